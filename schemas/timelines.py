"""Wire shape of a location's control history."""

from marshmallow import fields, validate

from schemas.claims import ClaimSchema
from schemas.corrections import CorrectionSchema
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
from schemas.locations import PlaceSchema, ResolvedFromSchema, country
from schemas.parameters import FilteredQuery, day
from schemas.periods import (
    STATUSES,
    HeadlineSchema,
    LapseSchema,
    PeriodSchema,
    TrackSchema,
)


class TimelineQuery(FilteredQuery):
    """What is asked about a place."""

    start = day("First day wanted; a period is returned if it overlaps.", "from")
    end = day("The day after the last one wanted.", "to")
    as_of = day("The only day wanted; excludes `from` and `to`.")
    status = fields.String(
        load_default=None,
        allow_none=False,
        validate=validate.OneOf(STATUSES),
        metadata={"description": "Only periods with this status; changes no period."},
    )
    include = fields.String(
        load_default="claims,tracks",
        validate=validate.Regexp(
            "^(claims|tracks)(,(claims|tracks))*$",
            error="must be some of claims, tracks, separated by commas",
        ),
        metadata={"description": "Parts of the answer beside the periods."},
    )
    rows = fields.String(
        load_default=None,
        allow_none=False,
        validate=validate.OneOf(("periods", "claims")),
        metadata={"description": "What the rows of CSV are; periods, unless said."},
    )
    country = country()
    limit = limit()
    cursor = cursor()
    format = format("json", "text", "csv")
    min_seq = min_seq()


class PlacedSchema(PlaceSchema):
    """The place, and the name that it was asked for by."""

    resolved_from = fields.Nested(ResolvedFromSchema, required=True)


class AskedSchema(AnswerSchema):
    """What was asked, as understood."""

    start = fields.Date(required=True, allow_none=True, data_key="from")
    end = fields.Date(required=True, allow_none=True, data_key="to")

    as_of = fields.Date(required=True, allow_none=True)
    published_by = Instant(required=True, allow_none=True)
    known_at = fields.String(required=True, allow_none=True)
    evidence_filters = filters("These re-derive the history.")
    result_filters = filters("These only hide periods.")


class AsKnownSchema(AnswerSchema):
    """The state of the record that this is an answer from."""

    log_seq = seq(description="The last seq that concerns the place; 0: none does.")
    recorded_through = recorded_through()
    policy = fields.String(required=True, metadata={"example": "all-voices/1"})
    extractions = fields.List(
        fields.String(),
        required=True,
        metadata={"description": "Revisions of the rules that read the claims."},
    )


class CoverageSchema(AnswerSchema):
    """How much the answer rests on, and why it is empty if it is."""

    claims_considered = fields.Integer(required=True)
    claims_excluded_by_filter = fields.Integer(required=True)
    claims_retracted = fields.Integer(
        required=True, metadata={"description": "Taken back by then; not considered."}
    )
    empty_reason = fields.String(
        required=True,
        allow_none=True,
        metadata={
            "description": "`no_claims_ever`, `no_claims_in_window`, "
            "`all_excluded_by_filter`, `none_with_status`, `only_context`, "
            "`all_retracted`, `all_redacted`, `not_yet_recorded`; "
            "null: it is not empty."
        },
    )
    nearest_before = fields.Date(
        required=True,
        allow_none=True,
        metadata={
            "description": "Of an empty answer, the last day before what was asked for "
            "on which a period begins, or that a claim left out is about."
        },
    )
    nearest_after = fields.Date(
        required=True,
        allow_none=True,
        metadata={"description": "The same for the first day after."},
    )
    nearest_published = fields.Boolean(
        required=True,
        metadata={
            "description": "Those two are days of publication: nothing was public by "
            "`published_by`."
        },
    )


class GapSchema(AnswerSchema):
    """Where a claim was that cannot be shown any more."""

    seq = seq(description="The claim's place in the log.")
    reason = fields.String(required=True, validate=validate.OneOf(("redacted",)))


class TimelineLinksSchema(AnswerSchema):
    """The same answer elsewhere. Relative, and by the place's id."""

    self = fields.String(required=True)
    permalink = fields.String(
        required=True, metadata={"description": "Pinned: the same bytes for ever."}
    )
    csv = fields.String(required=True)
    text = fields.String(required=True)
    proof = fields.String(
        required=True,
        metadata={"description": "That the last event it follows from is in the log."},
    )


class TimelineSchema(AnswerSchema):
    """Who has held a place, since when, and on whose word."""

    location = fields.Nested(PlacedSchema, required=True)
    query = fields.Nested(AskedSchema, required=True)
    as_known = fields.Nested(AsKnownSchema, required=True)
    headline = fields.Nested(HeadlineSchema, required=True)
    periods = fields.List(fields.Nested(PeriodSchema), required=True)
    tracks = fields.List(
        fields.Nested(TrackSchema),
        metadata={"description": "There if `include` names them."},
    )
    lapses = fields.List(
        fields.Nested(LapseSchema),
        required=True,
        metadata={
            "description": "Positions that ended in silence; by the day of the later "
            "words."
        },
    )
    context = fields.List(
        fields.UUID(),
        required=True,
        metadata={
            "description": "Claims that do not bear on control: advances, "
            "encirclement, repelled attacks; and claims on a region around it."
        },
    )
    gaps = fields.List(
        fields.Nested(GapSchema),
        required=True,
        metadata={"description": "Claims on the place whose words were redacted."},
    )
    claims = fields.List(
        fields.Nested(ClaimSchema),
        metadata={"description": "There if `include` names them; in log order."},
    )
    claims_truncated = fields.Boolean(required=True)
    corrections = fields.List(
        fields.Nested(CorrectionSchema),
        required=True,
        metadata={"description": "Of claims on the place, and merges; in log order."},
    )
    names = fields.Dict(
        keys=fields.String(),
        values=fields.String(),
        required=True,
        metadata={"description": "Names of the parties, by id."},
    )
    coverage = fields.Nested(CoverageSchema, required=True)
    links = fields.Nested(TimelineLinksSchema, required=True)
    next_cursor = next_cursor()
