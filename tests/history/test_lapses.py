"""Positions that a party let go without saying that it had lost the place."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings

from events.history import Evidence, Lapse, lapses
from tests.history.claims import claim, day, history, sides
from tests.history.test_properties import sets_of_claims

Seen = list[tuple[str, date, date, str]]

HELD = claim("party:a", 1, id="held")
TAKEN = {"action": "captures"}
CONTESTED = {"action": "contests", "extent": "contested"}


def found(*claims: Evidence) -> tuple[Lapse, ...]:
    return lapses(history(*claims).entries, sides())


def told(*claims: Evidence) -> Seen:
    return [(o.perspective, o.kept, o.spoke, o.reason) for o in found(*claims)]


def on(number: int) -> dict[str, object]:
    return {"since": (day(number), day(number))}


def test_a_place_taken_by_others_in_between_and_then_taken_again() -> None:
    theirs = claim("party:b", 20, controller="b", **TAKEN, **on(20))
    again = claim("party:a", 40, id="again", **TAKEN, since=(None, day(40)))

    [lapse] = found(HELD, theirs, again)

    assert (lapse.perspective, lapse.controller, lapse.extent) == (
        "party:a",
        "a",
        "full",
    )
    assert (lapse.kept, lapse.overtaken, lapse.spoke) == (day(1), day(20), day(40))
    assert (lapse.reason, lapse.since) == ("taken_since", (None, day(40)))
    assert (lapse.claims, lapse.later) == (("held",), ("again",))


@pytest.mark.parametrize(
    ("later", "reason"),
    [
        ({**TAKEN, **on(20)}, "taken_since"),
        ({**TAKEN, "extent": "part", "since": (None, day(20))}, "taken_since"),
        ({"action": "enters", "extent": "unspecified"}, "taken_since"),
        (CONTESTED, "contested_since"),
        ({**CONTESTED, "controller": None}, "contested_since"),
        ({"extent": "most"}, "less_since"),
        ({"share": (400, 400), "extent": "part"}, "less_since"),
        ({"stance": "denies"}, "denied_since"),
    ],
)
def test_words_that_do_not_fit_with_the_earlier_ones(
    later: dict[str, object], reason: str
) -> None:
    assert told(HELD, claim("party:a", 20, **later)) == [
        ("party:a", day(1), day(20), reason)
    ]


@pytest.mark.parametrize(
    "later",
    [
        {},  # it goes on
        {**TAKEN, "since": (None, day(20))},  # it may have been taken before
        {"action": "withdraws"},
        {"action": "loses", "extent": "part"},
        {"controller": "b", "stance": "concedes"},
        {"controller": "b", "stance": "concedes", "extent": "part"},
        {"controller": "b", "stance": "denies"},
        {"action": "loses", "stance": "denies"},
    ],
)
def test_words_that_fit_or_tell_of_a_loss_are_no_lapse(
    later: dict[str, object],
) -> None:
    assert told(HELD, claim("party:a", 20, **later)) == []


def test_a_loss_that_was_told_in_between_is_no_silence() -> None:
    lost = claim("party:a", 10, action="withdraws")
    again = claim("party:a", 20, **TAKEN, **on(20))

    assert told(HELD, lost, again) == []


def test_more_of_a_place_than_before_is_no_lapse() -> None:
    some = claim("party:a", 1, extent="part")
    most = claim("party:a", 5, extent="most")
    all_of_it = claim("party:a", 9, **TAKEN, **on(9))

    assert told(some, most, all_of_it) == []


def test_the_same_change_told_again_is_no_lapse() -> None:
    first = claim("party:a", 1, **TAKEN, **on(1))
    again = claim("party:a", 20, **TAKEN, since=(day(1), day(3)))

    assert told(first, again) == []


def test_who_goes_on_after_others_overtook_it_has_not_lapsed() -> None:
    theirs = claim("party:b", 20, controller="b", **TAKEN, **on(20))
    still = claim("party:a", 60)

    assert told(HELD, theirs, still) == []


def test_silence_lasts_from_the_last_word_and_not_from_the_first() -> None:
    repeated = claim("party:a", 9)
    fought_for = claim("party:a", 20, **CONTESTED)

    assert told(HELD, repeated, fought_for) == [
        ("party:a", day(9), day(20), "contested_since")
    ]


def test_each_silence_is_a_lapse_of_its_own() -> None:
    less = claim("party:a", 20, extent="most")
    none_of_it = claim("party:a", 40, share=(200, 200), extent="part")

    assert [one[1:] for one in told(HELD, less, none_of_it)] == [
        (day(1), day(20), "less_since"),
        (day(20), day(40), "less_since"),
    ]


def test_only_belligerents_lose_places() -> None:
    for who in ("observer:isw", "publisher:p"):
        assert told(claim(who, 1), claim(who, 20, **CONTESTED)) == []


def test_what_a_party_says_of_the_other_side_is_no_position_to_lose() -> None:
    theirs = claim("party:a", 1, controller="b", stance="concedes")
    ours = claim("party:a", 20, **TAKEN, **on(20))

    assert told(theirs, ours) == []


def test_a_proxy_may_hold_for_its_patron() -> None:
    held = claim("party:a", 1, controller="w")

    assert told(held, claim("party:a", 20, controller="w", **CONTESTED)) == [
        ("party:a", day(1), day(20), "contested_since")
    ]


@settings(max_examples=150)
@given(claims=sets_of_claims)
def test_a_lapse_names_words_of_its_speaker_in_their_order(
    claims: Sequence[Evidence],
) -> None:
    speakers = {one.id: one.perspective for one in claims}

    for one in found(*claims):
        assert one.kept < one.spoke
        assert one.claims
        assert one.later
        assert {speakers[id] for id in one.claims + one.later} == {one.perspective}


@settings(max_examples=100)
@given(claims=sets_of_claims)
def test_neither_order_nor_repetition_makes_a_lapse(claims: Sequence[Evidence]) -> None:
    again = [replace(one, id=f"again {one.id}") for one in claims[:1]]

    assert told(*reversed([*claims, *again])) == told(*claims)
