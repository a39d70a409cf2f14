"""`/events`: the log, in order."""

import re
from typing import Any

from flask import Response, current_app, request

from api import caching, door, house, streaming
from api.blueprints import Blueprint
from api.documenting import SEQ
from api.envelopes import envelope
from api.negotiation import MEDIA
from api.paging import MOST
from api.problems import ProblemError
from events.errors import Fault, NotFoundError
from events.log.codec import NAMES, names
from schemas.events import (
    LONGEST,
    EventListQuery,
    EventListSchema,
    EventMessageSchema,
    EventSchema,
    EventStreamQuery,
)
from schemas.fields import LARGEST, NoQuery

SEEN = re.compile("[0-9]{1,16}", re.ASCII)

blp = Blueprint(
    "events", __name__, url_prefix="/events", description="The log, in order"
)


@blp.get("")
@blp.reads("listEvents", EventListSchema, stable=False)
@blp.arguments(EventListQuery, location="query")
def list_events(query: dict[str, Any]) -> dict[str, Any]:
    """What was recorded, in order

    To follow the log, ask again with `after` set to `next_after`; with `wait`, which
    answers as soon as there is something. No event will ever appear before one that
    was returned.
    """
    log = house().log
    limit = min(query["limit"], MOST)
    wait = min(query["wait"], LONGEST)
    types = _types(query["type"])
    if wait:
        with door(current_app).streams.place():
            head = streaming.awaited(log, query["after"], types, wait)
    else:
        head = log.size()
    caching.of_the_log(head)
    found = log.events(query["after"], limit, types, until=head)
    full = len(found) == limit
    return {
        "events": [envelope(one) for one in found],
        "log_seq": head,
        "limit": limit,
        "wait": wait,
        "next_after": found[-1].seq if full else max(head, query["after"]),
    }


@blp.get("/stream")
@blp.reads(
    "streamEvents",
    EventMessageSchema,
    "sse",
    parameters=("Last-Event-ID",),
    headers=("Cache-Control",),
    cached=False,
    stable=False,
)
@blp.arguments(EventStreamQuery, location="query")
def stream_events(query: dict[str, Any]) -> Response:
    """What was recorded and what comes, as server-sent events

    A message has the event's `seq` as `id`, its type as `event`, and as `data` the
    envelope that `GET /events/{seq}` gives. A client that comes again with
    `Last-Event-ID` misses nothing and sees nothing twice. Comments come while nothing
    is recorded. The stream ends when the server does.
    """
    rooms = house()
    after = _seen(query["after"])
    types = _types(query["type"])
    streams = door(current_app).streams
    place = streams.place()
    sent = streaming.messages(
        rooms.log, streams, after, types, rooms.settings.heartbeat
    )
    response = Response(sent, content_type=MEDIA["sse"])
    response.call_on_close(place.close)  # also of a stream that never began
    response.headers["X-Accel-Buffering"] = "no"
    return response


@blp.get("/<int:seq>", parameters=[SEQ])
@blp.reads("getEvent", EventSchema, problems=("not-found",), stable=False)
@blp.arguments(NoQuery, location="query")
def get_event(query: dict[str, Any], seq: int) -> dict[str, Any]:
    """One event of the log"""
    if seq > LARGEST:
        raise NotFoundError("event", str(seq))
    found = house().log.event(seq)
    caching.of_the_log(found.id, found.event is None, pinned=True)
    return envelope(found)


def _seen(after: int) -> int:
    """The last seq that a client of the stream has seen.

    Raises:
        ProblemError: `invalid-parameter`; `Last-Event-ID` is no seq.
    """
    given = request.headers.get("Last-Event-ID")
    if given is None:
        return after
    if not SEEN.fullmatch(given) or int(given) > LARGEST:
        told = f"is no seq; send the id of the last message, 0 to {LARGEST}"
        fault = Fault(pointer="Last-Event-ID", detail=told)
        raise ProblemError(
            "invalid-parameter", f"Last-Event-ID {told}.", errors=[fault]
        )
    return int(given)


def _types(asked: str | None) -> tuple[str, ...] | None:
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
    return tuple(types)
