"""When an entry that its speaker has not taken back stops counting (rule 11)."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from events.fold.shares import Share
from events.fold.words import Word, contradict

SILENCE = timedelta(days=30)  # all-voices/1: after it any contrary word overtakes


@dataclass(frozen=True, slots=True)
class _Kind:
    """Affirmative words that say the same of the same controller, by effect."""

    words: Sequence[Word]
    days: Sequence[date]


class Rivals:
    """The affirmative words of a place, so arranged that an entry finds its rivals."""

    def __init__(self, words: Iterable[Word]) -> None:
        kinds: dict[tuple[str | None, Share], list[Word]] = defaultdict(list)
        for word in words:
            if not word.denied:
                kinds[word.controller, word.share].append(word)
        self._kinds = []
        for those in kinds.values():
            those.sort(key=lambda word: word.effect)
            self._kinds.append(_Kind(those, [word.effect for word in those]))

    def overtaken(self, entry: Word, effect: date, kept: date) -> date | None:
        """The day on which a rival ends an entry, or None.

        Args:
            entry: the word that the entry rests on.
            effect: the entry's first day.
            kept: the last day on which its speaker held to it.
        """
        against = [kind for kind in self._kinds if contradict(entry, kind.words[0])]
        days = [
            day
            for kind in against
            for day in (
                _long_after(kind, entry, kept),
                _change(kind, against, entry, effect, kept),
            )
            if day is not None
        ]
        return min(days, default=None)


def _long_after(kind: _Kind, entry: Word, kept: date) -> date | None:
    """The first word of another after a long silence: case (b)."""
    for word in kind.words[bisect_right(kind.days, kept + SILENCE) :]:
        if word.perspective != entry.perspective:
            return word.effect
    return None


def _change(
    kind: _Kind, against: Sequence[_Kind], entry: Word, effect: date, kept: date
) -> date | None:
    """The first change told after the entry was last kept: case (a)."""
    if _answered(against, kind.words[0].controller, entry, effect, kept):
        return None
    told: list[Word] = []
    for word in kind.words[bisect_right(kind.days, kept) :]:
        if not word.change or word.perspective == entry.perspective:
            continue
        if not word.evidence.of_press or entry.evidence.of_press:
            return word.effect
        if any(_apart(word, other) for other in told):
            return word.effect
        told.append(word)
    return None


def _apart(one: Word, other: Word) -> bool:
    """Whether two publishers of two syndication groups speak."""
    mine, theirs = one.evidence, other.evidence
    return (
        mine.publisher != theirs.publisher
        and mine.syndication_group != theirs.syndication_group
    )


def _answered(
    against: Sequence[_Kind],
    controller: str | None,
    entry: Word,
    effect: date,
    kept: date,
) -> bool:
    """Whether the entry has stood against that controller already."""
    return any(
        word.perspective != entry.perspective
        for kind in against
        if kind.words[0].controller == controller
        for word in kind.words[bisect_left(kind.days, effect) :][
            : bisect_right(kind.days, kept) - bisect_left(kind.days, effect)
        ]
    )
