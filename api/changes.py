"""`/locations/{name}/changes`: what changed of who holds a place, each by itself."""

from dataclasses import replace
from typing import Any

from flask import Response, request

from api import caching, house, knowing, places, representations
from api.blueprints import Blueprint
from api.documenting import LOCATION, NAME, PAGED
from api.negotiation import wanted
from api.paging import page
from api.representations import changes_atom, changes_json
from events.changes import changes, settled
from schemas.changes import ChangeListQuery, ChangeListSchema

blp = Blueprint(
    "changes",
    __name__,
    url_prefix="/locations",
    description="What changed of who holds a place, and by whose words",
)


@blp.get("/<name>/changes", parameters=[NAME])
@blp.reads(
    "listLocationChanges",
    ChangeListSchema,
    "json",
    "atom",
    problems=(*LOCATION, *PAGED),
    headers=("Content-Location", "Link"),
    replica=True,
)
@blp.arguments(ChangeListQuery, location="query")
def list_location_changes(
    query: dict[str, Any], name: str
) -> dict[str, Any] | Response:
    """What changed of who holds a place, each change of a day by itself

    A change is what words did to what a day shows: on that day, from the moment at
    which they were published. A day on which somebody said four different things has
    four changes, and one period, which is the last of them. Corrections are listed with
    what the record showed before and after. By day, then moment, then seq; a feed has
    those that were recorded last first.
    """
    knowing.check_window(query)
    rooms = house()
    newest = wanted() == "atom"
    part = page(query, -1, name=name, newest=newest)
    known = part.log_seq if query["cursor"] else knowing.known(query, rooms)
    what = places.place(name, query, rooms, known)
    id = what.resolved.place.id
    pinned = query["cursor"] is not None or knowing.is_past(query, rooms)
    headers = {"Content-Location": places.path(id, "changes")}
    host = request.host_url if newest else ""
    caching.of_the_log(what.resolved, what.head, host, pinned=pinned, headers=headers)
    asked = changes(what, knowing.asked(query, rooms), log=rooms.log)
    part = replace(part, log_seq=what.head)
    listed = changes_atom.newest_first(asked) if newest else asked.changes
    some, following = part.cut(listed)
    shown = settled(some, asked, log=rooms.log)
    if newest:
        feed = changes_atom.written(shown, asked)
        return representations.text(feed, "atom")
    return changes_json.document(shown, asked, query, part, following)
