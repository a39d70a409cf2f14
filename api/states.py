"""`/locations/{name}/state`: who holds a place on one day, as everybody says it."""

from typing import Any

from flask import Response

from api import caching, house, knowing, places, representations
from api.blueprints import Blueprint
from api.documenting import LOCATION, NAME
from api.negotiation import wanted
from api.representations import state_json, state_text
from events.control import control_state
from events.histories import Query
from schemas.states import ControlStateSchema, StateQuery

blp = Blueprint(
    "states",
    __name__,
    description="Who holds places on one day, as everybody says it",
)


@blp.get("/locations/<name>/state", parameters=[NAME])
@blp.reads(
    "getControlState",
    ControlStateSchema,
    "json",
    "text",
    problems=LOCATION,
    headers=("Content-Location",),
    replica=True,
)
@blp.arguments(StateQuery, location="query")
def get_control_state(query: dict[str, Any], name: str) -> dict[str, Any] | Response:
    """Who holds a place on one day, and on whose word

    The timeline's period of `as_of`, or its last one. `holds` answers for every party
    that was ever spoken of, and never by counting heads: `yes` where a live position
    gives it the place or some of it; `no` where one says that it has nothing, denies
    what is claimed for it, or gives all of the place to another side; `both` where
    some say the one and some the other; `unsaid` where nobody says either. `said_by`
    names the positions, with their claims. A position that ended or was overtaken says
    nothing any more, and one side's silence is no denial.
    """
    rooms = house()
    what = places.place(name, query, rooms, knowing.known(query, rooms))
    id = what.resolved.place.id
    headers = {"Content-Location": places.path(id, "state")}
    pinned = knowing.is_past(query, rooms)
    caching.of_the_log(what.resolved, what.head, pinned=pinned, headers=headers)
    asked = Query(as_of=query["as_of"], **knowing.evidence(query, rooms))
    found = control_state(what, asked, log=rooms.log)
    if wanted() == "text":
        return representations.text(state_text.written(found))
    return state_json.document(found, query)
