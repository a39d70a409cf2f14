"""All entries of all perspectives, day by day (rules 2 to 8, 10 and 11 in turn).

The dates are settled first: reprints, vague dates, changes told again, answers. Whether
a change is told again depends on what was overtaken meanwhile, which needs a fold: so
the days are folded twice, first with every telling on its own.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
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
from events.history.status import Verdict, verdict
from events.history.voices import Listening


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What was live after a day on which something took effect.

    Attributes:
        day: that day.
        live: the entries, of all perspectives.
        told: the claims that take effect on it.
        verdict: what the live entries come to, by the words that were in effect.
    """

    day: date
    live: tuple[Entry, ...]
    told: tuple[Reading, ...]
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """Every entry that there was, and the days on which something happened."""

    entries: tuple[Entry, ...]
    days: tuple[Day, ...]


def folded(evidence: Iterable[Evidence], sides: Sides) -> Folded:
    """The entries that control-bearing evidence makes."""
    dated = [reading(one, sides) for one in with_first_dates(evidence)]
    apart = with_vague_order(dated)
    lost = _lost(with_answers(apart, sides))
    told = with_one_date_per_change(apart, lost.get)
    # each day is judged before the next one adds to its entries
    days = tuple(
        Day(
            day=day,
            live=live,
            told=today,
            verdict=verdict(live, Listening(sides=sides, day=day)),
        )
        for day, live, today in _turns(with_answers(told, sides))
    )
    entries = {entry: None for day in days for entry in day.live}
    return Folded(entries=tuple(entries), days=days)


def _lost(readings: Sequence[Reading]) -> dict[Reading, date]:
    """The day on which each claim's entry was overtaken."""
    entries = {entry: None for _, live, _ in _turns(readings) for entry in live}
    return {
        one: entry.ended
        for entry in entries
        if entry.overtaken and entry.ended
        for one in entry.readings
    }


def _turns(
    readings: Sequence[Reading],
) -> Iterator[tuple[date, tuple[Entry, ...], tuple[Reading, ...]]]:
    """Each day on which something takes effect, with what is live and told on it."""
    by_day: dict[date, list[Reading]] = defaultdict(list)
    for one in readings:
        by_day[one.effect].append(one)
    answered = Answered(readings)
    live: dict[str, list[Entry]] = {}
    for day, today in sorted(by_day.items()):
        _speak(live, today)
        _overtake(live, today, answered)
        yield day, tuple(e for own in live.values() for e in own), tuple(today)


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
