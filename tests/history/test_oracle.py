"""The fold against an oracle that was written from the rules and shares no code."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.history_cases import admitted, evidence_of, sides_in
from events.history import POLICIES, Evidence, Period, control_history
from tests.history import oracle
from tests.history.claims import claim, day, sides
from tests.history.test_cases import CASES

WORLD = oracle.World(fighters=frozenset({"a", "b", "c", "w"}), sides={"w": "a"})
SPEAKERS = (
    *("party:a", "party:a", "party:b", "party:b", "party:w", "party:c"),
    *("observer:isw", "observer:un"),
    *("publisher:p", "publisher:q", "publisher:r"),
)
SHARES = [(300, 300), (400, 400), (400, 600), (500, 500), (600, 700)]
ACTIONS = (
    *("holds", "holds", "controls", "contests"),
    *("captures", "captures", "retakes", "enters", "clears"),
    *("withdraws", "loses"),
    "advances",
)


SINCE = st.tuples(
    st.sampled_from([0, 0, 0, 1, 3, 29, 30, 31, 60]),
    st.sampled_from([None, None, 0, 0, 0, 2, 10, 40]),
)


@dataclass(frozen=True, kw_only=True)
class Pool:
    """What claims are made of: the fewer there is of it, the more they meet."""

    speakers: Sequence[str] = SPEAKERS
    controllers: Sequence[str | None] = ("a", "a", "b", "b", "c", "w", None)
    actions: Sequence[str] = ACTIONS
    extents: Sequence[str] = ("full", "full", "unspecified", "most", "part")
    days: Sequence[int] = tuple(range(1, 91))
    articles: int = 15
    since: st.SearchStrategy[tuple[int, int | None]] = SINCE


@st.composite
def any_word(draw: st.DrawFn, pool: Pool = Pool()) -> Evidence:
    """A claim as the extraction makes them, of what is in the pool."""
    who = draw(st.sampled_from(pool.speakers))
    said = day(draw(st.sampled_from(pool.days)))
    action = draw(st.sampled_from(pool.actions))
    controller = draw(st.sampled_from(pool.controllers))
    extent = draw(st.sampled_from(pool.extents))
    share = None
    if action in ("withdraws", "loses"):
        extent = draw(st.sampled_from(["none", "none", "part"]))
    elif action == "contests":
        extent, controller = "contested", draw(st.sampled_from([controller, None]))
    elif extent in ("most", "part"):
        share = draw(st.sampled_from([None, *SHARES]))
    elif action == "holds":
        extent = draw(st.sampled_from([extent] * 5 + ["none"]))
    if share:
        extent = "most" if share[0] > 500 else "part"
    fights = who.startswith("party:")
    stances = ["asserts", "asserts", "concedes"] if fights else ["reports"] * 3
    article = draw(st.integers(1, pool.articles))
    return claim(
        who,
        id=f"{draw(st.integers(0, 10**9)):09}",
        controller=controller,
        action=action,
        extent=extent,
        share=share,
        stance=draw(st.sampled_from([*stances, "denies", "dismisses"])),
        said=said,
        since=since(said, *draw(pool.since)),
        published_at=said + timedelta(days=draw(st.sampled_from([0, 0, 0, 1, 3]))),
        article=f"article {article}",
        syndication_group=f"group {article // 2 if article < 8 else article}",
        publisher=f"wire-{article}" if fights else who.partition(":")[2],
        affiliation=None if fights else draw(st.sampled_from([None] * 9 + ["a"])),
        claimant=draw(st.sampled_from(["", "", "the office"])),
    )


def since(said: date, ago: int, wide: int | None) -> tuple[date | None, date | None]:
    """So many days before it was said, and how many days it may have been."""
    latest = said - timedelta(days=ago)
    if ago == 0 and wide is None:
        return None, None
    return (None if wide is None else latest - timedelta(days=wide)), latest


@st.composite
def any_pool(draw: st.DrawFn) -> Pool:
    """Few speakers, holders and days, so that claims answer and overtake each other."""

    def some(values: Sequence[Any], most: int) -> list[Any]:
        return draw(
            st.lists(st.sampled_from(values), min_size=1, max_size=most, unique=True)
        )

    spans = [(0, None), (0, None), (0, 0), (1, 0), (2, None), (3, 3), (31, 4)]
    near = [1, 2, 3, 4, 5, 31, 32, 33, 34, 35, 64, 65, 66]
    return Pool(
        speakers=["party:b", *some(sorted(set(SPEAKERS)), 3)],
        controllers=draw(st.sampled_from([("a", "b"), ("a", "b"), ("a", "c", None)])),
        actions=["holds", *some(sorted(set(ACTIONS) - {"advances"}), 2)],
        extents=draw(st.sampled_from([["full"], ["full", "part"], ["most", "part"]])),
        days=some(near, 5),
        articles=draw(st.sampled_from([3, 8, 30])),
        since=st.sampled_from(some(spans, 3)),
    )


def sets_of(pool: Pool) -> st.SearchStrategy[list[Evidence]]:
    """Up to 14 claims of a pool."""
    return st.lists(any_word(pool), max_size=14, unique_by=lambda one: one.id)


@st.composite
def in_one_breath(draw: st.DrawFn, words: Sequence[Evidence]) -> list[Evidence]:
    """The claims, to some of which their speaker adds another extent or holder."""
    more = [
        replace(
            one,
            id=f"{one.id}+",
            extent=draw(st.sampled_from(["full", "most", "part"])),
            share=None,
            controller=draw(st.sampled_from([one.controller, "a", "b"])),
        )
        for one in words
        if one.extent != "none" and draw(st.integers(0, 4)) == 0
    ]
    return [*words, *more]


sets_of_words = sets_of(Pool())
few_days = sets_of(Pool(days=(1, 2, 3, 4)))
dense = any_pool().flatmap(sets_of).flatmap(in_one_breath)


def told(periods: Sequence[Period]) -> list[oracle.Told]:
    """Periods in the oracle's words."""
    return [
        oracle.Told(
            start=one.start,
            end=one.end,
            status=one.status,
            controller=one.controller,
            reasons=frozenset(one.reasons),
            live=frozenset(
                (
                    (p.perspective, p.controller, p.denied, p.extent, p.share),
                    (p.effect, p.kept),
                )
                for p in one.positions
                if p.state == "live"
            ),
        )
        for one in periods
    ]


