"""In which order a period lists entries, and which past ones it still shows (15)."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from events.history.answers import Position
from events.history.entries import Entry
from events.history.positions import position
from events.history.sides import Sides
from events.history.voices import Listening

KINDS = ("side", "observer", "publisher")


class Order:
    """Belligerents, observers, publishers; within each by first effect, then id."""

    def __init__(self, entries: Iterable[Entry], sides: Sides) -> None:
        known = list(entries)
        first: dict[str, date] = {}
        for entry in known:
            day = first.get(entry.perspective, entry.effect)
            first[entry.perspective] = min(day, entry.effect)
        # what kind of voice somebody is does not change by the day
        listening = Listening(sides=sides, day=date.min)
        kinds = {who: listening.voice(who).partition(":")[0] for who in first}
        ranks = {who: KINDS.index(kind) for who, kind in kinds.items()}
        self._keys = {
            entry: (
                ranks[entry.perspective],
                first[entry.perspective],
                entry.perspective,
                entry.effect,
                entry.stand.denied,
                entry.stand.controller or "",
                entry.stand.share,
            )
            for entry in known
        }

    def key(self, entry: Entry) -> tuple[Any, ...]:
        """By which to sort entries."""
        return self._keys[entry]


class Faded:
    """Which entries that are no longer live a period still shows.

    Those that its first day ended, and of a perspective that has been silent since
    the ones that were overtaken last.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._ended = sorted(
            (entry for entry in entries if entry.ended), key=lambda e: e.ended or e.kept
        )
        self._seen = 0
        self._last: dict[str, list[Entry]] = {}
        self._positions: dict[Entry, Position] = {}

    def on(self, day: date, live: Iterable[Entry]) -> list[Entry]:
        """The entries to show on a day; days are asked for in order."""
        now = []
        while self._seen < len(self._ended):
            entry = self._ended[self._seen]
            if entry.ended is None or entry.ended > day:
                break
            self._seen += 1
            if entry.ended == day and not entry.overtaken:
                now.append(entry)
            self._note(entry)
        speaking = {entry.perspective for entry in live}
        silent = (e for who, e in self._last.items() if who not in speaking)
        return now + [e for es in silent for e in es if e.overtaken]

    def position(self, entry: Entry) -> Position:
        """The entry as it ended; the same in every period that shows it."""
        if entry not in self._positions:
            state = "overtaken" if entry.overtaken else "ended"
            self._positions[entry] = position([entry], state, None)
        return self._positions[entry]

    def _note(self, entry: Entry) -> None:
        before = self._last.get(entry.perspective, [])
        same = [one for one in before if one.ended == entry.ended]
        self._last[entry.perspective] = [*same, entry]
