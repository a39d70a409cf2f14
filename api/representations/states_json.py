"""Places on a day, as the members of a schema and as GeoJSON (RFC 7946)."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import orjson
from flask import Response, request

from api import places
from api.negotiation import MEDIA
from events.gazetteer import Place
from events.history import answer
from events.states import MapQuery, PlaceState, State
from schemas.maps import StateListSchema
from schemas.periods import interval

ASIDE = ("format", "cursor", "limit", "min_seq")
HIDING = ("ids", "bbox", "country", "status")
PLACE = ("id", "name", "type", "country", "admin1", "lat", "lon")


def item(one: PlaceState, asked: MapQuery) -> dict[str, Any]:
    """What `PlaceStateSchema` dumps."""
    state = one.state
    return {
        "location": {name: getattr(one.place, name) for name in PLACE},
        "status": state["status"],
        "controller": state["controller"],
        "since": bounds(state["since"]),
        "until": bounds(state["until"]),
        "headline": state["headline"],
        "last_evidence_on": state["last_evidence_on"],
        "holds": holds(state),
        "speakers": state["holds"],
        "reasons": state["reasons"],
        "links": _links(one.place, asked),
    }


def known(asked: MapQuery, recorded: Any, query: Mapping[str, Any]) -> dict[str, Any]:
    """What was asked of all places, and from which record it is answered."""
    return {
        "query": {
            "as_of": asked.day,
            "published_by": asked.published_by,
            "known_at": query["known_at"],
            "result_filters": {
                name: [request.args[name]] for name in HIDING if query[name]
            },
        },
        "as_known": {
            "log_seq": asked.until,
            "recorded_through": recorded,
            "policy": asked.policy,
        },
        "links": links(asked),
    }


def links(asked: MapQuery) -> dict[str, str]:
    """The same answer elsewhere; all but `self` name the day."""
    kept = {k: v for k, v in request.args.items() if k not in ASIDE}
    named = {**kept, "as_of": asked.day.isoformat()}
    pinned = {**named, "known_at": f"seq:{asked.until}"}
    return {
        "self": places.link("/states", kept),
        "permalink": places.link("/states", pinned),
        "geojson": places.link("/states", {**named, "format": "geojson"}),
        "csv": places.link("/states", {**named, "format": "csv"}),
    }


def geojson(
    found: Iterable[PlaceState], asked: MapQuery, about: Mapping[str, Any]
) -> Response:
    """A Feature for each place; one without coordinates has no geometry."""
    shared = StateListSchema(only=tuple(about)).dump(about)
    document = {
        "type": "FeatureCollection",
        **shared,
        "features": [_feature(one, asked) for one in found],
    }
    return Response(orjson.dumps(document), content_type=MEDIA["geojson"])


def holds(state: State) -> dict[str, str]:
    """By party, the answer that the speakers come to."""
    return {party: answer(by["yes"], by["no"]) for party, by in state["holds"].items()}


def bounds(pair: list[str | None] | None) -> tuple[date | None, date | None] | None:
    """The bounds of a period's first or last day."""
    if pair is None:
        return None
    first, last = (date.fromisoformat(one) if one else None for one in pair)
    return first, last


def _feature(one: PlaceState, asked: MapQuery) -> dict[str, Any]:
    members = item(one, asked)
    place = members.pop("location")
    lat, lon = place.pop("lat"), place.pop("lon")
    known = lat is not None and lon is not None
    for name, member in (("from", "since"), ("to", "until")):
        members[name] = _told(members.pop(member))
    id = place.pop("id")
    return {
        "type": "Feature",
        "id": id,
        "geometry": {"type": "Point", "coordinates": [lon, lat]} if known else None,
        "properties": {"id": id, **place, **members},
    }


def _told(day: tuple[date | None, date | None] | None) -> dict[str, Any] | None:
    if day is None:
        return None
    when = interval(day)
    return {
        "edtf": when.edtf,
        "earliest": when.earliest,
        "latest": when.latest,
        "precision": when.precision,
    }


def _links(place: Place, asked: MapQuery) -> dict[str, str]:
    day, seq = asked.day.isoformat(), f"seq:{asked.until}"
    return {
        path: f"{places.path(place.id, path)}?as_of={day}&known_at={seq}"
        for path in ("state", "timeline")
    }
