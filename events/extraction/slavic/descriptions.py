"""Places without a name: `город`, `13 населённых пунктов О`, `П, который`."""

from events.extraction.objects import Item, meant
from events.extraction.places import Spot
from events.extraction.scene import Scene
from events.extraction.slavic.entries import folded
from events.extraction.slavic.lists import item_of
from events.extraction.slavic.passing import ATTRIBUTIVE
from events.extraction.slavic.phrases import Governed, governed
from events.extraction.slavic.settlements import BUILT, COMPOUND, DESCRIBED
from events.extraction.slavic.verbs import verbs
from events.extraction.slavic.wants import Wanted
from events.extraction.slavic.words import NUMBERS, PREPOSITIONS
from events.vocabulary import Extent, PlaceType

_IT = frozenset(("него", "нее", "нього", "неї", "нем", "ньому", "ней", "ній"))


def described(scene: Scene, at: int, wanted: Wanted) -> list[Item] | None:
    """The place that `город` stands for; None where no such noun stands alone."""
    low = folded(scene.low(at))
    if low in _IT and scene.low(at - 1) in PREPOSITIONS:
        on = Governed(start=at, preposition=scene.low(at - 1))
        return [meant(at, at + 1)] if wanted(on, "GAL") else None
    if low in BUILT and at + 1 not in scene.spot_at and at - 1 not in scene.spot_at:
        kind, cases = BUILT[low], "NA"
    elif scene.low(at) in DESCRIBED and not _is_named(scene, at + 1):
        if low.startswith("пункт") and folded(scene.low(at - 1)) not in COMPOUND:
            return None  # `контрольный пункт`
        kind, cases = DESCRIBED[scene.low(at)]
    else:
        return None
    if (region := _region_after(scene, at)) is not None:
        if region.end in scene.spot_at:
            return None  # `город в О П`, whose name follows
        quantity = {"settlements": count} if (count := _count(scene, at)) else {}
        on = governed(scene, at, cases)
        if quantity and (wanted(on, cases) or wanted(on, "NA")):
            return [item_of(region, Extent.PART, quantity=quantity)]
    if _count(scene, at) or _is_named_later(scene, at, wanted):
        return None
    on = governed(scene, at, cases)
    if not wanted(on, cases) or on.noun:
        return None
    word = scene.low(at)
    return [
        Item(start=at, end=at + 1, spot=None, words=word, type=kind, extent=on.part)
    ]


def _is_named(scene: Scene, at: int) -> bool:
    while scene.low(at) in ('"', ".", "–", ":", "-", "типа", "міського"):
        at += 1
    return at in scene.spot_at


def _is_named_later(scene: Scene, at: int, wanted: Wanted) -> bool:
    """Whether the name follows after a phrase: `город в Нагорном Карабахе Шуша`."""
    if scene.low(at + 1) not in ("в", "у", "на"):
        return False
    for one in range(at + 2, min(at + 7, len(scene.tokens))):
        spot = scene.spot_at.get(one)
        if scene.low(one) in (",", ".", ";") or folded(scene.low(one)) in verbs():
            return False
        if spot is None or spot.start != one or spot.type is PlaceType.REGION:
            continue
        on = governed(scene, one, spot.cases)
        if not on.preposition and wanted(on, spot.cases):
            return True
    return False


def _count(scene: Scene, at: int) -> int:
    """How many `населённых пунктов` there are said to be, or 0."""
    for one in range(at - 1, max(-1, at - 5), -1):
        low = folded(scene.low(one))
        if low in NUMBERS and NUMBERS[low] > 1:
            return NUMBERS[low]
        if low.isdecimal() and low.isascii() and len(low) < 4:
            return int(low)
        if low not in COMPOUND and not low.endswith(ATTRIBUTIVE):
            return 0
    return 0


def _region_after(scene: Scene, at: int) -> Spot | None:
    """The region in which the things counted lie."""
    for one in range(at + 1, min(at + 4, len(scene.tokens))):
        spot = scene.spot_at.get(one)
        if spot is not None:
            return spot if spot.type is PlaceType.REGION else None
    return None


def counted(scene: Scene, region: Spot) -> Item | None:
    """The region of `13 населённых пунктов Харьковской области`."""
    at = region.start - 1
    if scene.low(at) in ("в", "у"):
        at -= 1
    count = _count(scene, at) if scene.low(at) in DESCRIBED else 0
    return (
        item_of(region, Extent.PART, quantity={"settlements": count}) if count else None
    )


def antecedent(scene: Scene, at: int) -> list[Item]:
    """The place before `, который`."""
    while scene.low(at - 1) in (",", "в", "у", "из", '"'):
        at -= 1
    spot = scene.spot_at.get(at - 1)
    if spot is not None and not spot.masked:
        return [item_of(spot, None)]
    low = scene.low(at - 1)
    if low in DESCRIBED:
        kind, _ = DESCRIBED[low]
        return [Item(start=at - 1, end=at, spot=None, words=low, type=kind)]
    return []
