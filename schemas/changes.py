"""Wire shape of the changes of a location's control history."""

from marshmallow import fields

from schemas.corrections import CorrectionSchema
from schemas.fields import (
    AnswerSchema,
    Instant,
    cursor,
    format,
    limit,
    min_seq,
    next_cursor,
    seq,
)
from schemas.locations import country
from schemas.parameters import FilteredQuery, day
from schemas.periods import Bounds, StateSchema
from schemas.timelines import AskedSchema, AsKnownSchema, PlacedSchema


class ChangeListQuery(FilteredQuery):
    """Which changes of a place, and which page of them."""

    start = day("First day wanted, of those on which changes take effect.", "from")
    end = day("The day after the last one wanted.", "to")
    country = country()
    limit = limit()
    cursor = cursor()
    format = format("json", "atom")
    min_seq = min_seq()


class DifferingSchema(AnswerSchema):
    """Days on which two states of the record differ. Half-open."""

    start = Bounds(data_key="from")
    end = Bounds(allow_none=True, data_key="to")
    before = fields.Nested(StateSchema, required=True, attribute="left")
    after = fields.Nested(StateSchema, required=True, attribute="right")


class ChangeLinksSchema(AnswerSchema):
    """Where to read more of a change. Relative."""

    timeline = fields.String(
        metadata={"description": "As it was public then, on that day; pinned."}
    )
    correction = fields.String(
        metadata={"description": "The correction; there if it is one."}
    )


class ChangeSchema(AnswerSchema):
    """One change: of a day, by words that were public from a moment on."""

    id = fields.UUID(
        required=True,
        metadata={"description": "Stays the same while the record grows."},
    )
    type = fields.String(
        required=True,
        metadata={
            "description": "`claim_made`, or the type of a correction.",
            "example": "claim_made",
        },
    )
    day = Bounds(
        allow_none=True,
        metadata={
            "description": "On which it takes effect; of a correction, the day that "
            "the claim is about; null where no words are left that say so."
        },
    )
    published_at = Instant(
        required=True,
        allow_none=True,
        metadata={"description": "When the words were public; null for a correction."},
    )
    seq = seq(description="Of the last event that made it.")
    recorded_at = Instant(required=True)
    before = fields.Nested(
        StateSchema,
        required=True,
        allow_none=True,
        metadata={
            "description": "What that day showed without it; of a correction, what "
            "the record showed of that day before it."
        },
    )
    after = fields.Nested(
        StateSchema,
        required=True,
        allow_none=True,
        metadata={"description": "What that day shows with it."},
    )
    differing = fields.List(
        fields.Nested(DifferingSchema),
        required=True,
        metadata={"description": "Of a correction: all days that it changed."},
    )
    claims = fields.List(
        fields.UUID(),
        required=True,
        metadata={"description": "Those that made it, or that were corrected."},
    )
    events = fields.List(
        fields.Integer(),
        required=True,
        metadata={"description": "Seqs of the events that made it."},
    )
    correction = fields.Nested(CorrectionSchema, required=True, allow_none=True)
    links = fields.Nested(ChangeLinksSchema, required=True)


class ChangesLinksSchema(AnswerSchema):
    """The same answer elsewhere. Relative, and by the place's id."""

    self = fields.String(required=True)
    permalink = fields.String(
        required=True, metadata={"description": "Pinned: the same bytes for ever."}
    )
    atom = fields.String(required=True)
    timeline = fields.String(required=True)


class ChangeListSchema(AnswerSchema):
    """Changes by day, then by the moment at which the words were public, then by seq.

    Without the corrections each begins where the one before it ended.
    """

    location = fields.Nested(PlacedSchema, required=True)
    query = fields.Nested(AskedSchema, required=True)
    as_known = fields.Nested(AsKnownSchema, required=True)
    changes = fields.List(fields.Nested(ChangeSchema), required=True)
    names = fields.Dict(
        keys=fields.String(),
        values=fields.String(),
        required=True,
        metadata={"description": "Names of the parties, by id."},
    )
    links = fields.Nested(ChangesLinksSchema, required=True)
    limit = fields.Integer(required=True)
    next_cursor = next_cursor()
