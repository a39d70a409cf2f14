"""Events to JSON-ready dicts and back, under stored names.

Only `projection` knows these names too: it takes bodies as they are stored.

A name ends with the revision of its body. A body that gains a field with a default
keeps its revision; one that changes otherwise gets a new one, and the old is read here
for ever.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import orjson

from events.articles import Access
from events.canonical import canonical
from events.errors import NotCanonicalError
from events.facts import (
    Anchor,
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
from events.log.claim_bodies import Body, body_of, claim_of

OPTIONS = orjson.OPT_UTC_Z | orjson.OPT_STRICT_INTEGER
NAMES = (
    "article-received/1",
    "claim-made/1",
    "syndication-joined/1",
    "version-compared/1",
    "reference-recorded/1",
    "claim-retracted/1",
    "claim-corrected/1",
    "attribution-corrected/1",
    "article-retracted/1",
    "location-merged/1",
    "payload-redacted/1",
)

# Those whose fields are stored as they are.
PLAIN: Mapping[type, str] = {
    SyndicationJoined: "syndication-joined/1",
    VersionCompared: "version-compared/1",
    ClaimRetracted: "claim-retracted/1",
    ArticleRetracted: "article-retracted/1",
    LocationMerged: "location-merged/1",
}


def encode(event: Event) -> tuple[str, Body]:
    """Stored name and body of an event, for `canonical`, which need not check it.

    The types of events have no floats, orjson refuses large numbers, and what may hold
    anything is looked at.

    Raises:
        NotCanonicalError: it holds something that JSON has not.
    """
    match event:
        case ArticleReceived():
            return "article-received/1", _plain(
                replace(
                    event,
                    published_at=event.published_at.astimezone(UTC),
                    retrieved_at=event.retrieved_at
                    and event.retrieved_at.astimezone(UTC),
                )
            )
        case ClaimMade(claim=claim):
            canonical(claim.quantity)
            return "claim-made/1", body_of(claim)
        case ReferenceRecorded():
            canonical(event.content)
            plain = _plain(replace(event, content={}))
            return "reference-recorded/1", plain | {"content": event.content}
        case ClaimCorrected():
            return "claim-corrected/1", _correction(event)
        case AttributionCorrected():
            return "attribution-corrected/1", _correction(event)
        case PayloadRedacted():
            plain = _plain(event)
            if not event.corrections:
                del plain["corrections"]  # as it was written before there were any
            return "payload-redacted/1", plain
        case _:
            return PLAIN[type(event)], _plain(event)


def decode(name: str, body: Mapping[str, Any]) -> Event:
    """The event behind a stored name and body.

    Raises:
        ValueError: no version of this code has ever written that name.
    """
    match name:
        case "article-received/1":
            return _article(body)
        case "claim-made/1":
            return ClaimMade(claim=claim_of(body))
        case "syndication-joined/1":
            return SyndicationJoined(**body)
        case "version-compared/1":
            return VersionCompared(**{**body, "anchors": _anchors(body["anchors"])})
        case "reference-recorded/1":
            return ReferenceRecorded(**body)
        case "claim-retracted/1":
            return ClaimRetracted(**{**body, "claim": UUID(body["claim"])})
        case "claim-corrected/1":
            return ClaimCorrected(**{**body, "claim": UUID(body["claim"])})
        case "attribution-corrected/1":
            return AttributionCorrected(**{**body, "claim": UUID(body["claim"])})
        case "article-retracted/1":
            return ArticleRetracted(**{**body, "locations": tuple(body["locations"])})
        case "location-merged/1":
            return LocationMerged(**body)
        case "payload-redacted/1":
            return _redacted(body)
        case _:
            raise ValueError(f"unknown event {name!r}")


def names(wanted: Collection[str]) -> list[str]:
    """Stored names for names with or without a revision: `claim-made` means all."""
    return [
        name for name in NAMES if name in wanted or name.partition("/")[0] in wanted
    ]


def _plain(value: object) -> Body:
    """The fields as JSON has them; orjson is many times faster than a walk."""
    try:
        written = orjson.dumps(value, default=dict, option=OPTIONS)
    except orjson.JSONEncodeError as error:
        raise NotCanonicalError(f"No stored form: {error}") from error
    plain: Body = orjson.loads(written)
    return plain


def _correction(event: ClaimCorrected | AttributionCorrected) -> Body:
    """The fields, of which two may hold anything and are looked at."""
    canonical([event.replaced, event.values])
    plain = _plain(replace(event, replaced={}, values={}))
    return plain | {"replaced": event.replaced, "values": event.values}


def corrected(claim: Body, name: str, values: Mapping[str, Any]) -> Body:
    """The body of a claim with what a correction of it, by that name, put in."""
    if name == "attribution-corrected/1":
        return {**claim, "claimant": {**claim["claimant"], **values}}
    return {**claim, **values}


def _article(body: Mapping[str, Any]) -> ArticleReceived:
    retrieved = body["retrieved_at"]
    changed = {
        "published_at": datetime.fromisoformat(body["published_at"]),
        "retrieved_at": datetime.fromisoformat(retrieved) if retrieved else None,
        "access": Access(body["access"]),
    }
    return ArticleReceived(**{**body, **changed})


def _redacted(body: Mapping[str, Any]) -> PayloadRedacted:
    changed = {
        "claim": UUID(body["claim"]) if body["claim"] else None,
        "seqs": tuple(body["seqs"]),
        "claims": _redacted_claims(body["claims"]),
        "corrections": _redacted_claims(body.get("corrections", ())),
        "texts": tuple(body["texts"]),
    }
    return PayloadRedacted(**{**body, **changed})


def _anchors(bodies: Iterable[Body]) -> tuple[Anchor, ...]:
    return tuple(Anchor(**{**one, "claim": UUID(one["claim"])}) for one in bodies)


def _redacted_claims(bodies: Iterable[Body]) -> tuple[RedactedClaim, ...]:
    return tuple(
        RedactedClaim(**{**one, "claim": UUID(one["claim"])}) for one in bodies
    )
