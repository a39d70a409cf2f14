"""What a day shows: the status, and the live entries of the tracks (rule 12).

Days with equal states are one period, and what changes no state is no change: so a
further publisher of the same cuts nothing.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import NamedTuple

from events.history.evidence import Evidence
from events.history.folding import Day, days
from events.history.policies import DEFAULT, counted
from events.history.readings import bears
from events.history.shares import Share
from events.history.sides import Sides
from events.history.voices import Listening


class Said(NamedTuple):
    """A live entry.

    Attributes:
        perspective: who says so: `party:x`, `observer:x`, `publisher:x`.
        track: with whom that counts: `side:x`, `observer:x` or `press`.
        controller: whom it says has the place; None for contested with no party named.
        bounds: of the share that it asserts; of a denial, all that it denies.
        denied: that it says "not so".
        extent: as first told.
        share: per mille, or None unless the words give one.
    """

    perspective: str
    track: str
    controller: str | None
    bounds: Share
    denied: bool
    extent: str
    share: tuple[int, int] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What a day shows. Two are equal where rule 12 makes one period of their days.

    Attributes:
        status: a word of rule 12.
        controller: the holder by that status, or None.
        tracks: what the live entries are, whoever of a track says so.
        entries: the live entries: sides, observers, publishers; within each by name,
            then words. No part of what is compared.
        reasons: why the status is this one, sorted; no part of what is compared.
    """

    status: str
    controller: str | None
    tracks: frozenset[Said]
    entries: tuple[Said, ...] = field(compare=False)
    reasons: tuple[str, ...] = field(compare=False)


Outline = tuple[tuple[date, State], ...]
"""The first day of each period, and what it shows."""

NOTHING = State(
    status="unknown", controller=None, tracks=frozenset(), entries=(), reasons=()
)
RANKS = ("side", "observer", "press")


def state(day: Day, sides: Sides) -> State:
    """What is shown after a day of the fold, or after a part of one."""
    listening = Listening(sides=sides, day=day.day)
    said = {
        Said(e.perspective, listening.track(e.perspective), *e.stand, e.extent, e.words)
        for e in day.live
    }
    return State(
        status=day.verdict.status,
        controller=day.verdict.controller,
        tracks=frozenset(one._replace(perspective="") for one in said),
        entries=tuple(sorted(said, key=_rank)),
        reasons=tuple(sorted(day.verdict.reasons)),
    )


def outline(
    evidence: Iterable[Evidence], sides: Sides, policy: str = DEFAULT
) -> Outline:
    """What each period of the history shows, and nothing else of it.

    Raises:
        KeyError: there is no policy of that name.
    """
    claims = [one for one in counted(evidence, policy, sides) if bears(one)]
    turns = [(one.day, state(one, sides)) for one in days(claims, sides)]
    return tuple(next(run) for _, run in groupby(turns, key=lambda turn: turn[1]))


def shown_on(day: date, found: Outline) -> State:
    """What the day shows; before the first period, that nothing is said."""
    count = bisect_right(found, day, key=lambda turn: turn[0])
    return found[count - 1][1] if count else NOTHING


def _rank(one: Said) -> tuple[object, ...]:
    kind = RANKS.index(one.track.partition(":")[0])
    words = (one.denied, one.controller or "", one.bounds, one.extent)
    return kind, one.track, one.perspective, *words, one.share or ()
