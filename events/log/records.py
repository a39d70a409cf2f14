"""What goes into the log and what comes out of it, as values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from events.claims import Claim
from events.errors import Fault
from events.facts import ArticleReceived, Event, PayloadRedacted, ReferenceRecorded


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """One stream's part of an append.

    Attributes:
        stream: the stream's name, such as `article-<id>`.
        expected: the version the caller last saw; 0 for a stream that must be new.
        events: what happened, in order.
    """

    stream: str
    expected: int
    events: Sequence[Event]


@dataclass(frozen=True, slots=True, kw_only=True)
class IdempotencyKey:
    """A name that a caller gave a request, so that sending it twice does it once.

    Attributes:
        key: at most 255 characters.
        owner: whose key it is; two owners may use the same.
        fingerprint: digest of the request; another one is another request.
    """

    key: str
    owner: str
    fingerprint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What an append did. The API's answer follows from it alone.

    Attributes:
        article: id of the article it was about, or None.
        outcome: `created`, `new_version`, or `recorded` where no article came in; the
            caller may keep receipts with others, such as `duplicate`.
        first_seq: first event, or None where nothing was written.
        last_seq: last event, inclusive, or None.
        recorded_at: when, or None.
        replayed: it was kept from an earlier request with the same key.
    """

    article: str | None
    outcome: str
    first_seq: int | None
    last_seq: int | None
    recorded_at: datetime | None
    replayed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """That a request was refused, for a reason that lies in the request alone.

    Attributes:
        kind: which refusal; a word of whoever keeps it.
        detail: what was wrong, as it was told.
        faults: everything that was wrong.
        replayed: it was kept from an earlier request with the same key.
    """

    kind: str
    detail: str
    faults: tuple[Fault, ...]
    replayed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """How far the log goes.

    Attributes:
        size: the last seq, 0 for an empty log.
        recorded_at: its time, or None for an empty log.
        root: root hash of the Merkle tree.
    """

    size: int
    recorded_at: datetime | None
    root: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """An event in its place in the log.

    Attributes:
        seq: 1, 2, 3 … without gaps.
        version: its place in the stream, from 1.
        type: stored name with revision, `claim-made/1`.
        event: None where the payload was redacted.
    """

    seq: int
    stream: str
    version: int
    id: UUID
    type: str
    recorded_at: datetime
    event: Event | None
    payload_sha256: bytes
    leaf_hash: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredArticle:
    """An article as the log has it.

    Attributes:
        text: as received, or None where it was redacted.
        group: id of the first article of its syndication group; its own if it has none.
    """

    received: ArticleReceived
    seq: int
    recorded_at: datetime
    text: str | None
    group: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchored:
    """What became of a claim's quote in a later version of its article.

    Attributes:
        article: id of that version.
        version: its number.
        fate: `kept`, `moved`, `ambiguous` or `absent`; see `facts.Anchor`.
        start: first code point of the quote in its field there, or None.
        end: one past its last code point, or None.
    """

    article: str
    version: int
    fate: str
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredClaim:
    """A claim as the log has it, with what was said of it by the seq asked for.

    Attributes:
        claim: with the fields that corrections gave it.
        article: the article it was read in.
        group: id of the first article of that article's syndication group.
        state: `active`, `retracted`, `corrected`, or what the last version of its
            article made of its quote: `moved`, `ambiguous`, `orphaned`.
        corrections: ids of the events that corrected it, in order.
        as_read: the fields that read otherwise at first, in the form they are stored.
        anchor: its quote in the last version that was looked at, or None.
        absent_since: the version from which on the quote is there no more, or None.
    """

    claim: Claim
    seq: int
    recorded_at: datetime
    article: ArticleReceived
    group: str
    state: str = "active"
    corrections: tuple[UUID, ...] = ()
    as_read: Mapping[str, Any] = field(default_factory=dict)
    anchor: Anchored | None = None
    absent_since: Anchored | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredReference:
    """A revision of a party, an actor or a place."""

    reference: ReferenceRecorded
    seq: int
    recorded_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Redaction:
    """A redaction in its place in the log.

    Attributes:
        seq: of the event.
        sharing: ids of the other articles that have the same text, which stays.
    """

    event: PayloadRedacted
    seq: int
    sharing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Where a claim was whose words are gone.

    Attributes:
        seq: of the claim.
        by_seq: of the redaction.
    """

    seq: int
    by_seq: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NearDuplicate:
    """An article whose text is much like another.

    Attributes:
        group: the group it is in; its own id where it has none.
        likeness: in per mille, at least `syndication.THRESHOLD`.
    """

    article: str
    group: str
    likeness: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MapRow:
    """What a place is on the map, at the head that it was folded at.

    Attributes:
        location: the place's id.
        head: the last seq that concerned it.
        published: when the last article with a claim on it was, as the log writes
            moments; empty where there is none.
        place: the place as it was recorded, in JSON; None where it is on no map: it
            has no claims any more, or was merged into another.
        states: from which day on, as an ordinal, what is said; a state is in JSON.
            The first is from day 0 on.
    """

    location: str
    head: int
    published: str
    place: str | None
    states: Sequence[tuple[int, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapped:
    """A place that may be on the map, and what is kept of it.

    Attributes:
        location: its id.
        head: the last seq that concerns it by the seq that was asked for.
        away: whether it was merged into another by then.
        kept: whether what is kept is good for that head; else it is to be folded.
        published: as in `MapRow`, where it is kept.
        place: likewise.
        state: likewise, of the day asked for.
    """

    location: str
    head: int
    away: bool
    kept: bool
    published: str = ""
    place: str | None = None
    state: str | None = None
