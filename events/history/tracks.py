"""Tracks: a line for each side and observer, and one for the press (rule 1)."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from events.history.answers import Stretch, Track
from events.history.entries import Entry
from events.history.positions import position
from events.history.sides import Sides
from events.history.voices import Listening

PRESS = "press"
RANKS = ("side", "observer", PRESS)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Shown:
    """An entry in one of its states, on the days on which a track shows it so."""

    entry: Entry
    state: str
    start: date
    end: date | None

    @property
    def says(self) -> Hashable:
        """What it says and, but for the press, who says so."""
        entry = self.entry
        who = PRESS if entry.is_press else entry.perspective
        return who, entry.stand, entry.extent, entry.words, self.state


def tracks(entries: Iterable[Entry], sides: Sides) -> tuple[Track, ...]:
    """Belligerents' sides, observers, then the press; each by first effect, then name.

    An ally's or proxy's entry is on the track of the side that it had when it began.
    """
    found: dict[str, list[Shown]] = defaultdict(list)
    for shown in _shown(entries):
        listening = Listening(sides=sides, day=shown.entry.effect)
        found[listening.track(shown.entry.perspective)].append(shown)
    made = [Track(track=name, periods=_stretches(all)) for name, all in found.items()]
    return tuple(sorted(made, key=_rank))


def _rank(track: Track) -> tuple[int, date, str]:
    kind = RANKS.index(track.track.partition(":")[0])
    return kind, track.periods[0].start, track.track


def _shown(entries: Iterable[Entry]) -> Iterator[Shown]:
    """Each entry while it lives and, once overtaken, until its speaker says more."""
    known = list(entries)
    spoken: dict[str, list[date]] = defaultdict(list)
    for entry in known:
        spoken[entry.perspective].append(entry.effect)
    for entry in known:
        ended = entry.ended
        yield Shown(entry=entry, state="live", start=entry.effect, end=ended)
        if entry.overtaken and ended is not None:
            later = (day for day in spoken[entry.perspective] if day >= ended)
            end = min(later, default=None)
            yield Shown(entry=entry, state="overtaken", start=ended, end=end)


def _stretches(shown: Sequence[Shown]) -> tuple[Stretch, ...]:
    cuts = {s.start for s in shown} | {s.end for s in shown if s.end is not None}
    waiting = sorted(shown, key=lambda s: s.start, reverse=True)
    active: list[Shown] = []
    days: list[tuple[date, list[Shown]]] = []
    for day in sorted(cuts):
        new = []
        while waiting and waiting[-1].start <= day:
            new.append(waiting.pop())
        active = [s for s in (*active, *new) if s.end is None or s.end > day]
        days.append((day, active))
    return tuple(_joined(days))


def _joined(days: Sequence[tuple[date, list[Shown]]]) -> Iterator[Stretch]:
    """Neighbouring days on which the same is said, as one; silent ones left out."""
    runs = [list(run) for _, run in groupby(days, key=lambda turn: _said(turn[1]))]
    ends = [*(run[0][0] for run in runs[1:]), None]
    for run, end in zip(runs, ends, strict=True):
        shown = {one: None for _, several in run for one in several}
        if shown:
            yield _stretch(run[0][0], end, list(shown))


def _said(shown: Iterable[Shown]) -> frozenset[Hashable]:
    return frozenset(one.says for one in shown)


def _stretch(start: date, end: date | None, shown: Sequence[Shown]) -> Stretch:
    alike: dict[Hashable, list[Shown]] = defaultdict(list)
    for one in shown:
        alike[one.says].append(one)
    positions = [
        position(
            [one.entry for one in several],
            several[0].state,
            end,
            PRESS if several[0].entry.is_press else None,
        )
        for several in alike.values()
    ]
    told = [
        one.evidence
        for each in shown
        for one in each.entry.readings
        if end is None or one.effect < end
    ]
    positions.sort(key=lambda p: (p.state, p.effect, p.perspective, p.claims))
    return Stretch(
        start=start,
        end=end,
        positions=tuple(positions),
        publishers=len({one.publisher for one in told}),
        syndication_groups=len({one.syndication_group for one in told}),
    )
