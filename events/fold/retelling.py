"""The same change told again: one change, dated once (rule 5)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from events.fold.overtaking import Rivals
from events.fold.words import Word, contradict


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A word, and those by which its speaker told the same change again.

    Attributes:
        word: the one that dates it.
        restated: the others, which date nothing.
    """

    word: Word
    restated: tuple[Word, ...] = ()

    @property
    def kept(self) -> date:
        """The last day on which any of them holds."""
        return max(word.kept for word in (self.word, *self.restated))

    @property
    def words(self) -> tuple[Word, ...]:
        """All of them."""
        return (self.word, *self.restated)


def tellings(words: Iterable[Word], rivals: Rivals) -> list[Telling]:
    """One speaker's words, retold changes brought together; in the order of rule 4."""
    ordered = sorted(words, key=lambda word: word.order)
    changes = [word for word in ordered if word.change and not word.denied]
    alike: dict[object, list[Word]] = defaultdict(list)
    for word in changes:
        alike[word.controller, word.share, word.loses].append(word)
    found = [Telling(word=word) for word in ordered if word not in set(changes)]
    for those in alike.values():
        for group in _groups(those, ordered, rivals):
            found.append(_told(group))
    return sorted(found, key=lambda telling: telling.word.order)


def _groups(
    changes: Sequence[Word], ordered: Sequence[Word], rivals: Rivals
) -> list[list[Word]]:
    groups: list[list[Word]] = []
    for word in changes:
        if groups and not _apart(groups[-1], word, ordered, rivals):
            groups[-1].append(word)
        else:
            groups.append([word])
    return groups


def _apart(
    group: Sequence[Word], later: Word, ordered: Sequence[Word], rivals: Rivals
) -> bool:
    """Whether something came between that makes the later change another one."""
    earlier = group[0]
    for word in ordered:
        if earlier.effect <= word.effect < later.effect and contradict(word, later):
            return True
    kept = max(word.kept for word in group)
    end = rivals.overtaken(earlier, earlier.effect, kept)
    return end is not None and end < later.effect


def _told(group: Sequence[Word]) -> Telling:
    published = sorted(group, key=lambda w: (w.evidence.published_at, w.order))
    best = published[0]
    for word in published[1:]:
        best = _better(best, word)
    return Telling(
        word=best, restated=tuple(word for word in group if word is not best)
    )


def _better(old: Word, new: Word) -> Word:
    """Which of two dates the change; `new` was published later, or as late."""
    if (old.earliest is None) != (new.earliest is None):
        return new if old.earliest is None else old
    if old.earliest is None or new.earliest is None:
        return min(old, new, key=lambda word: word.effect)
    contains = new.earliest <= old.earliest and old.effect <= new.effect
    return old if contains else new
