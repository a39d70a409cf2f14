"""What the fold answers: periods, tracks and the statements they rest on (rules 1, 15).

All lists are tuples in a fixed order: perspectives as belligerents, observers,
publishers, within each by first effect, then id; claim ids sorted.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from events.history.entries import Entry
from events.history.evidence import Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One entry of what a perspective maintains, as a period shows it.

    Attributes:
        perspective: `party:x`, `observer:x`, `publisher:x`, or `press` for what
            several publishers say alike, in the track of that name.
        controller: whom it says has the place; None for contested with no party named.
        extent: as first told.
        share: per mille, or None unless the words give one.
        denied: that the entry says "not so".
        state: `live`, `ended` by the speaker's own later words, or `overtaken`.
        effect: the day on which it takes effect.
        kept: the last day on which it was said to hold.
        claims: ids of the claims it rests on, in effect before the period's end.
        restated: ids of those that tell the same change again and date nothing.
        publishers: how many publishers report it.
        syndication_groups: in how many independent texts.
    """

    perspective: str
    controller: str | None
    extent: str
    share: tuple[int, int] | None
    denied: bool
    state: str
    effect: date
    kept: date
    claims: tuple[str, ...]
    restated: tuple[str, ...]
    publishers: int
    syndication_groups: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One speech act: same claimant, proposition and day, however often reported.

    Attributes:
        id: follows from the rest; unique within one place's history.
        claimant: who speaks.
        perspective: for whom.
        said: the day.
        claims: ids of the claims that report it.
        articles: how many articles report it.
        publishers: how many publishers those have.
        syndication_groups: how many independent texts those are.
    """

    id: UUID
    claimant: str
    perspective: str
    said: date
    claims: tuple[str, ...]
    articles: int
    publishers: int
    syndication_groups: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Days in which everybody's live entries stay the same. Half-open.

    Attributes:
        start: first day.
        since: bounds of that day, by the claim that makes the cut.
        end: the first day of the next, or None: nothing later is known.
        until: as `since`, for the end; None where `end` is.
        status: a word of rule 12.
        controller: the holder by that status, or None.
        positions: live entries, then those that ended or were overtaken, fading.
        supporting: claims that the status rests on; in a dispute all that assert.
        disputing: claims that contradict those; in a dispute all that are contradicted.
        overtaken: claims of the entries shown as overtaken.
        reasons: why the status is this one, sorted.
        statements: the speech acts that the live entries rest on.
    """

    start: date
    since: Interval
    end: date | None
    until: Interval | None
    status: str
    controller: str | None
    positions: tuple[Position, ...]
    supporting: tuple[str, ...]
    disputing: tuple[str, ...]
    overtaken: tuple[str, ...]
    reasons: tuple[str, ...]
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Days in which a track says the same. Half-open; `end` None as in a period.

    Attributes:
        start: first day.
        end: the first day of the next stretch, or None.
        positions: what is said; overtaken ones fade until their speaker says more.
        publishers: how many publishers report it.
        syndication_groups: in how many independent texts.
    """

    start: date
    end: date | None
    positions: tuple[Position, ...]
    publishers: int
    syndication_groups: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """One line of the picture: `side:<party>`, `observer:<id>` or `press`.

    Attributes:
        track: its name.
        periods: in order; days on which it says nothing are left out.
    """

    track: str
    periods: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Everybody's positions on one place, folded over time.

    Attributes:
        periods: in order, without gaps; the last is open.
        entries: what everybody maintained and when, for the tracks.
        claims: ids of the claims that bear on control, under the policy.
        context: ids of those that do not.
        policy: whose claims were counted, with its revision.
    """

    periods: tuple[Period, ...]
    entries: tuple[Entry, ...]
    claims: tuple[str, ...]
    context: tuple[str, ...]
    policy: str
