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
class Anchor:
    """What became of a claim's quote in a later version of its article.

    Attributes:
        claim: id of the claim.
        seq: its place in the log.
        fate: `kept` in its sentence; `moved`, there once, in another sentence;
            `ambiguous`, there more than once; `absent`.
        start: first code point of the quote in its field of the new version, or None
            where it is in no one place.
        end: one past its last code point, or None likewise.
    """

    claim: UUID
    seq: int
    fate: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionCompared:
    """Claims of earlier versions of an article were looked for in a new one.

    Attributes:
        article: id of the new version.
        version: its number.
        anchors: of all claims of the version before, and of those of earlier ones whose
            fate is another from here on.
    """

    article: str
    version: int
    anchors: tuple[Anchor, ...]


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
class ClaimCorrected:
    """Fields of a claim were read wrongly, and read otherwise from here on.

    Attributes:
        claim: id of the claim.
        location: the claim's own before, or None where it had none.
        replaced: the fields as they were, in the form in which a claim is stored.
        values: the same fields as they are from here on.
        reason: why, in the author's words.
        author: who says so.
    """

    claim: UUID
    location: str | None
    replaced: Mapping[str, Any]
    values: Mapping[str, Any]
    reason: str
    author: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributionCorrected:
    """A claim was put into the wrong mouth; it is another's from here on.

    Attributes:
        claim: id of the claim.
        location: the claim's own, or None where it has none.
        replaced: fields of the claimant as they were, in the form it is stored in.
        values: the same fields as they are from here on.
        reason: why, in the author's words.
        author: who says so.
    """

    claim: UUID
    location: str | None
    replaced: Mapping[str, Any]
    values: Mapping[str, Any]
    reason: str
    author: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRetracted:
    """Somebody answerable took an article back: none of its claims counts any more.

    Attributes:
        article: id of the article.
        locations: those that its claims were on, in order.
        reason: why, in the author's words.
        author: who says so.
    """

    article: str
    locations: tuple[str, ...]
    reason: str
    author: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LocationMerged:
    """Two entries were one place: claims on the first are on the other from here on.

    Attributes:
        location: id of the place that has no claims of its own any more.
        into: id of the place that has them, those to come as well.
        reason: why, in the author's words.
        author: who says so.
    """

    location: str
    into: str
    reason: str
    author: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactedClaim:
    """A claim whose words are gone: what is left to say where it was.

    Attributes:
        claim: id of the claim.
        seq: its place in the log, or that of a correction of it.
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
        corrections: the corrections of these claims among these, since they may repeat
            the words: one entry for each location that such a correction concerned.
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
    corrections: tuple[RedactedClaim, ...] = ()


Event: TypeAlias = (
    ArticleReceived
    | ClaimMade
    | SyndicationJoined
    | VersionCompared
    | ReferenceRecorded
    | ClaimRetracted
    | ClaimCorrected
    | AttributionCorrected
    | ArticleRetracted
    | LocationMerged
    | PayloadRedacted
)
