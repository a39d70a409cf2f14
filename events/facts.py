"""The events of the log: things that happened to our knowledge, in the past tense.

What happened on the ground is only ever the content of a claim.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias
from uuid import UUID

from events.articles import Access
from events.claims import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleReceived:
    """An article came in. Its text is kept beside the log, under `text_sha256`.

    Attributes:
        article: id of the article.
        version: 1, or one more than the article it is a new version of.
        previous: id of that article: same publisher, same URL; else None.
        extraction: revision of the rules that read it.
        unread: why it has no claims, or None: `unsupported_language`,
            `extraction_timed_out` where reading takes more steps than it may,
            `reading_failed` where the rules themselves failed.
    """

    article: str
    publisher: str
    publisher_name: str
    url: str | None
    title: str
    text_sha256: str
    published_at: datetime
    published_precision: str
    language: str | None
    retrieved_at: datetime | None
    external_id: str | None
    access: Access
    licence: str | None
    attribution: str | None
    version: int
    previous: str | None
    extraction: str
    unread: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimMade:
    """A claim was read in an article."""

    claim: Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class SyndicationJoined:
    """An article was found to be a near-duplicate of one that came before.

    Attributes:
        article: id of the article that joins.
        group: id of the first article of the group, which gives the group its name.
        likeness: estimated share of common shingles, in per mille.
    """

    article: str
    group: str
    likeness: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceRecorded:
    """What a party, an actor or a place was taken to be from here on.

    Attributes:
        kind: `party`, `actor` or `place`.
        ref: the entry's id.
        revision: 1, 2, 3 … for each kind and ref.
        digest: SHA-256 of the canonical content.
        content: the entry itself.
    """

    kind: str
    ref: str
    revision: int
    digest: str
    content: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRetracted:
    """Somebody answerable took a claim back; it stays in the log and counts no more.

    Attributes:
        claim: id of the claim.
        location: the claim's own, or None where it has none.
        reason: why, in the author's words.
        author: who says so.
    """

    claim: UUID
    location: str | None
    reason: str
    author: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactedClaim:
    """A claim whose words are gone: what is left to say where it was.

    Attributes:
        claim: id of the claim.
        seq: its place in the log.
        location: the claim's own, or None where it had none.
    """

    claim: UUID
    seq: int
    location: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PayloadRedacted:
    """Words were taken out of the log. None of them is repeated here.

    This event itself can never be redacted, so its reason must not quote either.

    Attributes:
        article: id of the article, also where only a claim in it was redacted.
        claim: id of the claim, or None where the whole article was.
        seqs: the events whose payloads went, in order.
        claims: the claims among these.
        texts: SHA-256 of the texts that went; none where another article has the same.
        reason: why.
        author: who says so.
    """

    article: str
    claim: UUID | None
    seqs: tuple[int, ...]
    claims: tuple[RedactedClaim, ...]
    texts: tuple[str, ...]
    reason: str
    author: str


Event: TypeAlias = (
    ArticleReceived
    | ClaimMade
    | SyndicationJoined
    | ReferenceRecorded
    | ClaimRetracted
    | PayloadRedacted
)
