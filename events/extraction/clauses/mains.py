"""Who acts in the main clause before a participle: A of `A beat B, taking P`."""

from events.extraction.clauses.governing import is_governed
from events.extraction.scene import Scene
from events.extraction.sides import Mention
from events.extraction.speech import is_speech
from events.extraction.wordlists import listed
from events.extraction.words import ADVERBS, CLAUSE_WORDS

_REACH = 45  # tokens between a participle and whose it is
_OPENING = frozenset(listed("after when as while once since before although though"))
_BE = frozenset(listed("is are was were been being"))


def acting_main(scene: Scene, start: int) -> Mention | None:
    """The side that acts before `, capturing P`, and not whom it acts upon.

    None where it is no such participle, or no side or pronoun acts before it.
    """
    at = start - 1
    while scene.low(at) in ADVERBS:
        at -= 1
    while scene.low(start) in ADVERBS:
        start += 1
    if scene.low(at) != "," or not scene.low(start).endswith("ing"):
        return None
    first = _main_start(scene, at)
    acting = [
        side
        for side in scene.sides
        if first <= side.start < at and side.kind != "unnamed"
    ]
    free = [one for one in acting if _is_free(scene, one)]
    if len(free) < 2 or any(
        scene.low(one) in ("it", "they", "he", "who", "which")
        for one in range(first, at)
    ):
        return None
    passive = any(
        scene.low(one) in _BE
        for one in range(free[0].end, min(free[0].end + 4, len(scene.tokens)))
    )
    return None if passive else free[0]


def _is_free(scene: Scene, side: Mention) -> bool:
    """Whether nothing governs a side and it owns no other noun."""
    return not is_governed(scene, side) and scene.low(side.end) != "'s"


def _main_start(scene: Scene, end: int) -> int:
    """The first token of the main clause before a comma."""
    at = end
    while at > max(0, end - _REACH):
        low = scene.low(at - 1)
        if low in _OPENING and (at == 1 or scene.low(at - 2) in (",", '"')):
            return _after_comma(scene, at, end)
        if low in CLAUSE_WORDS or low in (";", ":", '"', "–") or is_speech(low):
            return at
        at -= 1
    return at


def _after_comma(scene: Scene, at: int, end: int) -> int:
    """The token after the comma that ends a clause before the main one."""
    return next((one + 1 for one in range(at, end) if scene.low(one) == ","), at)
