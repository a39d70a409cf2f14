"""Steps: each change of a day by itself, in the order of publication."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from events.history import (
    NOTHING,
    POLICIES,
    Evidence,
    History,
    State,
    Step,
    outline,
    steps,
)
from tests.history.claims import claim, day, history, sides
from tests.history.test_properties import sets_of_claims

Told = list[tuple[date, str, str | None]]


def changes(*claims: Evidence, policy: str = "all-voices/1") -> tuple[Step, ...]:
    """What they come to, step by step."""
    return steps(claims, sides(), policy)


def told(found: Iterable[Step]) -> list[tuple[object, ...]]:
    return [
        (one.day, one.before.status, one.after.status, one.after.controller)
        for one in found
    ]


def applied(found: Sequence[Step]) -> Told:
    """The history that the steps lead to when they are taken in turn."""
    last: dict[date, State] = {one.day: one.after for one in found}
    days = sorted(last.items())
    turns = [next(run) for _, run in groupby(days, key=lambda turn: turn[1])]
    first = [turn for turn in turns[:1] if turn[1] != NOTHING]
    return [(on, s.status, s.controller) for on, s in first + turns[1:]]


def shown(found: History) -> Told:
    return [(one.start, one.status, one.controller) for one in found.periods]


def table(number: int, hour: int, **changes: object) -> Evidence:
    """A row of somebody's table of who holds the place, as it stood at an hour."""
    return claim(
        "publisher:table",
        said=day(number),
        since=(day(number), day(number)),
        published_at=f"2025-01-{number:02}T{hour:02}:00:00Z",
        article=f"row of day {number}, {hour}",
        **changes,
    )


ROWS = [
    table(24, 3, controller="a"),
    table(24, 9, controller=None, action="contests", extent="contested"),
    table(24, 15, controller="b"),
    table(24, 21, controller="a"),
]


def test_a_day_on_which_a_table_changed_four_times_has_four_steps() -> None:
    before = table(1, 3, controller="b")

    _, *found = changes(before, *ROWS)

    assert told(found) == [
        (day(24), "claimed", "claimed", "a"),
        (day(24), "claimed", "contested", None),
        (day(24), "contested", "claimed", "b"),
        (day(24), "claimed", "claimed", "a"),
    ]
    assert [one.claims for one in found] == [(row.id,) for row in ROWS]
    assert [one.published_at for one in found] == [row.published_at for row in ROWS]


def test_the_period_of_the_day_is_the_last_of_its_steps() -> None:
    before = table(1, 3, controller="b")

    assert shown(history(before, *ROWS)) == [
        (day(1), "claimed", "b"),
        (day(24), "claimed", "a"),
    ]


def test_what_was_public_at_each_of_the_moments_differs() -> None:
    before = table(1, 3, controller="b")

    for count, row in enumerate(ROWS, start=1):
        public = [before, *(r for r in ROWS if r.published_at <= row.published_at)]
        [*_, last] = history(*public).periods

        found = changes(before, *ROWS)[count]
        assert (last.status, last.controller) == (
            found.after.status,
            found.after.controller,
        )


def test_a_day_that_ends_as_it_began_has_steps_and_no_period_of_its_own() -> None:
    before = table(1, 3, controller="b")
    back = [table(5, 3, controller="a"), table(5, 9, controller="b")]

    assert shown(history(before, *back)) == [(day(1), "claimed", "b")]
    assert told(changes(before, *back))[1:] == [
        (day(5), "claimed", "claimed", "a"),
        (day(5), "claimed", "claimed", "b"),
    ]


def test_an_answer_is_a_later_step_of_the_day_that_it_answers() -> None:
    said = claim("party:a", 20, action="captures", since=(None, day(20)))
    answer = claim("party:b", 21, controller="b")

    assert told(changes(said, answer)) == [
        (day(20), "unknown", "claimed", "a"),
        (day(20), "claimed", "disputed", None),
    ]


