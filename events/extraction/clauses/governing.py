"""Sides that a preposition governs, so that they do nothing in the clause."""

from events.extraction.heads import MODIFIERS
from events.extraction.scene import Scene
from events.extraction.sides import Mention
from events.extraction.wordlists import listed
from events.extraction.words import ARTICLES, PREPOSITIONS

_BEFORE_NOUN = ARTICLES | MODIFIERS
_QUANTITIES = frozenset(
    listed(
        "group groups unit units number numbers hundreds dozens scores thousands column"
        " columns convoy convoys handful remnants elements all most some contingent"
    )
)


def is_governed(scene: Scene, side: Mention) -> bool:
    """Whether a preposition governs the side: `by A`, but not `hundreds of A`.

    So does an address: `in P, A, after`.
    """
    if _is_address(scene, side):
        return True
    for at in range(side.start - 1, max(-1, side.start - 6), -1):
        low = scene.low(at)
        if low in PREPOSITIONS or low == "including":
            return low != "of" or scene.low(at - 1) not in _QUANTITIES
        described = low in _BEFORE_NOUN or at in scene.adjectives
        if not described and not low.endswith(_ADJECTIVAL):
            return False
    return False


def _is_address(scene: Scene, side: Mention) -> bool:
    """Whether a country only says where the place before it lies."""
    placed = side.start in scene.spot_at and side.start - 2 in scene.spot_at
    ends = scene.low(side.end) in (",", ".", ")", ";", "")
    return placed and scene.low(side.start - 1) == "," and ends


_ADJECTIVAL = ("-styled", "-called", "-backed", "ern", "ish", "ian", "paramilitary")
