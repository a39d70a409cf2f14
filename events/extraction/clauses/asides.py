"""Sides that only say more of another word, and do nothing themselves."""

from events.extraction.scene import Scene
from events.extraction.sides import Mention
from events.extraction.wordlists import listed
from events.extraction.words import NUMBERS, PREPOSITIONS

APPOSING = frozenset(listed("a an the primarily mainly mostly largely including"))
_FACING = frozenset(
    listed("battling fighting facing resisting opposing backing supporting pursuing")
)
_CARRYING = frozenset(
    listed("carrying containing transporting ferrying holding bringing targeting")
)


def is_aside(scene: Scene, side: Mention) -> bool:
    """Whether it is where a place lies, or whom others face.

    `in the town of P, Syria`; `A, battling B in P, captured Q`.
    """
    if scene.low(side.start - 1) in _FACING or _is_carried(scene, side):
        return True
    if scene.low(side.start - 1) != "," or side.start not in scene.spot_at:
        return False
    spot = scene.spot_at.get(side.start - 2)
    return spot is not None and scene.low(spot.start - 1) in PREPOSITIONS


def _is_carried(scene: Scene, side: Mention) -> bool:
    """Whether it is what a participle is about: `a ship carrying 1,000 A left P`."""
    at = side.start - 1
    while scene.low(at) in NUMBERS or scene.low(at)[:1].isdecimal():
        at -= 1
    return scene.low(at) in _CARRYING
