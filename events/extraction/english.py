"""The English rules, under the names that `reading` asks of a language."""

from events.extraction.actions import (
    CEDE,
    CLEAR,
    ENTER,
    EXPEL,
    FALL,
    HOLD,
    INTO,
    LEAVE,
    LOSE,
    WORDS,
)
from events.extraction.attribution import frames
from events.extraction.places import candidate_names, spots
from events.extraction.scene import Scene
from events.extraction.sides import mentions
from events.extraction.speech import BRAND, DENY, DISMISS
from events.extraction.text import Sentence
from events.extraction.triggers import SUFFIXES, hits
from events.extraction.wordlists import listed

_ANSWERS = frozenset({*DENY, *DISMISS, *BRAND, "denial", "propaganda", "true"})
_WEAK = frozenset(
    {*LEAVE, *INTO, *EXPEL, *HOLD, *CLEAR, *ENTER, *LOSE, *FALL, *CEDE}
    | set(
        listed("take took takes taken taking free frees freed secure secures secured")
    )
    | set(listed("claim claims claimed pull pulls pulled pulling flee flees fled"))
) - {"force", "forces"}
_STRONG = WORDS - _WEAK - {"force", "forces"}
_ATTRIBUTIVE = tuple(f"-{suffix}" for suffix in SUFFIXES)


def is_telling(sentence: Sentence, sided: bool) -> bool:
    """Whether a sentence holds a word of control, a common one only beside a side."""
    lows = sentence.lows
    sided = sided or "we" in lows or "our" in lows
    if not (lows.isdisjoint(_STRONG) and (not sided or lows.isdisjoint(_WEAK))):
        return True
    return names_holder(sentence)


def names_holder(sentence: Sentence) -> bool:
    """Whether a compound such as `A-held` may name a side."""
    return any(low.endswith(_ATTRIBUTIVE) for low in sentence.lows if "-" in low)


def is_answering(sentence: Sentence) -> bool:
    """Whether a sentence denies or belittles something."""
    return not sentence.lows.isdisjoint(_ANSWERS)


def looks_back(scene: Scene) -> bool:
    """Whether a quotation runs on into a sentence and is attributed after it."""
    return scene.sentence.opens_quoted


__all__ = [
    "candidate_names",
    "frames",
    "hits",
    "is_telling",
    "looks_back",
    "mentions",
    "names_holder",
    "spots",
]
