"""Rows of a table of control in the log, and what is known of a day when."""

from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from events.changes import changes
from events.errors import PublishedAheadError
from events.finding import found
from events.gazetteer import Gazetteer
from events.histories import Query
from events.history import Period, period_on
from events.imports import record
from events.log import Log
from events.parties import Parties
from events.receiving import Ingested
from events.requests import RefusedError, answer, import_of, ingested
from events.sources.wikipedia_control import Told
from tests.sources.control import (
    DATED_TWICE,
    FOUR_IN_A_DAY,
    HOLDERS,
    MOMENTS,
    read,
    row,
)
from tests.use_cases.conftest import Ask

RECAPTURED = date(2023, 8, 25)
FOUGHT_OVER = date(2022, 3, 24)


def rows(path: Path, gazetteer: Gazetteer, *wanted: dict[str, str]) -> list[Told]:
    found = read(path / "control.csv", gazetteer, *wanted)
    told = [one for one in found if isinstance(one, Told)]
    assert len(told) == len(wanted), found
    return told


@pytest.fixture
def keep(log: Log, gazetteer: Gazetteer, parties: Parties) -> Any:
    """Records a row."""
    use = partial(
        record, log=log, gazetteer=gazetteer, parties=parties, clock=log.clock
    )

    def kept(one: Told) -> Ingested:
        return use(one.article, one.claims)

    return kept


def on(day: date, timeline: Any) -> Period:
    period = period_on(timeline.periods, day)
    assert period is not None
    return period


def test_what_was_known_of_a_day_depends_on_when_one_asks(
    keep: Any, ask: Ask, tmp_path: Path, gazetteer: Gazetteer
) -> None:
    for one in rows(tmp_path, gazetteer, *DATED_TWICE):
        keep(one)

    september = on(RECAPTURED, ask("Robotyne", published_by=instant("2023-09-01")))
    october = on(RECAPTURED, ask("Robotyne", published_by=instant("2023-10-01")))

    assert (september.status, september.controller) == ("claimed", "ukraine")
    assert september.since == (date(2023, 8, 23), date(2023, 8, 23))
    assert (october.status, october.controller) == ("contested", None)
    assert october.until == (date(2023, 8, 28), date(2023, 9, 1))


def instant(day: str) -> datetime:
    return datetime.fromisoformat(day).replace(tzinfo=UTC)


def test_a_table_that_changed_four_times_in_a_day_made_four_changes(
    keep: Any, tmp_path: Path, log: Log, gazetteer: Gazetteer
) -> None:
    kept = [keep(one) for one in rows(tmp_path, gazetteer, *FOUR_IN_A_DAY)[::-1]]
    by_moment = [seq for one in kept[::-1] for seq in [one.receipt.last_seq]]

    place = found("Kherson", log=log, gazetteer=gazetteer)
    told = changes(place, Query(), log=log).changes

    assert [one.day for one in told] == [FOUGHT_OVER] * 4
    assert [f"{one.moment:%H:%M:%S}" for one in told] == MOMENTS
    assert [one.seq for one in told] == by_moment
    assert [(one.before.status, one.after.status) for one in told if one.before] == [
        ("unknown", "contested"),
        ("contested", "claimed"),
        ("claimed", "contested"),
        ("contested", "claimed"),
    ]


def test_the_last_of_four_changes_of_a_day_is_its_period(
    keep: Any, ask: Ask, tmp_path: Path, gazetteer: Gazetteer
) -> None:
    for one in reversed(rows(tmp_path, gazetteer, *FOUR_IN_A_DAY)):
        keep(one)

    timeline = ask("Kherson")

    period = on(FOUGHT_OVER, timeline)
    assert (period.status, period.controller) == ("claimed", "russia")
    assert period.start == FOUGHT_OVER
    assert len(timeline.claims) == 4


@pytest.mark.parametrize(("moment", "holder"), list(zip(MOMENTS, HOLDERS, strict=True)))
def test_each_moment_of_that_day_knew_another_state(
    keep: Any,
    ask: Ask,
    tmp_path: Path,
    gazetteer: Gazetteer,
    moment: str,
    holder: str,
) -> None:
    for one in rows(tmp_path, gazetteer, *FOUR_IN_A_DAY):
        keep(one)

    by = datetime.fromisoformat(f"2022-03-24T{moment}+00:00")
    period = on(FOUGHT_OVER, ask("Kherson", published_by=by))

    expected = ("contested", None) if holder == "Contested" else ("claimed", "russia")
    assert (period.status, period.controller) == expected


def test_a_row_is_written_once(
    keep: Any, log: Log, tmp_path: Path, gazetteer: Gazetteer
) -> None:
    told = rows(tmp_path, gazetteer, *DATED_TWICE, *FOUR_IN_A_DAY)
    first = [keep(one).receipt.outcome for one in told]
    head = log.head()

    again = [keep(one).receipt.outcome for one in told]

    assert (set(first), set(again)) == ({"created"}, {"duplicate"})
    assert log.head() == head


def test_rows_that_are_alike_are_nobody_s_reprint(
    keep: Any, log: Log, tmp_path: Path, gazetteer: Gazetteer
) -> None:
    long = {"more_information": "The bridge over the river was closed that week. " * 9}
    moments = ("2022-10-11T12:00:00Z", "2022-10-12T12:00:00Z")

    for one in rows(
        tmp_path, gazetteer, *(row(recorded_at=at, **long) for at in moments)
    ):
        keep(one)

    groups = {one.group for one in log.articles()}
    assert len(groups) == 2


def test_a_row_that_is_handed_over_is_the_same_row(
    log: Log, gazetteer: Gazetteer, parties: Parties, tmp_path: Path, keep: Any
) -> None:
    def hand(one: Told) -> Ingested:
        reply = answer(
            import_of(one.article, one.claims),
            log=log,
            gazetteer=gazetteer,
            parties=parties,
            clock=log.clock,
        )
        return ingested(reply)

    [told, ahead] = rows(
        tmp_path,
        gazetteer,
        DATED_TWICE[2],
        row(recorded_at="2999-01-01T00:00:00Z", as_of=""),
    )
    done = hand(told)

    assert (done.receipt.outcome, keep(told).receipt.outcome) == (
        "created",
        "duplicate",
    )
    [stored] = log.article_claims(told.article.id)
    assert stored.claim == told.claims[0]
    with pytest.raises(RefusedError, match="24 hours ahead"):
        hand(ahead)
    with pytest.raises(PublishedAheadError):
        keep(ahead)
