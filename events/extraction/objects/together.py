"""What the places of a list have in common: a type, a count, a capital."""

from collections.abc import Sequence
from dataclasses import replace

from events.extraction.objects.items import Item
from events.extraction.places import TOWNS, Spot
from events.extraction.scene import Scene
from events.extraction.wordlists import listed
from events.gazetteer.place import key
from events.vocabulary import Extent, PlaceType

WIDE = (PlaceType.REGION, PlaceType.DISTRICT, PlaceType.COUNTRY)
_REACH = 16  # tokens of a list of regions
PLURAL_TYPES = frozenset(
    listed("regions oblasts provinces governorates districts countryside")
)


def typed_together(scene: Scene, items: Sequence[Item]) -> list[Item]:
    """`the A and B regions`: the type goes for both, as does what is counted."""
    last = items[-1]
    typed = list(items)
    spot = last.spot
    if spot and scene.low(spot.end - 1) in PLURAL_TYPES and last.type:
        typed = [
            replace(one, type=last.type, spot=_of_type(scene, one.spot, last.type))
            if one.spot and one is not last and one.type in (None, last.type)
            else one
            for one in items
        ]
    first = items[0]
    if first.quantity and first.extent is Extent.PART and first.share is None:
        typed = [
            one
            if _is_included(scene, first, one)
            else replace(one, extent=Extent.PART, quantity=first.quantity)
            for one in typed
        ]
    return typed


def _of_type(scene: Scene, spot: Spot, kind: PlaceType) -> Spot:
    """The region, not the town of that name: `A` in `the A and B regions`."""
    for noun in ("region", "province", "oblast", "governorate", "district"):
        if known := scene.known.get(key(f"{spot.name} {noun}")):
            return replace(spot, type=kind, candidates=known, derived=True)
    return replace(spot, type=kind)


def _is_included(scene: Scene, first: Item, item: Item) -> bool:
    """Whether it is named as one of what was counted: `including A and B`."""
    words = (scene.low(at) for at in range(first.end - 1, item.start))
    return any(word in ("including", ":", "–", "-") for word in words)


def names(scene: Scene, described: Item, item: Item) -> bool:
    """Whether it is `the capital, A`: the name of what was described."""
    between = [scene.low(at) for at in range(described.end, item.start)]
    return described.type in TOWNS and between == [","]


def are_capitals(scene: Scene, items: list[Item]) -> bool:
    """Whether it is `the capital of A region`, which is not the region."""
    first = items[0]
    if first.spot is None:
        return False
    words = [scene.low(at) for at in range(first.start, first.spot.start)]
    if "of" not in words or not {"capital", "capitals"} & set(words):
        return False
    if "capitals" in words and len(items) == 1:
        return True
    later = range(first.end, min(first.end + _REACH, len(scene.tokens)))
    return items[-1].type in WIDE or (
        "capitals" in words and any(scene.low(at) in PLURAL_TYPES for at in later)
    )
