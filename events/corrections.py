"""What was wrong is put right by a further event; nothing is changed or removed.

An answer about an earlier state of knowledge shows what was known then. Each claim and
each article has a stream of its own for what is said of it, and all merges share one:
of two corrections that do not know of each other, the later is refused.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from events.amendments import (
    CLAIMANT,
    FIELDS,
    Desk,
    claim_amended,
    claimant_amended,
    place_known,
)
from events.claims import Claim
from events.errors import (
    Fault,
    InvalidCorrectionError,
    MergedError,
    RetractedError,
    StreamConflictError,
)
from events.facts import (
    ArticleRetracted,
    AttributionCorrected,
    ClaimCorrected,
    ClaimRetracted,
    Event,
    LocationMerged,
)
from events.log import (
    Batch,
    IdempotencyKey,
    Log,
    Receipt,
    StoredClaim,
    correction_stream,
)
from events.reasons import said
from events.references import in_use, used_by
from events.revisions import reason_for, repeated

MERGES = "correction-locations"
TRIES = 5  # appends that lose to another one of the same reference


class Kind(StrEnum):
    """What kind of thing was wrong."""

    CLAIM_RETRACTED = "claim_retracted"
    CLAIM_CORRECTED = "claim_corrected"
    ATTRIBUTION_CORRECTED = "attribution_corrected"
    ARTICLE_RETRACTED = "article_retracted"
    LOCATION_MERGED = "location_merged"


REQUIRED = {
    Kind.CLAIM_RETRACTED: ("claim",),
    Kind.CLAIM_CORRECTED: ("claim",),
    Kind.ATTRIBUTION_CORRECTED: ("claim",),
    Kind.ARTICLE_RETRACTED: ("article",),
    Kind.LOCATION_MERGED: ("location", "into"),
}
REPLACEABLE: Mapping[Kind, Mapping[str, object]] = {
    Kind.CLAIM_CORRECTED: FIELDS,
    Kind.ATTRIBUTION_CORRECTED: CLAIMANT,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What is to be put right.

    Attributes:
        kind: which members it has.
        members: by name: `claim` (a UUID), `article`, `location` and `into`, and the
            fields that are replaced.
        reason: why.
        author: who says so.
    """

    kind: Kind
    members: Mapping[str, Any]
    reason: str
    author: str


def correct(
    asked: Correction, desk: Desk, *, key: IdempotencyKey | None = None
) -> Receipt:
    """Record a correction; it is the last event of what is written.

    Raises:
        GoneError: what it is about was redacted.
        IdempotencyKeyReusedError: the key came with another request.
        InvalidCorrectionError: it says what it cannot say.
        InvalidReasonError: reason or author are missing.
        MergedError: the place was merged before.
        NotFoundError: there is no such claim or article.
        RetractedError: the claim or its article was retracted before.
        StreamConflictError: somebody else corrected the same at this moment.
        UnavailableError: the log cannot be written to now.
    """
    if key and (receipt := desk.log.receipt(key)):
        return receipt
    _check_members(asked)
    why = {
        "reason": said(asked.reason, "reason"),
        "author": said(asked.author, "author"),
    }
    for _ in range(TRIES):
        try:
            return desk.log.append(_batches(asked, why, desk), key=key)
        except StreamConflictError as error:
            conflict = error
            if not error.stream.startswith("reference-"):
                raise
    raise conflict


def _check_members(asked: Correction) -> None:
    """Refuse what lacks a member, or has one that is another kind's.

    Raises:
        InvalidCorrectionError: it does.
    """
    needed = REQUIRED[asked.kind]
    replaceable = REPLACEABLE.get(asked.kind, {})
    faults = [
        Fault(pointer=f"/{name}", detail=f"is missing; {asked.kind} is about one")
        for name in needed
        if name not in asked.members
    ]
    faults += [
        Fault(pointer=f"/{name}", detail=f"is no member of {asked.kind}; leave it out")
        for name in asked.members
        if name not in needed and name not in replaceable
    ]
    if replaceable and not any(name in replaceable for name in asked.members):
        told = f"replaces nothing; give some of {', '.join(replaceable)}"
        faults.append(Fault(pointer="", detail=told))
    if faults:
        raise InvalidCorrectionError(faults)


