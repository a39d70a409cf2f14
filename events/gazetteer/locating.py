"""Which place is meant by a name and a point on the map. Never by the point alone."""

import re
from collections.abc import Sequence

from events.gazetteer.choosing import CLEARLY, Choice, distance
from events.gazetteer.place import Named, Place, key
from events.gazetteer.queries import Gazetteer
from events.vocabulary import PlaceType

CLOSE = 10.0  # km; two tables put one settlement at points that lie closer than this
MARGIN = 0.2  # degrees by which a region reaches beyond its outermost settlements

# `Krasne (village)`, `Krasne, Kharkiv Raion`, `Krasne / Chervone`, `Krasne[1]`
_ADDED = re.compile(r"\s*[(,\[]")
_BRACKETED = re.compile(r"\(([^()]*)\)")


def located(
    name: str,
    point: tuple[float, float] | None,
    gazetteer: Gazetteer,
    theatre: frozenset[str],
) -> Choice:
    """The one place of that name that the point allows, or what is left of several.

    Args:
        name: as a table has it, perhaps with a region or another name added.
        point: degrees north and east, or None where it is not told.
        gazetteer: where names are looked up.
        theatre: country codes, or `RU.41` for one region, outside of which no place
            is meant.
    """
    forms = [name, *(part for part in _parts(name) if part != name)]
    found = gazetteer.named(forms)
    for form in forms:
        named = [one for one in found.get(key(form), ()) if _within(one, theatre)]
        if not named:
            continue
        choice = _main(named) if point is None else _at(named, point, gazetteer)
        if choice.place or choice.among:
            return choice
    return Choice(place=None, among=())


def _parts(name: str) -> list[str]:
    """The names in a longer one: without additions, after a slash, in brackets."""
    parts = [_ADDED.split(part, maxsplit=1)[0] for part in name.split("/")]
    parts += _BRACKETED.findall(name)
    return [part.strip() for part in parts if part.strip()]


def _within(one: Named, theatre: frozenset[str]) -> bool:
    place = one.place
    return place.country in theatre or f"{place.country}.{place.admin1}" in theatre


def _main(named: Sequence[Named]) -> Choice:
    """Without a point: the only place whose main name it is, else the only one."""
    main = [one for one in named if one.kind == "name"]
    return _choice({one.place.id: one.place for one in main or named})


def _at(
    named: Sequence[Named], point: tuple[float, float], gazetteer: Gazetteer
) -> Choice:
    """The place at the point, else the one of which only the region is known."""
    spot = Place(id="", name="", type=PlaceType.SETTLEMENT, lat=point[0], lon=point[1])
    places = {one.place.id: one.place for one in named}
    ranked = sorted(
        (far, id)
        for id, place in places.items()
        if (far := distance(spot, place)) is not None and far <= CLOSE
    )
    if ranked:
        clear = len(ranked) == 1 or ranked[1][0] > CLEARLY * ranked[0][0]
        near = ranked[:1] if clear else ranked
        return _choice({id: places[id] for _, id in near})
    return _choice(
        {
            id: place
            for id, place in places.items()
            if place.lat is None and _holds(place, point, gazetteer)
        }
    )


def _holds(place: Place, point: tuple[float, float], gazetteer: Gazetteer) -> bool:
    """Whether the point can lie in the region of a place that has no coordinates."""
    if place.country is None or place.admin1 is None:
        return False
    box = gazetteer.box(place.country, place.admin1)
    if box is None:
        return False
    (south, north), (west, east) = box
    lat, lon = point
    return (
        south - MARGIN <= lat <= north + MARGIN
        and west - MARGIN <= lon <= east + MARGIN
    )


def _choice(places: dict[str, Place]) -> Choice:
    among = tuple(places[id] for id in sorted(places))
    return Choice(place=among[0] if len(among) == 1 else None, among=among)
