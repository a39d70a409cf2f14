"""An append: all of its batches, or nothing.

`drafts` does all that needs no lock: bodies, canonical bytes, salts, digests, ids.
`write` takes the head row, which only one writer can have until it commits, and gives
each event its place. Why a head row: its seqs have no gaps, and a reader who has seen
seq n will never see a smaller one appear.
"""

import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from struct import pack
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from events.canonical import canonical, text_digest
from events.errors import ClockError, StreamConflictError
from events.facts import ArticleReceived, Event
from events.log import merkle, receipts
from events.log.codec import encode
from events.log.identifiers import MICROSECOND, read, uuid7, written
from events.log.projection import project, url_digest
from events.log.records import Batch, IdempotencyKey, Receipt, Recorded
from events.log.tables import (
    article,
    article_band,
    article_text,
    event,
    event_payload,
    log_head,
    merkle_node,
)
from events.syndication import SIZE, Signature, bands, signature

AHEAD = timedelta(minutes=5)

HEAD = sa.select(log_head).where(log_head.c.id == 1).with_for_update()
VERSIONS = (
    sa.select(event.c.stream, sa.func.max(event.c.version).label("version"))
    .where(event.c.stream.in_(sa.bindparam("streams", expanding=True)))
    .group_by(event.c.stream)
)
TEXTS = sa.select(article_text.c.text_sha256).where(
    article_text.c.text_sha256.in_(sa.bindparam("wanted", expanding=True))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An event that lacks only its place."""

    stream: str
    event: Event
    id: UUID
    type: str
    body: str
    salt: bytes
    payload_sha256: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Append:
    """What one append writes.

    Attributes:
        expected: the version of each stream that the caller last saw.
        texts: by SHA-256.
        signatures: of the texts, likewise.
        seen: the log's size when the caller looked for near-duplicates and earlier
            versions of its articles, or None where it did not.
    """

    drafts: Sequence[Draft]
    expected: Mapping[str, int]
    texts: Mapping[str, str]
    signatures: Mapping[str, Signature]
    key: IdempotencyKey | None
    seen: int | None

    @property
    def articles(self) -> list[ArticleReceived]:
        """The articles that come in with it."""
        events = (draft.event for draft in self.drafts)
        return [event for event in events if isinstance(event, ArticleReceived)]


def prepare(
    batches: Sequence[Batch],
    texts: Mapping[str, str],
    key: IdempotencyKey | None,
    seen: int | None,
    now: datetime,
) -> Append:
    """All that needs no lock.

    Raises:
        NotCanonicalError: an event holds what has no canonical form.
        ValueError: a text is not the one that its digest names, nothing is to be
            appended, or two batches are for one stream.
    """
    for sha, text in texts.items():
        if text_digest(text) != sha:
            raise ValueError(f"the text has another digest than {sha}")
    expected = {batch.stream: batch.expected for batch in batches}
    if len(expected) < len(batches) or not all(batch.events for batch in batches):
        raise ValueError("an append takes one batch a stream, none of them empty")
    if not batches:
        raise ValueError("nothing to append")
    return Append(
        drafts=[_draft(b.stream, event, now) for b in batches for event in b.events],
        expected=expected,
        texts=texts,
        signatures={sha: signature(text) for sha, text in texts.items()},
        key=key,
        seen=seen,
    )


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
    connection.execute(sa.insert(event), [_row(one, at) for one in recorded])
    connection.execute(sa.insert(event_payload), list(_payloads(append, head.size)))
    connection.execute(
        sa.insert(merkle_node),
        [{"level": level, "idx": idx, "hash": top} for level, idx, top in nodes],
    )
    _write_texts(connection, append)
    project(connection, recorded)
    grown = {
        "size": recorded[-1].seq,
        "recorded_at": at,
        "frontier": merkle.packed(edge),
    }
    connection.execute(sa.update(log_head).where(log_head.c.id == 1).values(grown))
    receipt = _receipt(append, recorded)
    if append.key:
        receipts.keep(connection, append.key, receipt, now)
    return receipt


def _draft(stream: str, event: Event, now: datetime) -> Draft:
    name, content = encode(event)
    body, salt = canonical(content).decode(), secrets.token_bytes(32)
    return Draft(
        stream=stream,
        event=event,
        id=uuid7(now, secrets.token_bytes(10)),
        type=name,
        body=body,
        salt=salt,
        payload_sha256=merkle.payload_digest(salt, body),
    )


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
    rows = connection.execute(VERSIONS, {"streams": list(append.expected)})
    actual = {row.stream: row.version for row in rows}
    for stream, expected in append.expected.items():
        if actual.get(stream, 0) != expected:
            raise StreamConflictError(stream, expected, actual.get(stream, 0))


def _check_articles(connection: sa.Connection, append: Append, seen: int) -> None:
    """Refuse decisions that rest on a log without an article that is there by now."""
    for received in append.articles:
        numbers = append.signatures.get(received.text_sha256)
        queries: list[sa.Select[Any]] = [
            sa.select(sa.func.max(article.c.seq)).where(
                article.c.publisher == received.publisher,
                article.c.url_sha256 == url_digest(received.url),
                article.c.seq > seen,
            ),
            sa.select(sa.func.max(article_band.c.seq)).where(
                article_band.c.band.in_(bands(numbers) if numbers else []),
                article_band.c.seq > seen,
            ),
        ]
        for query in queries:
            if found := connection.scalar(query):
                raise StreamConflictError("article", seen, found)


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


def _row(one: Recorded, at: str) -> dict[str, Any]:
    return {
        "seq": one.seq,
        "stream": one.stream,
        "version": one.version,
        "id": one.id,
        "type": one.type,
        "recorded_at": at,
        "payload_sha256": one.payload_sha256,
        "leaf_hash": one.leaf_hash,
    }


def _payloads(append: Append, size: int) -> Iterator[dict[str, Any]]:
    for seq, draft in enumerate(append.drafts, start=size + 1):
        yield {"seq": seq, "salt": draft.salt, "body": draft.body}


def _write_texts(connection: sa.Connection, append: Append) -> None:
    wanted = {received.text_sha256 for received in append.articles}
    if not wanted:
        return
    missing = wanted - set(connection.scalars(TEXTS, {"wanted": list(wanted)}))
    if unknown := missing - append.texts.keys():
        raise ValueError(f"the texts {sorted(unknown)} are not given")
    rows = [
        {
            "text_sha256": sha,
            "text": append.texts[sha],
            "signature": pack(f"<{SIZE}I", *append.signatures[sha]),
        }
        for sha in sorted(missing)
    ]
    if rows:
        connection.execute(sa.insert(article_text), rows)


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
