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

LONGEST = 25  # seconds of a long poll


class EventSchema(AnswerSchema):
    """One event of the log, as a CloudEvent in JSON.

    `seq`, `streamversion` and `payloadsha256` are extension attributes.
    """

    specversion = fields.Constant(
        "1.0", required=True, metadata={"description": "Of CloudEvents."}
    )
    id = fields.UUID(
        required=True, metadata={"description": "The same in every copy of the log."}
    )
    source = fields.Constant(
        "/events",
        required=True,
        metadata={"description": "The log, relative to the server that was asked."},
    )
    type = fields.String(
        required=True,
        metadata={
            "description": "A name and the revision of what `data` holds. It is the "
            "log's own and has no domain before it: it does not depend on who serves "
            "the log.",
            "example": "claim-made/1",
        },
    )
    subject = fields.String(
        required=True,
        attribute="stream",
        metadata={
            "description": "The stream: `article-` and its id; `reference-`, a kind "
            "and an id; `correction-` or `redaction-` and what it is about.",
        },
    )
    time = Instant(
        required=True,
        attribute="recorded_at",
        metadata={"description": "When it was recorded; never earlier than before."},
    )
    datacontenttype = fields.Constant(
        "application/json", required=True, metadata={"description": "Of `data`."}
    )
    seq = seq(description="1, 2, 3 … without gaps, the same for every reader.")
    streamversion = fields.Integer(
        required=True,
        attribute="version",
        metadata={"description": "Its place in the stream, from 1."},
    )
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
    wait = fields.Integer(
        required=True,
        metadata={"description": "Seconds after which it would have been empty."},
    )
    next_after = fields.Integer(
        required=True, metadata={"description": "`after` of the next request."}
    )


class EventMessageSchema(AnswerSchema):
    """One message of the stream, which is a sequence of these in `text/event-stream`.

    Lines that begin with a colon are comments and say that the stream is alive.
    """

    id = fields.String(
        required=True, metadata={"description": "The event's `seq`.", "example": "14"}
    )
    event = fields.String(
        required=True,
        metadata={"description": "The event's `type`.", "example": "claim-made/1"},
    )
    data = fields.String(
        required=True,
        metadata={"description": "The event in JSON, as `GET /events/{seq}` gives it."},
    )


class EventStreamQuery(RequestSchema):
    """Which events, for one who follows the log."""

    after = fields.Integer(
        load_default=0,
        validate=validate.Range(min=0, max=LARGEST),
        metadata={"description": "The last seq already seen."},
    )
    type = fields.String(
        load_default=None,
        allow_none=False,
        metadata={
            "description": "Names with or without revision, separated by commas.",
            "examples": ["claim-made"],
        },
    )
    format = format("sse")


class EventListQuery(EventStreamQuery):
    """Which events, and how long to wait for the first."""

    limit = limit()
    wait = fields.Integer(
        load_default=0,
        validate=validate.Range(
            min=0, max=LARGEST, error="must be a whole number of seconds from 0"
        ),
        metadata={
            "description": f"Seconds to wait where there is none yet; {LONGEST} where "
            "more is asked for. The answer comes as soon as there is one.",
        },
    )
    format = format("json")
