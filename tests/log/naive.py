"""The log as plainly as it can be said: a list of events, and dicts. For comparison."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from events.errors import (
    ClockError,
    DomainError,
    IdempotencyKeyReusedError,
    StreamConflictError,
)
from events.facts import (
    ArticleReceived,
    ClaimMade,
    ClaimRetracted,
    Event,
    PayloadRedacted,
    RedactedClaim,
    ReferenceRecorded,
    SyndicationJoined,
)
from events.log import Batch, IdempotencyKey, Receipt

Refused = type[DomainError]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An event in its place; None where its words were redacted."""

    seq: int
    stream: str
    version: int
    at: datetime
    event: Event | None


def root(leaves: Sequence[bytes]) -> bytes:
    """The root as RFC 9162, section 2.1.1, defines it."""
    match len(leaves):
        case 0:
            return hashlib.sha256(b"").digest()
        case 1:
            return leaves[0]
    half = 1 << ((len(leaves) - 1).bit_length() - 1)
    left, right = root(leaves[:half]), root(leaves[half:])
    return hashlib.sha256(b"\1" + left + right).digest()


class Model:
    """What the log should say.

    Attributes:
        entries: all events; the seq of one is its place.
        receipts: by key, with the fingerprint and the time they were kept.
    """

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.receipts: dict[str, tuple[str, datetime, Receipt]] = {}

    @property
    def size(self) -> int:
        """The last seq."""
        return len(self.entries)

    def version(self, stream: str) -> int:
        """How many events a stream has."""
        return sum(one.stream == stream for one in self.entries)

    def append(
        self, batches: Sequence[Batch], key: IdempotencyKey | None, now: datetime
    ) -> Receipt | Refused:
        """What an append should be answered with; done, if it may be."""
        if key and (kept := self.kept(key.key, now)):
            if kept[0] != key.fingerprint:
                return IdempotencyKeyReusedError
            return replace(kept[1], replayed=True)
        last = self.entries[-1].at if self.entries else None
        if last and last > now + timedelta(minutes=5):
            return ClockError
        if any(self.version(one.stream) != one.expected for one in batches):
            return StreamConflictError
        at = max(now, last + timedelta(microseconds=1)) if last else now
        first = self.size + 1
        for batch in batches:
            for event in batch.events:
                entry = Entry(
                    seq=self.size + 1,
                    stream=batch.stream,
                    version=self.version(batch.stream) + 1,
                    at=at,
                    event=event,
                )
                self.entries.append(entry)
        receipt = self._receipt(first, at)
        if key:
            self.receipts[key.key] = key.fingerprint, now, receipt
        return receipt

    def redact(self, article: str, now: datetime) -> PayloadRedacted | Refused:
        """What takes an article's words away; taken, if they may be."""
        told = self._redaction(article)
        batch = Batch(
            stream=f"redaction-{article}",
            expected=self.version(f"redaction-{article}"),
            events=[told],
        )
        done = self.append([batch], None, now)
        if isinstance(done, type):
            return done
        for seq in told.seqs:
            self.entries[seq - 1] = replace(self.entries[seq - 1], event=None)
        self.receipts = {
            key: kept
            for key, kept in self.receipts.items()
            if kept[2].article != article
        }
        return told

    def gaps(self, location: str) -> list[tuple[int, int]]:
        """Where claims on a location were, and what took them away."""
        return sorted(
            (gone.seq, one.seq)
            for one in self.entries
            if isinstance(one.event, PayloadRedacted)
            for gone in one.event.claims
            if gone.location == location
        )

    def received(self) -> list[ArticleReceived]:
        """The articles that were not redacted."""
        events = (one.event for one in self.entries)
        return [one for one in events if isinstance(one, ArticleReceived)]

    def _redaction(self, article: str) -> PayloadRedacted:
        [text] = [o.text_sha256 for o in self.received() if o.article == article]
        claims = tuple(
            RedactedClaim(
                claim=one.event.claim.id, seq=one.seq, location=one.event.claim.location
            )
            for one in self.entries
            if isinstance(one.event, ClaimMade) and one.event.claim.article == article
        )
        [seq] = [
            one.seq
            for one in self.entries
            if isinstance(one.event, ArticleReceived) and one.event.article == article
        ]
        same = [one for one in self.received() if one.text_sha256 == text]
        return PayloadRedacted(
            article=article,
            claim=None,
            seqs=(seq, *(one.seq for one in claims)),
            claims=claims,
            texts=(text,) if len(same) == 1 else (),
            reason="why",
            author="who",
        )

    def kept(self, key: str, now: datetime) -> tuple[str, Receipt] | None:
        """Fingerprint and receipt kept under a key in the last 24 hours."""
        found = self.receipts.get(key)
        if found is None or found[1] < now - timedelta(hours=24):
            return None
        return found[0], found[2]

    def claims(self, location: str, until: int) -> list[tuple[int, str, str]]:
        """Seq, claim and syndication group of the claims on a location."""
        made = [
            (one.seq, one.event.claim)
            for one in self.entries[:until]
            if isinstance(one.event, ClaimMade) and one.event.claim.location == location
        ]
        return [(n, str(one.id), self.group(one.article, until)) for n, one in made]

    def group(self, article: str, until: int) -> str:
        """The group that an article was in."""
        group = article
        for one in self.entries[:until]:
            match one.event:
                case SyndicationJoined(article=joining, group=joined):
                    group = joined if joining == article else group
        return group

    def location_head(self, location: str, until: int) -> int | None:
        """The last seq that concerns a location."""
        seqs = [n for n in range(1, until + 1) if self._concerns(n, location)]
        return max(seqs, default=None)

    def _concerns(self, seq: int, location: str) -> bool:
        before = [
            one.event.claim
            for one in self.entries[: seq - 1]
            if isinstance(one.event, ClaimMade) and one.event.claim.location == location
        ]
        match self.entries[seq - 1].event:
            case ClaimMade(claim=claim):
                return claim.location == location
            case SyndicationJoined(article=article):
                return any(one.article == article for one in before)
            case ArticleReceived(previous=previous):
                return any(one.article == previous for one in before)
            case ClaimRetracted(location=place):
                return place == location
            case PayloadRedacted(claims=claims):
                return any(one.location == location for one in claims)
            case None:  # a gap is there from where its claim was
                return seq in [gone for gone, _ in self.gaps(location)]
            case ReferenceRecorded(kind="place", ref=ref):
                return ref == location
            case ReferenceRecorded(ref=ref):
                return any(
                    ref in (one.controller, one.claimant.party, one.claimant.actor)
                    for one in before
                )
        raise AssertionError("an event that the model does not know")

    def _receipt(self, first: int, at: datetime) -> Receipt:
        articles = [
            one.event
            for one in self.entries[first - 1 :]
            if isinstance(one.event, ArticleReceived)
        ]
        outcome, article = "recorded", None
        if articles:
            article = articles[0].article
            outcome = "created" if articles[0].version == 1 else "new_version"
        return Receipt(
            article=article,
            outcome=outcome,
            first_seq=first,
            last_seq=self.size,
            recorded_at=at,
        )