def test_words_of_one_moment_are_one_step() -> None:
    one = claim("party:a", 20, article="both")
    other = claim("party:b", 20, article="both", controller="b")

    [found] = changes(one, other)

    assert told([found]) == [(day(20), "unknown", "disputed", None)]
    assert found.claims == tuple(sorted((one.id, other.id)))


def test_what_only_repeats_is_no_step() -> None:
    assert len(changes(claim(number=1), claim(number=3), claim(number=9))) == 1


def test_a_step_has_the_bounds_that_its_words_give_the_day() -> None:
    first = claim("party:a", 20, action="captures", since=(None, day(20)))
    second = claim("party:b", 20, controller="b", since=(day(18), day(20)))
    later = replace(second, published_at=day(21))

    assert [one.since for one in changes(first, later)] == [
        (None, day(20)),
        (day(18), day(20)),
    ]


@settings(max_examples=200)
@given(claims=sets_of_claims, policy=st.sampled_from(sorted(POLICIES)))
def test_the_steps_taken_in_turn_lead_to_the_history(
    claims: Sequence[Evidence], policy: str
) -> None:
    found = changes(*claims, policy=policy)

    assert applied(found) == shown(history(*claims, policy=policy))


@settings(max_examples=100)
@given(claims=sets_of_claims)
def test_each_step_begins_where_the_last_one_ended(claims: Sequence[Evidence]) -> None:
    found = changes(*claims)

    assert [one.before for one in found[:1]] == [NOTHING] * bool(found)
    for one, then in pairwise(found):
        assert then.before == one.after
        assert (one.day, one.published_at) < (then.day, then.published_at)
    assert all(one.before != one.after for one in found)


@settings(max_examples=100)
@given(claims=sets_of_claims, seed=st.integers(0, 2**32))
def test_neither_order_nor_repetition_makes_a_step(
    claims: Sequence[Evidence], seed: int
) -> None:
    chance = random.Random(seed)
    again = [replace(one, id=f"again {one.id}") for one in claims[:1]]
    shuffled = chance.sample([*claims, *again], len(claims) + len(again))

    assert told(changes(*shuffled)) == told(changes(*claims))


@settings(max_examples=100)
@given(claims=sets_of_claims)
def test_a_step_names_claims_that_were_public_at_its_moment(
    claims: Sequence[Evidence],
) -> None:
    public = {one.id: one.published_at for one in claims}

    for one in changes(*claims):
        assert one.claims
        # a reprint counts from the first publication
        assert all(public[id] >= one.published_at for id in one.claims)
        assert one.published_at in public.values()


@st.composite
def words_of_a_day(draw: st.DrawFn, number: int) -> Evidence:
    """Something said of the 20th, in an article of its own, at any hour."""
    who = draw(st.sampled_from(["party:a", "party:b", "publisher:p", "publisher:q"]))
    return claim(
        who,
        id=f"{number}",
        controller=draw(st.sampled_from(["a", "b"])),
        extent=draw(st.sampled_from(["full", "part", "none"])),
        stance=draw(st.sampled_from(["asserts", "denies"]))
        if who[:5] == "party"
        else "reports",
        said=day(draw(st.integers(20, 23))),
        since=(None, day(20)),
        published_at=f"hour {draw(st.integers(0, 9))}",
        article=f"article {number}",
    )


@settings(max_examples=200)
@given(
    claims=st.integers(1, 9).flatmap(
        lambda count: st.tuples(*(words_of_a_day(number) for number in range(count)))
    )
)
def test_a_day_at_each_moment_is_what_was_public_by_then(
    claims: Sequence[Evidence],
) -> None:
    found = changes(*claims)

    for moment in {one.published_at for one in claims}:
        public = [one for one in claims if one.published_at <= moment]
        then = [one.after for one in found if one.published_at <= moment]
        last = then[-1] if then else NOTHING
        assert outline(public, sides())[-1][1] == last
