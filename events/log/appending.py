"""Drafts get their places in the log: all of an append, or nothing.

Whoever holds the head row is alone until the commit. So seqs have no gaps, and a reader
who has seen one will never see a smaller one appear; a sequence gives neither. Appends
that wait are written as a group, by one commit; each has its own time and its own fate.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import chain
from typing import TypeAlias

import sqlalchemy as sa

from events.errors import ClockError, DomainError
from events.log import merkle, receipts
from events.log.admitting import Admission
from events.log.drafts import Append
from events.log.driver import Row, insert, select
from events.log.grouping import Outcome
from events.log.identifiers import MICROSECOND, read, written
from events.log.projection import project
from events.log.records import Receipt
from events.log.tables import article_text, event, event_payload, log_head, merkle_node

AHEAD = timedelta(minutes=5)

HEAD = "SELECT size, recorded_at, frontier FROM log_head WHERE id = 1"
Check: TypeAlias = Callable[[sa.Connection, int], None]  # refuses a log of that size

GROWN = sa.update(log_head).where(log_head.c.id == 1)


def take_head(connection: sa.Connection) -> Row:
    """The head row as (size, recorded_at, frontier): from here to the commit, alone."""
    lock = "" if connection.dialect.name == "sqlite" else " FOR UPDATE"
    return select(connection, HEAD + lock)[0]


def write(
    connection: sa.Connection,
    appends: Sequence[Append],
    now: datetime,
    check: Check,
) -> list[Outcome]:
    """Give the events of a group their places; the caller commits.

    Args:
        connection: with a transaction that may write.
        appends: in the order in which they came.
        now: the clock's time.
        check: asked with the log's size whether the log may be written to; see
            `Witness.check`.

    Returns:
        For each append, in order, its receipt or what it was refused with:
        ClockError: the log's last time is more than 5 minutes ahead of `now`.
        IdempotencyKeyReusedError: the key came with another request.
        StreamConflictError, ValueError: see `Admission.check`.
    """
    size, last, frontier = take_head(connection)
    check(connection, size)
    admission = Admission(connection, appends)
    placed: list[_Placed] = []
    outcomes: list[Outcome] = []
    end = size
    for append in appends:
        try:
            if append.key and (old := receipts.find(connection, append.key, now)):
                outcomes.append(old)
                continue
            at = _moment(last, now)
            admission.check(append, end)
        except (DomainError, ValueError) as error:
            outcomes.append(error)
            continue
        placed.append(_Placed(append, end, at, admission.versions))
        end, last = end + len(append.drafts), at
        admission.add(append, end)
        outcomes.append(placed[-1].receipt())
        if append.key:
            receipts.keep(connection, append.key, placed[-1].receipt(), now)
    if placed:
        texts = list(admission.fresh.values())
        _write(connection, placed, texts, size, frontier)
    return outcomes


class _Placed:
    """An append that is let in.

    Attributes:
        size: of the log before it.
        at: its time; one for the whole append, so that no moment shows half of it.
        rows: of `event`.
    """

    def __init__(
        self, append: Append, size: int, at: str, versions: dict[str, int]
    ) -> None:
        self.append = append
        self.size = size
        self.at = at
        self.rows = list(self._placed(dict(versions)))

    def receipt(self) -> Receipt:
        """What its writing will have done."""
        first = next(iter(self.append.articles), None)
        outcome = "recorded"
        if first:
            outcome = "created" if first.version == 1 else "new_version"
        return Receipt(
            article=first.article if first else None,
            outcome=outcome,
            first_seq=self.size + 1,
            last_seq=self.size + len(self.rows),
            recorded_at=read(self.at),
        )

    def _placed(self, versions: dict[str, int]) -> Iterator[Row]:
        for seq, draft in enumerate(self.append.drafts, start=self.size + 1):
            version = versions[draft.stream] = versions.get(draft.stream, 0) + 1
            place = (seq, draft.stream, version, draft.id, draft.type, self.at)
            yield (
                *place,
                draft.payload_sha256,
                merkle.leaf(*place, draft.payload_sha256),
            )


def _write(
    connection: sa.Connection,
    placed: Sequence[_Placed],
    texts: Sequence[Row],
    size: int,
    frontier: bytes,
) -> None:
    rows = [row for one in placed for row in one.rows]
    drafts = [draft for one in placed for draft in one.append.drafts]
    seqs = range(size + 1, size + 1 + len(rows))
    nodes, edge = merkle.grow(
        size, merkle.unpacked(frontier), [leaf for *_, leaf in rows]
    )
    insert(connection, event, rows)
    bodies = [(seq, one.salt, one.body) for seq, one in zip(seqs, drafts, strict=True)]
    insert(connection, event_payload, bodies)
    insert(connection, merkle_node, nodes)
    insert(connection, article_text, texts)
    bands = dict(chain.from_iterable(one.append.bands.items() for one in placed))
    told = [(seq, one.type, one.content) for seq, one in zip(seqs, drafts, strict=True)]
    project(connection, told, bands)
    grown = {
        "size": size + len(rows),
        "recorded_at": placed[-1].at,
        "frontier": merkle.packed(edge),
    }
    connection.execute(GROWN, grown)


def _moment(last: str, now: datetime) -> str:
    """The append's time, later than all before it."""
    if not last:
        return written(now)
    if read(last) > now + AHEAD:
        raise ClockError(
            f"The log was last written at {last}, which is ahead of this machine's "
            f"clock ({written(now)}); set the clock right, nothing was written."
        )
    return written(max(now.astimezone(UTC), read(last) + MICROSECOND))
