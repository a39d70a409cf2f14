"""Wire shape of a location's control history."""

from datetime import date
from enum import StrEnum
from typing import Any

from marshmallow import ValidationError, fields, validate

from events.dates import DatedInterval, Precision, instant, utc_day
from events.vocabulary import Grade, Stance
from schemas.claims import ClaimSchema
from schemas.fields import (
    AnswerSchema,
    DatedIntervalSchema,
    Instant,
    RequestSchema,
    Share,
    cursor,
    format,
    limit,
    next_cursor,
    seq,
)
from schemas.locations import PlaceSchema, ResolvedFromSchema, country

STATUSES = (
    "disputed",
    "contested",
    "conceded",
    "corroborated",
    "claimed",
    "unknown",
)
PARTS = ("claims", "tracks")


def interval(day: date | tuple[date | None, date | None]) -> DatedInterval:
    """A day of the fold, which is a day or its bounds, as a dated interval."""
    if isinstance(day, date):
        return DatedInterval.on(day)
    earliest, latest = day
    return DatedInterval(earliest=earliest, latest=latest, precision=Precision.DAY)


def told(day: DatedInterval) -> dict[str, Any]:
    """A dated interval as its four fields."""
    found: dict[str, Any] = DatedIntervalSchema().dump(day)
    return found


