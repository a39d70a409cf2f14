"""Sides and speakers of a sentence: parties, forces, offices and whose they are."""

from collections.abc import Sequence
from datetime import date

from events.extraction.sides import Entry, Lexicon, Mention
from events.extraction.slavic.commons import GROUPS, unlisted
from events.extraction.slavic.declensions import ALL, is_adjective
from events.extraction.slavic.entries import Names, folded, names_of
from events.extraction.slavic.heads import FORCES, NONSTATE, OFFICES, PERSONS, UNNAMED
from events.extraction.slavic.mentioning import against, common_mention, mention_of
from events.extraction.slavic.owners import OPPOSITION, head_at, owned
from events.extraction.text import Sentence, Token
from events.vocabulary import ClaimantType


def mentions(
    sentence: Sentence, words: Lexicon, day: date
) -> tuple[list[Mention], frozenset[int]]:
    """The sides and speakers of a sentence, and the adjectives that are none."""
    names, tokens = names_of(words), sentence.tokens
    found: list[Mention] = []
    adjectives: set[int] = set()
    at = 0
    while at < len(tokens):
        match = names.at(tokens, at, day)
        if match is None:
            end, side = unlisted(tokens, at, names, day)
        else:
            end, side = _listed(tokens, at, match, names, day)
        if side is not None:
            found.append(side)
        elif match is not None:
            adjectives.update(range(at, end))
        at = end
    return found, frozenset(adjectives)


def _listed(
    tokens: Sequence[Token],
    at: int,
    match: tuple[int, Entry, str],
    names: Names,
    day: date,
) -> tuple[int, Mention | None]:
    """Where an entry with its head ends, and its side; none for a mere adjective."""
    end, entry, cases = match
    adjective = entry.kind == "adjective" or is_adjective(entry.words[-1])
    if (theirs := _of_another(tokens, match, names, day)) is not None:
        stop, owner = theirs
        return stop, mention_of(tokens, at, stop, owner, cases, "office")
    if entry.actor is not None or not adjective:
        return end, mention_of(tokens, at, end, entry, cases, "")
    head = head_at(tokens, end)
    named = names.at(tokens, end, day) if end < len(tokens) else None
    if named is not None and named[1].kind in ("name", "force"):
        return named[0], mention_of(tokens, at, named[0], named[1], named[2], "")
    if head is None:
        people = entry.kind in ("people", "force", "name")
        return end, mention_of(tokens, at, end, entry, cases, "") if people else None
    low = folded(tokens[head].low)
    if entry.state and (low in NONSTATE or low in GROUPS or low in OPPOSITION):
        return head + 1, against(tokens, at, head + 1, entry)
    kind = "force" if low in FORCES and low not in PERSONS else "office"
    cases = FORCES.get(low) or OFFICES.get(low) or UNNAMED.get(low, ALL)
    if low in UNNAMED:
        return head + 1, common_mention(tokens, at, head + 1, "unnamed", None, cases)
    if kind == "office":
        further = owned(tokens, head, names, day)
        if further is not None and further[1].party == entry.party:
            return further[0], mention_of(
                tokens, at, further[0], further[1], cases, "office"
            )
    return head + 1, mention_of(tokens, at, head + 1, entry, cases, kind)


def _of_another(
    tokens: Sequence[Token], match: tuple[int, Entry, str], names: Names, day: date
) -> tuple[int, Entry] | None:
    """Where `Міноборони А` ends, and A, if the bare office is listed as another's."""
    end, entry, _ = match
    office = entry.actor is not None and entry.actor.type is ClaimantType.OFFICE
    named = names.at(tokens, end, day) if office and end < len(tokens) else None
    if named is None or named[1].kind != "name" or "G" not in named[2]:
        return None
    other = named[1].party is not None and named[1].party != entry.party
    return (named[0], named[1]) if other else None
