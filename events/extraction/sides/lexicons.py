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
        suffixed: parties by adjective, for `French-led` and `Taliban-held`.
    """

    parties: Parties
    entries: dict[str, list[Entry]] = field(repr=False)
    suffixed: dict[str, str] = field(repr=False)

    def at(self, tokens: Sequence[Token], at: int, day: date) -> list[Entry]:
        """The longest entries that the tokens from `at` on spell.

        Several parties may share a name. One that does not exist yet is not meant, one
        that exists no more only where no other has the name.
        """
        found: list[Entry] = []
        for entry in self.entries.get(tokens[at].low, ()):
            size = len(entry.words)
            if found and size < len(found[0].words):
                break
            if size > 1 and not _is_spelled(entry.words, tokens, at):
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
    """Whether tokens spell all words of an entry, of which the first is known."""
    if at + len(words) > len(tokens) or tokens[at + 1].low != words[1]:
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
    return Lexicon(parties, by_first, suffixed)
