"""Answers reach back to the claim that they answer (rule 8)."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import Any

from events.history.readings import FRESH, STATES, Reading, about_own_side
from events.history.sides import Sides
from events.history.stands import Stand, agree, contradict


def with_answers(readings: Iterable[Reading], sides: Sides) -> list[Reading]:
    """The readings, answers in effect with what they answer.

    Answers are settled in the order in which they were said, so that an answer to an
    answer takes effect where that one does.
    """
    known = list(readings)
    said = _Said(known, sides)
    answers = sorted((one for one in known if _may_answer(one, sides)), key=_said)
    settled = [one for one in known if not _may_answer(one, sides)]
    for _, together in groupby(answers, key=_said):
        moved = [(one, _reached(one, said)) for one in together]
        for old, new in moved:
            said.replace(old, new)
            settled.append(new)
    return settled


def _said(one: Reading) -> tuple[date, Any]:
    return one.evidence.said, one.evidence.published_at


def _may_answer(one: Reading, sides: Sides) -> bool:
    if one.stand.denied or one.own_loss_denied:
        return True
    evidence = one.evidence
    is_open = evidence.action in STATES and evidence.since[0] is None
    return is_open and about_own_side(evidence, sides)


class _Said:
    """What has been said so far, by stand, in order of effect."""

    def __init__(self, readings: Iterable[Reading], sides: Sides) -> None:
        self.sides = sides
        self.by_stand: dict[Stand, list[Reading]] = defaultdict(list)
        for one in readings:
            self.by_stand[one.stand].append(one)
        # answers are no changes, so these days stay
        self.changes: dict[Stand, list[tuple[date, Any]]] = {}
        for stand, told in self.by_stand.items():
            told.sort(key=_effect)
            dated = (one for one in told if one.change and not one.restated)
            self.changes[stand] = [
                (one.effect, one.evidence.published_at) for one in dated
            ]

    def replace(self, old: Reading, new: Reading) -> None:
        if old is not new:
            told = self.by_stand[old.stand]
            told[next(i for i, one in enumerate(told) if one is old)] = new
            told.sort(key=_effect)

    def between(self, stand: Stand, start: date, end: date) -> Sequence[Reading]:
        """Those of that stand in effect from `start` to `end`, both inclusive."""
        told = self.by_stand[stand]
        first = bisect_left(told, start, key=_effect)
        return told[first : bisect_right(told, end, key=_effect)]

    def calls_for(self, answer: Reading, one: Reading) -> bool:
        """Whether the answer has something to answer.

        Nobody answers itself, and a state no word of its own side.
        """
        if one.perspective == answer.perspective:
            return False
        kinds = [r.perspective.partition(":") for r in (one, answer)]
        if answer.stand.denied or any(kind != "party" for kind, _, _ in kinds):
            return True
        day = answer.evidence.said
        return len({self.sides.side(who, day) for _, _, who in kinds}) > 1

    def undone(self, stand: Stand, answer: Reading) -> date:
        """The last day on which a contrary change took effect, as far as was public.

        Only what precedes the answer's own day undoes what it answers.
        """
        last = date.min
        public = answer.evidence.published_at
        for other, changes in self.changes.items():
            if changes and contradict(stand, other):
                count = bisect_right(changes, answer.effect, key=_day)
                known = (changes[at] for at in range(count - 1, -1, -1))
                days = (day for day, published in known if published <= public)
                last = max(last, next(days, last))
        return last


def _day(change: tuple[date, Any]) -> date:
    return change[0]


def _effect(one: Reading) -> date:
    return one.effect


def _reached(answer: Reading, said: _Said) -> Reading:
    answered = _answered(answer, said)
    if not answered or answered[0].effect >= answer.effect:
        return answer
    if all(_agreed(answer, one, said) for one in answered):
        return answer
    return replace(answer, effect=answered[0].effect, answers=True)


def _answered(answer: Reading, said: _Said) -> Sequence[Reading]:
    """The first claims, of one day, that the answer contradicts."""
    day = answer.evidence.said
    found: list[Reading] = []
    for stand in said.by_stand:
        if contradict(stand, answer.stand):
            since = max(said.undone(stand, answer), day - FRESH)
            found.extend(
                one
                for one in said.between(stand, since, day)
                if one.evidence.published_at <= answer.evidence.published_at
                and said.calls_for(answer, one)
            )
    first = min(map(_effect, found), default=None)
    return [one for one in found if one.effect == first]


def _agreed(answer: Reading, answered: Reading, said: _Said) -> bool:
    """Whether the speaker had said the same as what it now contradicts."""
    return any(
        one.perspective == answer.perspective and one.order <= answer.order
        for stand in said.by_stand
        if agree(stand, answered.stand)
        for one in said.between(stand, answered.effect, answer.evidence.said)
    )
