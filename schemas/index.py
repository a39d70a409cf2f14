"""Wire shape of the front page."""

from marshmallow import fields

from schemas.fields import AnswerSchema


class IndexSchema(AnswerSchema):
    """What this service is, and how to begin."""

    name = fields.String(required=True)
    about = fields.String(required=True)
    warning = fields.String(required=True)
    version = fields.String(required=True)
    licence = fields.String(required=True)
    attribution = fields.String(required=True)
    contact = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "Whom to write to; null where nobody is named."},
    )
    examples = fields.List(
        fields.String(),
        required=True,
        metadata={"description": "Five lines for a shell."},
    )
    links = fields.Dict(
        keys=fields.String(),
        values=fields.String(),
        required=True,
        metadata={"description": "Paths by what they lead to."},
    )
