"""The log as plainly as it can be said: a list of events, and dicts. For comparison."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from events.claims import Claim
from events.errors import (
    ClockError,
    DomainError,
    IdempotencyKeyReusedError,
    StreamConflictError,
)
from events.facts import (
    ArticleReceived,
    ArticleRetracted,
    AttributionCorrected,
    ClaimCorrected,
    ClaimMade,
    ClaimRetracted,
    Event,
    LocationMerged,
    PayloadRedacted,
    RedactedClaim,
    ReferenceRecorded,
    SyndicationJoined,
    VersionCompared,
)
from events.log import Batch, IdempotencyKey, Receipt

Refused = type[DomainError]


class Amounts(NamedTuple):
    """What a claim amounts to."""

    seq: int
    id: str
    group: str
    state: str
    corrections: tuple[int, ...]
    controller: str | None
    party: str | None
    fate: str | None
    absent_since: str | None


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
            if self._end(gone.location) == location
        )

    def _end(self, location: str | None) -> str | None:
        """Where a place ended up."""
        for _, merge in self.merges(self.size):
            location = merge.into if location == merge.location else location
        return location

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
        ids = {one.claim for one in claims}
        corrections = tuple(
            RedactedClaim(claim=told.claim, seq=seq, location=place)
            for seq, told in self._replacements(self.size)
            if told.claim in ids
            for place in sorted({told.location, _to(told)}, key=str)
        )
        return PayloadRedacted(
            article=article,
            claim=None,
            seqs=(
                seq,
                *(one.seq for one in claims),
                *dict.fromkeys(one.seq for one in corrections),
            ),
            claims=claims,
            texts=(text,) if len(same) == 1 else (),
            reason="why",
            author="who",
            corrections=corrections,
        )

    def kept(self, key: str, now: datetime) -> tuple[str, Receipt] | None:
        """Fingerprint and receipt kept under a key in the last 24 hours."""
        found = self.receipts.get(key)
        if found is None or found[1] < now - timedelta(hours=24):
            return None
        return found[0], found[2]

    def claims(self, location: str, until: int) -> list[Amounts]:
        """What the claims on a location amount to."""
        return [
            self._amounts(seq, claim, until)
            for seq, claim in self._made(until)
            if self.place(claim, until) == location
        ]

    def place(self, claim: Claim, until: int) -> str | None:
        """Where a claim is, corrections and merges considered."""
        found = claim.location
        for _, told in self._replacements(until):
            if told.claim == claim.id:
                found = told.values.get("location", found)
        for _, merge in self.merges(until):
            found = merge.into if found == merge.location else found
        return found

    def merges(self, until: int) -> list[tuple[int, LocationMerged]]:
        """The merges, in order."""
        return [
            (one.seq, one.event)
            for one in self.entries[:until]
            if isinstance(one.event, LocationMerged)
        ]

    def _made(self, until: int) -> list[tuple[int, Claim]]:
        return [
            (one.seq, one.event.claim)
            for one in self.entries[:until]
            if isinstance(one.event, ClaimMade)
        ]

    def _replacements(
        self, until: int
    ) -> Iterator[tuple[int, ClaimCorrected | AttributionCorrected]]:
        for one in self.entries[:until]:
            if isinstance(one.event, ClaimCorrected | AttributionCorrected):
                yield one.seq, one.event

    def _fields(self, claim: Claim, until: int) -> dict[str, Any]:
        """Those fields that the corrections of the tests replace."""
        speaker = claim.claimant
        found = {
            "location": claim.location,
            "controller": claim.controller,
            "party": speaker.party,
            "actor": speaker.actor,
        }
        for _, told in self._replacements(until):
            if told.claim == claim.id:
                found |= told.values
        return found

    def _amounts(self, seq: int, claim: Claim, until: int) -> Amounts:
        first, now = self._fields(claim, 0), self._fields(claim, until)
        place = now["location"]
        now["location"] = self.place(claim, until)
        said, retracted = [], False
        for one in self.entries[:until]:
            match one.event:
                case ClaimRetracted(claim=id) if id == claim.id:
                    retracted = True
                case ArticleRetracted(article=article) if article == claim.article:
                    retracted = True
                case ClaimCorrected(claim=id) if id == claim.id:
                    pass
                case AttributionCorrected(claim=id) if id == claim.id:
                    pass
                case LocationMerged(location=old, into=into) if old == place:
                    place = into
                case _:
                    continue
            said.append(one.seq)
        fates = self._fates(claim.id, until)
        fate, since = fates[-1] if fates else None, None
        for name in reversed(fates):
            if name[0] != "absent":
                break
            since = name[1]
        states = {"moved": "moved", "ambiguous": "ambiguous", "absent": "orphaned"}
        state = states.get(fate[0], "active") if fate else "active"
        state = "corrected" if now != first else state
        return Amounts(
            seq=seq,
            id=str(claim.id),
            group=self.group(claim.article, until),
            state="retracted" if retracted else state,
            corrections=tuple(said),
            controller=now["controller"],
            party=now["party"],
            fate=fate[0] if fate else None,
            absent_since=since,
        )

    def _fates(self, claim: UUID, until: int) -> list[tuple[str, str]]:
        """What versions made of a claim's quote, and which did."""
        return [
            (anchor.fate, one.event.article)
            for one in self.entries[:until]
            if isinstance(one.event, VersionCompared)
            for anchor in one.event.anchors
            if anchor.claim == claim
        ]

    def group(self, article: str, until: int) -> str:
        """The group that an article was in."""
        group = article
        for one in self.entries[:until]:
            match one.event:
                case SyndicationJoined(article=joining, group=joined):
                    group = joined if joining == article else group
        return group

    def location_head(self, location: str, until: int) -> int | None:
        """The last seq that concerns a location, or one merged into it."""
        rows: list[tuple[str, str]] = []
        for _, merge in self.merges(until):
            before = [old for old, into in rows if into == merge.location]
            rows += [(old, merge.into) for old in (merge.location, *before)]
        places = {location, *(old for old, into in rows if into == location)}
        seqs = [
            n
            for n in range(1, until + 1)
            if any(self._concerns(n, place) for place in places)
        ]
        return max(seqs, default=None)

    def _concerns(self, seq: int, location: str) -> bool:
        before = [
            claim
            for _, claim in self._made(seq - 1)
            if location in self._places(claim, seq - 1)
        ]
        match self.entries[seq - 1].event:
            case ClaimMade(claim=claim):
                return claim.location == location
            case SyndicationJoined(article=article):
                return any(one.article == article for one in before)
            case ArticleReceived(previous=previous):
                return any(one.article == previous for one in before)
            case VersionCompared(anchors=anchors):
                ids = {one.claim for one in anchors}
                return any(one.id in ids for one in before)
            case ClaimRetracted(location=place):
                return place == location
            case ClaimCorrected() | AttributionCorrected() as told:
                return location in (told.location, _to(told))
            case ArticleRetracted(article=article, locations=places):
                there = any(one.article == article for one in before)
                return there or location in places
            case LocationMerged(location=old, into=into):
                return location in (old, into)
            case PayloadRedacted(claims=claims, corrections=corrections):
                return any(one.location == location for one in claims + corrections)
            case None:  # it concerns its places still
                return (seq, location) in self._gone()
            case ReferenceRecorded(kind="place", ref=ref):
                return ref == location
            case ReferenceRecorded(ref=ref):
                return ref in self._used(location, seq - 1)
        raise AssertionError("an event that the model does not know")

    def _places(self, claim: Claim, until: int) -> set[str | None]:
        """Where a claim ever was, by itself or by corrections."""
        moves = {
            told.values["location"]
            for _, told in self._replacements(until)
            if told.claim == claim.id and "location" in told.values
        }
        return {claim.location, *moves}

    def _used(self, location: str, until: int) -> set[str | None]:
        """Parties and actors that claims on a location ever named."""
        found: set[str | None] = set()
        for _, claim in self._made(until):
            steps = [(0, claim.location)]
            steps += [
                (seq, _to(told))
                for seq, told in self._replacements(until)
                if told.claim == claim.id
            ]
            for seq, place in steps:
                if place == location:
                    now = self._fields(claim, seq)
                    found |= {now["controller"], now["party"], now["actor"]}
        return found

    def _gone(self) -> set[tuple[int, str | None]]:
        """Events whose words are gone, with the places that they concern."""
        return {
            (gone.seq, gone.location)
            for one in self.entries
            if isinstance(one.event, PayloadRedacted)
            for gone in one.event.claims + one.event.corrections
        }

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


def _to(told: ClaimCorrected | AttributionCorrected) -> str | None:
    """The place that a claim is on after a correction."""
    place: str | None = told.values.get("location", told.location)
    return place
