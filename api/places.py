"""The place that a path means."""

from collections.abc import Collection, Mapping
from typing import Any
from urllib.parse import quote, urlencode

from api import House
from events.errors import UnknownLocationError
from events.finding import Found, found

LONGEST = 200  # characters; no name is longer


def place(
    name: str, query: Mapping[str, Any], rooms: House, known: int | None = None
) -> Found:
    """The one place of that name, or with that id.

    Args:
        name: as in the path.
        query: with `country`.
        rooms: where to look.
        known: the state of the record, or None for all of it.

    Raises:
        UnknownLocationError: nobody has that name.
        AmbiguousLocationError: several have it, and claims do not decide.
    """
    if "\0" in name or len(name) > LONGEST:
        raise UnknownLocationError(name[:LONGEST], [])
    country = query["country"]
    return found(
        name,
        log=rooms.log,
        gazetteer=rooms.gazetteer,
        known=known,
        country=country.upper() if country else None,
    )


def path(id: str, *more: str) -> str:
    """The path of a place, by its id, or of something below it."""
    return "/".join(("/locations", quote(id, safe=":"), *more))


def link(path: str, parameters: Mapping[str, str]) -> str:
    """A path with parameters, as we print it."""
    return f"{path}?{urlencode(parameters, safe=':,/')}" if parameters else path


def links(id: str) -> dict[str, str]:
    """Where to go from a place."""
    return {
        "self": path(id),
        "timeline": path(id, "timeline"),
        "claims": path(id, "claims"),
    }


def resolved_from(one: Found) -> dict[str, str]:
    """What was asked for, and the name that it matched."""
    resolved = one.resolved
    return {"input": resolved.input, "alias": resolved.alias, "kind": resolved.kind}


def placed(one: Found) -> dict[str, Any]:
    """The place as an answer about it shows it, and how it was asked for."""
    members = ("id", "name", "type", "country", "admin1", "lat", "lon")
    told = {name: getattr(one.resolved.place, name) for name in members}
    return {**told, "resolved_from": resolved_from(one)}


def counts(rooms: House, ids: Collection[str], known: int | None) -> Mapping[str, int]:
    """How many claims each of some places has."""
    return rooms.log.claim_counts(ids, known)
