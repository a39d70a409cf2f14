"""All entries of all perspectives, day by day (rules 2 to 8, 10 and 11 in turn).

The dates are settled first: reprints, vague dates, changes told again, answers. Whether
a change is told again depends on what was overtaken meanwhile, which needs a fold: so
the days are folded twice, first with every telling on its own.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

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
    """What was live after a day on which something took effect, or after a part of it.

    Attributes:
        day: that day.
        live: the entries, of all perspectives.
        told: the claims that take effect on it, as far as they were told.
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
    known = tuple(days(evidence, sides))
    entries = {entry: None for day in known for entry in day.live}
    return Folded(entries=tuple(entries), days=known)


def days(
    evidence: Iterable[Evidence], sides: Sides, *, by_moment: bool = False
) -> Iterator[Day]:
    """The days on which something takes effect, in order.

    Each is judged before the next one adds to its entries.

    Args:
        evidence: what bears on control.
        sides: whose side is whose.
        by_moment: give a day once for each moment of publication of what takes effect
            on it, in order, with all that was told by then. The last is the whole day.
    """
    dated = [reading(one, sides) for one in with_first_dates(evidence)]
    apart = with_vague_order(dated)
    lost = _lost(with_answers(apart, sides))
    told = with_one_date_per_change(apart, lost.get)
    for day, live, today in _turns(with_answers(told, sides), by_moment=by_moment):
        found = verdict(live, Listening(sides=sides, day=day))
        yield Day(day=day, live=live, told=today, verdict=found)


def _lost(readings: Sequence[Reading]) -> dict[Reading, date]:
    """The day on which each claim's entry was overtaken."""
    entries = {entry: None for _, live, _ in _turns(readings) for entry in live}
    return {
        one: entry.ended
        for entry in entries
        if entry.overtaken and entry.ended
        for one in entry.readings
    }


Live = dict[str, list[Entry]]
Turn = tuple[date, tuple[Entry, ...], tuple[Reading, ...]]


def _turns(readings: Sequence[Reading], *, by_moment: bool = False) -> Iterator[Turn]:
    """Each day on which something takes effect, with what is live and told on it."""
    by_day: dict[date, list[Reading]] = defaultdict(list)
    for one in readings:
        by_day[one.effect].append(one)
    answered = Answered(readings)
    live: Live = {}
    for day, today in sorted(by_day.items()):
        for until, part in _earlier(live, today) if by_moment else ():
            _overtake(until, part, answered)
            yield day, _all(until), tuple(part)
        _speak(live, today)
        _overtake(live, today, answered)
        yield day, _all(live), tuple(today)


def _earlier(
    live: Live, today: Sequence[Reading]
) -> Iterator[tuple[Live, list[Reading]]]:
    """A day by each moment of publication but the last: who says what, and all told.

    Words that follow on all earlier ones of their speaker are added to what those came
    to; only others need the whole day once more, since the moments may be many.
    """
    by_moment: dict[Any, list[Reading]] = defaultdict(list)
    for one in today:
        by_moment[one.evidence.published_at].append(one)
    now, told = _copied(live), list[Reading]()
    for _, fresh in sorted(by_moment.items())[:-1]:
        speakers = {one.perspective for one in fresh}
        before = [one for one in told if one.perspective in speakers]
        told = [*told, *fresh]
        if not before or max(o.order for o in before) < min(o.order for o in fresh):
            _speak(now, fresh)
        else:
            again = _copied({who: live.get(who, []) for who in speakers})
            _speak(again, [*before, *fresh])
            now |= again
        yield _copied(now), told


def _copied(live: Live) -> Live:
    return {who: [entry.copied() for entry in own] for who, own in live.items()}


def _all(live: Live) -> tuple[Entry, ...]:
    return tuple(entry for own in live.values() for entry in own)


def _speak(live: Live, today: Iterable[Reading]) -> None:
    by_speaker: dict[str, list[Reading]] = defaultdict(list)
    for one in today:
        by_speaker[one.perspective].append(one)
    for speaker, words in by_speaker.items():
        live[speaker] = spoken(live.get(speaker, ()), words)


def _overtake(live: Live, today: Sequence[Reading], answered: Answered) -> None:
    every = [entry for own in live.values() for entry in own]
    for entry in overtaken(every, today, answered):
        entry.ended, entry.overtaken = today[0].effect, True
        live[entry.perspective].remove(entry)
