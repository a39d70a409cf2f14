"""Whether a sentence is worth a closer look."""

from events.extraction.slavic.entries import folded
from events.extraction.slavic.nouns import CONTROL, NOUNS
from events.extraction.slavic.speech import BELITTLED, DENY, UNTRUE
from events.extraction.slavic.verbs import verbs
from events.extraction.text import Sentence

_UNTRUE = frozenset(last for _, last in UNTRUE)


def is_telling(sentence: Sentence, sided: bool) -> bool:
    """Whether a sentence holds a word of control at all."""
    known = verbs()
    return any(
        low in known or low in NOUNS or low in CONTROL
        for low in (folded(token.low) for token in sentence.tokens)
    )


def names_holder(sentence: Sentence) -> bool:
    """Compounds with a party are English alone."""
    return False


def is_answering(sentence: Sentence) -> bool:
    """Whether a sentence denies or belittles something."""
    return any(
        token.low in DENY or token.low in _UNTRUE or token.low.startswith(BELITTLED)
        for token in sentence.tokens
    )
