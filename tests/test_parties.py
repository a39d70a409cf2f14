"""Who speaks for whom is data, and wrong data is refused by name."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from events.errors import InvalidReferenceError
from events.parties import parties_of, read_parties

SOURCE = {"source": "a register", "date": "2025-01-01"}


def party(id: str, **more: Any) -> dict[str, Any]:
    return {"id": id, "name": id.title(), "kind": "belligerent", **SOURCE, **more}


def actor(id: str, **more: Any) -> dict[str, Any]:
    return (
        {"id": id, "name": id.title(), "type": "person", "party": None} | SOURCE | more
    )


def test_a_side_is_a_party_with_its_allies_and_proxies_of_that_day() -> None:
    parties = parties_of(
        {
            "parties": [
                party("north"),
                party("militia", proxy_of=[{"party": "north", "to": "2024-06-30"}]),
                party("east", allied_with=[{"party": "militia", "from": "2024-03-01"}]),
                party("south"),
            ]
        }
    )

    assert parties.allies("north", date(2024, 1, 1)) == {"north", "militia"}
    assert parties.allies("north", date(2024, 4, 1)) == {"north", "militia", "east"}
    assert parties.allies("north", date(2024, 7, 1)) == {"north"}
    assert parties.belligerents == {"north", "militia", "east", "south"}


def test_an_actor_speaks_for_its_party_in_its_term() -> None:
    parties = parties_of(
        {
            "parties": [party("north")],
            "actors": [actor("chief", party="north", **{"from": "2020-05-01"})],
        }
    )

    assert not parties.actors["chief"].speaks_on(date(2020, 4, 30))
    assert parties.actors["chief"].speaks_on(date(2020, 5, 1))


def test_a_party_exists_from_its_first_day_to_its_last() -> None:
    parties = parties_of({"parties": [party("north", **{"from": "2020-05-01"})]})

    assert not parties.parties["north"].exists_on(date(2020, 4, 30))
    assert parties.parties["north"].exists_on(date(2020, 5, 1))


def test_a_party_has_a_state_while_it_is_in_power() -> None:
    term = {"from": "2021-08-15", "countries": ["QX"], "adjectives": ["Xish"]}
    parties = parties_of({"parties": [party("north", in_power=[term])]})

    before, after = date(2021, 8, 14), date(2021, 8, 15)

    assert parties.on(before).parties["north"].countries == ()
    assert parties.on(after).parties["north"].countries == ("QX",)
    assert parties.parties["north"].countries == ()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ({"parties": [party("a"), party("a")]}, "'a' is there twice"),
        ({"parties": [party("a", kind="friend")]}, "'a' kind 'friend'"),
        ({"parties": [{"id": "a", "name": "A"}]}, "'a' lacks 'kind'"),
        ({"parties": [party("a", governs="yes")]}, "'a' governs 'yes'"),
        ({"parties": [party("a", own_offices="mine")]}, "'a' own_offices 'mine'"),
        ({"actors": [actor("b", party="nobody")]}, "'b' names the unknown party"),
        ({"actors": [actor("b", type="oracle")]}, "'b' 'oracle' is not"),
        ({"actors": [actor("b", **{"from": "May"})]}, "'b' Invalid isoformat"),
    ],
)
def test_a_wrong_entry_is_refused_by_name(content: dict[str, Any], told: str) -> None:
    with pytest.raises(InvalidReferenceError, match=told):
        parties_of(content)


def test_a_missing_or_broken_file_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "parties.yaml"
    broken.write_text("parties: [")

    for path in (broken, tmp_path / "none.yaml"):
        with pytest.raises(InvalidReferenceError, match="cannot be read"):
            read_parties(path)


@pytest.mark.parametrize("content", [b"", b"- parties", b"none", b"\xff\xfe\xff"])
def test_a_file_without_the_lists_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "parties.yaml"
    path.write_bytes(content)

    with pytest.raises(InvalidReferenceError, match=r"parties\.yaml"):
        read_parties(path)


def test_the_recorded_document_has_days_as_text() -> None:
    day = date(2025, 1, 1)
    parties = parties_of({"parties": [party("north", date=day)]})

    assert parties.documents["party", "north"]["date"] == "2025-01-01"
    assert parties.parties["north"].date == day


def test_what_others_call_a_party_is_recorded_by_its_digest_only() -> None:
    told = parties_of({"parties": [party("north", epithets=["the Northers"])]})
    other = parties_of({"parties": [party("north", epithets=["the Other Ones"])]})

    document = told.documents["party", "north"]

    assert "the Northers" not in str(document)
    assert document["epithet_count"] == 1
    assert document != other.documents["party", "north"]
    assert parties_of({"parties": [document]}).parties["north"].epithets == ()


def test_every_conflict_of_our_file_says_where_it_is_fought() -> None:
    parties = read_parties(Path(__file__).parent.parent / "seeds" / "parties.yaml")

    named = {slug for party in parties.parties.values() for slug in party.conflicts}

    assert named - parties.conflicts.keys() == set()
    assert [c.id for c in parties.conflicts.values() if not c.theatre] == []
