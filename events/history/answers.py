"""What the fold answers: periods, tracks and the statements they rest on (rules 1, 15).

All lists are tuples in a fixed order: perspectives as belligerents, observers,
publishers, within each by first effect, then id; claim ids sorted.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from events.history.evidence import Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One entry of what a perspective maintains, as a period shows it.

    Attributes:
        perspective: `party:x`, `observer:x` or `publisher:x`.
        controller: whom it says has the place; None for contested with no party named.
        extent: as first told.
        share: per mille, or None unless the words give one.
        denied: that the entry says "not so".
        state: `live`, `ended` by the speaker's own later words, or `overtaken`.
        effect: the day on which it takes effect.
        kept: the last day on which it was said to hold.
        claims: ids of the claims it rests on, in effect before the period's end.
        restated: ids of those that tell the same change again and date nothing.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One speech act: same claimant, proposition and day, however often reported.

    Attributes:
        id: follows from the rest; unique within one place's history.
        claimant: who speaks.
        said: the day.
        claims: ids of the claims that report it.
        articles: how many articles report it.
        publishers: how many publishers those have.
        syndication_groups: how many independent texts those are.
    """

    id: str
    claimant: str
    said: date
    claims: tuple[str, ...]
    articles: int
    publishers: int
    syndication_groups: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Days in which everybody's live entries stay the same.

    Attributes:
        start: first day.
        start_interval: when the claim that makes the cut says that it was.
        end: the day after the last, or None: nothing later is known.
        end_interval: as `start_interval`, for the end; None where `end` is.
        status: a word of rule 12.
        controller: the holder by that status, or None.
        positions: live entries, then those that ended or were overtaken, fading.
        supporting: claims of live entries that say who has a share, or has left.
        disputing: claims of live entries that another live entry contradicts.
        overtaken: claims of the entries shown as overtaken.
        reasons: why the status is this one, sorted.
        statements: the speech acts that the live entries rest on.
    """

    start: date
    start_interval: Interval
    end: date | None
    end_interval: Interval | None
    status: str
    controller: str | None
    positions: tuple[Position, ...]
    supporting: tuple[str, ...]
    disputing: tuple[str, ...]
    overtaken: tuple[str, ...]
    reasons: tuple[str, ...]
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackEntry:
    """What a track says in one of its periods; for the press merged and counted.

    Attributes:
        perspectives: who says so.
        controller: as in `Position`, like the next four.
        extent: see there.
        share: see there.
        denied: see there.
        state: `live` or `overtaken`.
        kept: the last day on which any of them was said to hold.
        publishers: how many publishers report it.
        syndication_groups: in how many independent texts.
        claims: ids of all claims it rests on.
    """

    perspectives: tuple[str, ...]
    controller: str | None
    extent: str
    share: tuple[int, int] | None
    denied: bool
    state: str
    kept: date
    publishers: int
    syndication_groups: int
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackPeriod:
    """Days, `[start, end)`, in which a track says the same."""

    start: date
    end: date | None
    entries: tuple[TrackEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """One line of the picture: `side:<party>`, `observer:<id>` or `press`."""

    track: str
    periods: tuple[TrackPeriod, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Everybody's positions on one place, folded over time.

    Attributes:
        policy: whose claims were counted, with its revision.
        periods: in order, without gaps; the last is open.
        tracks: sides, observers, then the press.
        context: ids of claims that do not bear on control.
        other_policies: for each period, in order, the status that each other policy
            finds on its first day; empty where that was not asked for.
    """

    policy: str
    periods: tuple[Period, ...]
    tracks: tuple[Track, ...]
    context: tuple[str, ...]
    other_policies: tuple[Mapping[str, str], ...] = field(default=())
