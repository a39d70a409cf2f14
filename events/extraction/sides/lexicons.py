"""The parties file as words to look up in a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from events.extraction.sides.entries import (
    Entry,
    current,
    entries_of,
    is_same_case,
)
from events.extraction.text import Token
from events.parties import Parties

_KINDS = ("name", "force", "metonym", "people", "actor", "adjective")


@dataclass(frozen=True)
class Lexicon:
    """The parties file as words.

    Attributes:
        entries: by the first word, the longest first.
        longer: those of several words, by the first two.
        alone: those of one word.
        suffixed: parties by adjective, for `French-led` and `Taliban-held`.
    """

    parties: Parties
    entries: dict[str, list[Entry]] = field(repr=False)
    longer: dict[tuple[str, str], list[Entry]] = field(repr=False)
    alone: dict[str, list[Entry]] = field(repr=False)
    suffixed: dict[str, str] = field(repr=False)

    def at(self, tokens: Sequence[Token], at: int, day: date) -> list[Entry]:
        """The longest entries that the tokens from `at` on spell.

        Several parties may share a name. One that does not exist yet is not meant, one
        that exists no more only where no other has the name.
        """
        low = tokens[at].low
        if low not in self.entries:
            return []
        after = tokens[at + 1].low if at + 1 < len(tokens) else ""
        found: list[Entry] = []
        for entry in (*self.longer.get((low, after), ()), *self.alone.get(low, ())):
            size = len(entry.words)
            if found and size < len(found[0].words):
                break
            if size > 2 and not _is_spelled(entry.words, tokens, at):
                continue
            if not is_same_case(entry, tokens, at):
                continue
            if entry.start is not None and day < entry.start:
                continue
            if entry.actor is not None and not entry.actor.speaks_on(day):
                entry = replace(entry, party=None)
            found.append(entry)
        return current(found, day) if len(found) > 1 else found


def _is_spelled(words: tuple[str, ...], tokens: Sequence[Token], at: int) -> bool:
    """Whether tokens spell all words of an entry, of which the first two are known."""
    if at + len(words) > len(tokens):
        return False
    return all(tokens[at + n].low == words[n] for n in range(2, len(words)))


_lexicons: list[Lexicon] = []  # of the parties last seen


def lexicon(parties: Parties) -> Lexicon:
    """The words of a parties file; made once for the same object."""
    if not _lexicons or _lexicons[0].parties is not parties:
        _lexicons[:] = [_lexicon(parties)]
    return _lexicons[0]


def _lexicon(parties: Parties) -> Lexicon:
    by_first: dict[str, list[Entry]] = {}
    suffixed: dict[str, str] = {}
    for entry in entries_of(parties):
        by_first.setdefault(entry.words[0], []).append(entry)
        if entry.kind in ("adjective", "name") and len(entry.words) == 1:
            suffixed.setdefault(entry.words[0], entry.party or "")
    for those in by_first.values():
        those.sort(
            key=lambda one: (-len(one.words), _KINDS.index(one.kind), one.party or "")
        )
    longer: dict[tuple[str, str], list[Entry]] = {}
    alone: dict[str, list[Entry]] = {}
    for first, those in by_first.items():
        for entry in those:
            if len(entry.words) > 1:
                longer.setdefault((first, entry.words[1]), []).append(entry)
            else:
                alone.setdefault(first, []).append(entry)
    return Lexicon(parties, by_first, longer, alone, suffixed)
