"""Bodies of claims: a claim to a JSON-ready dict and back.

Nearly all events are claims, so they go by the shortest way there is.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from operator import attrgetter
from typing import Any, TypeAlias
from uuid import UUID

from events.claims import Affiliation, Claim, Claimant, Selector
from events.dates import DatedInterval, Precision
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
# For each part of a claim the names of its fields, and what gets their values.
FIELDS: Mapping[type, tuple[tuple[str, ...], Callable[[object], Any]]] = {
    kind: (names, attrgetter(*names))
    for kind in (Affiliation, Claim, Claimant, DatedInterval, Selector)
    for names in [tuple(field.name for field in fields(kind) if field.compare)]
}


def body_of(claim: Claim) -> Body:
    """The fields of a claim and its parts; enums and days are left to orjson."""
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


def claim_of(body: Mapping[str, Any]) -> Claim:
    """The claim behind a body."""
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


def _fields(value: object) -> Body:
    names, values = FIELDS[type(value)]
    return dict(zip(names, values(value), strict=True))


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
