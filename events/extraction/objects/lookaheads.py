"""What the next words tell of a phrase: whether it goes on, reaches a name, ends."""

from events.extraction.extents import CARDINAL
from events.extraction.places import TYPES
from events.extraction.scene import Scene
from events.extraction.speech import is_speech
from events.extraction.wordlists import listed
from events.extraction.words import (
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    CLAUSE_WORDS,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
)

_LATER = frozenset(
    listed("and or last next this two three four five several days hours weeks north")
    + listed(
        "south east west including along home respectively alone itself early late"
    )
)
_KNOWN = PREPOSITIONS | CLAUSE_WORDS | ADVERBS | AUXILIARIES | MODALS | ARTICLES
_FREE = PREPOSITIONS | CLAUSE_WORDS | ADVERBS | ARTICLES | PRONOUNS


def goes_on(scene: Scene, at: int) -> bool:
    """Whether a noun follows, as in `the city hall`."""
    low = scene.low(at)
    plain = low.isalpha() and scene.tokens[at].word.islower()
    free = low in _KNOWN or low in ("and", "or", "including", "itself", "once", "last")
    return plain and not free and not low.endswith(("ing", "ed"))


def leads_on(scene: Scene, at: int) -> bool:
    """Whether a verb may follow a place, as in `and P heard shots`."""
    low = scene.low(at)
    if not low.isalpha() or not scene.tokens[at].word.islower():
        return False
    other = low in _FREE or low in TYPES or low.endswith(("ing", "ly", "ern"))
    return not other and low not in _LATER


def reaches(scene: Scene, at: int) -> bool:
    """Whether a name follows, with at most a few adjectives before it."""
    for stop in range(at, min(at + 5, len(scene.tokens))):
        if (spot := scene.spot_at.get(stop)) is not None:
            return spot.start == stop and not spot.masked
        low = scene.low(stop)
        if (
            low not in ARTICLES and stop not in scene.adjectives and low not in CARDINAL
        ) and (low != "'s" and not (low in TYPES and scene.low(stop + 1) == "of")):
            return low == "of" and stop > at and scene.low(stop - 1) in TYPES
    return False


def blocks(scene: Scene, at: int) -> bool:
    """Whether a token cannot stand between a verb and its place."""
    low = scene.low(at)
    token = scene.tokens[at]
    return (
        not token.word[0].isalnum()
        or low in PREPOSITIONS
        or low in AUXILIARIES
        or low in MODALS
        or low in NEGATIONS
        or low in CLAUSE_WORDS
        or low in PRONOUNS
        or low in ("and", "or", "its", "their", "than")
        or (is_speech(low) and not _is_adjective(scene, at))
    )


def _is_adjective(scene: Scene, at: int) -> bool:
    """Whether it is `the disputed town`, not a verb of saying."""
    before = scene.low(at - 1)
    return scene.low(at).endswith("ed") and (before in ARTICLES or before in CARDINAL)


def ends_item(scene: Scene, at: int) -> bool:
    """Whether no word stands at a token."""
    return at >= len(scene.tokens) or not scene.tokens[at].word[0].isalnum()
