"""Places that stand before other words: `P, which`, `the airport in P`, `P, a town`."""

from events.extraction.extents import partitive
from events.extraction.objects.items import Item
from events.extraction.objects.openings import opening_of
from events.extraction.objects.phrases import item_at
from events.extraction.places import FACILITY_TYPES, INNER, TYPES, Spot
from events.extraction.scene import Scene
from events.extraction.words import ARTICLES
from events.vocabulary import PlaceType


def antecedent(scene: Scene, at: int) -> list[Item]:
    """The place before a comma, whatever governs it: of `P, which A seized`.

    Without the comma it may be a part alone: of `the region that A holds`.
    """
    spot = scene.spot_at.get(at - 2)
    if scene.low(at - 1) != "," or spot is None or spot.masked:
        return []
    if (inner := _inner(scene, spot)) is not None:
        spot = inner
    item = item_at(scene, opening_of(scene, spot.start, 0), leads=True)
    return [item] if item is not None and item.spot is not None else []


def _inner(scene: Scene, region: Spot) -> Spot | None:
    """A of `A in the region, which`: that is said of A, and not of where it lies."""
    if region.type not in (PlaceType.REGION, PlaceType.DISTRICT):
        return None
    at = region.start - 1
    while scene.low(at) in ARTICLES:
        at -= 1
    inner = scene.spot_at.get(at - 1)
    told = scene.low(at) in ("in", ",") and inner is not None and not inner.masked
    return inner if told else None


def apposed_to(scene: Scene, at: int, lowest: int) -> Item | None:
    """The name of `A, a town`, where `a` stands at a token."""
    if scene.low(at) not in ("a", "an", "the") or scene.low(at - 1) != ",":
        return None
    spot = scene.spot_at.get(at - 2)
    if spot is None or spot.masked or spot.start < lowest:
        return None
    return item_at(scene, opening_of(scene, spot.start, lowest), leads=True)


def facility_before(scene: Scene, name: int, lowest: int) -> Item | None:
    """The facility of `the airport in A`, where A stands at a token."""
    noun = name - 2
    if scene.low(name - 1) not in ("in", "of", "at") or noun < lowest:
        return None
    if TYPES.get(scene.low(noun)) not in FACILITY_TYPES:
        return None
    opening = noun
    while opening > lowest and scene.low(opening - 1) in INNER:
        opening -= 1
    if scene.low(opening - 1) not in ARTICLES or opening <= lowest:
        return None
    item = item_at(scene, opening - 1, leads=True)
    return item if item is not None and item.spot and item.spot.facility else None


def counted_before(scene: Scene, name: int, lowest: int) -> Item | None:
    """What is counted in `nine settlements in A`, where A stands at a token."""
    if scene.low(name - 1) not in ("in", "of", "across"):
        return None
    for start in range(max(lowest, name - 12), name - 1):
        part = partitive(scene.tokens, start)
        if part is not None and part.within and part.end == name:
            return item_at(scene, start, leads=True)
    return None
