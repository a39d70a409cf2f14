"""Who fights, who watches, and whose side is shared on a day (rules 1 and 12)."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Protocol

from events.parties import Alliance, Parties


class Sides(Protocol):
    """What the fold asks about parties."""

    def fights(self, party: str) -> bool:
        """Whether it is a belligerent. A party nobody lists is taken for one."""
        ...

    def side(self, party: str, day: date) -> str:
        """The party that stands for its whole side that day: patron before proxy."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Alliances:
    """Sides by kind and tie.

    Attributes:
        kinds: party id to `belligerent` or `observer`.
        ties: (proxy or ally, patron or ally, period).
    """

    kinds: Mapping[str, str]
    ties: tuple[tuple[str, str, Alliance], ...] = ()
    _turns: list[date] = field(default_factory=list, repr=False, compare=False)
    _found: dict[tuple[str, int], str] = field(
        default_factory=dict, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        turns = {tie.start for _, _, tie in self.ties if tie.start}
        turns |= {t.end + timedelta(days=1) for _, _, t in self.ties if t.end}
        self._turns.extend(sorted(turns))

    def fights(self, party: str) -> bool:
        """See `Sides.fights`."""
        return self.kinds.get(party, "belligerent") == "belligerent"

    def side(self, party: str, day: date) -> str:
        """See `Sides.side`."""
        # between two turns nothing changes
        known = (party, bisect_right(self._turns, day))
        if known not in self._found:
            self._found[known] = self._root(party, day)
        return self._found[known]

    def _root(self, party: str, day: date) -> str:
        ties = [(one, other) for one, other, tie in self.ties if tie.holds_on(day)]
        members = {party}
        while more := {
            far
            for one, other in ties
            for near, far in ((one, other), (other, one))
            if near in members and far not in members
        }:
            members |= more
        patrons = members - {one for one, _ in ties}
        return min(patrons or members)


def sides_always(
    kinds: Mapping[str, str], allied_with: Mapping[str, Iterable[str]]
) -> Alliances:
    """Sides whose ties have no period."""
    ties = tuple(
        (one, other, Alliance(party=other))
        for one, others in allied_with.items()
        for other in others
    )
    return Alliances(kinds=kinds, ties=ties)


def sides_of(parties: Parties) -> Alliances:
    """The sides of a parties file."""
    kinds = {party.id: party.kind for party in parties.parties.values()}
    ties = tuple(
        (party.id, tie.party, tie)
        for party in parties.parties.values()
        for tie in (*party.allied_with, *party.proxy_of)
    )
    return Alliances(kinds=kinds, ties=ties)
