"""What holds for any set of claims."""

import random
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from events.history import POLICIES, Evidence, History, Period, tracks
from events.history.policies import counted
from tests.history.claims import any_claim, history, sides

STATUSES = {"disputed", "contested", "conceded", "corroborated", "claimed", "unknown"}
sets_of_claims = st.lists(any_claim(), max_size=12, unique_by=lambda one: one.id)


def told(found: History) -> list[tuple[object, ...]]:
    """All of a history but the ids of claims."""
    return [_told(one) for one in found.periods]


def _told(one: Period) -> tuple[object, ...]:
    positions = [
        replace(position, claims=(), restated=()) for position in one.positions
    ]
    statements = [(s.id, s.articles, s.syndication_groups) for s in one.statements]
    dates = (one.start, one.since, one.end, one.until)
    what = (one.status, one.controller, one.reasons)
    return *dates, *what, positions, statements


@settings(max_examples=100)
@given(claims=sets_of_claims, seed=st.integers(0, 2**32))
def test_order_never_matters(claims: Sequence[Evidence], seed: int) -> None:
    shuffled = random.Random(seed).sample(claims, len(claims))

    assert history(*shuffled).periods == history(*claims).periods
    assert tracks(history(*shuffled).entries, sides()) == tracks(
        history(*claims).entries, sides()
    )


@settings(max_examples=100)
@given(claims=sets_of_claims, seed=st.integers(0, 2**32))
def test_ids_order_lists_only(claims: Sequence[Evidence], seed: int) -> None:
    names = random.Random(seed).sample(range(1000), len(claims))
    renamed = [
        replace(one, id=f"r{name:03}") for one, name in zip(claims, names, strict=True)
    ]

    assert told(history(*renamed)) == told(history(*claims))


@settings(max_examples=100)
@given(claims=sets_of_claims.filter(bool), seed=st.integers(0, 2**32))
def test_an_exact_repetition_changes_nothing(
    claims: Sequence[Evidence], seed: int
) -> None:
    again = replace(random.Random(seed).choice(claims), id="again")

    assert told(history(*claims, again)) == told(history(*claims))


@given(claims=sets_of_claims, policy=st.sampled_from(sorted(POLICIES)))
def test_what_a_policy_leaves_out_has_no_effect(
    claims: Sequence[Evidence], policy: str
) -> None:
    left = counted(claims, policy, sides())

    assert (
        history(*left, policy=policy).periods == history(*claims, policy=policy).periods
    )


@settings(max_examples=100)
@given(claims=sets_of_claims)
def test_periods_follow_each_other_and_the_last_is_open(
    claims: Sequence[Evidence],
) -> None:
    found = history(*claims).periods

    assert all(
        (one.end, one.until) == (two.start, two.since) for one, two in pairwise(found)
    )
    assert all(one.start < two.start for one, two in pairwise(found))
    assert [one.end for one in found[-1:]] == [None] * bool(found)
    assert {one.status for one in found} <= STATUSES


@settings(max_examples=100)
@given(claims=sets_of_claims)
def test_every_claim_is_context_or_bears_and_is_listed(
    claims: Sequence[Evidence],
) -> None:
    found = history(*claims)

    listed = {
        id
        for stretch in tracks(found.entries, sides())
        for period in stretch.periods
        for position in period.positions
        for id in (*position.claims, *position.restated)
    }
    assert set(found.claims) | set(found.context) == {one.id for one in claims}
    assert listed <= set(found.claims)


@settings(max_examples=100)
@given(claims=sets_of_claims)
def test_a_controller_is_named_by_the_status_that_has_one(
    claims: Sequence[Evidence],
) -> None:
    for one in history(*claims).periods:
        if (
            one.status in ("disputed", "contested", "unknown")
            or "vacated" in one.reasons
        ):
            assert one.controller is None


@settings(max_examples=100)
@given(claims=sets_of_claims)
def test_live_positions_were_said_by_somebody(claims: Sequence[Evidence]) -> None:
    spoken = {one.perspective for one in claims}

    for one in history(*claims).periods:
        live = [p for p in one.positions if p.state == "live"]
        assert {p.perspective for p in live} <= spoken
        assert all(p.claims or p.restated for p in live)
        assert one.status == "unknown" or live
