"""The place that `the city`, `the airport` or `it` stands for.

The sentence itself comes first, then those just before it, then the lead, as `memory`
keeps them.
"""

from dataclasses import replace

from events.extraction.coreference.memory import BACK, Memory, Named, settled
from events.extraction.extents import CARDINAL
from events.extraction.objects import Item
from events.extraction.places import FACILITY_TYPES, TOWNS, Spot
from events.extraction.scene import Scene
from events.extraction.speech import CUES
from events.extraction.words import ADVERBS, ARTICLES, AUXILIARIES, PREPOSITIONS
from events.vocabulary import PlaceType

_SEATED = frozenset(("government", "administration", "authorities", "cabinet"))
_LIGHT = ADVERBS | AUXILIARIES


def place_meant(memory: Memory, scene: Scene, item: Item) -> Named | None:
    """The place that a description or pronoun stands for."""
    here = _named_before(memory, scene, item)
    fitting = [
        one for one in here if _fits(item, one) and not _is_container(scene, one)
    ]
    if fitting and not _is_capital(item):
        outer = [one for one in fitting if is_outer(scene, one.spot)]
        return next((one for one in fitting[::-1] if one not in outer), fitting[-1])
    if here and not fitting and item.words in ("it", ""):
        return None  # `left the country and entered it`: no town named before
    back = [
        one
        for one in memory.places
        if scene.number - one.scene <= BACK and one.scene < scene.number
    ]
    if _is_capital(item):
        return _only([*fitting, *(one for one in back if _fits(item, one))])
    for number in sorted({one.scene for one in back}, reverse=True):
        there = [one for one in back if one.scene == number and _fits(item, one)]
        main = [one for one in there if one.main]
        if main or there:
            return main[0] if main else there[0]
    first = [one for one in memory.lead if _fits(item, one)]
    main = [one for one in first if one.main]
    return main[0] if main else None


def _named_before(memory: Memory, scene: Scene, item: Item) -> list[Named]:
    """The places that the sentence names before an item."""
    return [
        Named(
            spot=spot,
            settled=settled(memory, scene, spot),
            scene=scene.number,
            paragraph=scene.sentence.paragraph,
            at=spot.start,
            main=True,
        )
        for spot in scene.spots
        if spot.end <= item.start
        and not spot.masked
        and not is_speaking_seat(scene, spot)
    ]


def is_outer(scene: Scene, spot: Spot) -> bool:
    """Whether it is B of `A in B` or `the A district of B`: where a place lies."""
    at = spot.start - 1
    while scene.low(at) in ARTICLES or scene.low(at) in CARDINAL:
        at -= 1
    low, before = scene.low(at), scene.spot_at.get(at - 1)
    if low not in ("in", "of", ",") or before is None or before.masked:
        return False
    return low != "of" or before.type is PlaceType.DISTRICT


def _is_capital(item: Item) -> bool:
    """Whether it is `the regional capital`, which need not be the town just named."""
    return item.words.endswith("capital")


def _only(places: list[Named]) -> Named | None:
    """The one place that all of them name, or None where they name several."""
    names = {one.spot.name for one in places}
    return places[0] if len(names) == 1 else None


def is_speaking_seat(scene: Scene, spot: Spot) -> bool:
    """Whether a seat's name stands for those who speak there."""
    if scene.low(spot.end) in _SEATED:
        return True
    side = scene.side_at.get(spot.start)
    if side is not None and side.seat and side.cases:
        return True
    after = spot.end
    while scene.low(after) in _LIGHT:
        after += 1
    before = scene.low(spot.start - 1)
    return side is not None and before not in PREPOSITIONS and scene.low(after) in CUES


def town_meant(memory: Memory, scene: Scene, item: Item) -> Named | None:
    """The town that a facility without a name lies in: the one just named."""
    return place_meant(memory, scene, replace(item, type=PlaceType.CITY))


def _fits(item: Item, named: Named) -> bool:
    place = named.settled.place
    kind = named.spot.type or (place.type if place else None)
    if kind in (PlaceType.COUNTRY, PlaceType.RIVER, PlaceType.FRONT):
        return False
    vague = item.words.rsplit(" ", 1)[-1] in ("area", "zone", "pocket", "enclave")
    if item.words in ("it", "") or item.type is None or vague:
        return kind is not PlaceType.REGION
    if item.type in TOWNS:
        return (kind in TOWNS or kind is None) and not named.spot.facility
    if item.type in FACILITY_TYPES:
        built = named.spot.facility or kind in FACILITY_TYPES
        same = kind is item.type and item.type in (PlaceType.BASE, PlaceType.AIRPORT)
        return built and (same or _same_noun(item, named))
    return kind is item.type


def _same_noun(item: Item, named: Named) -> bool:
    noun = item.words.split()[-1].lower()
    name = named.spot.name.lower()
    return noun in name or (noun in ("airfield", "airbase", "base") and "air" in name)


def _is_container(scene: Scene, named: Named) -> bool:
    before = scene.low(named.at - 1)
    return before in ("in", "near", "from", "of") and scene.low(named.at - 2) in (
        "forces",
        "troops",
        "officials",
        "km",
        "kilometers",
        "kilometres",
        "miles",
    )
