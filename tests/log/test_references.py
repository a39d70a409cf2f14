"""Parties, actors and places as they were in force at a seq."""

from events.log import Log
from tests import build


def test_the_revision_in_force_is_the_last_before_the_seq(log: Log) -> None:
    first = build.reference("russia", name="Russia")
    second = build.reference("russia", revision=2, name="The Russian Federation")
    other = build.reference("ukraine")
    for one in (first, other, second):
        log.append([build.referred(one)])

    now, before = log.references("party"), log.references("party", until=2)

    assert {ref: one.reference for ref, one in now.items()} == {
        "russia": second,
        "ukraine": other,
    }
    assert {ref: (one.seq, one.reference) for ref, one in before.items()} == {
        "russia": (1, first),
        "ukraine": (2, other),
    }
    assert now["russia"].recorded_at > before["russia"].recorded_at


def test_references_are_of_one_kind_and_of_the_ids_asked_for(log: Log) -> None:
    party = build.reference("x")
    place = build.reference("x", kind="place", lat="50.1")
    log.append([build.referred(party), build.referred(place)])

    assert log.references("place")["x"].reference == place
    assert log.references("place", ["y"]) == {}
    assert log.references("place", []) == {}
    assert log.references("actor") == {}
