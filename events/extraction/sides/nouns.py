"""The noun of force or office that an adjective leads to: `French | special forces`."""

from collections.abc import Sequence

from events.extraction.heads import (
    FORCES,
    HEADS,
    MEMBERS,
    MODIFIERS,
    PERSON_HEADS,
    SPOKEN_FOR,
)
from events.extraction.sides.lexicons import Lexicon
from events.extraction.sides.tokens import low_at
from events.extraction.text import Token

LONGEST = 8  # tokens between an adjective and the noun that makes it a side
_GOING_ON = HEADS | MODIFIERS


def head_noun(tokens: Sequence[Token], at: int, words: Lexicon) -> int | None:
    """The last noun of force or office that modifiers alone separate from `at`."""
    found = None
    stop = min(len(tokens), at + LONGEST)
    while at < stop:
        low = tokens[at].low
        if low in HEADS or low in SPOKEN_FOR or low in MEMBERS:
            found = at
            led = low in FORCES and low_at(tokens, at + 1) in PERSON_HEADS
            if (low in PERSON_HEADS or (low in FORCES and low not in MODIFIERS)) and (
                not _continues(tokens, at + 1) and not led
            ):
                break
        elif (
            (low == "'s" and found is None)
            or low in MODIFIERS
            or low[0].isdigit()
            or _is_adjective(low, words)
            or (
                found is not None and low in ("of", "to") and _continues(tokens, at + 1)
            )
            or (low == "the" and at and tokens[at - 1].low in ("of", "to"))
        ):
            pass
        else:
            break
        at += 1
    return found


def _continues(tokens: Sequence[Token], at: int) -> bool:
    """Whether an office's name goes on: `Chief | of the General Staff`."""
    if (
        low_at(tokens, at) in ("staff", "command")
        and low_at(tokens, at - 1) == "general"
    ):
        return True
    while at < len(tokens) and tokens[at].low in ("of", "the", "to"):
        at += 1
    return (
        at < len(tokens)
        and tokens[at].word[:1].isupper()
        and tokens[at].low in _GOING_ON
    )


def _is_adjective(low: str, words: Lexicon) -> bool:
    if low in words.suffixed:
        return any(one.kind == "adjective" for one in words.entries.get(low, ()))
    return low.endswith(("-backed", "-led", "-supported", "-allied"))
