"""The English rules, under the names that `reading` asks of a language."""

from events.extraction.actions import WORDS
from events.extraction.attribution import frames
from events.extraction.places import candidate_names, spots
from events.extraction.sides import mentions
from events.extraction.text import Sentence
from events.extraction.triggers import hits

_ATTRIBUTIVE = ("-held", "-controlled", "-occupied")


def is_telling(sentence: Sentence) -> bool:
    """Whether a sentence holds a word of control at all."""
    return any(
        token.low in WORDS or token.low.endswith(_ATTRIBUTIVE)
        for token in sentence.tokens
    )


__all__ = ["candidate_names", "frames", "hits", "is_telling", "mentions", "spots"]
