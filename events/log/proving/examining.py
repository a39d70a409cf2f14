"""Rows of the log as the driver has them, and the leaves that follow from payloads.

What is stored of hashes is compared and never used. A chunk of rows is hashed by the
shortest way; a row that does not come out right by it is looked at again, at leisure,
by `explained`.
"""

from binascii import hexlify
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from types import TracebackType
from typing import Any, Self, TypeAlias

import orjson
import sqlalchemy as sa

# seq, stream, version, id, type, recorded_at, payload_sha256, leaf_hash, salt, body: in
# bytes but seq, and the last two None where there is no payload.
Row: TypeAlias = tuple[Any, ...]

# `version` as text: SQLite would keep 2.5 there, which is not to be taken for 2.
SQLITE = (
    "SELECT e.seq, e.stream, CAST(e.version AS TEXT),"
    " substr(e.id, 1, 8) || '-' || substr(e.id, 9, 4) || '-' || substr(e.id, 13, 4)"
    " || '-' || substr(e.id, 17, 4) || '-' || substr(e.id, 21),"
    " e.type, e.recorded_at, e.payload_sha256, e.leaf_hash, p.salt, p.body"
)
POSTGRESQL = (
    "SELECT e.seq, convert_to(e.stream, 'UTF8'), convert_to(e.version::text, 'UTF8'),"
    " convert_to(e.id::text, 'UTF8'), convert_to(e.type, 'UTF8'),"
    " convert_to(e.recorded_at, 'UTF8'), e.payload_sha256, e.leaf_hash, p.salt,"
    " convert_to(p.body, 'UTF8')"
)
EVENTS = (
    " FROM event e LEFT JOIN event_payload p ON p.seq = e.seq"
    " WHERE e.seq > ? AND e.seq <= ? ORDER BY e.seq"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something in the log that is not as it was written.

    Attributes:
        seq: the event it is about; for a checkpoint its size.
        where: the table, or `copy` for the checkpoint outside the database.
        what: what is wrong with it.
    """

    seq: int
    where: str
    what: str

    def __str__(self) -> str:
        """One line."""
        name = "size" if self.where in ("checkpoint", "copy", "log_head") else "seq"
        return f"{name} {self.seq}: {self.where}: {self.what}"


class Raw:
    """A connection's driver, asked without anything between; text comes as bytes."""

    def __init__(self, connection: sa.Connection) -> None:
        """Use the connection within its transaction."""
        self._driver: Any = connection.connection.driver_connection
        self.sqlite = connection.dialect.name == "sqlite"

    def rows(self, statement: str, values: Sequence[Any] = ()) -> list[Row]:
        """The rows of a query whose values stand as question marks."""
        if self.sqlite:
            found: list[Row] = self._driver.execute(statement, values).fetchall()
            return found
        with self._driver.cursor(binary=True) as cursor:
            cursor.execute(statement.replace("?", "%s"), values)
            found = cursor.fetchall()
        return found

    def events(self, after: int, until: int) -> list[Row | None]:
        """The events from the seq behind `after` to `until`; None for a missing one."""
        columns = SQLITE if self.sqlite else POSTGRESQL
        rows: list[Row | None] = list(self.rows(columns + EVENTS, (after, until)))
        if len(rows) < until - after:
            known = {row[0]: row for row in rows if row}
            rows = [known.get(seq) for seq in range(after + 1, until + 1)]
        return rows

    def redacted(self, after: int, until: int) -> set[int]:
        """The seqs among these whose payload was redacted."""
        statement = "SELECT seq FROM redaction WHERE seq > ? AND seq <= ?"
        return {seq for (seq,) in self.rows(statement, (after, until))}

    def hashes(self, level: int, start: int, end: int) -> list[Row]:
        """Index and hash of the stored nodes of a level, half-open, in order."""
        statement = (
            "SELECT idx, hash FROM merkle_node"
            " WHERE level = ? AND idx >= ? AND idx < ? ORDER BY idx"
        )
        return self.rows(statement, (level, start, end))

    def __enter__(self) -> Self:
        """Have SQLite give text as it is: altered, it may be no UTF-8."""
        if self.sqlite:
            self._driver.text_factory = bytes
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave the connection as it was."""
        if self.sqlite:
            self._driver.text_factory = str


def hashed(
    rows: Sequence[Row | None], last: bytes
) -> tuple[list[bytes], list[int], bytes]:
    """The leaves of rows in order, by their payloads.

    Args:
        rows: see `Raw.events`.
        last: the time of the event in front of them.

    Returns:
        The leaves, the places of those that are not to be relied on, and the time of
        the last event.
    """
    leaves, doubtful = [], []
    for place, row in enumerate(rows):
        try:
            seq, stream, version, id, type, at, digest, leaf, salt, body = row  # type: ignore[misc]
            made = sha256(
                b'\0[%d,"%b",%b,"%b","%b","%b","%b"]'
                % (seq, stream, version, id, type, at, hexlify(digest))
            ).digest()
            sound = sha256(salt + body).digest() == digest
            if not sound or made != leaf or at < last:
                doubtful.append(place)
            last = at
        except TypeError:  # no row, no payload, or a number where text belongs
            made = b""
            doubtful.append(place)
        leaves.append(made)
    return leaves, doubtful, last


def explained(
    seq: int, row: Row | None, last: bytes, *, redacted: bool
) -> Iterator[Finding]:
    """What is wrong with a row; nothing where it was only redacted, or is unusual.

    Args:
        seq: where it should be.
        row: None where it is missing.
        last: the time of the event in front of it.
        redacted: whether its payload was.
    """
    if row is None:
        yield Finding(seq=seq, where="event", what="the row is missing")
        return
    digest, leaf, salt, body = row[6:10]
    payload = None if body is None else _digest(salt, body)
    if body is None and not redacted:
        told = "the payload is missing, and no redaction says why"
        yield Finding(seq=seq, where="event_payload", what=told)
    if body is not None and payload != digest and leaf_of(row) == leaf:
        told = "the payload is not the one whose digest the event has"
        yield Finding(seq=seq, where="event_payload", what=told)
    elif leaf_of(row) != leaf:
        column = "payload_sha256" if payload and leaf_of(row, payload) == leaf else None
        told = f"{column or 'the row'} is not what leaf_hash was made of"
        yield Finding(seq=seq, where="event", what=told)
    if not isinstance(row[5], bytes) or row[5] < last:
        told = "it was recorded before the event in front of it"
        yield Finding(seq=seq, where="event", what=told)


def leaf_of(row: Row, payload: bytes | None = None) -> bytes | None:
    """The leaf of a row, with its own payload's digest or another; None for no row."""
    seq, stream, version, id, type, at, digest = row[:7]
    try:
        texts = [text.decode() for text in (stream, id, type, at)]
        told = [seq, texts[0], int(version), *texts[1:], (payload or digest).hex()]
    except (AttributeError, ValueError):
        return None
    return sha256(b"\0" + orjson.dumps(told)).digest()


def likely(row: Row | None, node: bytes | None) -> bytes:
    """The leaf that most of what is stored vouches for."""
    votes = [node, leaf_of(row) if row else None, row[7] if row else None]
    counted = Counter(vote for vote in votes if isinstance(vote, bytes))
    return max(counted, key=counted.__getitem__) if counted else bytes(32)


def _digest(salt: Any, body: Any) -> bytes | None:
    try:
        return sha256(salt + body).digest()
    except TypeError:
        return None
