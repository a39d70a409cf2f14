"""What all readers of the log share: a database, and rows that become values.

`until` is a seq throughout; an answer for it never changes. None means the log's end.
"""

from typing import Any, TypeVar

import orjson
import sqlalchemy as sa

from events.errors import TamperedError
from events.log import codec, merkle
from events.log.database import Database
from events.log.identifiers import dashed
from events.log.tables import event, event_payload, redaction, syndication

END = 2**53 - 1  # further than any log goes

# As a text, whatever is there: what was altered is to be told, not to fail on.
ID = sa.cast(event.c.id, sa.Text).label("id")
PLACED = (
    event.c.seq,
    event.c.stream,
    event.c.version,
    ID,
    event.c.type,
    event.c.recorded_at,
    event.c.payload_sha256,
    event.c.leaf_hash,
    event_payload.c.salt,
    event_payload.c.body,
)
# An event stays when its payload is redacted: hence the outer joins.
EVENTS = (
    sa.select(*PLACED, redaction.c.by_seq)
    .join_from(event, event_payload, event_payload.c.seq == event.c.seq, isouter=True)
    .join(redaction, redaction.c.seq == event.c.seq, isouter=True)
)

E = TypeVar("E")


def events_of(table: sa.Table) -> sa.Select[Any]:
    """`EVENTS` for the rows of a read model, by its `seq`; where one is gone, of nulls.

    So what was taken out of the log is missed where it is asked for. What is gone by a
    redaction is left out.
    """
    rows = sa.select(table.c.seq, *PLACED[1:], redaction.c.by_seq).select_from(
        table.outerjoin(event, event.c.seq == table.c.seq)
        .outerjoin(event_payload, event_payload.c.seq == table.c.seq)
        .outerjoin(redaction, redaction.c.seq == table.c.seq)
    )
    return rows.where(redaction.c.by_seq.is_(None) | event_payload.c.seq.is_not(None))


class Reader:
    """Reads one database.

    Attributes:
        database: where from.
    """

    def __init__(self, database: Database) -> None:
        """Read from that database."""
        self.database = database


def decoded(row: Any, expected: type[E]) -> E:
    """The event of a row of `EVENTS`, which is known to be of that type.

    Raises:
        TamperedError: the row is not what was recorded.
    """
    check(row)
    found = codec.decode(row.type, orjson.loads(row.body))
    assert isinstance(found, expected)  # the read model says so
    return found


def check(row: Any) -> None:
    """Refuse a row whose payload or place is not what was hashed.

    Raises:
        TamperedError: it is not.
    """
    digest = row.payload_sha256
    try:
        if row.body is not None:
            if merkle.payload_digest(row.salt, row.body) != digest:
                raise TamperedError(row.seq, "its payload has another digest")
        elif row.by_seq is None:
            raise TamperedError(row.seq, "its payload is gone, and was not redacted")
        id = row.id if len(row.id) == 36 else dashed(row.id)
        place = (row.seq, row.stream, row.version, id, row.type, row.recorded_at)
        found = merkle.leaf(*place, digest)
    except (AttributeError, TypeError) as error:  # a number where text belongs
        raise TamperedError(row.seq, "it has values of another kind") from error
    if found != row.leaf_hash:
        raise TamperedError(row.seq, "it has another hash than its leaf")


def last(until: int | None) -> int:
    """`until` as a seq to compare with."""
    return END if until is None else until


def group(
    article: sa.ColumnElement[str], until: int | sa.BindParameter[int]
) -> sa.ColumnElement[str]:
    """The syndication group of an article, as known at `until`."""
    joined = (
        sa.select(syndication.c.joined)
        .where(syndication.c.article == article, syndication.c.seq <= until)
        .order_by(syndication.c.seq.desc())
        .limit(1)
        .scalar_subquery()
    )
    return sa.func.coalesce(joined, article).label("group")
