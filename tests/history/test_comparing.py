"""Two histories side by side, and two parties."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from events.history import (
    Evidence,
    Facing,
    PeriodChange,
    Span,
    State,
    facing,
    named_in,
    outline,
    period_changes,
    period_on,
    shown_on,
    spans,
)
from tests.history.claims import claim, day, history, sides
from tests.history.test_properties import sets_of_claims

SWAPPED = {
    "added": "removed",
    "removed": "added",
    "left_silent": "right_silent",
    "right_silent": "left_silent",
}


def days(left: Sequence[Evidence], right: Sequence[Evidence]) -> tuple[Span, ...]:
    return spans(outline(left, sides()), outline(right, sides()))


def changed(
    left: Sequence[Evidence], right: Sequence[Evidence]
) -> tuple[PeriodChange, ...]:
    return period_changes(history(*left).periods, history(*right).periods)


def between(*claims: Evidence) -> list[tuple[date, date | None, str]]:
    found = facing(history(*claims).entries, "a", "b")
    return [(one.start, one.end, one.relation) for one in found]


FIRST = claim("party:a", 1)
AGAIN = claim("party:a", 30)
RIVAL = claim("party:b", 40, controller="b")  # it answers what was said on the 30th
LEFT = claim("party:a", 50, action="withdraws", stance="concedes")


def test_a_further_claim_ends_a_period_and_adds_one() -> None:
    ended, added = changed([FIRST, AGAIN], [FIRST, AGAIN, RIVAL])

    assert (ended.kind, ended.differs) == ("changed", ("to",))
    assert ended.left
    assert ended.right
    assert (ended.left.end, ended.right.end) == (None, day(30))
    assert (added.kind, added.left) == ("added", None)
    assert added.right
    assert (added.right.start, added.right.status) == (day(30), "disputed")
    assert RIVAL.id in named_in(added.right)


def test_another_date_moves_a_period() -> None:
    later = claim("party:a", 3)

    [moved] = changed([FIRST], [later])

    assert (moved.kind, moved.differs) == ("changed", ("from",))


def test_another_word_changes_a_period_in_its_place() -> None:
    [now] = changed([FIRST], [claim("party:a", 1, extent="part")])

    assert now.kind == "changed"
    assert set(now.differs) == {"status", "controller", "positions"}


def test_days_on_which_both_show_the_same_are_told_apart() -> None:
    found = days([FIRST, AGAIN, RIVAL, LEFT], [FIRST, AGAIN, LEFT])

    assert [(one.start, one.end, one.agree) for one in found] == [
        (day(1), day(30), True),
        (day(30), day(50), False),
        (day(50), None, False),
    ]
    assert [(one.left.status, one.right.status) for one in found[1:]] == [
        ("disputed", "claimed"),
        ("conceded", "conceded"),
    ]


def test_two_parties_are_silent_incompatible_and_compatible_in_turn() -> None:
    assert between(FIRST, AGAIN, RIVAL, LEFT) == [
        (day(1), day(30), "right_silent"),
        (day(30), day(50), "incompatible"),
        (day(50), None, "compatible"),
    ]


def test_parts_that_leave_room_are_compatible_and_more_than_all_is_not() -> None:
    part = claim("party:a", 1, extent="part")
    some = claim("party:b", 2, controller="b", extent="part")
    most = claim("party:b", 5, controller="b", share=(600, 600), extent="most")
    more = claim("party:a", 7, share=(500, 500), extent="most")

    assert [relation for *_, relation in between(part, some, most, more)] == [
        "right_silent",
        "compatible",
        "incompatible",
    ]


def test_a_denial_is_incompatible_with_what_it_denies() -> None:
    denial = claim("party:b", 2, stance="denies")

    [*_, last] = between(claim("party:a", 2), denial)

    assert last == (day(2), None, "incompatible")


def test_what_others_overtook_is_maintained_no_more() -> None:
    news = claim("observer:isw", 60, action="captures", controller="b")

    assert between(FIRST, news) == [
        (day(1), day(60), "right_silent"),
        (day(60), None, "both_silent"),
    ]


def test_an_observer_may_be_compared_with_a_party() -> None:
    watched = claim("observer:isw", 5, controller="b")

    found = facing(history(FIRST, watched).entries, "a", "isw")

    assert [one.relation for one in found] == ["right_silent", "incompatible"]
    assert [p.claims for p in found[1].right] == [(watched.id,)]


@settings(max_examples=100)
@given(claims=sets_of_claims)
def test_equal_histories_do_not_differ(claims: Sequence[Evidence]) -> None:
    assert changed(claims, claims) == ()
    assert all(one.agree for one in days(claims, claims))


@settings(max_examples=150)
@given(left=sets_of_claims, right=sets_of_claims)
def test_swapping_two_histories_swaps_what_differs(
    left: Sequence[Evidence], right: Sequence[Evidence]
) -> None:
    there, back = changed(left, right), changed(right, left)

    assert [
        (SWAPPED.get(o.kind, o.kind), o.right, o.left, o.differs) for o in there
    ] == [(o.kind, o.left, o.right, o.differs) for o in back]
    assert [(o.start, o.end, o.right, o.left) for o in days(left, right)] == [
        (o.start, o.end, o.left, o.right) for o in days(right, left)
    ]


@settings(max_examples=150)
@given(left=sets_of_claims, right=sets_of_claims)
def test_what_came_and_went_leads_from_one_history_to_the_other(
    left: Sequence[Evidence], right: Sequence[Evidence]
) -> None:
    past, then = history(*left).periods, history(*right).periods
    found = changed(left, right)

    gone = [one.left for one in found if one.left]
    come = [one.right for one in found if one.right]

    kept = [one.start for one in past if one not in gone]
    starts = sorted([*kept, *(one.start for one in come)])
    assert starts == [one.start for one in then]


@settings(max_examples=150)
@given(
    left=sets_of_claims,
    right=sets_of_claims,
    number=st.integers(-60, 140),
)
def test_every_day_shows_what_each_history_shows(
    left: Sequence[Evidence], right: Sequence[Evidence], number: int
) -> None:
    on, found = day(number), days(left, right)
    covers = [o for o in found if o.start <= on and (o.end is None or on < o.end)]
    both = outline(left, sides()), outline(right, sides())

    assert len(covers) == any(o.start <= on for o in found)
    for one in covers:
        assert (one.left, one.right) == tuple(shown_on(on, each) for each in both)
        assert told(one.left) == of_period(left, on)


def told(state: State) -> tuple[str, str | None]:
    return state.status, state.controller


def of_period(claims: Sequence[Evidence], on: date) -> tuple[str, str | None]:
    one = period_on(history(*claims).periods, on)
    return (one.status, one.controller) if one else ("unknown", None)


def swapped(one: Facing) -> tuple[object, ...]:
    relation = SWAPPED.get(one.relation, one.relation)
    return one.start, one.end, relation, one.right, one.left


@settings(max_examples=150)
@given(claims=sets_of_claims)
def test_swapping_two_parties_swaps_what_they_say(claims: Sequence[Evidence]) -> None:
    entries = history(*claims).entries
    found = facing(entries, "a", "b")

    assert [swapped(one) for one in found] == [
        (o.start, o.end, o.relation, o.left, o.right) for o in facing(entries, "b", "a")
    ]
    assert all(
        (one.end, one.start < then.start) == (then.start, True)
        for one, then in pairwise(found)
    )


@settings(max_examples=100)
@given(claims=sets_of_claims)
def test_who_is_compared_with_itself_agrees_unless_divided(
    claims: Sequence[Evidence],
) -> None:
    for one in facing(history(*claims).entries, "a", "a"):
        assert one.left == one.right
        assert one.relation in ("compatible", "incompatible", "both_silent")
        if len(one.left) == 1:
            assert one.relation == "compatible"
