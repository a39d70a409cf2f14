"""The names of the parties file, each an entry: its words, and what they mean.

`lexicons` keeps them by their first word.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from events.extraction.text import Token, alike, tokens_of
from events.parties import Actor, Parties, Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a name of the parties file means."""

    words: tuple[str, ...]
    spelled: tuple[str, ...]
    kind: str  # name adjective metonym force people actor
    party: str | None
    actor: Actor | None = None
    state: bool = False  # whether it is the name or adjective of a state
    start: date | None = None  # first day on which its party exists
    end: date | None = None  # last such day

    @property
    def generic(self) -> bool:
        """Whether the words are common ones, which many conflicts use."""
        return self.spelled[0][:1].islower() and self.kind != "actor"


def entries_of(parties: Parties) -> Iterator[Entry]:
    """Every name of every party and actor, as entries."""
    for party in parties.parties.values():
        named = (party.name, *party.names)
        always = _of_party(party, named, party.adjectives, party.metonyms)
        forces = _entries((*party.forces, *party.epithets), "force", party.id)
        for entry in (*always, *forces):
            state = _is_of_state(party, entry.kind)
            yield replace(entry, state=state, start=party.start, end=party.end)
        for term in party.in_power:
            for entry in _of_party(party, term.names, term.adjectives, term.metonyms):
                yield replace(entry, state=True, start=term.start, end=term.end)
    for actor in parties.actors.values():
        for name in dict.fromkeys((actor.name, *actor.aliases)):
            yield from _entry(name, "actor", actor.party, actor)


def _of_party(
    party: Party,
    names: Iterable[str],
    adjectives: Sequence[str],
    metonyms: Iterable[str],
) -> Iterator[Entry]:
    yield from _entries(names, "name", party.id)
    yield from _entries(adjectives, "adjective", party.id)
    yield from _entries(metonyms, "metonym", party.id)
    peoples = (f"{word}s" for word in adjectives if word[-1] in "ni")
    yield from _entries(peoples, "people", party.id)


def _entries(names: Iterable[str], kind: str, party: str) -> Iterator[Entry]:
    for name in dict.fromkeys(names):
        yield from _entry(name, kind, party, None)


def _is_of_state(party: Party, kind: str) -> bool:
    if kind == "adjective" and party.governs:
        return True
    return bool(party.countries) and kind in ("name", "adjective", "metonym")


def _entry(
    name: str, kind: str, party: str | None, actor: Actor | None
) -> Iterator[Entry]:
    spelled = tuple(token.word for token in tokens_of(alike(name)))
    if spelled and spelled[0].lower() == "the" and len(spelled) > 1:
        spelled = spelled[1:]
    if spelled:
        words = tuple(word.lower() for word in spelled)
        yield Entry(words=words, spelled=spelled, kind=kind, party=party, actor=actor)


def current(entries: list[Entry], day: date) -> list[Entry]:
    """The entries whose parties still exist that day; all of them where none does."""
    return [one for one in entries if one.end is None or day <= one.end] or entries


def is_same_case(entry: Entry, tokens: Sequence[Token], at: int) -> bool:
    """Short forms in capitals must stand in capitals, names begin with a capital."""
    for spelled, token in zip(entry.spelled, tokens[at:], strict=False):
        if len(spelled) <= 5 and spelled.isupper() and token.word != spelled:
            return False
        article = token.low.startswith(("al-", "el-"))
        if spelled[:1].isupper() and token.word[:1].islower() and not article:
            return False
    return True
