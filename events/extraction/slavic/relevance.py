"""Whether a sentence is worth a closer look."""

from events.extraction.slavic.actions import NOUNS, VERBS
from events.extraction.slavic.stems import begins, meaning
from events.extraction.slavic.words import DENY, DISMISS
from events.extraction.text import Sentence


def is_telling(sentence: Sentence, sided: bool) -> bool:
    """Whether a sentence holds a word of control at all."""
    return any(
        meaning(token.low, VERBS)
        or meaning(token.low, NOUNS)
        or token.low.startswith("контрол")
        for token in sentence.tokens
    )


def names_holder(sentence: Sentence) -> bool:
    """Compounds with a party are English alone."""
    return False


def is_answering(sentence: Sentence) -> bool:
    """Whether a sentence denies or belittles something."""
    return any(begins(token.low, (*DENY, *DISMISS)) for token in sentence.tokens)
