"""Whether each party is said to hold the place on a day, and by whom.

Three answers, from the live entries of one period:

- `yes`: somebody says that the party has the place or some of it.
- `no`: nobody does, and somebody says that it has nothing of it, denies that it has
  what is claimed for it, or says that another side has all of it, which leaves nothing.
- `unsaid`: nobody says either. Silence is no denial.

A `yes` is what somebody says, whoever says no to it; these are listed beside, and none
is dropped. So rivals who both claim the place both have a `yes`, and somebody who says
no. How many say so never counts. A speaker who says that a
party has some of the place and denies that it has all contradicts nobody: that is a
`yes` of a smaller extent. Whose side is whose is asked of the period's first day, as
the status is.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from events.history.answers import History, Period, Position
from events.history.entries import Entry
from events.history.listing import Order
from events.history.positions import position
from events.history.sides import Sides
from events.history.stands import Stand, contradict

ANSWERS = ("yes", "no", "unsaid")


def answer(yes: Collection[object], no: Collection[object]) -> str:
    """`yes` where anybody says so, else `no` where anybody does, else `unsaid`."""
    return "yes" if yes else "no" if no else "unsaid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """What is said on a day of whether one party holds the place.

    Attributes:
        party: its id.
        yes: the live positions by which it has some of the place or all.
        no: those by which it does not. One whose controller is another party says so by
            giving that one all of the place.
    """

    party: str
    yes: tuple[Position, ...]
    no: tuple[Position, ...]

    @property
    def answer(self) -> str:
        """One of the three."""
        return answer(self.yes, self.no)


class Holdings:
    """The holdings of every party that anybody ever spoke of, on any day."""

    def __init__(self, history: History, sides: Sides) -> None:
        """Of one place."""
        self._entries = history.entries
        self._sides = sides
        self._order = Order(history.entries, sides)
        named = {entry.stand.controller for entry in history.entries}
        self._parties = sorted(named - {None}, key=str)

    def during(self, period: Period | None) -> tuple[Holding, ...]:
        """By party; all `unsaid` on days before the first period."""
        live = sorted(self._live(period), key=self._order.key) if period else []
        return tuple(
            self._holding(party, live, period) for party in self._parties if party
        )

    def _live(self, period: Period) -> Iterator[Entry]:
        """The entries that the period shows as live."""
        for entry in self._entries:
            starts = period.end is None or entry.effect < period.end
            if starts and (entry.ended is None or entry.ended > period.start):
                yield entry

    def _holding(
        self, party: str, live: Sequence[Entry], period: Period | None
    ) -> Holding:
        yes = [e for e in live if e.stand.controller == party and e.stand.holds_some]
        some = {(entry.perspective, entry.stand) for entry in yes}
        no = [
            entry
            for entry in live
            if period
            and self._says_no(entry.stand, party, period.start)
            and not _of_less(entry, some)
        ]
        end = period.end if period else None
        return Holding(party=party, yes=_shown(yes, end), no=_shown(no, end))

    def _says_no(self, stand: Stand, party: str, day: date) -> bool:
        if stand.denied:  # to deny that it has nothing, or less than all, is no `no`
            above_none = stand.share.low > 0 or stand.share.low_open
            return stand.controller == party and above_none
        if stand.controller is None or stand.controller == party:
            return stand.controller == party and stand.share.is_none
        other = self._sides.side(stand.controller, day)
        return stand.share.is_full and other != self._sides.side(party, day)


def _of_less(entry: Entry, some: Iterable[tuple[str, Stand]]) -> bool:
    """Whether the same speaker says that the party has some, and both can be right."""
    own = [stand for who, stand in some if who == entry.perspective]
    return bool(own) and not any(contradict(entry.stand, stand) for stand in own)


def _shown(entries: Iterable[Entry], end: date | None) -> tuple[Position, ...]:
    return tuple(position([entry], "live", end) for entry in entries)
