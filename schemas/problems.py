"""Wire shape of every refusal."""

from marshmallow import fields

from schemas.fields import AnswerSchema


class FaultSchema(AnswerSchema):
    """One thing that is wrong."""

    pointer = fields.String(
        required=True,
        metadata={
            "description": "JSON pointer into the body; `?name` for a parameter.",
            "example": "/published_at",
        },
    )
    detail = fields.String(
        required=True, metadata={"description": "What is wrong, and what is right."}
    )


class PlaceLinkSchema(AnswerSchema):
    """A place that may be meant."""

    id = fields.String(required=True, metadata={"example": "geonames:703656"})
    name = fields.String(required=True, metadata={"example": "Kupiansk"})
    claim_count = fields.Integer(required=True)
    href = fields.String(required=True)
    timeline = fields.String(required=True)
    country = fields.String(
        allow_none=True, metadata={"description": "Only among candidates."}
    )
    why = fields.String(
        metadata={
            "description": "Only among suggestions: `transliteration`, "
            "`edit_distance` …"
        }
    )


class FormatSchema(AnswerSchema):
    """A format that a path answers in."""

    format = fields.String(required=True, metadata={"example": "json"})
    media_type = fields.String(required=True, metadata={"example": "application/json"})


class ProblemSchema(AnswerSchema):
    """RFC 9457 problem details. The types are a closed list; `type` leads to help."""

    type = fields.String(
        required=True, metadata={"example": "/problems/unknown-location"}
    )
    title = fields.String(required=True)
    status = fields.Integer(required=True)
    detail = fields.String(required=True)
    instance = fields.String(required=True, metadata={"description": "The path."})
    request_id = fields.String(required=True, allow_none=True)
    errors = fields.List(fields.Nested(FaultSchema))
    suggestions = fields.List(
        fields.Nested(PlaceLinkSchema),
        metadata={"description": "For `unknown-location`: up to five places."},
    )
    search = fields.String(
        metadata={"description": "For `unknown-location`: where to search."}
    )
    candidates = fields.List(
        fields.Nested(PlaceLinkSchema),
        metadata={"description": "For `ambiguous-location`."},
    )
    formats = fields.List(
        fields.Nested(FormatSchema), metadata={"description": "For `not-acceptable`."}
    )


class ProblemTypeSchema(AnswerSchema):
    """One of the closed list of problems, explained."""

    type = fields.String(required=True)
    status = fields.Integer(required=True)
    title = fields.String(required=True)
    help = fields.String(required=True)
