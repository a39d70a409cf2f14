"""Sides and offices in common nouns: `the rebels`, `officials in Kyiv`."""

from collections.abc import Sequence
from datetime import date

from events.extraction.heads import (
    FORCES,
    GROUPS,
    HEADS,
    MODIFIERS,
    NONSTATE,
    PEOPLE,
    PERSON_HEADS,
    STATE,
    UNNAMED,
)
from events.extraction.sides.items import Mention
from events.extraction.sides.lexicons import Lexicon
from events.extraction.sides.offices import office_end, owners
from events.extraction.sides.parties import of_party
from events.extraction.sides.persons import named_person, titled
from events.extraction.sides.tokens import low_at, text_of
from events.extraction.text import Token


def common_side(
    tokens: Sequence[Token], at: int, words: Lexicon, day: date
) -> Mention | None:
    """A side or office in common nouns: `the rebels`, `officials in Kyiv`."""
    token = tokens[at]
    if (token.low not in HEADS and token.low not in UNNAMED) and (
        (token.low not in MODIFIERS or token.word[:1].isupper() is False)
        and (
            token.low
            not in (
                "government",
                "military",
                "rebel",
                "army",
                "pro-government",
                "loyalist",
                "regime",
                "insurgent",
            )
        )
    ):
        return None
    end = at + 1
    while end < len(tokens) and end < at + 4 and _leads_on(tokens[end]):
        end += 1 + (low_at(tokens, end + 1) == "'" and end + 2 < len(tokens))
    if low_at(tokens, end) == "'" and low_at(tokens, end + 1) in PERSON_HEADS:
        end += 2
    while end > at and tokens[end - 1].low not in HEADS | UNNAMED:
        end -= 1
    if end == at:
        return None
    word = tokens[end - 1].low
    stop = office_end(tokens, end, words, day)
    owner = owners(tokens, end, stop, words, day) or [
        one for one in owners(tokens, at, end, words, day) if one.kind == "adjective"
    ]
    text = text_of(tokens, at, stop)
    named = [t.low for t in tokens[at:end]]
    if word in UNNAMED and not owner:
        return Mention(start=at, end=stop, text=text, kind="unnamed")
    if owner:
        kind = "force" if word in FORCES else "office"
        if word in PERSON_HEADS:
            return titled(tokens, at, stop, owner, words, day)
        return of_party(tokens, at, stop, kind, owner)
    generic = _generic(named)
    kind = "force" if word in FORCES or word in GROUPS or word in PEOPLE else "office"
    mention = Mention(
        start=at, end=end, text=text_of(tokens, at, end), kind=kind, generic=generic
    )
    if word in PERSON_HEADS:
        return named_person(tokens, mention, words, day)
    return mention


def _generic(named: list[str]) -> str:
    if any(word in NONSTATE for word in named):
        return "nonstate"
    if any(word in STATE for word in named):
        return "state"
    return "group"


def _leads_on(token: Token) -> bool:
    return token.low in HEADS or token.low in MODIFIERS or token.low in UNNAMED
