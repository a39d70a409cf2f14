"""Whether a party is said to hold the place: yes, no, or nobody said."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.history import Evidence, Holdings, period_on
from tests.history.claims import any_claim, claim, day, history, sides

LATER = day(9)
Told = dict[str, tuple[str, list[str], list[str]]]


def told(*claims: Evidence, on: date = LATER) -> Told:
    """By party: the answer, who says yes, and who says no."""
    folded = history(*claims)
    period = period_on(folded.periods, on)
    return {
        one.party: (
            one.answer,
            [at.perspective for at in one.yes],
            [at.perspective for at in one.no],
        )
        for one in Holdings(folded, sides()).during(period)
    }


def test_who_says_that_a_party_has_it_says_yes() -> None:
    assert told(claim(), claim("observer:isw", 2, extent="part")) == {
        "a": ("yes", ["party:a", "observer:isw"], [])
    }


def test_rivals_who_both_claim_all_of_it_say_no_of_each_other() -> None:
    found = told(claim(), claim("party:b", 1, controller="b"))

    assert found == {
        "a": ("yes", ["party:a"], ["party:b"]),
        "b": ("yes", ["party:b"], ["party:a"]),
    }


def test_a_part_leaves_room_for_the_other_side() -> None:
    found = told(
        claim("observer:isw", extent="part"),
        claim("observer:isw", controller="b", extent="part"),
    )

    assert {party: answer for party, (answer, *_) in found.items()} == {
        "a": "yes",
        "b": "yes",
    }


@pytest.mark.parametrize("stance", ["denies", "dismisses"])
@pytest.mark.parametrize("extent", ["full", "most", "part", "unspecified"])
def test_a_denial_says_no_and_claims_it_for_nobody(stance: str, extent: str) -> None:
    found = told(claim(), claim("party:b", 1, stance=stance, extent=extent))

    assert found == {"a": ("yes", ["party:a"], ["party:b"])}


def test_a_speaker_who_leaves_it_less_does_not_contradict_itself() -> None:
    found = told(
        claim("party:b", 1, stance="denies", extent="full"),
        claim("party:b", 1, extent="part"),
    )

    assert found == {"a": ("yes", ["party:b"], [])}


def test_a_voice_that_is_divided_says_yes_and_no() -> None:
    found = told(
        claim("publisher:p", 1), claim("publisher:p", 1, controller="b", article="x")
    )

    assert found["a"] == ("yes", ["publisher:p"], ["publisher:p"])


@pytest.mark.parametrize("action", ["withdraws", "loses"])
def test_who_has_left_has_it_no_more(action: str) -> None:
    assert told(claim(number=1), claim(number=3, action=action)) == {
        "a": ("no", [], ["party:a"])
    }


@pytest.mark.parametrize("extent", ["full", "part"])
def test_to_deny_a_loss_is_no_no(extent: str) -> None:
    denied = claim("observer:isw", 2, action="loses", stance="denies", extent=extent)

    assert told(denied) == {"a": ("unsaid", [], [])}


def test_a_patron_is_not_denied_what_its_proxy_has() -> None:
    found = told(claim("observer:isw", controller="w"), claim("party:a", extent="part"))

    assert found["a"] == ("yes", ["party:a"], [])


def test_what_was_overtaken_or_ended_says_nothing_any_more() -> None:
    first = claim(number=1, action="captures", since=(day(1), day(1)))
    then = {"action": "captures", "controller": "b"}
    found = told(first, claim("party:b", 5, since=(day(5), day(5)), **then))

    assert found == {
        "a": ("no", [], ["party:b"]),
        "b": ("yes", ["party:b"], []),
    }


def test_before_anybody_spoke_every_party_is_unsaid() -> None:
    found = told(claim(), claim("party:b", 2, controller="b"), on=date(2024, 1, 1))

    assert found == {"a": ("unsaid", [], []), "b": ("unsaid", [], [])}


def test_contested_ground_of_nobody_named_says_nothing_of_anybody() -> None:
    found = told(
        claim(number=1, extent="part"),
        claim("observer:isw", 1, action="contests", controller=None),
    )

    assert found == {"a": ("yes", ["party:a"], [])}


@given(st.lists(any_claim(), max_size=8))
def test_the_holder_by_the_status_is_said_to_hold_it(claims: list[Evidence]) -> None:
    folded = history(*claims)
    holdings = Holdings(folded, sides())

    for period in folded.periods:
        found = {one.party: one for one in holdings.during(period)}
        live = [one for one in period.positions if one.state == "live"]
        assert {one.controller for one in live} - {None} <= found.keys()
        for one in found.values():
            assert all(at in live for at in (*one.yes, *one.no))
        if period.controller:
            assert found[period.controller].answer == "yes"
