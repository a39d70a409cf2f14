"""Words that take effect with what they answer, and vague ones that step back.

Implements rules 6 (vague dates) and 8 (answers reach back).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from events.fold.evidence import STATES
from events.fold.words import Word, contradict

ANSWERED = timedelta(days=30)  # all-voices/1: an older word is not what is answered


def stepped_back(words: Sequence[Word]) -> list[Word]:
    """Vague background changes around another's exact contrary change: rule 6.

    Such a one takes effect, and is kept, on the first day that it may mean.
    """
    exact = [w for w in words if w.change and not w.denied and _exact(w)]
    return [_stepped(word, exact) for word in words]


def _exact(word: Word) -> bool:
    earliest, latest = word.evidence.since
    return earliest is not None and earliest == latest


def _stepped(word: Word, exact: Sequence[Word]) -> Word:
    first = word.earliest
    if not word.background or first is None or first >= word.effect or word.denied:
        return word
    for other in exact:
        if (
            first < other.effect <= word.effect
            and other.perspective != word.perspective
            and contradict(word, other)
        ):
            reasons = word.reasons | {"vague_order"}
            return replace(word, effect=first, kept=first, reasons=reasons)
    return word


def reached_back(words: Sequence[Word]) -> list[Word]:
    """Answers, each with the effect of what it answers: rule 8."""
    ordered = sorted(words, key=lambda w: (w.effect, w.evidence.published_at))
    return [_reached(word, ordered) if _answers(word) else word for word in words]


def _answers(word: Word) -> bool:
    """Whether the word may be an answer: a denial, or an open state of one's own."""
    if word.denied or word.evidence.stance in ("denies", "dismisses"):
        return True
    own = word.controller in word.side and word.perspective.startswith("party:")
    return own and word.evidence.action in STATES and word.earliest is None


def _reached(word: Word, ordered: Sequence[Word]) -> Word:
    said = word.evidence.said
    against = [
        other
        for other in ordered
        if said - ANSWERED <= other.effect <= word.effect
        and other.side.isdisjoint(word.side)
        and other.evidence.published_at <= word.evidence.published_at
        and contradict(word, other)
    ]
    for first in against:
        if not _settled(word, first, ordered):
            return replace(word, effect=min(word.effect, first.effect))
    return word


def _settled(word: Word, first: Word, ordered: Sequence[Word]) -> bool:
    """Whether something came between: the contrary change, or the speaker's assent."""
    for other in ordered:
        if other.effect <= first.effect or other.effect > word.effect or other is word:
            continue
        if other.denied:
            continue
        if other.change and contradict(first, other):
            return True
        if other.perspective == word.perspective and _agrees(other, first):
            return True
    return False


def _agrees(one: Word, other: Word) -> bool:
    return (
        one.controller == other.controller
        and one.denied == other.denied
        and one.share.meets(other.share)
    )
