"""Where the clause around a token begins and ends."""

from events.extraction.scene import Scene
from events.extraction.speech import is_speech
from events.extraction.words import CLAUSE_WORDS

_ASIDE = 30  # tokens of `, N said in a statement on Sunday,`
_OPENING = CLAUSE_WORDS - {"as", "since"}


def clause_start(scene: Scene, at: int) -> int:
    """The token at which the clause around a token begins."""
    while at > 0:
        low = scene.low(at - 1)
        if low in CLAUSE_WORDS or low in (";", ":", '"', "–"):
            return at
        at -= 1
    return 0


def clause_end(scene: Scene, at: int) -> int:
    """One past the last token of the clause around a token."""
    while at < len(scene.tokens):
        low = scene.low(at)
        if low in (";", ":", '"', "–", ".") or low in _OPENING:
            return at
        if low == "since" and scene.low(at + 1).endswith("ing"):
            return at
        at += 1
    return at


def before_aside(scene: Scene, at: int) -> int:
    """The token before `, N said in a statement,` that ends at a token; else itself."""
    last = at
    while scene.low(last) == '"':
        last -= 1
    if scene.low(last) != ",":
        return at
    spoken = False
    for one in range(last - 1, max(-1, last - _ASIDE), -1):
        low = scene.low(one)
        if low in (";", ".", ":"):
            return at
        if low == "according" or is_speech(low):
            spoken = True
        elif spoken and low in (",", '"'):
            return one - 1 - (scene.low(one - 1) == ",")
    return at
