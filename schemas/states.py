"""Wire shape of who is said to hold places on one day."""

from marshmallow import fields

from events.history import ANSWERS
from schemas.fields import (
    AnswerSchema,
    Instant,
    filters,
    format,
    min_seq,
    recorded_through,
    seq,
)
from schemas.locations import country
from schemas.parameters import FilteredQuery, day
from schemas.periods import (
    Bounds,
    HeadlineSchema,
    PositionSchema,
    controller,
    status,
)
from schemas.timelines import CoverageSchema, PlacedSchema


class StateQuery(FilteredQuery):
    """What is asked about a place on a day."""

    as_of = day("The day; without it, the last period is meant, which has no end.")
    country = country()
    format = format("json", "text")
    min_seq = min_seq()


class StateAskedSchema(AnswerSchema):
    """What was asked, as understood."""

    as_of = fields.Date(required=True, allow_none=True)
    published_by = Instant(required=True, allow_none=True)
    known_at = fields.String(required=True, allow_none=True)
    evidence_filters = filters("These re-derive the history.")


class StateKnownSchema(AnswerSchema):
    """The state of the record that this is an answer from."""

    log_seq = seq(description="The last seq that concerns the place; 0: none does.")
    recorded_through = recorded_through()
    policy = fields.String(required=True, metadata={"example": "all-voices/1"})


class StateLinksSchema(AnswerSchema):
    """The same answer elsewhere, and what it is cut from. By the place's id."""

    self = fields.String(required=True)
    permalink = fields.String(
        required=True, metadata={"description": "Pinned: the same bytes for ever."}
    )
    text = fields.String(required=True)
    timeline = fields.String(required=True)
    proof = fields.String(
        required=True,
        metadata={"description": "That the last event it follows from is in the log."},
    )


class SaidBySchema(AnswerSchema):
    """By whom it is said that a party holds the place, and by whom that it does not.

    Under `no`, a position whose `controller` is another party says so by giving that
    one all of the place.
    """

    yes = fields.List(fields.Nested(PositionSchema), required=True)
    no = fields.List(fields.Nested(PositionSchema), required=True)


def holds() -> fields.Dict:
    """Whether each party is said to hold the place."""
    return fields.Dict(
        keys=fields.String(),
        values=fields.String(
            metadata={"example": "yes", "description": ", ".join(ANSWERS)}
        ),
        required=True,
        metadata={
            "description": "By party: `yes`, somebody says that it has the place or "
            "some of it, whoever says no beside; `no`, nobody does, and somebody says "
            "that it has nothing of it, or not what is claimed for it; `unsaid`, "
            "nobody says either. Every party is there that anybody ever spoke of."
        },
    )


class ControlStateSchema(AnswerSchema):
    """Who holds a place on one day, as everybody says it."""

    location = fields.Nested(PlacedSchema, required=True)
    query = fields.Nested(StateAskedSchema, required=True)
    as_known = fields.Nested(StateKnownSchema, required=True)
    headline = fields.Nested(HeadlineSchema, required=True)
    status = status()
    controller = controller()
    start = Bounds(allow_none=True, data_key="from")
    end = Bounds(allow_none=True, data_key="to")

    holds = holds()
    said_by = fields.Dict(
        keys=fields.String(),
        values=fields.Nested(SaidBySchema),
        required=True,
        metadata={"description": "By party: which positions say so."},
    )
    positions = fields.List(fields.Nested(PositionSchema), required=True)
    supporting = fields.List(fields.UUID(), required=True)
    disputing = fields.List(fields.UUID(), required=True)
    reasons = fields.List(
        fields.String(metadata={"example": "incompatible_controllers"}), required=True
    )
    coverage = fields.Nested(CoverageSchema, required=True)
    names = fields.Dict(
        keys=fields.String(),
        values=fields.String(),
        required=True,
        metadata={"description": "Names of the parties, by id."},
    )
    links = fields.Nested(StateLinksSchema, required=True)
