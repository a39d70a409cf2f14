"""What all readers of the log share: a database, and rows that become values.

`until` is a seq throughout; an answer for it never changes. None means the log's end.
"""

from typing import Any, TypeVar

import orjson
import sqlalchemy as sa

from events.log import codec
from events.log.database import Database
from events.log.tables import event, event_payload, syndication

END = 2**53 - 1  # further than any log goes

# An event stays when its payload is redacted: hence the outer join.
EVENTS = sa.select(event, event_payload.c.body).join_from(
    event, event_payload, event_payload.c.seq == event.c.seq, isouter=True
)
# What is asked for by its content is found only while that is there.
PAYLOADS = sa.select(
    event.c.seq, event.c.recorded_at, event.c.type, event_payload.c.body
).join_from(event, event_payload, event_payload.c.seq == event.c.seq)

E = TypeVar("E")


class Reader:
    """Reads one database.

    Attributes:
        database: where from.
    """

    def __init__(self, database: Database) -> None:
        """Read from that database."""
        self.database = database


def decoded(row: Any, expected: type[E]) -> E:
    """The event of a row with `type` and `body`, which is known to be of that type."""
    found = codec.decode(row.type, orjson.loads(row.body))
    assert isinstance(found, expected)  # the read model says so
    return found


def last(until: int | None) -> int:
    """`until` as a seq to compare with."""
    return END if until is None else until


def group(article: sa.ColumnElement[str], until: int) -> sa.ColumnElement[str]:
    """The syndication group of an article, as known at `until`."""
    joined = (
        sa.select(syndication.c.joined)
        .where(syndication.c.article == article, syndication.c.seq <= until)
        .order_by(syndication.c.seq.desc())
        .limit(1)
        .scalar_subquery()
    )
    return sa.func.coalesce(joined, article).label("group")
