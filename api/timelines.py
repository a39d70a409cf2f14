"""`/locations/{name}/timeline`: who has held a place, since when, on whose word."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flask import Response

from api import caching, house, knowing, places, representations
from api.blueprints import Blueprint
from api.documenting import LOCATION, NAME, PAGED
from api.negotiation import wanted
from api.paging import page
from api.problems import ProblemError
from api.representations import timeline_csv, timeline_json, timeline_text
from events.timeline import timeline
from schemas.timelines import TimelineQuery, TimelineSchema

blp = Blueprint(
    "timelines",
    __name__,
    url_prefix="/locations",
    description="Who has held a place, since when, and on whose word",
)


@blp.get("/<name>/timeline", parameters=[NAME])
@blp.reads(
    "getTimeline",
    TimelineSchema,
    "json",
    "text",
    "csv",
    problems=(*LOCATION, *PAGED),
    headers=("Content-Location", "Link"),
    replica=True,
)
@blp.arguments(TimelineQuery, location="query")
def get_timeline(query: dict[str, Any], name: str) -> dict[str, Any] | Response:
    """Who has held a place, since when, and on whose word

    Each period carries every claim it rests on, down to the characters of the article
    it was read from. An answer is good for the record as it stood at `log_seq`; its
    permalink repeats it for ever.
    """
    _check(query)
    rooms = house()
    part = page(query, -1, name=name)
    known = part.log_seq if query["cursor"] else knowing.known(query, rooms)
    what = places.place(name, query, rooms, known)
    id = what.resolved.place.id
    pinned = query["cursor"] is not None or knowing.is_past(query, rooms)
    headers = {"Content-Location": places.path(id, "timeline")}
    caching.of_the_log(what.resolved, what.head, pinned=pinned, headers=headers)
    found = timeline(what, knowing.asked(query, rooms), log=rooms.log)
    part = replace(part, log_seq=what.head)
    match wanted():
        case "text":
            return representations.text(timeline_text.written(found))
        case "csv":
            rows = timeline_csv.written(found, query["rows"] or "periods")
            return representations.text(rows, "csv", "; header=present")
        case _:
            return timeline_json.document(found, query, part)


def _check(query: Mapping[str, Any]) -> None:
    """Refuse parameters that do not go together.

    Raises:
        ProblemError: `conflicting-parameters` or `invalid-parameter`.
    """
    knowing.check_window(query)
    if query["rows"] and wanted() != "csv":
        raise ProblemError("conflicting-parameters", "rows is for format=csv.")
