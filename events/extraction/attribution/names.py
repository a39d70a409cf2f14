"""Capitalised words as the name of a speaker who is not listed."""

from events.extraction.attribution.items import Speaker
from events.extraction.scene import Scene
from events.extraction.words import (
    ADVERBS,
    ARTICLES,
    CLAUSE_WORDS,
    MONTHS,
    PREPOSITIONS,
    WEEKDAYS,
)

_NO_NAMES = ADVERBS | ARTICLES | CLAUSE_WORDS | PREPOSITIONS


def name_at(scene: Scene, at: int) -> Speaker | None:
    """A speaker by the capitalised words from a token on, or None."""
    end = at
    while end < len(scene.tokens) and is_capital(scene, end):
        end += 1
    if end - at < 1:
        return None
    return Speaker(kind="name", text=scene.words(at, end), at=at, end=end)


def is_capital(scene: Scene, at: int) -> bool:
    """Whether a token may be part of a person's name."""
    token = scene.tokens[at]
    return (
        token.word[:1].isupper()
        and token.low not in MONTHS
        and token.low not in WEEKDAYS
        and token.low not in _NO_NAMES
    )
