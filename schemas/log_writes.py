"""What every write says of where it is in the log."""

from marshmallow import fields

from schemas.fields import AnswerSchema


class SeqRangeSchema(AnswerSchema):
    """What was written, both inclusive; for a duplicate, what was written then."""

    first_seq = fields.Integer(required=True, allow_none=True)
    last_seq = fields.Integer(required=True, allow_none=True)
