"""All entries of all perspectives, day by day (rules 2 to 8, 10 and 11 in turn).

The dates are settled first: reprints, vague dates, changes told again, answers. Whether
a change is told again depends on what was overtaken meanwhile, which needs a fold: so
the days are folded twice, first with every telling on its own.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from events.history.answering import with_answers
from events.history.dating import with_first_dates, with_vague_order
from events.history.entries import Entry, spoken
from events.history.evidence import Evidence
from events.history.overtaking import Answered, overtaken
from events.history.readings import Reading, reading
from events.history.retelling import with_one_date_per_change
from events.history.sides import Sides


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What was live after a day on which something took effect.

    Attributes:
        day: that day.
        live: the entries, of all perspectives.
        told: the claims that take effect on it.
    """

    day: date
    live: tuple[Entry, ...]
    told: tuple[Reading, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """Every entry that there was, and the days on which something happened."""

    entries: tuple[Entry, ...]
    days: tuple[Day, ...]


def folded(evidence: Iterable[Evidence], sides: Sides) -> Folded:
    """The entries that control-bearing evidence makes."""
    dated = [reading(one, sides) for one in with_first_dates(evidence)]
    apart = with_vague_order(dated)
    lost = _lost(_days_folded(with_answers(apart, sides)))
    told = with_one_date_per_change(apart, lost.get)
    return _days_folded(with_answers(told, sides))


def _lost(first: Folded) -> dict[Reading, date]:
    """The day on which each claim's entry was overtaken."""
    return {
        one: entry.ended
        for entry in first.entries
        if entry.overtaken and entry.ended
        for one in entry.readings
    }


def _days_folded(readings: Sequence[Reading]) -> Folded:
    by_day: dict[date, list[Reading]] = defaultdict(list)
    for one in readings:
        by_day[one.effect].append(one)
    answered = Answered(readings)
    live: dict[str, list[Entry]] = {}
    entries: dict[int, Entry] = {}
    days: list[Day] = []
    for day, today in sorted(by_day.items()):
        _speak(live, today)
        entries.update((id(e), e) for es in live.values() for e in es)
        _overtake(live, today, answered)
        now = tuple(entry for own in live.values() for entry in own)
        days.append(Day(day=day, live=now, told=tuple(today)))
    return Folded(entries=tuple(entries.values()), days=tuple(days))


def _speak(live: dict[str, list[Entry]], today: Iterable[Reading]) -> None:
    by_speaker: dict[str, list[Reading]] = defaultdict(list)
    for one in today:
        by_speaker[one.perspective].append(one)
    for speaker, words in by_speaker.items():
        live[speaker] = spoken(live.get(speaker, ()), words)


def _overtake(
    live: dict[str, list[Entry]], today: Sequence[Reading], answered: Answered
) -> None:
    every = [entry for own in live.values() for entry in own]
    for entry in overtaken(every, today, answered):
        entry.ended, entry.overtaken = today[0].effect, True
        live[entry.perspective].remove(entry)
