"""The words around a speaker and a verb of saying: where they begin, whom they tell."""

from events.extraction.actions import WORDS as CONTROL
from events.extraction.attribution.items import Speaker, speaker_of
from events.extraction.scene import Scene
from events.extraction.speech import CUES
from events.extraction.wordlists import listed
from events.extraction.words import (
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    CLAUSE_WORDS,
    MODALS,
    PREPOSITIONS,
)

_LONGEST = 12  # tokens of `two provincial council members and a senior official`
_TELLING = frozenset(
    listed("tell tells told telling inform informs informed informing")
)
_HEARER = 9  # tokens of `a news conference in the capital`
_BREAKS = frozenset((";", ":", "(", ")", ".", "it", "they", "he", "she", "we", "i"))
_LEADING = PREPOSITIONS - {"of"}
_BEFORE_NOUN = PREPOSITIONS | ARTICLES


def phrase_start(scene: Scene, first: int) -> int:
    """The first token of the noun phrase that names a speaker.

    It is looked for back to a comma or a quotation mark; without one, or past words
    that no such phrase has, it is the speaker's own first token.
    """
    for at in range(first - 1, max(-1, first - _LONGEST), -1):
        low = scene.low(at)
        if low in (",", '"'):
            return first if scene.low(at + 1) in ("and", "but") else at + 1
        if low in _BREAKS or low in CUES or low in AUXILIARIES or low in MODALS:
            return first
        if low in CLAUSE_WORDS or low in _LEADING:
            return first
    return first


def after_hearer(scene: Scene, verb: int) -> int:
    """The token after a verb of saying and whom it tells: `told reporters | that`."""
    if scene.low(verb) not in _TELLING:
        return verb + 1
    for at in range(verb + 1, min(len(scene.tokens), verb + 1 + _HEARER)):
        low = scene.low(at)
        if low in ("that", ",", ".", ";", '"', ":"):
            return at
        if low in AUXILIARIES or low in MODALS or low in CLAUSE_WORDS:
            break
        if low in PREPOSITIONS and low != "of":
            return at
    return verb + 1


def clause_closed(scene: Scene, at: int) -> int:
    """The mark that ends `, N said | on condition of anonymity,`; else the token."""
    if scene.low(at) not in _BEFORE_NOUN:
        return at
    for one in range(at, min(len(scene.tokens), at + _HEARER)):
        low = scene.low(one)
        if low in (",", ".", ";", '"', ")"):
            return one
        if low in AUXILIARIES or low in MODALS or low in CLAUSE_WORDS or low in CUES:
            return at
        if low in CONTROL or low in ("and", "but"):
            return at
    return at


def outlet_told(scene: Scene, verb: int) -> Speaker | None:
    """The publisher that a speaker tells: `residents told M`."""
    if scene.low(verb) not in _TELLING:
        return None
    for at in range(verb + 1, after_hearer(scene, verb)):
        side = scene.side_at.get(at)
        if side is not None and side.kind == "publisher":
            return speaker_of(side)
    return None


def goes_on(scene: Scene, opening: int, after: int) -> bool:
    """Whether a clause goes on after `, N said,`: `A, N said, has taken P`."""
    if scene.low(after) != "," or scene.low(opening - 1) != ",":
        quoted = scene.low(after) in (",", '"') and scene.low(opening - 1) == '"'
        if not quoted or scene.low(opening - 2) != ",":
            return False
    at = after + 1
    while scene.low(at) in ADVERBS or scene.low(at) == '"':
        at += 1
    return scene.low(at) in AUXILIARIES or at > after + 1
