"""`/locations`: finding places, what they are called, and the claims on them."""

import unicodedata
from typing import Any

from api import caching, house, places
from api.blueprints import Blueprint
from api.documenting import LOCATION, NAME, PAGED
from api.paging import page
from api.searching import hits
from schemas.claims import ClaimListSchema, LocationClaimListQuery
from schemas.locations import (
    LocationListQuery,
    LocationListSchema,
    LocationQuery,
    LocationSchema,
)

blp = Blueprint(
    "locations",
    __name__,
    url_prefix="/locations",
    description="Places, under every name they have",
)


@blp.get("")
@blp.reads(
    "listLocations", LocationListSchema, problems=PAGED, headers=("Link",), replica=True
)
@blp.arguments(LocationListQuery, location="query")
def list_locations(query: dict[str, Any]) -> dict[str, Any]:
    """Find places by name

    Search, look-up and autocomplete in one. Without `q` it lists the places that have
    claims.
    """
    rooms = house()
    wanted = page(query, rooms.log.head().size)
    pinned = query["cursor"] is not None
    caching.of_the_log(wanted.log_seq, rooms.gazetteer.digest(), pinned=pinned)
    found, following = wanted.cut(hits(query, rooms, wanted.log_seq))
    return {
        "locations": [
            {
                "location": hit.place,
                "match": {"kind": hit.kind, "alias": hit.alias} if hit.kind else None,
                "claim_count": hit.claims,
                "links": places.links(hit.place.id),
            }
            for hit in found
        ],
        "log_seq": wanted.log_seq,
        "limit": wanted.limit,
        "next_cursor": following,
    }


@blp.get("/<name>", parameters=[NAME])
@blp.reads(
    "getLocation",
    LocationSchema,
    problems=LOCATION,
    headers=("Content-Location",),
    replica=True,
)
@blp.arguments(LocationQuery, location="query")
def get_location(query: dict[str, Any], name: str) -> dict[str, Any]:
    """A place, with all its names

    `name` is an id, or a name in any script. Between places that have claims none is
    picked silently.
    """
    rooms = house()
    one = places.place(name, query, rooms)
    place = one.resolved.place
    headers = {"Content-Location": places.path(place.id)}
    named = rooms.gazetteer.digest()
    caching.of_the_log(place.id, one.head, named, headers=headers)
    return {
        "location": place,
        "resolved_from": places.resolved_from(one),
        "names": [
            {"name": spelled, "script": _script(spelled)}
            for spelled in rooms.gazetteer.names(place.id)
        ],
        "parent": place.parent,
        "source": place.source,
        "claim_count": places.counts(rooms, [place.id], None).get(place.id, 0),
        "log_seq": one.head,
        "links": places.links(place.id),
    }


@blp.get("/<name>/claims", parameters=[NAME])
@blp.reads(
    "listLocationClaims",
    ClaimListSchema,
    problems=(*LOCATION, *PAGED),
    headers=("Content-Location", "Link"),
    replica=True,
)
@blp.arguments(LocationClaimListQuery, location="query")
def list_location_claims(query: dict[str, Any], name: str) -> dict[str, Any]:
    """The claims on a place, in the order of the log"""
    rooms = house()
    one = places.place(name, query, rooms)
    id = one.resolved.place.id
    head = rooms.log.location_head(id) or 0
    wanted = page(query, head, location=id)
    headers = {"Content-Location": places.path(id, "claims")}
    pinned = query["cursor"] is not None
    caching.of_the_log(id, wanted.log_seq, pinned=pinned, headers=headers)
    claims, following = wanted.cut(rooms.log.claims(id, wanted.log_seq))
    return {
        "claims": claims,
        "log_seq": wanted.log_seq,
        "limit": wanted.limit,
        "next_cursor": following,
    }


def _script(name: str) -> str:
    """The script of the first letter, such as `cyrillic`."""
    letter = next((one for one in name if one.isalpha()), None)
    return unicodedata.name(letter, "unknown").split()[0].lower() if letter else "none"
