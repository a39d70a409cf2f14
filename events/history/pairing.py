"""Which period of one history is which of another, and in what they differ."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from events.history.answers import Period, Position

Pair = tuple[Period | None, Period | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodChange:
    """A period that another history has not, or has otherwise.

    Attributes:
        kind: `added`, `removed` or `changed`.
        left: the period of the one, or None where it was added.
        right: the period of the other, or None where it was removed.
        differs: of a changed one, in what: `from`, `to`, `status`, `controller`,
            `positions`.
    """

    kind: str
    left: Period | None
    right: Period | None
    differs: tuple[str, ...] = ()

    def overlaps(self, period: Period) -> bool:
        """Whether a period has a day that it is about."""
        both = [one for one in (self.left, self.right) if one]
        return any(_meet(one, period) for one in both)


def period_changes(
    left: Sequence[Period], right: Sequence[Period]
) -> tuple[PeriodChange, ...]:
    """What became of the periods of one history in another, by their first days.

    A period is the one that begins on the same day; else the first that overlaps it
    and has the same status and controller. Swapping the histories swaps the answer.
    """
    found = [_change(*pair) for pair in sorted(_pairs(left, right), key=_first_day)]
    return tuple(one for one in found if one is not None)


def _first_day(pair: Pair) -> tuple[date, date]:
    starts = [one.start for one in pair if one]
    return min(starts), max(starts)


def _pairs(left: Sequence[Period], right: Sequence[Period]) -> list[Pair]:
    starts = {one.start: one for one in right}
    same: list[Pair] = [(o, starts[o.start]) for o in left if o.start in starts]
    taken = {one.start for one, _ in same if one}
    lefts = [one for one in left if one.start not in taken]
    rights = [one for one in right if one.start not in taken]
    for one, other in _alike(lefts, rights):
        same.append((one, other))
        lefts.remove(one)
        rights.remove(other)
    return [*same, *((one, None) for one in lefts), *((None, one) for one in rights)]


def _alike(
    lefts: Sequence[Period], rights: Sequence[Period]
) -> list[tuple[Period, Period]]:
    """Those that overlap and have the same status and controller, the earlier first."""
    fits = [
        (one, other)
        for one in lefts
        for other in rights
        if (one.status, one.controller) == (other.status, other.controller)
        and _meet(one, other)
    ]
    found: list[tuple[Period, Period]] = []
    for one, other in sorted(fits, key=lambda pair: max(o.start for o in pair)):
        if all(one is not o and other is not p for o, p in found):
            found.append((one, other))
    return found


def _change(left: Period | None, right: Period | None) -> PeriodChange | None:
    if left is None or right is None:
        kind = "added" if left is None else "removed"
        return PeriodChange(kind=kind, left=left, right=right)
    parts = {
        "from": left.since == right.since and left.start == right.start,
        "to": left.until == right.until and left.end == right.end,
        "status": left.status == right.status,
        "controller": left.controller == right.controller,
        "positions": said_in(left) == said_in(right),
    }
    differs = tuple(name for name, equal in parts.items() if not equal)
    if not differs:
        return None
    return PeriodChange(kind="changed", left=left, right=right, differs=differs)


def live(period: Period) -> tuple[Position, ...]:
    """The positions that are live in a period."""
    return tuple(one for one in period.positions if one.state == "live")


def said_in(period: Period) -> frozenset[tuple[object, ...]]:
    """Who says what in a period, whatever claims it rests on."""
    return frozenset(
        (one.perspective, one.controller, one.extent, one.share, one.denied)
        for one in live(period)
    )


def _meet(one: Period, other: Period) -> bool:
    """Whether two periods have a day in common."""
    return (one.end is None or other.start < one.end) and (
        other.end is None or one.start < other.end
    )


def named_in(period: Period) -> set[str]:
    """Ids of all claims that a period names."""
    told = {*period.supporting, *period.disputing, *period.overtaken}
    for one in period.positions:
        told |= {*one.claims, *one.restated}
    return told
