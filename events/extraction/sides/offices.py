"""Whose an office is: `of Ukraine`, `in Kiev`, and where that ends."""

from collections.abc import Sequence
from datetime import date

from events.extraction.heads import FORCES, GROUPS, HEADS, MODIFIERS
from events.extraction.sides.entries import Entry
from events.extraction.sides.lexicons import Lexicon
from events.extraction.sides.nouns import head_noun
from events.extraction.sides.tokens import low_at
from events.extraction.text import Token
from events.extraction.words import AUXILIARIES

_NAMING = 9  # tokens of `A's internationally recognised President N`

_GOING_ON = MODIFIERS | HEADS | {"'s"}


def office_end(tokens: Sequence[Token], at: int, words: Lexicon, day: date) -> int:
    """Where an office's `of Ukraine`, `in Kiev` or `for X` ends."""
    loyal = (low_at(tokens, at), low_at(tokens, at + 1)) == ("loyal", "to")
    if not loyal and low_at(tokens, at) not in ("of", "in", "for"):
        return at
    after = at + 1 + loyal
    while after < len(tokens) and tokens[after].low == "the":
        after += 1
    if after >= len(tokens):
        return at
    entries = words.at(tokens, after, day)
    if loyal and (bearer := _bearer(tokens, after, words, day)) is not None:
        return bearer
    if entries and entries[0].kind in ("name", "metonym", "force", "people"):
        if tokens[at].low == "in" and entries[0].kind != "metonym":
            return at
        end = after + len(entries[0].words)
        while low_at(tokens, end) in FORCES or low_at(tokens, end) in GROUPS:
            end += 1
        on = low_at(tokens, end) in _GOING_ON
        inner = head_noun(tokens, end, words) if on else None
        return end if inner is None else inner + 1
    return at


def _bearer(tokens: Sequence[Token], at: int, words: Lexicon, day: date) -> int | None:
    """One past the person of `loyal to A's elected President N`, if one is named."""
    for one in range(at, min(at + _NAMING, len(tokens))):
        low = tokens[one].low
        if (not low[:1].isalpha() and low != "'s") or low in AUXILIARIES | {"and"}:
            return None
        if (found := words.at(tokens, one, day)) and found[0].actor is not None:
            return one + len(found[0].words)
    return None


def owners(
    tokens: Sequence[Token], start: int, stop: int, words: Lexicon, day: date
) -> list[Entry]:
    """The entries that stand first between two tokens; of `loyal to`, a person's.

    Forces that are loyal to somebody are not those of a state that is named on the way.
    """
    first: list[Entry] = []
    loyal = low_at(tokens, start) == "loyal"
    for at in range(start, stop):
        entries = words.at(tokens, at, day)
        if entries and (not loyal or entries[0].actor is not None):
            return entries
        first = first or entries
    return first
