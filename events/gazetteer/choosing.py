"""Which of several places a name means in a text. Never the most populous one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from events.gazetteer.place import Named, Place

NEAR = 200.0  # km; places of one report lie closer together than this
CLEARLY = 3.0  # how many times nearer the one must be than the next


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a text tells about where its places lie.

    Attributes:
        containers: (country, admin1) of the regions named with the place.
        theatre: country codes, or `RU.43` for one region, where its conflict is fought.
        nearby: places of the text that are settled already.
    """

    containers: frozenset[tuple[str | None, str | None]] = frozenset()
    theatre: frozenset[str] = frozenset()
    nearby: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The one place that is meant, or the several that it might be.

    Attributes:
        place: the place, or None where nothing decides.
        among: what is left to choose from, in the order of ids.
    """

    place: Place | None
    among: tuple[Place, ...]


def choose(candidates: Sequence[Named], context: Context) -> Choice:
    """The place meant: by its container, else by the theatre, else by nearness.

    Each step keeps what fits and hands on; a step that nothing fits is passed over,
    but for the container: if it excludes all, none of them is meant. Of places that
    only share an alias, those of our own rows win: reports name them.
    """
    left = list(candidates)
    if context.containers:
        left = [one for one in left if _in_any(one.place, context)]
    left = _kept(left, lambda one: _in_theatre(one.place, context.theatre))
    left = _kept(left, lambda one: one.kind == "name")
    if all(one.kind != "name" for one in left):  # in another script, for one
        left = _kept(left, lambda one: one.place.source is not None)
    places = {one.place.id: one.place for one in left}
    if len(places) > 1 and (nearest := _nearest(list(places.values()), context)):
        places = {nearest.id: nearest}
    among = tuple(places[id] for id in sorted(places))
    return Choice(place=among[0] if len(among) == 1 else None, among=among)


def _kept(candidates: list[Named], fits: Callable[[Named], bool]) -> list[Named]:
    return [one for one in candidates if fits(one)] or candidates


def _in_any(place: Place, context: Context) -> bool:
    return any(
        place.country == country and admin1 in (None, place.admin1)
        for country, admin1 in context.containers
    )


def _in_theatre(place: Place, theatre: frozenset[str]) -> bool:
    return place.country in theatre or f"{place.country}.{place.admin1}" in theatre


def _nearest(places: list[Place], context: Context) -> Place | None:
    """The one that lies near what else the text names, and clearly nearer."""
    ranked = sorted(
        (min(distances), place.id, place)
        for place in places
        if (distances := [d for one in context.nearby if (d := distance(one, place))])
    )
    if not ranked or ranked[0][0] > NEAR:
        return None
    alone = len(ranked) == 1 and len(places) == 1
    far = ranked[1][0] if len(ranked) > 1 else float("inf")
    return ranked[0][2] if alone or far > CLEARLY * ranked[0][0] else None


def distance(one: Place, other: Place) -> float | None:
    """Kilometres along the great circle, or None where a coordinate is not known."""
    if None in (one.lat, one.lon, other.lat, other.lon):
        return None
    lat1, lon1, lat2, lon2 = (
        radians(value or 0.0) for value in (one.lat, one.lon, other.lat, other.lon)
    )
    half = sin((lat2 - lat1) / 2) ** 2
    half += cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(half))
