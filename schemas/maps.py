"""Wire shape of all places on one day."""

from marshmallow import fields, validate

from schemas.fields import (
    AnswerSchema,
    Instant,
    cursor,
    filters,
    format,
    limit,
    min_seq,
    next_cursor,
    recorded_through,
    seq,
)
from schemas.locations import PlaceSchema, country
from schemas.parameters import Box, EvidenceQuery, Ids, day
from schemas.periods import STATUSES, Bounds, controller, status
from schemas.states import holds


class StateListQuery(EvidenceQuery):
    """What is asked about all places on a day."""

    as_of = day("The day; without it, the present one in UTC, which the answer names.")
    ids = Ids("Only these places, by id")
    bbox = Box()
    country = country("Only places with this country code of GeoNames'.")
    status = fields.String(
        load_default=None,
        allow_none=False,
        validate=validate.OneOf(STATUSES),
        metadata={"description": "Only places with this status on the day."},
    )
    limit = limit()
    cursor = cursor()
    format = format("json", "geojson", "csv")
    min_seq = min_seq()


class SpeakersSchema(AnswerSchema):
    """Which perspectives say that a party holds the place, and which say no."""

    yes = fields.List(
        fields.String(metadata={"example": "party:russia"}), required=True
    )
    no = fields.List(
        fields.String(metadata={"example": "party:ukraine"}), required=True
    )


class PlaceStateLinksSchema(AnswerSchema):
    """Where the words behind it are; in the same state of the record."""

    state = fields.String(required=True)
    timeline = fields.String(required=True)


class PlaceStateSchema(AnswerSchema):
    """A place on the day, as everybody says it."""

    location = fields.Nested(PlaceSchema, required=True)
    status = status()
    controller = controller()
    start = Bounds(allow_none=True, attribute="since", data_key="from")
    end = Bounds(allow_none=True, attribute="until", data_key="to")

    headline = fields.String(required=True)
    last_evidence_on = fields.String(
        required=True,
        allow_none=True,
        metadata={"format": "date", "description": "As in a headline."},
    )
    holds = holds()
    speakers = fields.Dict(
        keys=fields.String(),
        values=fields.Nested(SpeakersSchema),
        required=True,
        metadata={"description": "By party: who says so. The state has the claims."},
    )
    reasons = fields.List(fields.String(), required=True)
    links = fields.Nested(PlaceStateLinksSchema, required=True)


class StateListAskedSchema(AnswerSchema):
    """What was asked, as understood."""

    as_of = fields.Date(required=True)
    published_by = Instant(required=True, allow_none=True)
    known_at = fields.String(required=True, allow_none=True)
    result_filters = filters("These only hide places.")


class StateListKnownSchema(AnswerSchema):
    """The state of the record that this is an answer from."""

    log_seq = seq(description="All that was recorded up to it was looked at.")
    recorded_through = recorded_through()
    policy = fields.String(required=True, metadata={"example": "all-voices/1"})


class StateListLinksSchema(AnswerSchema):
    """The same answer elsewhere."""

    self = fields.String(required=True)
    permalink = fields.String(
        required=True, metadata={"description": "Pinned: the same bytes for ever."}
    )
    geojson = fields.String(required=True)
    csv = fields.String(required=True)


class StateListSchema(AnswerSchema):
    """Places on a day, by id."""

    query = fields.Nested(StateListAskedSchema, required=True)
    as_known = fields.Nested(StateListKnownSchema, required=True)
    states = fields.List(fields.Nested(PlaceStateSchema), required=True)
    limit = fields.Integer(required=True)
    links = fields.Nested(StateListLinksSchema, required=True)
    next_cursor = next_cursor()