def _batches(asked: Correction, why: Mapping[str, str], desk: Desk) -> list[Batch]:
    """What is to be written, on the log as it is now."""
    members = asked.members
    match asked.kind:
        case Kind.ARTICLE_RETRACTED:
            return [_article_retraction(members["article"], why, desk.log)]
        case Kind.LOCATION_MERGED:
            return _merge(members["location"], members["into"], why, desk)
        case _:
            return _of_claim(asked, why, desk)


def _of_claim(asked: Correction, why: Mapping[str, str], desk: Desk) -> list[Batch]:
    """The correction of a claim, behind those of claims that repeat its words."""
    id = asked.members["claim"]
    expected = _times(id, desk.log)  # first, so that nothing comes in between
    stored = _standing(id, desk.log)
    told, now = _said_of(stored.claim, asked, why, desk)
    batches, claims = [_batch(correction_stream(id), expected, told)], [now]
    again = {**why, "reason": reason_for(why["reason"], id)}
    for one in repeated(stored, desk.log):
        expected = _times(one, desk.log)
        other = desk.log.claim(one)
        try:
            told, now = _said_of(other.claim, asked, again, desk)
        except InvalidCorrectionError:
            continue  # it is so already
        if other.state != "retracted":
            batches.insert(0, _batch(correction_stream(one), expected, told))
            claims.append(now)
    # What the claims name comes first, so that no seq shows them without it.
    return [*used_by(claims, desk.log, desk.gazetteer, desk.parties), *batches]


def _said_of(
    claim: Claim, asked: Correction, why: Mapping[str, str], desk: Desk
) -> tuple[Event, Claim]:
    """The event about one claim, and the claim as it is then."""
    about: dict[str, Any] = {"claim": claim.id, "location": claim.location, **why}
    if asked.kind is Kind.CLAIM_RETRACTED:
        return ClaimRetracted(**about), claim
    fields = {k: v for k, v in asked.members.items() if k != "claim"}
    of_claim = asked.kind is Kind.CLAIM_CORRECTED
    told = (claim_amended if of_claim else claimant_amended)(claim, fields, desk)
    kind = ClaimCorrected if of_claim else AttributionCorrected
    return kind(**about, replaced=told.replaced, values=told.values), told.claim


def _times(id: UUID, log: Log) -> int:
    """How often a claim was corrected."""
    return len(log.stream(correction_stream(id)))


def _article_retraction(id: str, why: Mapping[str, str], log: Log) -> Batch:
    log.article(id)
    stream = f"correction-article-{id}"
    if before := log.stream(stream):
        raise RetractedError("article", id, before[0].seq)
    places = {one.claim.location for one in log.article_claims(id)} - {None}
    locations = tuple(sorted(place for place in places if place is not None))
    return _batch(stream, 0, ArticleRetracted(article=id, locations=locations, **why))


def _merge(location: str, into: str, why: Mapping[str, str], desk: Desk) -> list[Batch]:
    expected = len(desk.log.stream(MERGES))
    if before := desk.log.merged_into(location):
        raise MergedError(location, before)
    faults = []
    for name, id in (("location", location), ("into", into)):
        try:
            place_known(desk, id)
        except ValueError as error:
            faults.append(Fault(pointer=f"/{name}", detail=str(error)))
    if location == into:
        faults.append(Fault(pointer="/into", detail="is the same place"))
    if faults:
        raise InvalidCorrectionError(faults)
    event = LocationMerged(location=location, into=into, **why)
    entries = [("place", location), ("place", into)]
    used = in_use(entries, desk.log, desk.gazetteer, desk.parties)
    return [*used, _batch(MERGES, expected, event)]


def _standing(id: UUID, log: Log) -> StoredClaim:
    """A claim that may be corrected.

    Raises:
        RetractedError: it was taken back, or its article was.
    """
    stored = log.claim(id)
    if stored.state == "retracted":
        for one in log.corrections(claim=id):
            match one.event:
                case ClaimRetracted():
                    raise RetractedError("claim", str(id), one.seq)
                case ArticleRetracted(article=article):
                    raise RetractedError("article", article, one.seq)
    return stored


def _batch(stream: str, expected: int, event: Event) -> Batch:
    return Batch(stream=stream, expected=expected, events=[event])
