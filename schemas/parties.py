"""Wire shape of the parties: on whose behalf somebody speaks."""

from marshmallow import fields

from schemas.fields import AnswerSchema


class AllianceSchema(AnswerSchema):
    """That a party shares another's side, for a period, both days inclusive."""

    party = fields.String(required=True)
    start = fields.Date(required=True, allow_none=True)
    end = fields.Date(required=True, allow_none=True)


class PartySchema(AnswerSchema):
    """A party, under its plain name."""

    id = fields.String(required=True, metadata={"example": "myanmar-military"})
    name = fields.String(required=True)
    kind = fields.String(required=True, metadata={"example": "belligerent"})
    conflicts = fields.List(fields.String(), required=True)
    allied_with = fields.List(fields.Nested(AllianceSchema), required=True)
    proxy_of = fields.List(fields.Nested(AllianceSchema), required=True)
    source = fields.String(required=True)
    date = fields.Date(required=True)


class PartyListSchema(AnswerSchema):
    """All parties, by id."""

    parties = fields.List(fields.Nested(PartySchema), required=True)
