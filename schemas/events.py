"""Wire shape of the log: CloudEvents 1.0, in order."""

from marshmallow import fields, validate

from schemas.fields import (
    LARGEST,
    AnswerSchema,
    Hex,
    Instant,
    RequestSchema,
    format,
    limit,
    seq,
)


class EventSchema(AnswerSchema):
    """One event of the log, as a CloudEvent with three extensions of ours."""

    specversion = fields.Constant("1.0", required=True)
    id = fields.UUID(required=True)
    source = fields.Constant("/events", required=True)
    type = fields.String(required=True, metadata={"example": "claim-made/1"})
    subject = fields.String(
        required=True,
        attribute="stream",
        metadata={"description": "The stream: `article-` and its id, or another."},
    )
    time = Instant(required=True, attribute="recorded_at")
    datacontenttype = fields.Constant("application/json", required=True)
    seq = seq(description="1, 2, 3 … without gaps, the same for every reader.")
    streamversion = fields.Integer(required=True, attribute="version")
    payloadsha256 = Hex(
        required=True,
        attribute="payload_sha256",
        metadata={"description": "Salted digest of `data`; it outlives a redaction."},
    )
    data = fields.Raw(
        required=True,
        allow_none=True,
        metadata={
            "type": "object",
            "description": "As the log keeps it, shares in per mille; null: redacted.",
        },
    )


class EventListSchema(AnswerSchema):
    """Events in order; none will ever appear before one that was returned."""

    events = fields.List(fields.Nested(EventSchema), required=True)
    log_seq = seq(description="The end of the log when it was read.")
    limit = fields.Integer(required=True)
    next_after = fields.Integer(
        required=True, metadata={"description": "`after` of the next request."}
    )


class EventListQuery(RequestSchema):
    """Which events."""

    after = fields.Integer(
        load_default=0,
        validate=validate.Range(min=0, max=LARGEST),
        metadata={"description": "The last seq already seen."},
    )
    limit = limit()
    type = fields.String(
        load_default=None,
        allow_none=False,
        metadata={
            "description": "Names with or without revision, separated by commas.",
            "examples": ["claim-made"],
        },
    )
    format = format("json")
