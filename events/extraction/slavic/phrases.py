"""Noun phrases with a place in them: what governs it, how much of it is meant.

`governed` looks left from a place for the preposition or noun that it hangs on.
"""

from events.extraction.places import Spot
from events.extraction.scene import Scene
from events.extraction.shapes import shape
from events.extraction.slavic.entries import folded
from events.extraction.slavic.nouns import CONTROL, NOUNS
from events.extraction.slavic.settlements import BUILT, COMPOUND, DESCRIBED
from events.extraction.slavic.verbs import verbs
from events.extraction.slavic.words import (
    CARDINALS,
    GROUND,
    LINKS,
    MOST,
    MOSTLY,
    NUMBERS,
    PARTS,
    POSITION,
    PREPOSITIONS,
    WHOLE,
)
from events.vocabulary import Extent

_MOSTS = frozenset((("две", "трет"), ("дві", "трет"), ("три", "четв"), ("три", "чвер")))
_REACH = 24  # words to the left of a place, in a long list
_ADJECTIVAL = (
    "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ого", "его", "ому", "ему",
    "ую", "юю", "ым", "им", "ых", "их", "ыми", "ими", "ом", "ем", "ої", "ій", "ні",
    "ну", "на", "не", "ська", "ську", "ські",
)  # fmt: skip

_SHARES = MOST | MOSTLY
_WHOLLY = MOST - MOSTLY


@shape
class Governed:
    """What a place hangs on, seen from it to the left.

    Attributes:
        start: the first token of its noun phrase, the preposition not counted.
        preposition: `в`, `из` …, or an empty string.
        part: how much of the place its partitive tells, or None.
        share: by a percentage, in per mille.
        noun: whether it hangs on some other noun, as in `жители Купянска`.
        position: whether it is `в районе P`, `на подступах к P`.
    """

    start: int
    preposition: str = ""
    part: Extent | None = None
    share: tuple[int, int] | None = None
    noun: bool = False
    position: bool = False


def governed(scene: Scene, start: int, cases: str) -> Governed:
    """What the place hangs on that begins at a token, in a form of some cases."""
    at, share = start - 1, None
    part: Extent | None = None
    while at >= 0 and start - at < _REACH:
        low = folded(scene.low(at))
        before = scene.spot_at.get(at)
        if low == '"' or low in COMPOUND or low in DESCRIBED or low in NUMBERS:
            at -= 1
        elif low in (",", *LINKS) and (mate := _mate(scene, at)) is not None:
            at = mate.start - 1
        elif low in POSITION:
            return Governed(start=at + 1, preposition=low, position=True)
        elif low in PREPOSITIONS:
            return Governed(start=at + 1, preposition=low, part=part, share=share)
        elif (told := _part(scene, at, low)) is not None:
            part, share = _least(part, told[0]), share or told[1]
            at = told[2]
        elif low in BUILT or (before is None and _is_attribute(scene, at, low)):
            at -= 1
        else:
            return Governed(
                start=at + 1,
                part=part,
                share=share,
                noun=part is None and _is_other_noun(scene, at, cases),
            )
    return Governed(start=at + 1, part=part, share=share)


def _mate(scene: Scene, at: int) -> Spot | None:
    """The place before a comma or `и` with which another is listed."""
    before = at - 1
    if scene.low(before) in ('"', ",", ")"):
        before -= 1
    return scene.spot_at.get(before)


def _least(one: Extent | None, other: Extent) -> Extent:
    """The smaller of two extents: `весь центр города` is a part."""
    order = (Extent.FULL, Extent.MOST, Extent.PART)
    return other if one is None else max(one, other, key=order.index)


def _part(
    scene: Scene, at: int, low: str
) -> tuple[Extent, tuple[int, int] | None, int] | None:
    """(extent, share, token before) of a partitive that ends at a token."""
    if low in ("%", "процентов", "процента", "відсотків", "процент"):
        share = _percent(scene, at - 1)
        if share is not None:
            return _of_share(share), (share, share), _before_number(scene, at - 1)
    if low in PARTS:
        before = at - 1
        if (scene.low(before), low[:4]) in _MOSTS:
            return Extent.MOST, None, before - 1
        while _is_attribute(scene, before, scene.low(before)) or (
            scene.low(before) in _SHARES
        ):
            if scene.low(before) in _WHOLLY:
                return Extent.MOST, None, before - 1
            before -= 1
        most = scene.low(before) in MOST
        return Extent.MOST if most else Extent.PART, None, before
    if low in GROUND or low in WHOLE:
        if scene.low(at - 1) in MOSTLY and low in WHOLE:
            return Extent.MOST, None, at - 2
        return Extent.FULL, None, at - 1
    if low in _WHOLLY:
        return Extent.MOST, None, at - 1
    if low.startswith(CARDINALS):
        return Extent.PART, None, at - 1
    return None


def _percent(scene: Scene, at: int) -> int | None:
    word = scene.low(at).replace(",", ".")
    try:
        return round(float(word) * 10) if word[:1].isascii() else None
    except ValueError:
        return None


def _of_share(share: int) -> Extent:
    if share >= 1000:
        return Extent.FULL
    return Extent.MOST if share > 500 else Extent.PART


def _before_number(scene: Scene, at: int) -> int:
    at -= 1
    while scene.low(at) in ("около", "почти", "более", "свыше", "майже", "понад", "до"):
        at -= 1
    return at


def _is_attribute(scene: Scene, at: int, low: str) -> bool:
    """Whether a word only says more of the noun after it."""
    if at < 0 or at in scene.side_at or (not low.isalpha() and "-" not in low):
        return False
    if low in PREPOSITIONS or low in LINKS or len(low) < 4:
        return False
    if low.endswith(("нием", "тием", "ствием")):
        return False
    return scene.tokens[at].word[:1].islower() and low.endswith(_ADJECTIVAL)


def _is_other_noun(scene: Scene, at: int, cases: str) -> bool:
    """Whether a mere genitive hangs on a noun that is no part of the place."""
    low = folded(scene.low(at))
    if "N" in cases or "A" in cases or low in verbs():
        return False
    if low in NOUNS or low in CONTROL:
        return False  # the trigger itself
    return scene.tokens[at].word[:1].isalpha()
