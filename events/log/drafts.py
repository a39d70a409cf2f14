"""What is to be appended, before it has a place in the log.

All that needs no lock is done here: bodies, canonical bytes, salts, digests, ids and
the signatures of texts. The head row is held for what remains.
"""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from events.canonical import canonical, text_digest
from events.facts import ArticleReceived, Event
from events.log import merkle
from events.log.codec import encode
from events.log.identifiers import uuid7
from events.log.records import Batch, IdempotencyKey
from events.syndication import Signature, signature


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
