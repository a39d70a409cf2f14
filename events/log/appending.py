"""Drafts get their places in the log: all of an append, or nothing.

Whoever holds the head row is alone until the commit. So seqs have no gaps, and a reader
who has seen one will never see a smaller one appear; a sequence gives neither.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from struct import pack
from typing import Any

import sqlalchemy as sa

from events.errors import ClockError, StreamConflictError
from events.facts import ArticleReceived
from events.log import merkle, receipts
from events.log.drafts import Append
from events.log.identifiers import MICROSECOND, read, written
from events.log.inserting import insert
from events.log.projection import project, url_digest
from events.log.records import Receipt, Recorded
from events.log.tables import (
    article,
    article_band,
    article_text,
    event,
    event_payload,
    log_head,
    merkle_node,
)
from events.syndication import SIZE, bands

AHEAD = timedelta(minutes=5)

HEAD = sa.select(log_head).where(log_head.c.id == 1).with_for_update()
VERSION = sa.select(sa.func.max(event.c.version)).where(
    event.c.stream == sa.bindparam("stream")
)
TEXT = sa.select(article_text.c.text_sha256).where(
    article_text.c.text_sha256 == sa.bindparam("text_sha256")
)
GROWN = sa.update(log_head).where(log_head.c.id == 1)


def write(connection: sa.Connection, append: Append, now: datetime) -> Receipt:
    """Give the events their places; the caller commits.

    Raises:
        ClockError: the log's last time is more than 5 minutes ahead of `now`.
        IdempotencyKeyReusedError: the key came with another request.
        StreamConflictError: a stream is not where it was expected, or since `seen` an
            article came in that bears on those of this append.
        ValueError: an article's text is neither given nor there.
    """
    head = connection.execute(HEAD).one()  # from here to the commit: alone
    if append.key and (old := receipts.find(connection, append.key, now)):
        return old
    at = _moment(head.recorded_at, now)
    _check_streams(connection, append)
    if append.seen is not None and append.seen < head.size:
        _check_articles(connection, append, append.seen)
    recorded = list(_placed(append, head.size, at))
    leaves = [one.leaf_hash for one in recorded]
    nodes, edge = merkle.grow(head.size, merkle.unpacked(head.frontier), leaves)
    insert(connection, event, [_row(one, at) for one in recorded])
    insert(connection, event_payload, _payloads(append, head.size))
    insert(connection, merkle_node, nodes)
    _write_texts(connection, append)
    project(connection, recorded, append.signatures)
    grown = {
        "size": recorded[-1].seq,
        "recorded_at": at,
        "frontier": merkle.packed(edge),
    }
    connection.execute(GROWN, grown)
    receipt = _receipt(append, recorded)
    if append.key:
        receipts.keep(connection, append.key, receipt, now)
    return receipt


def _moment(last: str, now: datetime) -> str:
    """The append's time, later than all before it.

    One for the whole append, so that no moment shows half of it.
    """
    if not last:
        return written(now)
    if read(last) > now + AHEAD:
        raise ClockError(
            f"The log was last written at {last}, which is ahead of this machine's "
            f"clock ({written(now)}); set the clock right, nothing was written."
        )
    return written(max(now.astimezone(UTC), read(last) + MICROSECOND))


def _check_streams(connection: sa.Connection, append: Append) -> None:
    for stream, expected in append.expected.items():
        actual = connection.scalar(VERSION, {"stream": stream}) or 0
        if actual != expected:
            raise StreamConflictError(stream, expected, actual)


def _check_articles(connection: sa.Connection, append: Append, seen: int) -> None:
    """Refuse decisions that rest on a log without an article that is there by now."""
    for received in append.articles:
        alike = sa.select(sa.func.max(article_band.c.seq)).where(
            article_band.c.band.in_(_keys(append, received)),
            article_band.c.seq > seen,
        )
        queries = [alike]
        if received.url is not None:
            version = sa.select(sa.func.max(article.c.seq)).where(
                article.c.publisher == received.publisher,
                article.c.url_sha256 == url_digest(received.url),
                article.c.seq > seen,
            )
            queries.append(version)
        for query in queries:
            if found := connection.scalar(query):
                raise StreamConflictError("article", seen, found)


def _keys(append: Append, received: ArticleReceived) -> list[int]:
    numbers = append.signatures.get(received.text_sha256)
    return bands(numbers) if numbers else []


def _placed(append: Append, size: int, at: str) -> Iterator[Recorded]:
    versions = dict(append.expected)
    moment = read(at)
    for seq, draft in enumerate(append.drafts, start=size + 1):
        versions[draft.stream] += 1
        place: dict[str, Any] = {
            "seq": seq,
            "stream": draft.stream,
            "version": versions[draft.stream],
            "id": draft.id,
            "type": draft.type,
            "payload_sha256": draft.payload_sha256,
        }
        yield Recorded(
            **place,
            recorded_at=moment,
            event=draft.event,
            leaf_hash=merkle.leaf(**place, recorded_at=at),
        )


def _row(one: Recorded, at: str) -> tuple[Any, ...]:
    return (
        one.seq,
        one.stream,
        one.version,
        one.id,
        one.type,
        at,
        one.payload_sha256,
        one.leaf_hash,
    )


def _payloads(append: Append, size: int) -> list[tuple[Any, ...]]:
    return [
        (seq, draft.salt, draft.body)
        for seq, draft in enumerate(append.drafts, start=size + 1)
    ]


def _write_texts(connection: sa.Connection, append: Append) -> None:
    missing = {
        received.text_sha256
        for received in append.articles
        if connection.scalar(TEXT, {"text_sha256": received.text_sha256}) is None
    }
    if unknown := missing - append.texts.keys():
        raise ValueError(f"the texts {sorted(unknown)} are not given")
    rows = [
        (sha, append.texts[sha], pack(f"<{SIZE}I", *append.signatures[sha]))
        for sha in sorted(missing)
    ]
    insert(connection, article_text, rows)


def _receipt(append: Append, recorded: Sequence[Recorded]) -> Receipt:
    first = next(iter(append.articles), None)
    outcome = "recorded"
    if first:
        outcome = "created" if first.version == 1 else "new_version"
    return Receipt(
        article=first.article if first else None,
        outcome=outcome,
        first_seq=recorded[0].seq,
        last_seq=recorded[-1].seq,
        recorded_at=recorded[0].recorded_at,
    )
