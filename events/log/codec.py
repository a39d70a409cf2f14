"""Events to JSON-ready dicts and back, under stored names.

Only `projection` knows these names too: it takes bodies as they are stored.

A name ends with the revision of its body. A body that gains a field with a default
keeps its revision; one that changes otherwise gets a new one, and the old is read here
for ever.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from operator import attrgetter
from typing import Any, TypeAlias
from uuid import UUID

import orjson

from events.articles import Access
from events.canonical import canonical
from events.claims import Affiliation, Claim, Claimant, Selector
from events.dates import DatedInterval, Precision
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
from events.vocabulary import (
    Action,
    Certainty,
    ClaimantType,
    Extent,
    Grade,
    PlaceType,
    Stance,
    Voice,
)

Body: TypeAlias = dict[str, Any]
OPTIONS = orjson.OPT_UTC_Z | orjson.OPT_STRICT_INTEGER
# For each part of a claim the names of its fields, and what gets their values.
FIELDS: Mapping[type, tuple[tuple[str, ...], Callable[[object], Any]]] = {
    kind: (names, attrgetter(*names))
    for kind in (Affiliation, Claim, Claimant, DatedInterval, Selector)
    for names in [tuple(field.name for field in fields(kind) if field.compare)]
}

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
            return "claim-made/1", _claim_body(claim)
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
            return ClaimMade(claim=_claim(body))
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


def _claim_body(claim: Claim) -> Body:
    """The fields of a claim and its parts; enums and days are left to orjson.

    Nearly all events are claims, and this takes half the time of `_plain`.
    """
    body = _fields(claim)
    for name in ("said", "since", "quote", "sentence"):
        body[name] = _fields(body[name])
    if claim.attribution:
        body["attribution"] = _fields(claim.attribution)
    body["claimant"] = claimant = _fields(claim.claimant)
    if claim.claimant.affiliation:
        claimant["affiliation"] = _fields(claim.claimant.affiliation)
    body["quantity"] = dict(claim.quantity)
    # The id is kept too: whoever holds a payload need not know how it is made.
    body["id"] = str(claim.id)
    return body


def _fields(value: object) -> Body:
    names, values = FIELDS[type(value)]
    return dict(zip(names, values(value), strict=True))


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


def _claim(body: Mapping[str, Any]) -> Claim:
    attribution, share = body["attribution"], body["share"]
    changed = {
        "place_type": PlaceType(body["place_type"]),
        "action": Action(body["action"]),
        "extent": Extent(body["extent"]),
        "stance": Stance(body["stance"]),
        "claimant": _claimant(body["claimant"]),
        "voice": Voice(body["voice"]),
        "certainty": Certainty(body["certainty"]),
        "said": _interval(body["said"]),
        "since": _interval(body["since"]),
        "quote": Selector(**body["quote"]),
        "sentence": Selector(**body["sentence"]),
        "attribution": Selector(**attribution) if attribution else None,
        "rules": tuple(body["rules"]),
        "cues": tuple(body["cues"]),
        "loaded_terms": tuple(body["loaded_terms"]),
        "responds_to": tuple(map(UUID, body["responds_to"])),
        "grade": Grade(body["grade"]),
        "share": (share[0], share[1]) if share else None,
        "recorded_id": UUID(body["id"]),
    }
    values = {**body, **changed}
    del values["id"]
    return Claim(**values)


def _claimant(body: Mapping[str, Any]) -> Claimant:
    near = body["affiliation"]
    changed = {
        "type": ClaimantType(body["type"]),
        "affiliation": Affiliation(
            party=near["party"],
            source=near["source"],
            date=date.fromisoformat(near["date"]),
        )
        if near
        else None,
    }
    return Claimant(**{**body, **changed})


def _interval(body: Mapping[str, Any]) -> DatedInterval:
    return DatedInterval(
        earliest=_day(body["earliest"]),
        latest=_day(body["latest"]),
        precision=Precision(body["precision"]) if body["precision"] else None,
    )


def _day(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None
