"""The English rules, under the names that `reading` asks of a language."""

from events.extraction.actions import WORDS
from events.extraction.attribution import frames
from events.extraction.places import candidate_names, spots
from events.extraction.scene import Scene
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


def looks_back(scene: Scene) -> bool:
    """English names the speaker in the sentence, or before it."""
    return False


__all__ = [
    "candidate_names",
    "frames",
    "hits",
    "is_telling",
    "looks_back",
    "mentions",
    "spots",
]
