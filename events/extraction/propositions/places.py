"""Which place an item of a hit means, and of what type it is."""

from events.extraction.coreference import Memory, place_meant, settled, town_meant
from events.extraction.objects import Item
from events.extraction.places import FACILITY_TYPES
from events.extraction.propositions.items import Meant
from events.extraction.scene import Scene
from events.extraction.settling import Settled
from events.vocabulary import PlaceType


def place_of(memory: Memory, scene: Scene, item: Item) -> Meant | None:
    """(words, place, type) of an item, or None where no place is meant."""
    if item.spot is not None:
        where = settled(memory, scene, item.spot)
        kind = item.type or item.spot.type
        return item.words, where, _kind(kind, where)
    named = place_meant(memory, scene, item)
    if named is None and item.type in FACILITY_TYPES:
        town = town_meant(memory, scene, item)
        within = Settled(place=None, within=town.spot.name) if town else None
        return (item.words, within, item.type) if within else None
    if named is None:
        return None
    words = f"({named.spot.name})" if item.words in ("it", "") else item.words
    return words, named.settled, _kind(named.spot.type, named.settled)


def _kind(kind: PlaceType | None, where: Settled) -> PlaceType | None:
    place = where.place
    if place is None:
        return kind
    if place.type in (PlaceType.COUNTRY, PlaceType.REGION, PlaceType.RIVER):
        return place.type
    if place.type is PlaceType.SETTLEMENT and kind is not None:
        return kind
    return place.type
