"""Statements: speech acts, however many articles report them (rule 15)."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from uuid import UUID, uuid5

from events.history.answers import Statement
from events.history.evidence import Evidence
from events.history.readings import DENIALS

STATEMENTS = UUID("5a8c2d0e-6d0f-5f0b-9a55-1d6d7c1f6c11")
"""Names the namespace of statement ids."""

Act = tuple[date, str, str, str, str, str, bool]


def statements(evidence: Iterable[Evidence]) -> tuple[Statement, ...]:
    """The speech acts that the claims report, by day and claimant.

    To deny a proposition is another act than to assert it.
    """
    acts: dict[Act, list[Evidence]] = defaultdict(list)
    for one in evidence:
        acts[_act(one)].append(one)
    return tuple(_statement(act, acts[act]) for act in sorted(acts))


def _act(one: Evidence) -> Act:
    proposition = (one.controller or "", one.action, one.extent)
    return one.said, one.speaker, one.perspective, *proposition, one.stance in DENIALS


@lru_cache(maxsize=4096)
def _id(act: Act) -> UUID:
    return uuid5(STATEMENTS, "\n".join(map(str, act)))


def _statement(act: Act, claims: list[Evidence]) -> Statement:
    said, claimant, perspective, *_ = act
    return Statement(
        id=_id(act),
        claimant=claimant,
        perspective=perspective,
        said=said,
        claims=tuple(sorted({one.id for one in claims})),
        articles=len({one.work or one.article for one in claims}),
        publishers=len({one.publisher for one in claims}),
        syndication_groups=len({one.syndication_group for one in claims}),
    )
