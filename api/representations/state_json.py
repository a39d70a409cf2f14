"""The state of a place as the members of its schema."""

from collections.abc import Mapping
from typing import Any

from flask import request

from api import knowing, places
from api.representations.timeline_json import coverage
from events.control import ControlState

ASIDE = ("format", "country", "known_at", "min_seq")


def document(found: ControlState, query: Mapping[str, Any]) -> dict[str, Any]:
    """What `ControlStateSchema` dumps."""
    period = found.period
    return {
        "location": places.placed(found.found),
        "query": {
            "as_of": found.query.as_of,
            "published_by": found.query.published_by,
            "known_at": query["known_at"],
            "evidence_filters": knowing.filters(query),
        },
        "as_known": {
            "log_seq": found.found.head,
            "recorded_through": found.recorded_at,
            "policy": found.query.policy,
        },
        "headline": found.headline,
        "status": found.headline.status,
        "controller": found.headline.controller,
        "start": period.since if period else None,
        "end": period.until if period else None,
        "holds": {one.party: one.answer for one in found.holdings},
        "said_by": {one.party: one for one in found.holdings},
        "positions": period.positions if period else (),
        "supporting": period.supporting if period else (),
        "disputing": period.disputing if period else (),
        "reasons": period.reasons if period else (),
        "coverage": coverage(found.coverage),
        "names": {id: found.names[id] for id in sorted(found.names)},
        "links": links(found),
    }


def links(found: ControlState) -> dict[str, str]:
    """The same answer elsewhere, by the place's id."""
    id, head = found.found.resolved.place.id, found.found.head
    path = places.path(id, "state")
    kept = {k: v for k, v in request.args.items() if k not in ASIDE}
    known = request.args.get("known_at")
    asked = {**kept, **({"known_at": known} if known else {})}
    return {
        "self": places.link(path, asked),
        "permalink": places.link(path, {**kept, "known_at": f"seq:{head}"}),
        "text": places.link(path, {**asked, "format": "text"}),
        "timeline": places.link(places.path(id, "timeline"), asked),
        "proof": f"/log/inclusion-proof?seq={head}",
    }
