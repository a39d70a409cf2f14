"""Sides and offices in common nouns: `the rebels`, `officials in Kyiv`."""

from collections.abc import Sequence
from datetime import date

from events.extraction.heads import (
    ADJECTIVAL,
    ENEMY,
    FORCES,
    GROUPS,
    HEADS,
    MODIFIERS,
    NONSTATE,
    PEOPLE,
    PERSON_HEADS,
    STATE,
    THINGS,
    UNNAMED,
)
from events.extraction.sides.items import Mention
from events.extraction.sides.lexicons import Lexicon
from events.extraction.sides.offices import office_end, owners
from events.extraction.sides.parties import of_party
from events.extraction.sides.persons import named_person, titled
from events.extraction.sides.tokens import low_at, text_of
from events.extraction.text import Token
from events.extraction.wordlists import listed
from events.extraction.words import POSSESSIVES

_BEGINNING = frozenset(
    listed("government military rebel army pro-government loyalist regime insurgent")
)
_OURS = POSSESSIVES | {"my"}
_NOUNS = HEADS | UNNAMED


def common_side(
    tokens: Sequence[Token], at: int, words: Lexicon, day: date
) -> Mention | None:
    """A side or office in common nouns: `the rebels`, `officials in Kyiv`."""
    if (deictic := _deictic(tokens, at)) is not None:
        return deictic
    if not _may_begin(tokens[at]) or (end := _end(tokens, at)) == at:
        return None
    word = tokens[end - 1].low
    if low_at(tokens, end) in THINGS and word in ADJECTIVAL:
        return None  # `a government military plane`
    if word == "state" and end == at + 1:
        return None  # `an Islamic state`, `the state of P`
    stop = office_end(tokens, end, words, day)
    owner = owners(tokens, end, stop, words, day) or [
        one for one in owners(tokens, at, end, words, day) if one.kind == "adjective"
    ]
    if owner:
        kind = "force" if word in FORCES else "office"
        if word in PERSON_HEADS:
            return titled(tokens, at, stop, owner, words, day)
        return of_party(tokens, at, stop, kind, owner)
    if word in UNNAMED:
        text = text_of(tokens, at, stop)
        return Mention(start=at, end=stop, text=text, kind="unnamed")
    mention = _unowned(tokens, at, end)
    if word in PERSON_HEADS:
        return named_person(tokens, mention, words, day)
    return mention


def _deictic(tokens: Sequence[Token], at: int) -> Mention | None:
    """`the enemy`, `the occupiers`, `our men`: whose, only the speaker tells."""
    low, before = tokens[at].low, tokens[at - 1].low if at else ""
    if low == "men" and before in _OURS:
        return Mention(
            start=at, end=at + 1, text=tokens[at].word, kind="force", generic="group"
        )
    if low not in ENEMY:
        return None
    end = at + 1
    while low_at(tokens, end) in FORCES:
        end += 1
    text = text_of(tokens, at, end)
    return Mention(start=at, end=end, text=text, kind="force", generic="enemy")


def _may_begin(token: Token) -> bool:
    """Whether common nouns for a side may begin with a word."""
    if token.low in HEADS or token.low in UNNAMED or token.low in _BEGINNING:
        return True
    return token.low in MODIFIERS and token.word[:1].isupper()


def _end(tokens: Sequence[Token], at: int) -> int:
    """One past the last noun of a side's common nouns; `at` where there is none."""
    end = at + 1
    while end < len(tokens) and end < at + 4 and _leads_on(tokens[end]):
        end += 1 + (low_at(tokens, end + 1) == "'" and end + 2 < len(tokens))
    if low_at(tokens, end) == "'" and low_at(tokens, end + 1) in PERSON_HEADS:
        end += 2
    while end > at and tokens[end - 1].low not in _NOUNS:
        end -= 1
    told = (tokens[end - 1].low, low_at(tokens, end)) == ("reports", "that")
    if told and end > at + 1:
        end -= 1  # `state TV | reports that`
    return end


def _unowned(tokens: Sequence[Token], at: int, end: int) -> Mention:
    """A side of which the words do not say whose it is."""
    word = tokens[end - 1].low
    kind = "force" if word in FORCES or word in GROUPS or word in PEOPLE else "office"
    return Mention(
        start=at,
        end=end,
        text=text_of(tokens, at, end),
        kind=kind,
        generic=_generic([token.low for token in tokens[at:end]]),
    )


def _generic(named: list[str]) -> str:
    if any(word in NONSTATE for word in named):
        return "nonstate"
    if any(word in STATE for word in named) or named[-2:] == ["general", "staff"]:
        return "state"
    return "group"


def _leads_on(token: Token) -> bool:
    return token.low in HEADS or token.low in MODIFIERS or token.low in UNNAMED
