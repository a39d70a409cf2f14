"""Entries become periods, each with its status and what it rests on (12, 15)."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from events.fold.entries import Entry
from events.fold.evidence import Evidence, Interval, Sides
from events.fold.shares import Share
from events.fold.statements import Statement, statements
from events.fold.status import Verdict, verdict
from events.fold.words import contradict


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What one perspective maintains about one controller.

    Attributes:
        denied: it says that this is not so.
        share: bounds in per mille where the words give a number, or None.
        state: `live`, or `overtaken`: still the speaker's last word, but it counts for
            nothing any more.
        kept: the last day on which it was said to hold.
        claims: ids of the claims it rests on.
        restated: ids of those that tell the same change again, and date nothing.
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
class Period:
    """A stretch of days on which nothing changes in what is said.

    Half-open: `start` is its first day, `end` the first of the next period; None says
    that nothing later is known, not that it still holds.

    Attributes:
        since: bounds of the day `start`, by the words that make the cut.
        until: likewise of `end`; None with it.
        supporting: claims that agree with the word that has stood longest.
        disputing: claims that contradict it.
        overtaken: claims that count for nothing any more.
    """

    start: date
    end: date | None
    since: Interval
    until: Interval | None
    status: str
    controller: str | None
    reasons: tuple[str, ...]
    positions: tuple[Position, ...]
    supporting: tuple[str, ...]
    disputing: tuple[str, ...]
    overtaken: tuple[str, ...]
    statements: tuple[Statement, ...]


def periods(entries: Sequence[Entry], sides: Sides) -> tuple[Period, ...]:
    """All periods from the first effect on, in order, without gaps."""
    cuts = {entry.start for entry in entries}
    cuts |= {entry.end for entry in entries if entry.end is not None}
    found: list[tuple[Period, object]] = []
    for day in sorted(cuts):
        fresh = _period(day, entries, sides)
        if found and found[-1][1] == fresh[1]:
            found[-1] = (_joined(found[-1][0], fresh[0]), fresh[1])
        else:
            found.append(fresh)
    open_ended = [one for one, _ in found]
    ended = [
        replace(one, end=then.start, until=then.since)
        for one, then in pairwise(open_ended)
    ]
    return (*ended, *open_ended[-1:])


def _period(day: date, entries: Sequence[Entry], sides: Sides) -> tuple[Period, object]:
    """The period that begins that day, and what has to change for another to begin."""
    live = [entry for entry in entries if entry.live_on(day)]
    judged = verdict(live, sides, day)
    faded = _faded(day, entries, live)
    supporting, disputing = _parted(live, judged)
    period = Period(
        start=day,
        end=None,
        since=_cut(day, entries),
        until=None,
        status=judged.status,
        controller=judged.controller,
        reasons=tuple(sorted(judged.reasons)),
        positions=tuple(position(entry, "live") for entry in _listed(live))
        + tuple(position(entry, "overtaken") for entry in _listed(faded)),
        supporting=_ids(supporting),
        disputing=_ids(disputing),
        overtaken=_ids(faded),
        statements=statements(_evidence(live)),
    )
    return period, (judged.status, judged.controller, _voices(live))


def _voices(live: Iterable[Entry]) -> frozenset[object]:
    """What makes a period another one (rule 12): who says what, not how often."""
    return frozenset(
        (
            "press" if one.word.evidence.of_press else one.word.perspective,
            one.word.controller,
            one.word.extent,
            one.word.share,
            one.word.denied,
        )
        for one in live
    )


def _joined(one: Period, other: Period) -> Period:
    """Two neighbours that say the same as one."""
    reasons = tuple(sorted({*one.reasons, *other.reasons}))
    return replace(other, start=one.start, since=one.since, reasons=reasons)


def _faded(day: date, entries: Sequence[Entry], live: Collection[Entry]) -> list[Entry]:
    """Overtaken entries on whose controllers their speakers have said nothing since."""
    return [
        entry
        for entry in entries
        if entry.overtaken
        and entry.end is not None
        and entry.end <= day
        and not any(
            other.word.perspective == entry.word.perspective
            and entry.end <= other.start <= day
            for other in entries
        )
    ]


def _parted(live: Sequence[Entry], judged: Verdict) -> tuple[list[Entry], list[Entry]]:
    """Who agrees with the word that has stood longest, and who does not."""
    voices = [one for one in live if id(one) not in judged.dissent]
    affirmed = [one for one in voices if not one.word.denied]
    lead = next(
        (
            one
            for one in sorted(affirmed, key=lambda one: one.word.order)
            if judged.controller in (None, one.word.controller)
        ),
        None,
    )
    if lead is None:
        return [], list(live)
    against = [
        one
        for one in live
        if id(one) in judged.dissent or contradict(one.word, lead.word)
    ]
    return [one for one in live if one not in against], against


def _cut(day: date, entries: Sequence[Entry]) -> Interval:
    """The bounds of the day by the first word that takes effect on it itself."""
    own = sorted(
        (entry.word for entry in entries if entry.start == day),
        key=lambda word: (_own_day(word.evidence) != day, word.order),
    )
    if not own or _own_day(own[0].evidence) != day:
        return (day, day)
    earliest, latest = own[0].evidence.since
    return earliest, latest or day


def _own_day(one: Evidence) -> date:
    return one.since[1] or one.said


def position(entry: Entry, state: str) -> Position:
    """An entry as it is shown."""
    word = entry.word
    return Position(
        perspective=word.perspective,
        controller=word.controller,
        extent=word.extent,
        share=word.evidence.share,
        denied=word.denied,
        state=state,
        effect=entry.start,
        kept=entry.kept,
        claims=tuple(sorted(one.evidence.id for one in entry.claims)),
        restated=tuple(sorted(one.evidence.id for one in entry.restated)),
    )


_RANKS = {"party": 0, "observer": 1, "publisher": 2}


def _listed(entries: Iterable[Entry]) -> list[Entry]:
    """Belligerents, observers, publishers; in each by first effect, then by name."""
    return sorted(entries, key=_rank)


def _rank(entry: Entry) -> tuple[int, date, str, str, bool, Share]:
    word = entry.word
    kind = word.perspective.partition(":")[0]
    return (
        _RANKS[kind],
        entry.start,
        word.perspective,
        word.controller or "",
        word.denied,
        word.share,
    )


def _evidence(entries: Iterable[Entry]) -> list[Evidence]:
    return [
        word.evidence for entry in entries for word in (*entry.claims, *entry.restated)
    ]


def _ids(entries: Iterable[Entry]) -> tuple[str, ...]:
    return tuple(sorted({one.id for one in _evidence(entries)}))
