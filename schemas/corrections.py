"""Wire shape of a correction, on its way in and out."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from marshmallow import fields, validate

from events.amendments import CLAIMANT, FIELDS
from events.amendments import LONGEST as LONGEST_NAME
from events.corrections import Kind
from events.dates import DatedInterval, Precision
from events.reasons import LONGEST
from schemas.fields import (
    AnswerSchema,
    Instant,
    RequestSchema,
    cursor,
    format,
    limit,
    min_seq,
    next_cursor,
    seq,
)
from schemas.log_writes import SeqRangeSchema
from schemas.parameters import Words

REDACTED = "payload_redacted"
TYPES = (*(one.value for one in Kind), REDACTED)
THOUSAND = 1000  # shares are kept in per mille
DIGEST = "^[0-9a-f]{64}$"


class DaysInputSchema(RequestSchema):
    """One day that lies somewhere between two bounds, both inclusive."""

    earliest = fields.Date(
        load_default=None,
        allow_none=True,
        metadata={"description": "First day it may be; null where that is open."},
    )
    latest = fields.Date(
        load_default=None,
        allow_none=True,
        metadata={"description": "Last day it may be; null where that is open."},
    )


def _word(told: str, example: str, **options: Any) -> fields.String:
    return fields.String(metadata={"description": told, "example": example}, **options)


class CorrectionInputSchema(RequestSchema):
    """What was wrong, and what is right. Which members it has depends on `type`.

    `claim_retracted`: `claim`. `claim_corrected`: `claim`, and the fields that are
    otherwise: `location`, `place_type`, `controller`, `action`, `extent`, `share`,
    `stance`, `certainty`, `background`, `said`, `since`. `attribution_corrected`:
    `claim`, and some of `claimant`, `claimant_type`, `actor`, `party`.
    `article_retracted`: `article`. `location_merged`: `location` and `into`.
    `payload_redacted` is refused here: words are removed by `whoholds redact`, on the
    machine that has the log.
    """

    type = fields.String(
        required=True,
        validate=validate.OneOf(TYPES),
        metadata={"description": "What kind of thing was wrong."},
    )
    reason = fields.String(
        required=True,
        validate=validate.Length(min=1, max=LONGEST),
        metadata={"description": "Why; for everybody to read, and for ever."},
    )
    author = fields.String(
        required=True,
        validate=validate.Length(min=1, max=LONGEST),
        metadata={"description": "Who says so."},
    )
    claim = fields.UUID(metadata={"description": "Id of the claim."})
    article = fields.String(
        validate=validate.Regexp(DIGEST, error="is no id of an article"),
        metadata={"description": "Id of the article."},
    )
    location = _word(
        "Id of the place: that the claim is on, null where it is not known; or that "
        "is merged.",
        "geonames:703656",
        allow_none=True,
    )
    into = _word("Id of the place that has the claims from here on.", "geonames:703656")
    place_type = _word("What kind of place the words speak of.", "town")
    controller = _word(
        "Id of the party that has the place by the claim; null: nobody.",
        "ukraine",
        allow_none=True,
    )
    action = _word("What the words say happened.", "captures")
    extent = _word("How much of the place.", "part")
    share = fields.List(
        fields.Float(validate=validate.Range(min=0, max=1)),
        validate=validate.Length(equal=2),
        allow_none=True,
        metadata={"description": "Lowest and highest, 0 to 1; null: none is named."},
    )
    stance = _word("How the claimant stands to it.", "denies")
    certainty = _word("How the words are hedged.", "hedged")
    background = fields.Boolean(
        truthy={True},
        falsy={False},
        metadata={"description": "Whether it is history told in passing."},
    )
    said = fields.Nested(DaysInputSchema, metadata={"description": "When it was said."})
    since = fields.Nested(
        DaysInputSchema, metadata={"description": "Since when it would hold."}
    )
    claimant = fields.String(
        validate=validate.Length(min=1, max=LONGEST_NAME),
        metadata={"description": "Who speaks, as the article names them."},
    )
    claimant_type = _word("What kind of speaker.", "person")
    actor = _word("Id of the actor; null: not listed.", "gerasimov", allow_none=True)
    party = _word(
        "Id of the party that they speak for; null: for none.",
        "russia",
        allow_none=True,
    )


class CorrectionSchema(AnswerSchema):
    """What was wrong, why, and on whose word. What was said before stays in the log."""

    id = fields.UUID(required=True)
    seq = seq(description="Its place in the log.")
    recorded_at = Instant(required=True)
    type = fields.String(required=True, metadata={"example": "claim_corrected"})
    claim = fields.UUID(
        required=True,
        allow_none=True,
        metadata={"description": "Null where it is about no single claim."},
    )
    article = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "The article that was retracted or redacted."},
    )
    location = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "The claim's place before, or the one merged."},
    )
    into = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "The place that it was merged into."},
    )
    replaced = fields.Dict(
        keys=fields.String(),
        required=True,
        metadata={"description": "The fields that were wrong, as they were."},
    )
    values = fields.Dict(
        keys=fields.String(),
        required=True,
        metadata={"description": "The same fields as they are from here on."},
    )
    reason = fields.String(required=True)
    author = fields.String(required=True)


class CorrectedSchema(AnswerSchema):
    """The correction that was recorded, and where."""

    correction = fields.Nested(CorrectionSchema, required=True)
    log = fields.Nested(SeqRangeSchema, required=True)


class CorrectionListSchema(AnswerSchema):
    """Corrections in the order of the log, newest last."""

    corrections = fields.List(fields.Nested(CorrectionSchema), required=True)
    log_seq = seq(description="The state of the record that this is an answer from.")
    limit = fields.Integer(required=True)
    next_cursor = next_cursor()


class CorrectionListQuery(RequestSchema):
    """Which corrections, and which page of them."""

    type = Words("Only corrections of these types", TYPES)
    location = fields.String(
        load_default=None,
        allow_none=False,
        metadata={"description": "Only what concerns the place with this id."},
    )
    claim = fields.UUID(
        load_default=None,
        allow_none=False,
        metadata={"description": "Only what concerns this claim."},
    )
    article = fields.String(
        load_default=None,
        allow_none=False,
        metadata={"description": "Only what concerns this article or its claims."},
    )
    limit = limit()
    cursor = cursor()
    format = format("json")
    min_seq = min_seq()


def told(values: Mapping[str, Any]) -> dict[str, Any]:
    """Fields of a claim as they are stored, as they are told."""
    named = {name: stored for name, (stored, _) in FIELDS.items()}
    found = {name: values[stored] for name, stored in named.items() if stored in values}
    for name in ("said", "since"):
        if name in found:
            found[name] = _days(found[name])
    if found.get("share"):
        found["share"] = [bound / THOUSAND for bound in found["share"]]
    return found


def told_of_claimant(values: Mapping[str, Any]) -> dict[str, Any]:
    """The same for fields of a claimant."""
    names = {**{name: stored for name, (stored, _) in CLAIMANT.items()}}
    names["affiliation"] = "affiliation"
    return {name: values[stored] for name, stored in names.items() if stored in values}


def _days(stored: Mapping[str, str | None]) -> dict[str, str | None]:
    bounds = {
        name: date.fromisoformat(day) if day else None
        for name, day in stored.items()
        if name != "precision"
    }
    precision = stored["precision"]
    days = DatedInterval(
        earliest=bounds["earliest"],
        latest=bounds["latest"],
        precision=Precision(precision) if precision else None,
    )
    return {"edtf": days.edtf, **stored}
