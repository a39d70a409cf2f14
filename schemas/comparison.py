"""Wire shape of a comparison: of two states of the record, or of two sides."""

from marshmallow import fields, validate

from schemas.corrections import CorrectionSchema
from schemas.fields import AnswerSchema, Instant, RequestSchema, format, min_seq, seq
from schemas.locations import country
from schemas.parameters import day, moment, policy
from schemas.periods import Bounds, PeriodSchema, PositionSchema, StateSchema
from schemas.timelines import PlacedSchema

SIDE = "party:"


def _side(told: str, example: str) -> fields.String:
    return fields.String(
        required=True,
        validate=validate.Length(min=1, max=300),
        metadata={
            "description": f"{told}: `seq:N` or a time, as `known_at`; or `party:X`.",
            "example": example,
        },
    )


class ComparisonQuery(RequestSchema):
    """What is compared with what."""

    left = _side("The one", "seq:9")
    right = _side("The other, of the same kind", "seq:14")
    start = day("First day wanted; what overlaps is returned.", "from")
    end = day("The day after the last one wanted.", "to")
    as_of = day("The only day wanted; excludes `from` and `to`.")
    policy = policy()
    known_at = moment(
        "Of two parties: only what was recorded by then; or `seq:N`.", "seq:14"
    )
    country = country()
    format = format("json", "text")
    min_seq = min_seq()


class ComparedSchema(AnswerSchema):
    """One of the two that are compared."""

    asked = fields.String(required=True, metadata={"example": "seq:14"})
    party = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "The party's id; null: a state of the record."},
    )
    seq = seq(description="That names the state of the record.")
    log_seq = fields.Integer(
        required=True,
        validate=validate.Range(min=0),
        metadata={"description": "The last seq by then that concerns the place."},
    )
    timeline = fields.String(
        required=True, metadata={"description": "Its timeline; pinned."}
    )


class ComparedDaysSchema(AnswerSchema):
    """Days on which neither of the two changes. Half-open."""

    start = Bounds(data_key="from")
    end = Bounds(allow_none=True, data_key="to")
    relation = fields.String(
        required=True,
        metadata={
            "description": "Of states: `agree` or `differ`. Of parties: `compatible`, "
            "`incompatible`, `left_silent`, `right_silent` or `both_silent`.",
            "example": "differ",
        },
    )
    differs = fields.List(
        fields.String(metadata={"example": "status"}),
        required=True,
        metadata={
            "description": "Of states that differ, in what: `status`, `controller`, "
            "`entries`."
        },
    )
    left_state = fields.Nested(StateSchema, required=True, allow_none=True)
    right_state = fields.Nested(StateSchema, required=True, allow_none=True)
    left = fields.List(
        fields.Nested(PositionSchema),
        required=True,
        metadata={"description": "The live positions."},
    )
    right = fields.List(
        fields.Nested(PositionSchema),
        required=True,
        metadata={"description": "The live positions."},
    )


class PeriodChangeSchema(AnswerSchema):
    """A period that came, went, or changed from the left to the right."""

    kind = fields.String(
        required=True,
        metadata={
            "description": "`added`, `removed` or `changed`.",
            "example": "changed",
        },
    )
    differs = fields.List(
        fields.String(metadata={"example": "to"}),
        required=True,
        metadata={
            "description": "Of a changed one, in what: `from`, `to`, `status`, "
            "`controller`, `positions`."
        },
    )
    left = fields.Nested(PeriodSchema, required=True, allow_none=True)
    right = fields.Nested(PeriodSchema, required=True, allow_none=True)
    because = fields.List(
        fields.Integer(),
        required=True,
        metadata={
            "description": "Seqs of the `events` about claims that either history "
            "names on its days, or about no claim."
        },
    )


class CauseSchema(AnswerSchema):
    """An event between the two states that concerns the place."""

    seq = seq(description="Its place in the log.")
    type = fields.String(required=True, metadata={"example": "claim_made"})
    recorded_at = Instant(required=True)
    claim = fields.UUID(required=True, allow_none=True)
    article = fields.String(required=True, allow_none=True)
    reference = fields.String(
        required=True,
        allow_none=True,
        metadata={
            "description": "The party, actor or place whose entry was recorded.",
            "example": "party russia, revision 2",
        },
    )
    correction = fields.Nested(CorrectionSchema, required=True, allow_none=True)


class ComparisonLinksSchema(AnswerSchema):
    """The same answer elsewhere. Relative, and by the place's id."""

    self = fields.String(required=True)
    permalink = fields.String(
        required=True, metadata={"description": "Pinned: the same bytes for ever."}
    )
    swapped = fields.String(
        required=True, metadata={"description": "Right and left the other way round."}
    )
    text = fields.String(required=True)


class ComparisonSchema(AnswerSchema):
    """What differs between two states of the record of a place, or two parties.

    Swapping the two swaps the answer.
    """

    location = fields.Nested(PlacedSchema, required=True)
    left = fields.Nested(ComparedSchema, required=True)
    right = fields.Nested(ComparedSchema, required=True)
    start = fields.Date(required=True, allow_none=True, data_key="from")
    end = fields.Date(required=True, allow_none=True, data_key="to")
    as_of = fields.Date(required=True, allow_none=True)
    policy = fields.String(required=True, metadata={"example": "all-voices/1"})
    days = fields.List(fields.Nested(ComparedDaysSchema), required=True)
    periods = fields.List(
        fields.Nested(PeriodChangeSchema),
        required=True,
        metadata={"description": "None for two parties, and for equal states."},
    )
    events = fields.List(
        fields.Nested(CauseSchema),
        required=True,
        metadata={"description": "In the order of the log; none for two parties."},
    )
    names = fields.Dict(
        keys=fields.String(),
        values=fields.String(),
        required=True,
        metadata={"description": "Names of the parties, by id."},
    )
    links = fields.Nested(ComparisonLinksSchema, required=True)
