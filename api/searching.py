"""Search for places. Sorted by kind of match, then number of claims, then id."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from api import House
from api.problems import ProblemError
from events.gazetteer import Place, key
from events.gazetteer.resolving import suggestions

KINDS = ("id", "exact", "alias", "prefix", "fuzzy")
MOST = 2000  # names with one prefix that are looked at, beside those with claims


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A place that was found.

    Attributes:
        kind: one of `KINDS`, or None where nothing was searched for.
        alias: the name that matched.
        claims: how many it has.
    """

    place: Place
    kind: str | None
    alias: str
    claims: int


def hits(query: Mapping[str, Any], rooms: House, known: int) -> list[Hit]:
    """What a query of `/locations` finds, in order, each place once.

    Raises:
        ProblemError: `conflicting-parameters`; all places without claims are wanted.
    """
    asked = query["q"]
    found: Iterator[tuple[str | None, str, Place]]
    if asked is None:
        if query["has_claims"] is False:
            told = "has_claims=false needs q: most places have no claims."
            raise ProblemError("conflicting-parameters", told)
        found = _claimed(rooms, known)
    else:
        found = _searched(asked, query["match"].split(","), rooms, known)
    first: dict[str, tuple[str | None, str, Place]] = {}
    for kind, alias, place in found:
        first.setdefault(place.id, (kind, alias, place))
    counts = rooms.log.claim_counts(list(first), known)
    all_hits = [
        Hit(place=place, kind=kind, alias=alias, claims=counts.get(place.id, 0))
        for kind, alias, place in first.values()
    ]
    return sorted(filter(_filter(query), all_hits), key=_rank)


def _claimed(rooms: House, known: int) -> Iterator[tuple[str | None, str, Place]]:
    counts = rooms.log.claim_counts(None, known)
    for place in rooms.gazetteer.places(list(counts)).values():
        yield None, place.name, place


def _searched(
    asked: str, kinds: Iterable[str], rooms: House, known: int
) -> Iterator[tuple[str | None, str, Place]]:
    """Matches, the better kinds first, so that the first of a place is its best."""
    if place := rooms.gazetteer.place(asked.strip()):
        yield "id", place.id, place
    named = rooms.gazetteer.named([asked]).get(key(asked), ())
    if "exact" in kinds:
        yield from (("exact", o.name, o.place) for o in named if o.kind == "name")
    if "alias" in kinds:
        yield from (("alias", o.name, o.place) for o in named if o.kind == "alias")
    if "prefix" in kinds and key(asked):
        yield from _prefixed(asked, rooms, known)
    if "fuzzy" in kinds:
        yield from _fuzzy(asked, rooms, known)


def _prefixed(
    asked: str, rooms: House, known: int
) -> Iterator[tuple[str | None, str, Place]]:
    """All places with claims that have such a name, and some without."""
    ids = list(rooms.log.claim_counts(None, known))
    form = key(asked)
    matched = {
        id: next((name for name in names if key(name).startswith(form)), None)
        for id, names in rooms.gazetteer.names_of(ids).items()
    }
    named = {id: name for id, name in matched.items() if name is not None}
    for id, place in rooms.gazetteer.places(list(named)).items():
        yield "prefix", named[id], place
    for one in rooms.gazetteer.starting(asked, limit=MOST):
        yield "prefix", one.name, one.place


def _fuzzy(
    asked: str, rooms: House, known: int
) -> Iterator[tuple[str | None, str, Place]]:
    near = suggestions(
        asked, rooms.gazetteer, lambda ids: rooms.log.claim_counts(ids, known)
    )
    places = rooms.gazetteer.places([str(one["id"]) for one in near])
    for one in near:
        yield "fuzzy", str(one["name"]), places[str(one["id"])]


def _filter(query: Mapping[str, Any]) -> Any:
    country, claimed = query["country"], query["has_claims"]

    def wanted(hit: Hit) -> bool:
        there = country is None or hit.place.country == country.upper()
        return there and claimed in (None, hit.claims > 0)

    return wanted


def _rank(hit: Hit) -> tuple[int, int, str]:
    kind = KINDS.index(hit.kind) if hit.kind else 0
    return kind, -hit.claims, hit.place.id
