"""Names of the parties file by their stems."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from events.extraction.sides import Entry, Lexicon
from events.extraction.slavic.stems import stem
from events.extraction.text import Token


class Stems:
    """The parties file's Cyrillic names by stems."""

    def __init__(self, words: Lexicon) -> None:
        self.entries: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
        for those in words.entries.values():
            for entry in those:
                stems = tuple(map(stem, entry.words))
                self.entries.setdefault(stems[0], []).append((stems, entry))
        for found in self.entries.values():
            found.sort(key=lambda one: (-len(one[0]), one[1].kind))

    def at(
        self, tokens: Sequence[Token], at: int, day: date
    ) -> tuple[int, Entry] | None:
        """The longest entry at a token, and where it ends."""
        for stems, entry in self.entries.get(stem(tokens[at].low), ()):
            end = at + len(stems)
            if tuple(stem(token.low) for token in tokens[at:end]) != stems:
                continue
            if entry.spelled[0][:1].isupper() and not tokens[at].word[:1].isupper():
                continue
            if (len(entry.spelled[0]) < 5 and entry.spelled[0].isupper()) and (
                tokens[at].word != entry.spelled[0]
            ):
                continue
            if entry.start is not None and day < entry.start:
                continue
            if entry.actor is not None and not entry.actor.speaks_on(day):
                entry = replace(entry, party=None)
            return end, entry
        return None


_stems: list[tuple[Lexicon, Stems]] = []


def stems_of(words: Lexicon) -> Stems:
    """The stems of a lexicon, made once."""
    if not _stems or _stems[0][0] is not words:
        _stems[:] = [(words, Stems(words))]
    return _stems[0][1]
