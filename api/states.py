"""`/states`, `/locations/{name}/state`: who holds places on one day, as it is said."""

from collections.abc import Mapping
from datetime import UTC, date
from itertools import islice
from typing import Any

from flask import Response

from api import House, caching, house, knowing, places, representations
from api.blueprints import Blueprint
from api.documenting import LOCATION, NAME, PAGED
from api.negotiation import wanted
from api.paging import Page, page
from api.problems import ProblemError
from api.representations import state_json, state_text, states_csv, states_json
from events.control import control_state
from events.histories import Query
from events.states import MapQuery, states
from schemas.maps import StateListQuery, StateListSchema
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
    gives it the place or some of it; `no` where none does, and one says that it has
    nothing, denies what is claimed for it, or gives all of the place to another side;
    `unsaid` where nobody says either. `said_by` names the positions that say yes and
    those that say no, with their claims: where both are there, it is contradicted.
    A position that ended or was overtaken says nothing any more, and one side's silence
    is no denial.
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


@blp.get("/states")
@blp.reads(
    "listControlStates",
    StateListSchema,
    "json",
    "geojson",
    "csv",
    problems=PAGED,
    headers=("Link",),
    replica=True,
)
@blp.arguments(StateListQuery, location="query")
def list_control_states(query: dict[str, Any]) -> dict[str, Any] | Response:
    """Who holds all places on one day, and on whose word

    A place is there that has claims by then, each with the answer that its `state`
    gives: `unknown` where nobody had said anything about the day. JSON comes in pages,
    by id; GeoJSON and CSV are whole. Without `as_of` the day is the present one in
    UTC; a page's cursor keeps its day.
    """
    _check(query)
    rooms = house()
    known = None if query["cursor"] else knowing.known(query, rooms)
    part = page(query, rooms.log.size() if known is None else known)
    day, after = _reached(query, part, rooms)
    named = query["as_of"] is not None and knowing.is_past(query, rooms)
    pinned = named or query["cursor"] is not None
    caching.of_the_log(part.log_seq, day, pinned=pinned)
    asked = _asked(query, part, day, rooms)
    found = states(asked, log=rooms.log, after=after)
    recorded = rooms.log.event(part.log_seq).recorded_at if part.log_seq else None
    about = states_json.known(asked, recorded, query)
    match wanted():
        case "geojson":
            return states_json.geojson(found, asked, about)
        case "csv":
            rows = states_csv.written(found, asked)
            return representations.text(rows, "csv", "; header=present")
    some = list(islice(found, part.limit + 1))
    shown = some[: part.limit]
    more = len(some) > part.limit
    return {
        **about,
        "states": [states_json.item(one, asked) for one in shown],
        "limit": part.limit,
        "next_cursor": part.following(f"{day} {shown[-1].place.id}") if more else None,
    }


def _check(query: Mapping[str, Any]) -> None:
    """Refuse parameters that do not go together.

    Raises:
        ProblemError: `conflicting-parameters`.
    """
    if wanted() != "json" and query["cursor"]:
        told = f"{wanted()} is not in pages; ask for it without a cursor."
        raise ProblemError("conflicting-parameters", told)


def _reached(query: Mapping[str, Any], part: Page, rooms: House) -> tuple[date, str]:
    """The day that is meant, and the place behind which the page begins."""
    if part.after:
        day, _, after = part.after.partition(" ")
        return date.fromisoformat(day), after
    return query["as_of"] or rooms.clock().astimezone(UTC).date(), ""


def _asked(query: Mapping[str, Any], part: Page, day: date, rooms: House) -> MapQuery:
    evidence = knowing.evidence(query, rooms)
    country = query["country"]
    return MapQuery(
        day=day,
        until=part.log_seq,
        published_by=evidence["published_by"],
        policy=evidence["policy"],
        ids=frozenset(query["ids"]),
        country=country.upper() if country else None,
        box=query["bbox"],
        status=query["status"],
    )
