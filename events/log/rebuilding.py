"""The read models made anew, from the log alone."""

from typing import Any

import orjson
import sqlalchemy as sa

from events.log.driver import select
from events.log.mapping import empty
from events.log.projection import project
from events.log.tables import READ_MODELS

CHUNK = 1000  # events projected at a time; more bodies at once take longer each
EVENTS = (
    "SELECT event.seq, event.type, event_payload.body FROM event"
    " LEFT JOIN event_payload ON event_payload.seq = event.seq"
    " WHERE event.seq > ? ORDER BY event.seq LIMIT ?"
)


def rebuild(connection: sa.Connection, together: int = CHUNK) -> int:
    """Empty the read models and fill them again; the map is only emptied.

    Args:
        connection: with a transaction that holds the head row.
        together: events projected at a time; the rows do not depend on it.

    Returns:
        The number of events read.
    """
    empty(connection)
    for table in READ_MODELS:
        connection.execute(sa.delete(table))
    seen = 0
    while rows := select(connection, EVENTS, (seen, together)):
        project(connection, [(seq, name, _body(body)) for seq, name, body in rows])
        seen = rows[-1][0]
    return seen


def _body(stored: str | None) -> dict[str, Any] | None:
    return None if stored is None else orjson.loads(stored)
