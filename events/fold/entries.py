"""What one speaker maintains, entry by entry (rules 4, 7 and 10)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from events.fold.evidence import DENIALS
from events.fold.overtaking import Rivals
from events.fold.retelling import Telling
from events.fold.words import Word, contradict


@dataclass(slots=True)
class Entry:
    """A speaker's word on one controller, from its effect until it ends.

    Attributes:
        word: the word that set it.
        start: first day.
        kept: the last day on which it was said to hold.
        end: the day it ends, or None.
        overtaken: it ended by others' words, not by the speaker's own.
        claims: the words it rests on.
        restated: words that told the same change again.
        divided: reasons, where it stands beside an equal contrary word.
    """

    word: Word
    start: date
    kept: date
    end: date | None = None
    overtaken: bool = False
    claims: list[Word] = field(default_factory=list)
    restated: list[Word] = field(default_factory=list)
    divided: set[str] = field(default_factory=set)

    def live_on(self, day: date) -> bool:
        """Whether it counts that day."""
        return self.start <= day and (self.end is None or day < self.end)


def entries(tellings: Iterable[Telling], rivals: Rivals) -> list[Entry]:
    """One speaker's entries, in the order in which they began.

    Args:
        tellings: in the order of rule 4.
        rivals: the words of all speakers.
    """
    done: list[Entry] = []
    live: list[Entry] = []
    for telling in tellings:
        live = _outlived(live, telling.word.effect, rivals)
        _say(telling, live, done)
        live = [entry for entry in done if entry.end is None]
    for entry in live:
        _overtake(entry, rivals)
    return [entry for entry in done if entry.end is None or entry.start < entry.end]


def _outlived(live: Sequence[Entry], day: date, rivals: Rivals) -> list[Entry]:
    """Those that nobody overtook before the day."""
    for entry in live:
        found = rivals.overtaken(entry.word, entry.start, entry.kept)
        if found is not None and found < day:
            entry.end, entry.overtaken = found, True
    return [entry for entry in live if entry.end is None]


def _overtake(entry: Entry, rivals: Rivals) -> None:
    found = rivals.overtaken(entry.word, entry.start, entry.kept)
    if found is not None:
        entry.end, entry.overtaken = max(found, entry.start), True


def _say(telling: Telling, live: Sequence[Entry], done: list[Entry]) -> None:
    word = telling.word
    same: Entry | None = None
    for entry in live:
        equal = entry.word.order == word.order
        if _repeats(entry.word, word):
            same = entry
        elif contradict(entry.word, word):
            if equal:
                _divide(entry, word)
            else:
                entry.end = word.effect
        elif _replaces(entry.word, word) and not equal:
            entry.end = word.effect
        elif word.denied and not entry.word.denied:
            entry.kept = max(entry.kept, word.kept)
    if same is None:
        same = Entry(word=word, start=word.effect, kept=telling.kept)
        same.divided = _divisions(word, live)
        done.append(same)
    same.kept = max(same.kept, telling.kept)
    same.claims.append(word)
    same.restated += telling.restated


def _repeats(old: Word, new: Word) -> bool:
    """Whether the speaker says the same; "we have not left" says no less."""
    if (old.controller, old.denied) != (new.controller, new.denied):
        return False
    stays = not new.denied and new.evidence.stance in DENIALS
    return old.share == new.share or (stays and old.share.within(new.share))


def _replaces(old: Word, new: Word) -> bool:
    return old.controller == new.controller and not (old.denied or new.denied)


def _divide(entry: Entry, word: Word) -> None:
    entry.divided.add(_division(entry.word, word))


def _divisions(word: Word, live: Sequence[Entry]) -> set[str]:
    return {
        _division(entry.word, word)
        for entry in live
        if entry.word.order == word.order and contradict(entry.word, word)
    }


def _division(one: Word, other: Word) -> str:
    """Only different shares of one controller are no dispute (rule 4)."""
    shares = not (one.denied or other.denied) and one.controller == other.controller
    return (
        "own_side_divided"
        if shares and one.share.high > 0 and other.share.high > 0
        else "divided_voice"
    )