def compare(claims: Sequence[Evidence], policy: str = "all-voices/1") -> None:
    found = told(control_history(claims, sides(), policy).periods)

    assert found == oracle.fold(claims, WORLD, policy)


@settings(max_examples=400)
@given(claims=sets_of_words)
def test_the_fold_is_the_oracle_s(claims: Sequence[Evidence]) -> None:
    compare(claims)


@settings(max_examples=300)
@given(claims=few_days)
def test_the_fold_is_the_oracle_s_where_all_is_said_within_days(
    claims: Sequence[Evidence],
) -> None:
    compare(claims)


@settings(max_examples=500)
@given(claims=dense)
def test_the_fold_is_the_oracle_s_where_few_speak_often(
    claims: Sequence[Evidence],
) -> None:
    compare(claims)


@settings(max_examples=100)
@given(claims=sets_of_words, policy=st.sampled_from(sorted(POLICIES)))
def test_so_it_is_under_every_policy(claims: Sequence[Evidence], policy: str) -> None:
    compare(claims, policy)


@settings(max_examples=100)
@given(claims=sets_of_words.filter(bool), seed=st.integers(0, 2**32))
def test_so_it_is_in_any_order_and_with_repetitions(
    claims: Sequence[Evidence], seed: int
) -> None:
    chance = random.Random(seed)
    again = [replace(one, id=f"x{n}") for n, one in enumerate(chance.choices(claims))]
    arrived = chance.sample([*claims, *again], len(claims) + len(again))

    found = told(control_history(arrived, sides()).periods)

    assert found == oracle.fold(claims, WORLD, "all-voices/1")


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_the_oracle_satisfies_the_cases(case: Mapping[str, Any]) -> None:
    parties = case["parties"]
    world = oracle.World(
        fighters=frozenset(
            slug for slug, one in parties.items() if one["kind"] == "belligerent"
        ),
        sides={
            slug: patron
            for slug, one in parties.items()
            for patron in one.get("allied_with") or ()
        },
    )
    policy = (case.get("filters") or {}).get("policy") or "all-voices/1"
    evidence = [evidence_of(one) for one in admitted(case)]

    found = oracle.fold(evidence, world, policy)

    assert found == told(control_history(evidence, sides_in(case), policy).periods)
