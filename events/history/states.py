"""What a day shows: the status, and the live entries of the tracks (rule 12).

Days with equal states are one period, and what changes no state is no change: so a
further publisher of the same cuts nothing.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from events.history.folding import Day
from events.history.shares import Share
from events.history.sides import Sides
from events.history.voices import Listening


class Said(NamedTuple):
    """A live entry of a track.

    Attributes:
        track: `side:x`, `observer:x` or `press`.
        controller: whom it says has the place; None for contested with no party named.
        bounds: of the share that it asserts; of a denial, all that it denies.
        denied: that it says "not so".
        extent: as first told.
        share: per mille, or None unless the words give one.
    """

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
        said: the live entries of the tracks.
        reasons: why the status is this one; no part of what is compared.
    """

    status: str
    controller: str | None
    said: frozenset[Said]
    reasons: frozenset[str] = field(compare=False)

    @property
    def ordered(self) -> tuple[Said, ...]:
        """The entries: sides, observers, the press; within each by name, then words."""
        return tuple(sorted(self.said, key=_rank))


NOTHING = State(
    status="unknown", controller=None, said=frozenset(), reasons=frozenset()
)
RANKS = ("side", "observer", "press")


def state(day: Day, sides: Sides) -> State:
    """What is shown after a day of the fold, or after a part of one."""
    listening = Listening(sides=sides, day=day.day)
    return State(
        status=day.verdict.status,
        controller=day.verdict.controller,
        said=frozenset(
            Said(listening.track(e.perspective), *e.stand, e.extent, e.words)
            for e in day.live
        ),
        reasons=day.verdict.reasons,
    )


def _rank(one: Said) -> tuple[object, ...]:
    kind = RANKS.index(one.track.partition(":")[0])
    words = (one.denied, one.controller or "", one.bounds, one.extent)
    return kind, one.track, *words, one.share or ()
