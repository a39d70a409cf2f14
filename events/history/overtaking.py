"""How the later words of others end an entry (rule 11)."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from events.history.entries import Entry
from events.history.readings import FRESH, Reading
from events.history.stands import Stand, contradict


class Answered:
    """Which affirmative claims took effect when, to tell news from repetition."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._days: dict[Stand, list[tuple[date, str]]] = defaultdict(list)
        for one in readings:
            if not one.stand.denied:
                self._days[one.stand].append((one.effect, one.perspective))
        for days in self._days.values():
            days.sort()
        self._contrary: dict[tuple[Stand, str | None], list[Stand]] = {}

    def covers(self, entry: Entry, controller: str | None) -> bool:
        """Whether the entry was kept after a contrary claim for that controller."""
        key = (entry.stand, controller)
        if key not in self._contrary:
            self._contrary[key] = [
                stand
                for stand in self._days
                if stand.controller == controller and contradict(stand, entry.stand)
            ]
        return any(self._heard(stand, entry) for stand in self._contrary[key])

    def _heard(self, stand: Stand, entry: Entry) -> bool:
        days = self._days[stand]
        for at in range(bisect_left(days, (entry.effect, "")), len(days)):
            day, who = days[at]
            if day > entry.kept:
                break
            if who != entry.perspective:
                return True
        return False


def overtaken(
    live: Iterable[Entry], today: Sequence[Reading], answered: Answered
) -> list[Entry]:
    """The live entries that end on the day on which all of `today` takes effect."""
    told: dict[Stand, list[Reading]] = defaultdict(list)
    for one in today:
        if not one.stand.denied:
            told[one.stand].append(one)
    day = today[0].effect
    contrary: dict[Stand, list[list[Reading]]] = {}
    ended = []
    for entry in live:
        if entry.kept >= day:
            continue
        if entry.stand not in contrary:
            contrary[entry.stand] = [
                several for s, several in told.items() if contradict(s, entry.stand)
            ]
        if contrary[entry.stand] and _ends(entry, day, contrary[entry.stand], answered):
            ended.append(entry)
    return ended


def _ends(
    entry: Entry, day: date, contrary: list[list[Reading]], answered: Answered
) -> bool:
    others = [
        [one for one in several if one.perspective != entry.perspective]
        for several in contrary
    ]
    if any(others) and day - entry.kept > FRESH:
        return True
    # all of them, so that every change is noted for a second publisher to join
    ended = [_by_change(entry, several, answered) for several in others]
    return any(ended)


def _by_change(entry: Entry, others: list[Reading], answered: Answered) -> bool:
    changes = [one for one in others if one.change and not one.restated]
    if not changes or answered.covers(entry, changes[0].stand.controller):
        return False
    if entry.is_press or any(not _is_press(one) for one in changes):
        return True
    entry.told.extend(changes)
    return independent(
        (one.perspective, one.evidence.syndication_group)
        for one in entry.told
        if one.effect > entry.kept and one.stand == changes[0].stand
    )


def independent(voices: Iterable[tuple[str, str]]) -> bool:
    """Whether two publishers of two syndication groups are among (publisher, group)."""
    known = set(voices)
    some = next(iter(known), None)
    if some is None:
        return False
    differ = [one for one in known if one[0] != some[0] and one[1] != some[1]]
    if differ:
        return True
    # every pair shares `some`'s publisher or its group: one of each is needed
    same_group = [one for one in known if one[0] != some[0]]
    same_publisher = [one for one in known if one[1] != some[1]]
    return bool(same_group and same_publisher)


def _is_press(one: Reading) -> bool:
    return one.perspective.startswith("publisher:")
