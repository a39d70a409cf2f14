"""The log as it is read in order: events, streams, times."""

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
import sqlalchemy as sa

from events.errors import NotFoundError, TamperedError
from events.log import codec, merkle
from events.log.identifiers import read, written
from events.log.reading import EVENTS, Reader, check
from events.log.records import Head, Recorded
from events.log.tables import event, log_head

RECORDED_AT = sa.select(event.c.recorded_at).where(event.c.seq == sa.bindparam("seq"))


class Feed(Reader):
    """Reads events in order."""

    def head(self) -> Head:
        """How far the log goes."""
        with self.database.reading() as connection:
            row = connection.execute(sa.select(log_head)).one()
        return Head(
            size=row.size,
            recorded_at=read(row.recorded_at) if row.size else None,
            root=merkle.root(merkle.unpacked(row.frontier)),
        )

    def events(
        self,
        after: int = 0,
        limit: int = 100,
        types: Collection[str] | None = None,
        until: int | None = None,
    ) -> list[Recorded]:
        """Events in order; none will ever appear before one that was returned.

        Args:
            after: the last seq already seen.
            limit: at most so many.
            types: stored names, with or without revision; None for all.
            until: the last seq to return.

        Raises:
            TamperedError: one of them is not what was recorded, or is missing.
        """
        query = EVENTS.where(event.c.seq > after).order_by(event.c.seq).limit(limit)
        if types is not None:
            query = query.where(event.c.type.in_(codec.names(types)))
        if until is not None:
            query = query.where(event.c.seq <= until)
        found = self._recorded(query)
        if types is None:
            for seq, one in enumerate(found, start=after + 1):
                if one.seq != seq:
                    raise TamperedError(seq, "it is missing")
        return found

    def event(self, seq: int) -> Recorded:
        """One event.

        Raises:
            NotFoundError: the log does not go that far.
        """
        if found := self._recorded(EVENTS.where(event.c.seq == seq)):
            return found[0]
        raise NotFoundError("event", str(seq))

    def stream(self, name: str) -> list[Recorded]:
        """All events of a stream, in order; empty where there is no such stream."""
        query = EVENTS.where(event.c.stream == name).order_by(event.c.version)
        return self._recorded(query)

    def seq_at(self, instant: datetime) -> int:
        """The last seq recorded at that instant or before it, 0 for none.

        Times follow the order of the log, so it is found by halving.
        """
        wanted = written(instant)
        with self.database.reading() as connection:
            low, high = 0, connection.scalar(sa.select(log_head.c.size)) or 0
            while low < high:
                middle = (low + high + 1) // 2
                at = connection.execute(RECORDED_AT, {"seq": middle}).scalar_one()
                if at <= wanted:
                    low = middle
                else:
                    high = middle - 1
        return low

    def _recorded(self, query: sa.Select[Any]) -> list[Recorded]:
        with self.database.reading() as connection:
            return list(recorded(connection.execute(query)))


def recorded(rows: Iterable[sa.Row[Any]]) -> Iterator[Recorded]:
    """Rows of `EVENTS` as values.

    Raises:
        TamperedError: a row is not what was recorded.
    """
    for row in rows:
        check(row)
        body = row.body
        yield Recorded(
            seq=row.seq,
            stream=row.stream,
            version=row.version,
            id=UUID(row.id),
            type=row.type,
            recorded_at=read(row.recorded_at),
            event=None if body is None else codec.decode(row.type, orjson.loads(body)),
            payload_sha256=row.payload_sha256,
            leaf_hash=row.leaf_hash,
        )