class Bounds(fields.Nested):
    """A day as (earliest, latest), or as itself; told as a dated interval."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(DatedIntervalSchema, required=True, **kwargs)

    def _serialize(  # type: ignore[override] # marshmallow's own two differ
        self, nested_obj: Any, attr: Any, obj: Any, **kwargs: Any
    ) -> dict[str, Any] | None:
        return None if nested_obj is None else told(interval(nested_obj))


class Day(fields.Date):
    """A day; an instant counts as its UTC day."""

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> date:
        try:
            found, _ = instant(value)
        except ValueError as error:
            raise ValidationError(str(error)) from error
        return utc_day(found)


class Words(fields.String):
    """Several values, separated by commas."""

    def __init__(self, told: str, known: type[StrEnum] | None = None) -> None:
        self.known = known
        super().__init__(
            load_default=(),
            allow_none=False,
            metadata={"description": f"{told}; several separated by commas."},
        )

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> Any:
        words = tuple(word for word in str(value).split(",") if word)
        if not words:
            raise ValidationError("names nothing; leave it out, or name some")
        allowed = [one.value for one in self.known] if self.known else list(words)
        if strange := [word for word in words if word not in allowed]:
            told = f"there is no {strange[0]!r}; there are {', '.join(allowed)}"
            raise ValidationError(told)
        return words


def day(told: str, key: str | None = None) -> Day:
    """A parameter that is a day."""
    return Day(
        data_key=key,
        load_default=None,
        allow_none=False,
        metadata={"description": f"{told} An instant counts as its UTC day."},
    )


def moment(told: str, example: str) -> fields.String:
    """A parameter that is an instant; the use case reads it."""
    return fields.String(
        load_default=None,
        allow_none=False,
        metadata={
            "description": f"{told} A day means its last microsecond, UTC.",
            "example": example,
        },
    )


class TimelineQuery(RequestSchema):
    """What is asked about a place."""

    start = day("First day wanted; a period is returned if it overlaps.", "from")
    end = day("The day after the last one wanted.", "to")
    as_of = day("The only day wanted; excludes `from` and `to`.")
    published_by = moment("Only what was public by then.", "2025-11-21T12:00:00Z")
    known_at = moment("Only what was recorded by then; or `seq:N`.", "seq:14")
    policy = fields.String(
        load_default="all-voices/1",
        metadata={"description": "Whose claims count.", "example": "belligerents/1"},
    )
    party = Words("Only claims made for these parties")
    claimant = Words("Only claims of these claimants, by actor id or name")
    publisher = Words("Only claims in articles of these publishers, by id")
    stance = Words("Only claims with these stances", Stance)
    grade = Words("Only claims read with these grades", Grade)
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
    evidence_filters = fields.Dict(
        keys=fields.String(),
        values=fields.List(fields.String()),
        required=True,
        metadata={"description": "These re-derive the history."},
    )
    result_filters = fields.Dict(
        keys=fields.String(),
        values=fields.List(fields.String()),
        required=True,
        metadata={"description": "These only hide periods."},
    )


class AsKnownSchema(AnswerSchema):
    """The state of the record that this is an answer from."""

    log_seq = seq(description="The last seq that concerns the place; 0: none does.")
    recorded_through = Instant(
        required=True,
        allow_none=True,
        metadata={"description": "When that was recorded."},
    )
    policy = fields.String(required=True, metadata={"example": "all-voices/1"})
    extractions = fields.List(
        fields.String(),
        required=True,
        metadata={"description": "Revisions of the rules that read the claims."},
    )


def status() -> fields.String:
    """The status of a period: a closed list."""
    return fields.String(
        required=True,
        validate=validate.OneOf(STATUSES),
        metadata={
            "description": "`disputed` is about what is said, `contested` about the "
            "ground."
        },
    )


def controller() -> fields.String:
    """Who has the place, as it is said."""
    return fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "A party's id.", "example": "russia"},
    )


class HeadlineSchema(AnswerSchema):
    """One sentence on the last period, or on that of `as_of`."""

    text = fields.String(required=True)
    status = status()
    controller = controller()
    since = Bounds(allow_none=True)
    last_evidence_on = fields.Date(required=True, allow_none=True)


class PositionSchema(AnswerSchema):
    """What one perspective maintains about one controller."""

    perspective = fields.String(required=True, metadata={"example": "party:russia"})
    controller = controller()
    denied = fields.Boolean(
        required=True, metadata={"description": "It says that this is not so."}
    )
    extent = fields.String(required=True, metadata={"example": "full"})
    share = Share(required=True, allow_none=True)
    state = fields.String(
        required=True,
        metadata={"description": "`live`, or `overtaken`.", "example": "live"},
    )
    kept = fields.Date(
        required=True, metadata={"description": "Last day it was said to hold."}
    )
    claims = fields.List(fields.UUID(), required=True)
    restated = fields.List(
        fields.UUID(),
        required=True,
        metadata={"description": "They tell the same again, and date nothing."},
    )


class StatementSchema(AnswerSchema):
    """One speech act, however many articles report it."""

    id = fields.UUID(required=True)
    claimant = fields.String(required=True)
    perspective = fields.String(required=True)
    said = Bounds()
    articles = fields.Integer(required=True)
    publishers = fields.Integer(required=True)
    syndication_groups = fields.Integer(required=True)
    claims = fields.List(fields.UUID(), required=True)


class PeriodSchema(AnswerSchema):
    """A stretch of days on which nothing changes in what is said. Half-open.

    `to` null says that nothing later is known, not that it still holds.
    """

    start = Bounds(attribute="since", data_key="from")
    end = Bounds(attribute="until", allow_none=True, data_key="to")

    status = status()
    controller = controller()
    positions = fields.List(fields.Nested(PositionSchema), required=True)
    supporting = fields.List(fields.UUID(), required=True)
    disputing = fields.List(fields.UUID(), required=True)
    overtaken = fields.List(fields.UUID(), required=True)
    statements = fields.List(fields.Nested(StatementSchema), required=True)
    reasons = fields.List(
        fields.String(metadata={"example": "incompatible_controllers"}), required=True
    )
    policies = fields.Dict(
        keys=fields.String(),
        values=fields.String(),
        required=True,
        metadata={"description": "The status that other policies find."},
    )


class StretchSchema(AnswerSchema):
    """Days on which a track says the same. Half-open."""

    start = Bounds(data_key="from")
    end = Bounds(allow_none=True, data_key="to")

    positions = fields.List(fields.Nested(PositionSchema), required=True)
    publishers = fields.Integer(required=True)
    syndication_groups = fields.Integer(required=True)


class TrackSchema(AnswerSchema):
    """What one side, one observer or the press has said over time."""

    track = fields.String(required=True, metadata={"example": "side:russia"})
    periods = fields.List(fields.Nested(StretchSchema), required=True)


class CoverageSchema(AnswerSchema):
    """How much the answer rests on, and why it is empty if it is."""

    claims_considered = fields.Integer(required=True)
    claims_excluded_by_filter = fields.Integer(required=True)
    empty_reason = fields.String(
        required=True,
        allow_none=True,
        metadata={
            "description": "`no_claims_ever`, `no_claims_in_window`, "
            "`all_excluded_by_filter`, `not_yet_recorded`; null: it is not empty."
        },
    )
    nearest_before = fields.Date(
        required=True,
        allow_none=True,
        metadata={"description": "For an empty window, the last change before it."},
    )
    nearest_after = fields.Date(
        required=True,
        allow_none=True,
        metadata={"description": "For an empty window, the first change after it."},
    )


class TimelineLinksSchema(AnswerSchema):
    """The same answer elsewhere. Relative, and by the place's id."""

    self = fields.String(required=True)
    permalink = fields.String(
        required=True, metadata={"description": "Pinned: the same bytes for ever."}
    )
    csv = fields.String(required=True)
    text = fields.String(required=True)


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
    context = fields.List(
        fields.UUID(),
        required=True,
        metadata={
            "description": "Claims that do not bear on control: advances, "
            "encirclement, repelled attacks; and claims on a region around it."
        },
    )
    claims = fields.List(
        fields.Nested(ClaimSchema),
        metadata={"description": "There if `include` names them; in log order."},
    )
    claims_truncated = fields.Boolean(required=True)
    names = fields.Dict(
        keys=fields.String(),
        values=fields.String(),
        required=True,
        metadata={"description": "Names of the parties, by id."},
    )
    coverage = fields.Nested(CoverageSchema, required=True)
    links = fields.Nested(TimelineLinksSchema, required=True)
    next_cursor = next_cursor()
