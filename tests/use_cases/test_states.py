"""The map of all places says what each place's own answer says, whatever is kept."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
import sqlalchemy as sa

from events.amendments import Desk
from events.control import control_state
from events.corrections import Correction, Kind, correct
from events.errors import NoSuchPolicyError
from events.finding import found
from events.gazetteer import Gazetteer
from events.histories import Query
from events.history import POLICIES, Position
from events.log import Log, open_log
from events.log.tables import MAP, map_mark, map_period, map_place
from events.mapping import refresh
from events.parties import Parties
from events.redaction import redact
from events.states import FORM, MapQuery, states
from tests.build import article
from tests.use_cases.conftest import Take

DAY = date(2025, 11, 19)
KUPIANSK, VOVCHANSK, KOSTIANTYNIVKA = (
    "geonames:703656",
    "geonames:689304",
    "geonames:705104",
)
TEXTS = (
    "Russian troops have captured Kupiansk, Gerasimov said on Thursday.",
    "Ukraine's General Staff said that Ukrainian forces hold Kupiansk.",
    "Ukrainian forces hold Vovchansk, the General Staff of Ukraine said.",
    "Russian troops have entered Kostiantynivka, Gerasimov said.",
    "Russian forces made gains in Toretsk, the Institute for the Study of War said.",
)
KEPT = [
    '{"status":"unknown","controller":null,"since":null,"until":null,'
    '"headline":"Nobody has said who holds it.","last_evidence_on":null,"reasons":[],'
    '"holds":{"russia":{"yes":[],"no":[]},"ukraine":{"yes":[],"no":[]}}}',
    '{"status":"disputed","controller":null,"since":[null,"2025-11-06"],"until":null,'
    '"headline":"Disputed since on or before 6 November 2025, last word 11 November. '
    'Russia says Russia holds all of Kupiansk; Ukraine says Ukraine holds it.",'
    '"last_evidence_on":"2025-11-11","reasons":["incompatible_controllers"],'
    '"holds":{"russia":{"yes":["party:russia"],"no":["party:ukraine"]},'
    '"ukraine":{"yes":["party:ukraine"],"no":["party:russia"]}}}',
]
Answer = list[tuple[str, str, Any]]


def published(day: int) -> datetime:
    return datetime(2025, 11, day - 10, 9, tzinfo=UTC)


@pytest.fixture
def told(take: Take) -> list[str]:
    """The articles, each of a day; their ids."""
    return [
        str(take(article(text, published_at=published(19 + n))).receipt.article)
        for n, text in enumerate(TEXTS, start=1)
    ]


def asked(log: Log, **query: Any) -> MapQuery:
    return MapQuery(**{"day": DAY, "until": log.size()} | query)


def mapped(log: Log, **query: Any) -> Answer:
    """The map as it is answered."""
    return [
        (one.place.id, one.place.name, one.state)
        for one in states(asked(log, **query), log=log)
    ]


def one_by_one(log: Log, **query: Any) -> Answer:
    """The same, of every place by its own answer, with nothing that was kept."""
    what = asked(log, **query)
    return list(_each(log, what))


def _each(log: Log, what: MapQuery) -> Iterator[tuple[str, str, Any]]:
    gazetteer = Gazetteer(log.engine)
    single = Query(as_of=what.day, policy=what.policy, published_by=what.published_by)
    for id in sorted(log.claim_counts(None, what.until)):
        place = found(id, log=log, gazetteer=gazetteer, known=what.until)
        one = control_state(place, single, log=log)
        period, told = one.period, one.headline
        last = told.last_evidence_on
        yield (
            id,
            place.resolved.place.name,
            {
                "status": told.status,
                "controller": told.controller,
                "since": _days(period.since) if period else None,
                "until": _days(period.until) if period and period.until else None,
                "headline": told.text,
                "last_evidence_on": last.isoformat() if last else None,
                "reasons": list(period.reasons) if period else [],
                "holds": {
                    at.party: {
                        "yes": _who(at.yes),
                        "no": _who(at.no),
                    }
                    for at in one.holdings
                },
            },
        )


def _who(said: Iterable[Position]) -> list[str]:
    return list(dict.fromkeys(one.perspective for one in said))


def _days(interval: tuple[date | None, date | None]) -> list[str | None]:
    return [day.isoformat() if day else None for day in interval]


def kept(log: Log) -> list[str]:
    """The places of which something is kept."""
    with log.reading() as connection:
        return list(connection.scalars(sa.select(map_place.c.location)))


def desk(log: Log, parties: Parties) -> Desk:
    return Desk(log=log, gazetteer=Gazetteer(log.engine), parties=parties)


def correcting(log: Log, parties: Parties, kind: Kind, **members: Any) -> None:
    told = Correction(kind=kind, members=members, reason="A test", author="A. Desk")
    correct(told, desk(log, parties))


def test_the_map_says_what_each_place_says(log: Log, told: list[str]) -> None:
    answer = mapped(log)

    assert answer == one_by_one(log)
    status = {id: state["status"] for id, _, state in answer}
    assert status[KUPIANSK] == "disputed"
    assert status[VOVCHANSK] == "claimed"
    assert "unknown" in status.values()  # an advance is no control


def test_what_is_kept_changes_no_answer(log: Log, told: list[str]) -> None:
    days = [date(1, 1, 1), date(2025, 11, 9), date(2025, 11, 11), DAY]
    before = [mapped(log, day=day) for day in days]

    done = refresh(log)

    assert done == len(before[0]) == len(kept(log))
    assert [mapped(log, day=day) for day in days] == before
    assert [one_by_one(log, day=day) for day in days] == before
    assert refresh(log) == 0


def test_what_is_kept_is_taken_and_not_folded_again(
    log: Log, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    refresh(log)
    expected = mapped(log)
    with log.writing() as connection:  # nothing is left to be folded from
        before = connection.scalar(sa.text("SELECT count(*) FROM claim"))
        connection.execute(sa.text("DELETE FROM claim"))

    assert before
    assert mapped(log) == expected


@pytest.mark.parametrize("text", TEXTS)
def test_a_place_that_was_told_of_since_is_folded(
    log: Log, take: Take, told: list[str], text: str
) -> None:
    refresh(log)
    until, before = log.size(), mapped(log)
    take(article(f"{text} Ukraine denied this.", published_at=published(26)))
    take(article("Ukrainian forces hold Bakhmut, Gerasimov said."))

    assert mapped(log) == one_by_one(log)
    assert mapped(log, until=until) == before
    assert len(mapped(log)) > len(before)


def test_every_state_of_knowledge_stays_as_it_was(log: Log, told: list[str]) -> None:
    answers = {seq: mapped(log, until=seq) for seq in range(log.size() + 1)}
    refresh(log)

    assert {seq: mapped(log, until=seq) for seq in answers} == answers
    assert answers[0] == []
    log.rebuild()
    assert kept(log) == []
    assert {seq: mapped(log, until=seq) for seq in answers} == answers


@pytest.mark.parametrize("policy", POLICIES)
def test_every_policy_finds_its_own(log: Log, told: list[str], policy: str) -> None:
    refresh(log)

    assert mapped(log, policy=policy) == one_by_one(log, policy=policy)


def test_what_was_not_yet_public_has_no_effect(log: Log, told: list[str]) -> None:
    refresh(log)
    by = published(20)

    answer = mapped(log, published_by=by)

    assert answer == one_by_one(log, published_by=by)
    assert {s["status"] for id, _, s in answer if id == KUPIANSK} == {"claimed"}
    late = published(28)
    assert mapped(log, published_by=late) == mapped(log)


@pytest.mark.parametrize(
    ("query", "places"),
    [
        ({"ids": frozenset({KUPIANSK, "geonames:1"})}, [KUPIANSK]),
        ({"box": (37.5, 49.6, 37.8, 49.8)}, [KUPIANSK]),
        ({"box": (37.8, 49.6, 37.5, 49.8)}, []),
        ({"status": "disputed"}, [KUPIANSK]),
        ({"country": "UA", "status": "disputed"}, [KUPIANSK]),
        ({"country": "RU"}, []),
    ],
)
@pytest.mark.parametrize("keeps", [True, False])
def test_places_are_chosen_by_what_they_are(
    log: Log, told: list[str], query: dict[str, Any], places: list[str], keeps: bool
) -> None:
    if keeps:
        refresh(log)

    assert [id for id, _, _ in mapped(log, **query)] == places


def test_a_place_that_was_merged_is_on_the_map_by_the_other(
    log: Log, take: Take, told: list[str], parties: Parties
) -> None:
    refresh(log)
    until, before = log.size(), mapped(log)
    correcting(log, parties, Kind.LOCATION_MERGED, location=VOVCHANSK, into=KUPIANSK)
    take(article("Russian troops have captured Vovchansk, Gerasimov said."))

    for _ in range(2):
        answer = mapped(log)
        assert answer == one_by_one(log)
        assert VOVCHANSK not in {id for id, _, _ in answer}
        assert mapped(log, ids=frozenset({VOVCHANSK})) == [
            one for one in answer if one[0] == KUPIANSK
        ]
        assert mapped(log, until=until) == before
        refresh(log)


def test_a_claim_that_was_moved_or_retracted_is_where_it_is_now(
    log: Log, told: list[str], parties: Parties
) -> None:
    refresh(log)
    until, before = log.size(), mapped(log)
    [moved] = log.claims(VOVCHANSK)
    correcting(
        log,
        parties,
        Kind.CLAIM_CORRECTED,
        claim=moved.claim.id,
        location=KOSTIANTYNIVKA,
    )
    correcting(
        log, parties, Kind.CLAIM_RETRACTED, claim=log.claims(KUPIANSK)[0].claim.id
    )

    for _ in range(2):
        assert mapped(log) == one_by_one(log)
        assert VOVCHANSK not in {id for id, _, _ in mapped(log)}
        assert mapped(log, until=until) == before
        refresh(log)


def test_nothing_of_a_redacted_claim_is_kept(log: Log, told: list[str]) -> None:
    refresh(log)
    until = log.size()

    redact(told[0], reason="A private address", author="A. Desk", log=log)

    assert kept(log) == []
    for _ in range(2):
        for seq in (until, log.size()):
            assert mapped(log, until=seq) == one_by_one(log, until=seq)
        states_then = {id: state for id, _, state in mapped(log, until=until)}
        assert states_then[KUPIANSK]["holds"] == {
            "ukraine": {"yes": ["party:ukraine"], "no": []}
        }
        refresh(log)


def test_what_was_folded_before_a_redaction_is_not_written_after_it(
    log: Log, told: list[str]
) -> None:
    rows: list[Any] = []
    put = log.put_map

    def late(*args: Any) -> bool:
        rows.extend(args[0])
        redact(told[0], reason="A private address", author="A. Desk", log=log)
        return put(*args)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(log, "put_map", late)
        refresh(log)

    assert KUPIANSK in {one.location for one in rows}
    assert kept(log) == []


def test_a_pass_that_is_broken_off_leaves_the_rest_to_be_folded(
    log: Log, take: Take, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("events.mapping.TOGETHER", 1)
    turns = iter([True, False])

    done = refresh(log, lambda: next(turns))

    assert done == len(kept(log)) == 2
    assert mapped(log) == one_by_one(log)
    assert refresh(log) == len(mapped(log)) - 2
    assert mapped(log) == one_by_one(log)


def test_a_map_that_was_emptied_meanwhile_is_not_taken_for_whole(
    log: Log, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("events.mapping.TOGETHER", 1)
    turns = iter(range(1000))

    refresh(log, lambda: bool(log.rebuild()) if next(turns) == 1 else True)

    with log.reading() as connection:
        assert connection.scalar(sa.select(map_mark.c.seq)) == 0
    assert 0 < len(kept(log)) < len(one_by_one(log))
    assert mapped(log) == one_by_one(log)


def test_what_another_version_keeps_is_neither_taken_nor_touched(
    log: Log, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    refresh(log)
    with log.writing() as connection:
        connection.execute(sa.update(map_mark).values(form=FORM + 1))
        connection.execute(sa.text("UPDATE map_period SET state = '{}'"))

    assert mapped(log) == one_by_one(log)
    assert refresh(log) == 0
    monkeypatch.setattr("events.mapping.FORM", FORM + 2)
    monkeypatch.setattr("events.states.FORM", FORM + 2)
    assert mapped(log) == one_by_one(log)
    assert refresh(log) == len(kept(log)) > 0
    assert mapped(log) == one_by_one(log)


def test_what_is_kept_has_the_form_that_its_number_names(
    log: Log, told: list[str]
) -> None:
    """Where it is another one, raise `states.FORM`, and put it here."""
    refresh(log)
    with log.reading() as connection:
        query = sa.select(map_period.c.start_day, map_period.c.state)
        rows = connection.execute(
            query.where(map_period.c.location == KUPIANSK).order_by("start_day")
        ).all()

    assert FORM == 1
    assert [row.start_day for row in rows] == [0, date(2025, 11, 6).toordinal()]
    assert [row.state for row in rows] == KEPT


def test_two_processes_that_keep_it_at_once_keep_the_newer(
    database_url: str, log: Log, take: Take, told: list[str]
) -> None:
    older: list[Any] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(log, "put_map", lambda *args: bool(older.append(args) or 1))
        refresh(log)
    take(article(TEXTS[1], title="Again", published_at=published(26)))
    refresh(log)
    answer = mapped(log)

    for args in older:
        assert log.put_map(*args)

    assert mapped(log) == answer == one_by_one(log)
    with log.reading() as connection:
        found = connection.execute(sa.select(map_place)).all()
    by_place = {row.location: row.head for row in found}
    assert by_place[KUPIANSK] == log.location_head(KUPIANSK)


def test_the_place_is_called_as_it_was_recorded_by_then(
    log: Log, told: list[str]
) -> None:
    from tests.build import referred

    refresh(log)
    until = log.size()
    stored = log.references("place", [KUPIANSK])[KUPIANSK].reference
    renamed = replace(
        stored, revision=2, content=dict(stored.content) | {"name": "Another"}
    )
    log.append([referred(renamed)])

    for _ in range(2):
        assert (KUPIANSK, "Another") in [one[:2] for one in mapped(log)]
        assert (KUPIANSK, "Kupiansk") in [one[:2] for one in mapped(log, until=until)]
        refresh(log)


def test_an_unknown_policy_is_refused_before_anything_is_taken(log: Log) -> None:
    with pytest.raises(NoSuchPolicyError, match="all-voices/1"):
        states(asked(log, policy="mine"), log=log)


def test_it_is_kept_while_the_log_is_open_and_after_every_append(
    database_url: str, log: Log, take: Take, told: list[str]
) -> None:
    passes: list[int] = []

    def noted(rest: Callable[[], bool]) -> None:
        passes.append(refresh(log, rest))

    log.keep_map(noted, quiet=0.01)
    wait(lambda: passes != [])
    take(article(TEXTS[0], title="Again", published_at=published(27)))
    wait(lambda: sum(passes) > len(kept(log)))

    assert mapped(log) == one_by_one(log)
    log.close()
    with open_log(database_url) as again:
        assert again.outdated(again.size(), FORM)[0] == []


def wait(until: Callable[[], bool], seconds: float = 30) -> None:
    import time

    end = time.monotonic() + seconds
    while not until():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_the_tables_are_those_that_are_emptied() -> None:
    assert {table.name for table in MAP} == {"map_place", "map_period"}
