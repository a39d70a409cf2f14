"""Speech acts: the same claimant, proposition and day, however many report it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid5

from events.canonical import canonical
from events.fold.evidence import Evidence

STATEMENTS = UUID("0d3b7a52-7c1e-5c58-8c1f-2b9a51f0d0e4")  # namespace of their ids


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One speech act and how often it is reported.

    Attributes:
        id: UUIDv5 of claimant, proposition, stance and day.
        said: the day.
        articles: how many report it.
        publishers: of how many publishers.
        syndication_groups: in how many independent texts.
        claims: their ids, in order.
    """

    id: UUID
    claimant: str
    perspective: str
    said: date
    articles: int
    publishers: int
    syndication_groups: int
    claims: tuple[str, ...]


def statements(evidence: Iterable[Evidence]) -> tuple[Statement, ...]:
    """The statements behind the claims, by day, then by id."""
    acts: dict[tuple[object, ...], list[Evidence]] = defaultdict(list)
    for one in evidence:
        claimant = one.claimant or one.perspective
        acts[one.perspective, claimant, one.proposition, one.stance, one.said].append(
            one
        )
    found = [_statement(those) for those in acts.values()]
    return tuple(sorted(found, key=lambda act: (act.said, act.id)))


def _statement(reports: list[Evidence]) -> Statement:
    first = reports[0]
    claimant = first.claimant or first.perspective
    act = [
        first.perspective,
        claimant,
        first.proposition,
        first.stance,
        f"{first.said}",
    ]
    return Statement(
        id=uuid5(STATEMENTS, canonical(act).decode()),
        claimant=claimant,
        perspective=first.perspective,
        said=first.said,
        articles=len({one.article for one in reports}),
        publishers=len({one.publisher for one in reports}),
        syndication_groups=len({one.syndication_group for one in reports}),
        claims=tuple(sorted(one.id for one in reports)),
    )
