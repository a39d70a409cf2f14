"""The item that a phrase ends in: a name, a noun for a place, a town's facility."""

from dataclasses import replace

from events.extraction.extents import CARDINAL, Partitive
from events.extraction.objects.containers import (
    after_alias,
    container_after,
    with_alias,
)
from events.extraction.objects.items import Item, Phrase
from events.extraction.places import FACILITY_TYPES, INNER, PLURAL_TOWNS, TYPES, Spot
from events.extraction.scene import Scene
from events.extraction.wordlists import listed
from events.extraction.words import ARTICLES, PREPOSITIONS
from events.gazetteer.place import key
from events.vocabulary import Extent, PlaceType

_PIECES = frozenset(listed("neighbourhoods neighborhoods districts quarters suburbs"))
_OWN_NAMED = ("port", "airport", "base", "airbase")
_BUILT = (PlaceType.FACILITY, PlaceType.BUILDING, PlaceType.ROAD)
_WIDE = (PlaceType.REGION, PlaceType.DISTRICT)


def named(scene: Scene, phrase: Phrase, spot: Spot) -> Item:
    """The item of a name, with what its phrase says of it."""
    part, noun = phrase.part, phrase.described
    of_town = noun not in _OWN_NAMED and scene.low(spot.start - 1) == "of"
    if of_town and TYPES.get(noun) in _BUILT:
        return facility_of(scene, phrase.start, spot.end, spot, noun)
    kind = spot.type or TYPES.get(noun)
    if part and part.within and kind is None:
        kind = PlaceType.REGION
    if _is_one_of(scene, part, spot):
        part, kind = None, kind or PlaceType.DISTRICT
        phrase.part, phrase.among = None, True
    extent = _extent(scene, phrase, spot, kind)
    if noun in ("port", "airport", "base", "airbase") and _is_bare(scene, spot):
        kind = TYPES[noun]
        spot = _facility(scene, spot, f"{spot.name} {noun}", kind)
    elif noun in ("port", "capital", "stronghold", "hub"):
        kind = spot.type or PlaceType.CITY
    end = after_alias(scene, spot.end)
    spot = with_alias(scene, spot, end)
    container, end = container_after(scene, end)
    return Item(
        start=phrase.start,
        end=end,
        spot=spot,
        words=spot.name,
        type=kind,
        extent=extent,
        share=part.share if part else None,
        quantity=part.quantity if part else {},
        container=container,
        among=phrase.among or noun in PLURAL_TOWNS,
    )


def _is_one_of(scene: Scene, part: Partitive | None, spot: Spot) -> bool:
    """Whether it is A of `the two neighbourhoods of A and B`, whose names these are."""
    if part is None or scene.low(spot.start - 1) != "of":
        return False
    joined = scene.low(spot.end) == "and" and spot.end + 1 in scene.spot_at
    return joined and scene.low(spot.start - 2) in _PIECES


def _extent(
    scene: Scene, phrase: Phrase, spot: Spot, kind: PlaceType | None
) -> Extent | None:
    """How much of a named place: `half of A`, `northern A`, `A's outskirts`."""
    sided = phrase.cardinal and scene.low(spot.start - 1) in CARDINAL
    if phrase.part and phrase.part.extent is not None:
        return Extent.PART if sided else phrase.part.extent
    if phrase.described in PLURAL_TOWNS and kind in _WIDE:
        return Extent.PART  # `the last towns of A region`
    sector = phrase.cardinal and not phrase.described and kind is not PlaceType.REGION
    edge = scene.low(spot.end) in ("suburb", "suburbs", "outskirts")
    one_of = phrase.described == "suburb" and scene.low(phrase.start) in ("a", "an")
    edge = edge or one_of or phrase.described == "suburbs"
    return Extent.PART if sector or edge else None


def _facility(scene: Scene, town: Spot, name: str, kind: PlaceType) -> Spot:
    """A facility that is known by its town's name, such as `A airport`."""
    known = scene.known.get(key(name), ())
    return replace(
        town, name=name, candidates=known, facility=True, type=kind, derived=True
    )


def _is_bare(scene: Scene, spot: Spot) -> bool:
    """Whether it is `the port of X`, not `the Black Sea port of X`."""
    return scene.low(spot.start - 3) in ("the", "of", "")


def described(
    scene: Scene, start: int, at: int, low: str, part: Partitive | None
) -> Item | None:
    """The item of a noun for a place, such as `the city`; None if it could be any."""
    kind = TYPES[low]
    end = at + 1
    if kind is PlaceType.BUILDING and scene.low(start) in ("a", "an"):
        return None
    if low == "territory" and scene.low(start) in ("its", "their"):
        return None  # a state's own, which no town named before is
    if kind in FACILITY_TYPES and scene.low(end) in ("in", "of", "at"):
        for stop in range(end + 1, min(end + 5, len(scene.tokens))):
            spot = scene.spot_at.get(stop)
            if spot is not None and is_wide(spot):
                return None
            if spot is not None and not spot.masked:
                return facility_of(scene, start, spot.end, spot, low)
    if (
        scene.low(start) not in ARTICLES | {"entire", "all", "most"} and part is None
    ) and (scene.low(end) in PREPOSITIONS or low.endswith("s")):
        return None
    if low.endswith("s") or scene.low(start) in ("a", "an"):
        return None
    return Item(
        start=start,
        end=end,
        spot=None,
        words=scene.words(start, end),
        type=kind,
        extent=part.extent if part else None,
        share=part.share if part else None,
        quantity=part.quantity if part else {},
    )


def is_wide(spot: Spot) -> bool:
    """Whether it is a country or region, whose one base nobody can tell."""
    wide = (PlaceType.COUNTRY, PlaceType.REGION)
    return spot.type in wide or any(one.place.type in wide for one in spot.candidates)


def facility_of(scene: Scene, start: int, end: int, town: Spot, noun: str) -> Item:
    """The facility of `A's airport` or `the airport in A`, by its likely name."""
    name = f"{town.name} {noun}"
    for at in range(start, end):
        if scene.low(at) == noun and scene.low(at - 1) in INNER and at > start:
            name = f"{town.name} {scene.low(at - 1)} {noun}"
    own = _facility(scene, town, name, TYPES[noun])
    return Item(start=start, end=end, spot=own, words=name, type=TYPES[noun])
