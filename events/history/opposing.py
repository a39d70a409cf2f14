"""What two parties say of a place over time, and whether both can be right (rule 9)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from events.history.answers import Position
from events.history.entries import Entry
from events.history.positions import position
from events.history.shares import Share, exceed_the_whole
from events.history.stands import contradict

KINDS = ("party", "observer")  # of perspectives that parties have


@dataclass(frozen=True, slots=True, kw_only=True)
class Facing:
    """Days on which neither of two parties changes what it maintains. Half-open.

    Attributes:
        start: first day.
        end: the first day of the next stretch, or None: nothing later is known.
        relation: `compatible`, `incompatible`; `left_silent`, `right_silent` or
            `both_silent` where one or both maintain nothing.
        left: the live positions of the one.
        right: the live positions of the other.
    """

    start: date
    end: date | None
    relation: str
    left: tuple[Position, ...]
    right: tuple[Position, ...]


def facing(entries: Iterable[Entry], left: str, right: str) -> tuple[Facing, ...]:
    """What two parties maintain, from the first word of either on.

    Args:
        entries: of a history, all perspectives'.
        left: id of the one party.
        right: id of the other.
    """
    known = list(entries)
    one, other = _of(left, known), _of(right, known)
    turns = list(_turns(one, other))
    ends = [*(day for day, *_ in turns[1:]), None][: len(turns)]
    return tuple(
        Facing(
            start=day,
            end=end,
            relation=_relation(ours, theirs),
            left=_positions(ours, end),
            right=_positions(theirs, end),
        )
        for (day, ours, theirs), end in zip(turns, ends, strict=True)
    )


def _of(party: str, entries: Iterable[Entry]) -> list[Entry]:
    perspectives = {f"{kind}:{party}" for kind in KINDS}
    return [one for one in entries if one.perspective in perspectives]


Turn = tuple[date, tuple[Entry, ...], tuple[Entry, ...]]


def _turns(left: Sequence[Entry], right: Sequence[Entry]) -> Iterator[Turn]:
    both = (*left, *right)
    cuts = {one.effect for one in both} | {one.ended for one in both if one.ended}
    turns = ((day, _on(day, left), _on(day, right)) for day in sorted(cuts))
    for _, run in groupby(turns, key=lambda turn: turn[1:]):
        yield next(run)


def _on(day: date, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(
        one
        for one in entries
        if one.effect <= day and (one.ended is None or day < one.ended)
    )


def _relation(left: Sequence[Entry], right: Sequence[Entry]) -> str:
    if not left or not right:
        if not left and not right:
            return "both_silent"
        return "right_silent" if left else "left_silent"
    clash = any(contradict(one.stand, other.stand) for one in left for other in right)
    return "incompatible" if clash or _too_much((*left, *right)) else "compatible"


def _too_much(entries: Iterable[Entry]) -> bool:
    """Whether all controllers together have more than there is."""
    highest: dict[str, Share] = {}
    for one in entries:
        who, share = one.stand.controller, one.stand.share
        if who is not None and not one.stand.denied:
            highest[who] = max(highest.get(who, share), share)
    return exceed_the_whole(highest.values())


def _positions(entries: Iterable[Entry], end: date | None) -> tuple[Position, ...]:
    shown = [position([one], "live", end) for one in entries]
    shown.sort(key=lambda o: (o.effect, o.denied, o.controller or "", o.extent))
    return tuple(shown)
