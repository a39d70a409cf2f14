"""`/events`: the log, in order."""

from typing import Any

from api import caching, house
from api.blueprints import Blueprint
from api.documenting import SEQ
from api.paging import MOST
from api.problems import ProblemError
from events.errors import Fault, NotFoundError
from events.log import Recorded
from events.log.codec import NAMES, encode, names
from schemas.events import EventListQuery, EventListSchema, EventSchema
from schemas.fields import LARGEST, NoQuery

blp = Blueprint(
    "events", __name__, url_prefix="/events", description="The log, in order"
)


@blp.get("")
@blp.reads("listEvents", EventListSchema, stable=False)
@blp.arguments(EventListQuery, location="query")
def list_events(query: dict[str, Any]) -> dict[str, Any]:
    """What was recorded, in order

    To follow the log, ask again with `after` set to `next_after`. No event will ever
    appear before one that was returned.
    """
    rooms = house()
    head = rooms.log.head().size
    limit = min(query["limit"], MOST)
    types = _types(query["type"])
    caching.conditional(head)
    found = rooms.log.events(query["after"], limit, types, until=head)
    full = len(found) == limit
    return {
        "events": [_told(one) for one in found],
        "log_seq": head,
        "limit": limit,
        "next_after": found[-1].seq if full else max(head, query["after"]),
    }


@blp.get("/<int:seq>", parameters=[SEQ])
@blp.reads("getEvent", EventSchema, problems=("not-found",), stable=False)
@blp.arguments(NoQuery, location="query")
def get_event(query: dict[str, Any], seq: int) -> dict[str, Any]:
    """One event of the log"""
    if seq > LARGEST:
        raise NotFoundError("event", str(seq))
    found = house().log.event(seq)
    caching.conditional(found.id, found.event is None, pinned=True)
    return _told(found)


def _types(asked: str | None) -> list[str] | None:
    """The types asked for, or None for all.

    Raises:
        ProblemError: `invalid-parameter`; there is no such type.
    """
    if asked is None:
        return None
    types = asked.split(",")
    strange = [one for one in types if not names([one])]
    if strange:
        told = f"there is no {strange[0]!r}; there are {', '.join(NAMES)}"
        fault = Fault(pointer="?type", detail=told)
        raise ProblemError("invalid-parameter", f"type: {told}.", errors=[fault])
    return types


def _told(recorded: Recorded) -> dict[str, Any]:
    return {
        "id": recorded.id,
        "type": recorded.type,
        "stream": recorded.stream,
        "recorded_at": recorded.recorded_at,
        "seq": recorded.seq,
        "version": recorded.version,
        "payload_sha256": recorded.payload_sha256,
        "data": encode(recorded.event)[1] if recorded.event else None,
    }
