"""A row of the table of control becomes an article and a claim, or is told."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from events.claims import Claim
from events.dates import DatedInterval
from events.errors import InvalidReferenceError, InvalidSourceError
from events.extraction import named_times
from events.gazetteer import Gazetteer
from events.log import open_log
from events.parties import read_parties
from events.setup import prepare
from events.sources.control_words import read_words
from events.sources.files import Unreadable
from events.sources.wikipedia_control import Told, Unlocated, control_claims
from tests.sources.control import SEEDS, read, row, words


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gazetteer]:
    url = f"sqlite:///{tmp_path_factory.mktemp('places') / 'log.db'}"
    prepare(url, SEEDS, geonames=False)
    with open_log(url) as log:
        yield Gazetteer(log.engine)


def told(path: Path, gazetteer: Gazetteer, **changes: str) -> Told:
    [one] = read(path / "control.csv", gazetteer, row(**changes))
    assert isinstance(one, Told), one
    return one


def claimed(path: Path, gazetteer: Gazetteer, **changes: str) -> Claim:
    [claim] = told(path, gazetteer, **changes).claims
    return claim


def test_a_row_is_an_article_of_its_own_words(
    tmp_path: Path, gazetteer: Gazetteer
) -> None:
    one = told(
        tmp_path,
        gazetteer,
        prev_held_by="Russia",
        more_information="Recaptured by \u00a0Ukraine\n10 September 2022. ",
        source_link="https://example.org/x",
    )

    assert one.where.endswith("control.csv, line 2")
    assert one.article.text == (
        "Kupiansk\nHeld by: Ukraine\nAs of: 10 October 2022\n"
        "More information: Recaptured by \u00a0Ukraine\n10 September 2022. \n"
        "Before: Russia\nSource: https://example.org/x\n"
        "Table of: 11 October 2022 09h50 UTC\n"
        "Recorded at: 2022-10-11T12:00:00+02:00\nChange: 0a1b2c3d4e"
    )
    assert one.article.published_at == datetime(2022, 10, 11, 10, tzinfo=UTC)
    assert (one.article.publisher, one.article.url) == ("Wikipedia", None)
    assert one.article.title == "Kupiansk, 11 October 2022 09h50 UTC"
    assert (one.article.access, one.article.licence) == ("full", "CC BY-SA 4.0")
    assert "Wikipedia contributors" in str(one.article.attribution)


def test_a_claim_quotes_the_row(tmp_path: Path, gazetteer: Gazetteer) -> None:
    one = told(tmp_path, gazetteer, more_information="See Battle of Kupiansk")
    [claim] = one.claims

    for selector in (claim.quote, claim.sentence):
        assert one.article.text[selector.start : selector.end] == selector.exact
    assert claim.quote.exact == "Kupiansk\nHeld by: Ukraine"
    assert claim.sentence.exact.endswith("More information: See Battle of Kupiansk")
    assert claim.article == one.article.id


def test_a_claim_is_the_observer_s(tmp_path: Path, gazetteer: Gazetteer) -> None:
    claim = claimed(tmp_path, gazetteer)

    assert (claim.claimant.party, claim.claimant.text, claim.stance) == (
        "wikipedia-editors",
        "Wikipedia editors",
        "reports",
    )
    assert (claim.location, claim.place_text) == ("geonames:703656", "Kupiansk")
    assert (claim.action, claim.controller, claim.extent) == (
        "holds",
        "ukraine",
        "unspecified",
    )
    assert claim.said == DatedInterval.on(date(2022, 10, 11))
    assert claim.since == DatedInterval.by(date(2022, 10, 10))


@pytest.mark.parametrize(
    ("held_by", "action", "controller", "certainty"),
    [
        ("Russia", "holds", "russia", "stated"),
        ("Russia\n", "holds", "russia", "stated"),
        ("ukraine", "holds", "ukraine", "stated"),
        ("Ukraine?", "holds", "ukraine", "hedged"),
        ("Luhansk PR", "holds", "donbas-separatists", "stated"),
        ("DPR", "holds", "donbas-separatists", "stated"),
        ("Contested", "contests", None, "stated"),
        ("Contested\u00a0Ukraine", "contests", None, "stated"),
    ],
)
def test_words_for_a_holder_are_data(
    tmp_path: Path,
    gazetteer: Gazetteer,
    held_by: str,
    action: str,
    controller: str | None,
    certainty: str,
) -> None:
    claim = claimed(tmp_path, gazetteer, held_by=held_by)

    assert (claim.action, claim.controller, claim.certainty) == (
        action,
        controller,
        certainty,
    )


def test_without_a_day_it_holds_when_it_is_recorded(
    tmp_path: Path, gazetteer: Gazetteer
) -> None:
    claim = claimed(tmp_path, gazetteer, as_of="", recorded_at="2022-03-24T01:30+02:00")

    assert claim.said == DatedInterval.on(date(2022, 3, 23))
    assert claim.since == DatedInterval.by(date(2022, 3, 23))


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"recorded_at": "yesterday"}, "'yesterday' is no time"),
        ({"recorded_at": "2022-10-11T12:00:00"}, "has no zone"),
        ({"recorded_at": ""}, "is no time"),
        ({"as_of": "some day"}, "as_of is 'some day'"),
        ({"as_of": "1 May 2023"}, "lies after recorded_at"),
        ({"held_by": "Atlantis"}, "held_by is 'Atlantis'"),
        ({"held_by": ""}, "held_by is ''"),
        ({"held_by": "?"}, "held_by is '?'"),
        ({"name": " "}, "name is empty"),
        ({"lat": "north"}, "degrees are wanted"),
        ({"lat": ""}, "degrees are wanted"),
        ({"lat": "97"}, "which is nowhere"),
        ({"lat": "nan"}, "which is nowhere"),
        ({"source_link": "x\0"}, "NUL"),
    ],
)
def test_a_row_that_cannot_be_read_is_told_and_costs_no_other(
    tmp_path: Path, gazetteer: Gazetteer, changes: dict[str, str], why: str
) -> None:
    rows = (row(held_by="Russia"), row(**changes), row())

    before, wrong, after = read(tmp_path / "control.csv", gazetteer, *rows)

    assert isinstance(wrong, Unreadable)
    assert wrong.where.endswith("line 3")
    assert why in wrong.why
    assert isinstance(before, Told)
    assert isinstance(after, Told)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"name": "Norrby"}, "'Norrby' is in no gazetteer"),
        ({"lat": "51.0"}, "'Kupiansk' is in no gazetteer near there"),
    ],
)
def test_a_place_that_is_not_settled_is_told_and_never_guessed(
    tmp_path: Path, gazetteer: Gazetteer, changes: dict[str, str], why: str
) -> None:
    [one] = read(tmp_path / "control.csv", gazetteer, row(**changes))

    assert isinstance(one, Unlocated)
    assert one.where.endswith("line 2")
    assert why in one.why


def test_rows_that_differ_in_their_moment_are_two_articles(
    tmp_path: Path, gazetteer: Gazetteer
) -> None:
    later = row(recorded_at="2022-10-11T12:00:01+02:00")

    found = read(tmp_path / "control.csv", gazetteer, row(), later, row())

    ids = [one.article.id for one in found if isinstance(one, Told)]
    assert (len(ids), len(set(ids)), ids[0]) == (3, 2, ids[2])


def test_another_kind_of_table_is_refused(tmp_path: Path, gazetteer: Gazetteer) -> None:
    path = tmp_path / "control.csv"
    path.write_text("name,held_by\nKupiansk,Ukraine\n")

    with pytest.raises(InvalidSourceError, match="has no column commit, recorded_at"):
        list(control_claims(path, words(), gazetteer, named_times))


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[",
        "publisher: Wikipedia",
        "{publisher: W, observer: nobody, conflict: russia-ukraine, licence: x,"
        " attribution: x, doubt: x, parties: {}, contested: []}",
        "{publisher: W, observer: isw, conflict: nowhere, licence: x,"
        " attribution: x, doubt: x, parties: {}, contested: []}",
    ],
)
def test_words_that_name_nobody_are_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "words.yaml"
    path.write_text(content)

    with pytest.raises(InvalidReferenceError, match=r"words\.yaml"):
        read_words(path, read_parties(SEEDS / "parties.yaml"))
