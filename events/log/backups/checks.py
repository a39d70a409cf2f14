"""Whether the log in a backup is whole: every leaf made anew, and the root from them.

It reads rows and does not care where they lie; `sqlite` and `postgresql` read them out
of a file.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from events.errors import BackupError
from events.log import merkle

FIRST = "0001"  # the schema that had no checkpoints yet

Row = tuple[Any, ...]
# The rows of a table in any order, by its name: the columns that `COLUMNS` has.
Rows = Callable[[str], Iterator[Row]]

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "alembic_version": ("version_num",),
    "log_head": ("size", "frontier"),
    "checkpoint": ("size", "root"),
    "redaction": ("seq",),
    "event": (
        "seq",
        "stream",
        "version",
        "id",
        "type",
        "recorded_at",
        "payload_sha256",
        "leaf_hash",
    ),
    "event_payload": ("seq", "salt", "body"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedLog:
    """A log whose leaves, payloads and root agree.

    Attributes:
        schema: the migration it is at.
        size: how many events it has.
        root: of the tree over all of them.
        roots: of the trees over the first so many of them, for the sizes asked about.
    """

    schema: str
    size: int
    root: bytes
    roots: Mapping[int, bytes]


def check(rows: Rows, sizes: Collection[int] = ()) -> CheckedLog:
    """The log that the rows amount to.

    Args:
        rows: where they come from.
        sizes: of earlier states whose roots are wanted; larger ones are left out.

    Raises:
        BackupError: something in it does not agree; it says what and where.
    """
    [(schema,)] = _one(rows, "alembic_version")
    [(told, frontier)] = _one(rows, "log_head")
    signed = rows("checkpoint") if schema > FIRST else ()
    kept = {int(size): root for size, root in signed}
    size, edge, roots = 0, list[bytes](), dict[int, bytes]()
    for leaf in _in_order(_leaves(rows)):
        _, edge = merkle.grow(size, edge, [leaf])
        size += 1
        if size in kept or size in sizes:
            roots[size] = merkle.root(edge)
    if (size, merkle.packed(edge)) != (int(told), frontier):
        raise BackupError(
            f"The log in it has {size} events whose root is not that of its head, "
            f"which tells of {told}."
        )
    for at, root in kept.items():
        if roots.get(at) != root:
            raise BackupError(f"The log in it contradicts its checkpoint at {at}.")
    return CheckedLog(
        schema=schema,
        size=size,
        root=merkle.root(edge),
        roots={at: root for at, root in roots.items() if at in sizes},
    )


def _one(rows: Rows, table: str) -> list[Row]:
    found = list(rows(table))
    if len(found) != 1:
        raise BackupError(f"It is no backup of a log: {table} has {len(found)} rows.")
    return found


def _leaves(rows: Rows) -> Iterator[tuple[int, bytes]]:
    """Seq and leaf of every event, made from its row; its payload is what was hashed.

    Raises:
        BackupError: a row or a payload is not what it was.
    """
    redacted = {int(seq) for (seq,) in rows("redaction")}
    payloads = rows("event_payload")
    waiting: dict[int, Row] = {}
    for seq, stream, version, id, type, at, digest, stored in rows("event"):
        seq = int(seq)
        leaf = merkle.leaf(
            seq=seq,
            stream=stream,
            version=int(version),
            id=str(UUID(str(id))),
            type=type,
            recorded_at=at,
            payload_sha256=digest,
        )
        if leaf != stored:
            raise BackupError(f"The event {seq} in it is not what was recorded.")
        while seq not in waiting and seq not in redacted:
            if (row := next(payloads, None)) is None:
                raise BackupError(f"The payload of event {seq} is missing in it.")
            waiting[int(row[0])] = row
        row = waiting.pop(seq, None)
        if row and merkle.payload_digest(row[1], row[2]) != digest:
            told = f"The payload of event {seq} in it is not what was recorded."
            raise BackupError(told)
        yield seq, leaf
    if strange := {*waiting, *(int(row[0]) for row in payloads)} - redacted:
        raise BackupError(f"It has payloads without an event: {min(strange)}.")


def _in_order(leaves: Iterator[tuple[int, bytes]]) -> Iterator[bytes]:
    """The leaves by their seqs, from 1.

    Raises:
        BackupError: one is missing.
    """
    waiting: dict[int, bytes] = {}
    following = 1
    for seq, leaf in leaves:
        waiting[seq] = leaf
        while following in waiting:
            yield waiting.pop(following)
            following += 1
    if waiting:
        raise BackupError(f"The event {following} is missing in it.")
