"""What is to be appended, before it has a place in the log.

All that needs no lock is done here: bodies, canonical bytes, salts, digests, ids and
the signatures of texts. The head row is held for what remains.
"""

import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import repeat
from typing import NamedTuple

from events.canonical import canonical, text_digest
from events.facts import ArticleReceived, Event
from events.log import merkle
from events.log.claim_bodies import Body
from events.log.codec import encode
from events.log.identifiers import uuid7
from events.log.records import Batch, IdempotencyKey
from events.syndication import Signature, bands, signature

SALT = 32  # bytes


class Draft(NamedTuple):
    """An event that lacks only its place: a tuple, since making one costs less.

    Attributes:
        content: the body as a dict; `body` is its canonical text.
    """

    stream: str
    id: str
    type: str
    content: Body
    body: str
    salt: bytes
    payload_sha256: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Append:
    """What one append writes.

    Attributes:
        expected: the version of each stream that the caller last saw.
        articles: those that come in with it.
        texts: by SHA-256.
        signatures: of the texts, likewise.
        bands: of the texts, likewise.
        seen: the log's size when the caller looked for near-duplicates and earlier
            versions of its articles, or None where it did not.
    """

    drafts: Sequence[Draft]
    expected: Mapping[str, int]
    articles: Sequence[ArticleReceived]
    texts: Mapping[str, str]
    signatures: Mapping[str, Signature]
    bands: Mapping[str, Sequence[int]]
    key: IdempotencyKey | None
    seen: int | None


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
    events = [event for batch in batches for event in batch.events]
    streams = [batch.stream for batch in batches for _ in batch.events]
    signatures = {sha: signature(text) for sha, text in texts.items()}
    return Append(
        drafts=list(map(_draft, streams, events, _chances(len(events)), repeat(now))),
        expected=expected,
        articles=[event for event in events if isinstance(event, ArticleReceived)],
        texts=texts,
        signatures=signatures,
        bands={sha: bands(numbers) for sha, numbers in signatures.items()},
        key=key,
        seen=seen,
    )


def _draft(stream: str, event: Event, chance: bytes, now: datetime) -> Draft:
    name, content = encode(event)
    body, salt = canonical(content, checked=True).decode(), chance[:SALT]
    return Draft(
        stream=stream,
        id=uuid7(now, chance[SALT:]),
        type=name,
        content=content,
        body=body,
        salt=salt,
        payload_sha256=merkle.payload_digest(salt, body),
    )


def _chances(events: int) -> Iterator[bytes]:
    """Chance for a salt and an id each; asking once costs less than asking often."""
    size = SALT + 10
    chance = secrets.token_bytes(size * events)
    return (chance[at : at + size] for at in range(0, len(chance), size))
