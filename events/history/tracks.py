"""Tracks: a line for each side and observer, and one for the press (rule 1)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from events.history.answers import Track, TrackEntry, TrackPeriod
from events.history.entries import Entry
from events.history.folding import Day, Folded
from events.history.sides import Sides
from events.history.voices import Listening

Said = dict[Any, list[Entry]]
"""Entries of one track that say the same, by what they say and their state."""


def tracks(folded: Folded, sides: Sides) -> tuple[Track, ...]:
    """All tracks: sides and observers by first effect, then the press."""
    told: dict[str, list[tuple[date, Said]]] = defaultdict(list)
    fading: dict[str, list[Entry]] = {}
    before: tuple[Entry, ...] = ()
    for day in folded.days:
        _fade(fading, before, day)
        before = day.live
        shown = _shown(day, fading, Listening(sides=sides, day=day.day))
        for name in told.keys() | shown.keys():
            said = shown.get(name, {})
            if not told[name] or _differs(told[name][-1][1], said):
                told[name].append((day.day, said))
            else:
                _joined(told[name][-1][1], said)
    found = [Track(track=name, periods=_periods(turns)) for name, turns in told.items()]
    return tuple(sorted(found, key=_rank))


def _fade(fading: dict[str, list[Entry]], before: Iterable[Entry], day: Day) -> None:
    """Keep what was overtaken that day, until its speaker says something else."""
    lost: dict[str, list[Entry]] = defaultdict(list)
    for entry in before:
        if entry.overtaken and entry.ended == day.day:
            lost[entry.perspective].append(entry)
    fading.update(lost)
    for entry in day.live:
        fading.pop(entry.perspective, None)


def _shown(
    day: Day, fading: dict[str, list[Entry]], listening: Listening
) -> dict[str, Said]:
    found: dict[str, Said] = defaultdict(lambda: defaultdict(list))
    faded = [entry for entries in fading.values() for entry in entries]
    for entries, state in ((day.live, "live"), (faded, "overtaken")):
        for entry in entries:
            key = (entry.stand, entry.extent, entry.words, state)
            found[listening.track(entry.perspective)][key].append(entry)
    return found


def _differs(last: Said, said: Said) -> bool:
    return last.keys() != said.keys()


def _joined(last: Said, said: Said) -> None:
    for key, entries in said.items():
        known = {id(entry) for entry in last[key]}
        last[key].extend(entry for entry in entries if id(entry) not in known)


def _periods(turns: Sequence[tuple[date, Said]]) -> tuple[TrackPeriod, ...]:
    ends = [day for day, _ in turns[1:]] + [None]
    return tuple(
        TrackPeriod(start=start, end=end, entries=_entries(said, end))
        for (start, said), end in zip(turns, ends, strict=True)
    )


def _entries(said: Said, end: date | None) -> tuple[TrackEntry, ...]:
    made = [
        _entry(entries, state, end) for (*_, state), entries in said.items() if entries
    ]
    return tuple(sorted(made, key=_place))


def _entry(entries: Sequence[Entry], state: str, end: date | None) -> TrackEntry:
    first = entries[0]
    claims = [
        one.evidence
        for entry in entries
        for one in entry.readings
        if end is None or one.effect < end
    ]
    return TrackEntry(
        perspectives=tuple(sorted({entry.perspective for entry in entries})),
        controller=first.stand.controller,
        extent=first.extent,
        share=first.words,
        denied=first.stand.denied,
        state=state,
        kept=max(entry.kept for entry in entries),
        publishers=len({one.publisher for one in claims}),
        syndication_groups=len({one.syndication_group for one in claims}),
        claims=tuple(sorted({one.id for one in claims})),
    )


def _place(entry: TrackEntry) -> tuple[Any, ...]:
    share = entry.share or (0, 0)
    what = (entry.denied, entry.controller or "", entry.extent, share)
    return entry.state, *what


def _rank(track: Track) -> tuple[Any, ...]:
    kinds = ("side", "observer", "press")
    kind = kinds.index(track.track.partition(":")[0])
    return kind, track.periods[0].start, track.track
