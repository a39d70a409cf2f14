"""What goes into the fold: claims, reduced to what bears on it, and the sides.

Implements the first half of rule 2: a reprint never moves a date.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from typing import TypeAlias

from events.parties import Alliance, Parties

Interval: TypeAlias = tuple[date | None, date | None]  # earliest, latest

CONTEXT = frozenset({"advances", "repels", "encircles"})
CHANGES = frozenset({"captures", "retakes", "enters", "clears", "withdraws", "loses"})
LOSSES = frozenset({"withdraws", "loses"})
STATES = frozenset({"controls", "holds", "contests"})
DENIALS = frozenset({"denies", "dismisses"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A claim, as the fold takes it.

    Attributes:
        id: orders lists, and means nothing.
        perspective: `party:x`, `observer:x`, or `publisher:x` for a publisher's own
            voice and for those without a party whom it cites.
        share: lowest and highest in per mille, or None where the words give none.
        said: last day on which it may have been said.
        since: bounds of the day since which it would hold.
        published_at: of the article; only compared.
        claimant: who said it, for statements.
        affiliation: the side that an observer or publisher is close to, or None.
    """

    id: str
    perspective: str
    controller: str | None
    action: str
    extent: str
    share: tuple[int, int] | None
    stance: str
    said: date
    since: Interval
    published_at: datetime
    article: str
    publisher: str
    syndication_group: str
    claimant: str = ""
    affiliation: str | None = None

    @property
    def speaks(self) -> str:
        """The party or observer that speaks, without its prefix."""
        return self.perspective.partition(":")[2]

    @property
    def of_press(self) -> bool:
        """Whether a publisher is the only one who answers for it."""
        return self.perspective.startswith("publisher:")

    @property
    def proposition(self) -> tuple[str | None, str, str, tuple[int, int] | None]:
        """What is said, without who says it: controller, action, extent, share."""
        return self.controller, self.action, self.extent, self.share


class Sides:
    """Whose side is whose, on a day.

    Attributes:
        parties: the policy that says so.
    """

    def __init__(self, parties: Parties) -> None:
        self.parties = parties
        self._allies = lru_cache(maxsize=None)(parties.allies)

    def side(self, party: str | None, day: date) -> frozenset[str]:
        """The party, its allies, patrons and proxies that day; empty for None."""
        return frozenset() if party is None else self._allies(party, day)

    def lead(self, party: str, day: date) -> str:
        """The one that gives the side its name: whom the others are tied to."""
        side = self.side(party, day)
        named = [
            tie.party
            for one in side
            if one in self.parties.parties
            for tie in self.ties(one)
            if tie.holds_on(day)
        ]
        return min(side, key=lambda one: (-named.count(one), one))

    def ties(self, party: str) -> tuple[Alliance, ...]:
        """The alliances that a party's own entry tells of."""
        one = self.parties.parties[party]
        return (*one.proxy_of, *one.allied_with)


def inherited(evidence: Iterable[Evidence]) -> list[Evidence]:
    """The evidence, each reprint with the dates of what it reprints."""
    claims = sorted(evidence, key=lambda one: one.id)
    first: dict[object, Evidence] = {}
    for one in claims:
        known = first.setdefault(_printed(one), one)
        if _first(one) < _first(known):
            first[_printed(one)] = one
    return [
        replace(one, said=source.said, since=source.since)
        for one in claims
        for source in (first[_printed(one)],)
    ]


def _printed(one: Evidence) -> object:
    """What is the same in a story and its reprints; narration is any publisher's."""
    speaker = "press" if one.of_press else (one.perspective, one.claimant)
    return one.syndication_group, speaker, one.stance, one.proposition


def _first(one: Evidence) -> tuple[datetime, date, date, date]:
    earliest, latest = one.since
    return one.published_at, latest or one.said, one.said, earliest or date.max
