"""Wire shape of periods: what is said, from when, by whom."""

from datetime import date
from typing import Any

from marshmallow import fields, validate

from events.dates import DatedInterval, Precision
from schemas.fields import AnswerSchema, DatedIntervalSchema, Share

STATUSES = (
    "disputed",
    "contested",
    "conceded",
    "corroborated",
    "claimed",
    "unknown",
)


def interval(day: date | tuple[date | None, date | None]) -> DatedInterval:
    """A day of the fold, which is a day or its bounds, as a dated interval."""
    if isinstance(day, date):
        return DatedInterval.on(day)
    earliest, latest = day
    return DatedInterval(earliest=earliest, latest=latest, precision=Precision.DAY)


class Bounds(fields.Nested):
    """A day as (earliest, latest), or as itself; told as a dated interval."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(DatedIntervalSchema, required=True, **kwargs)

    def _serialize(  # type: ignore[override] # marshmallow's own two differ
        self, nested_obj: Any, attr: Any, obj: Any, **kwargs: Any
    ) -> dict[str, Any] | None:
        day = None if nested_obj is None else interval(nested_obj)
        told: dict[str, Any] | None = self.schema.dump(day) if day else None
        return told


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
        metadata={
            "description": "`live`, `ended` by the speaker, or `overtaken`.",
            "example": "live",
        },
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


class EntrySchema(AnswerSchema):
    """What somebody says on a day."""

    perspective = fields.String(required=True, metadata={"example": "party:russia"})
    track = fields.String(required=True, metadata={"example": "side:russia"})
    controller = controller()
    denied = fields.Boolean(
        required=True, metadata={"description": "It says that this is not so."}
    )
    extent = fields.String(required=True, metadata={"example": "full"})
    share = Share(required=True, allow_none=True)


class StateSchema(AnswerSchema):
    """What a day shows. Days that show the same are one period."""

    status = status()
    controller = controller()
    entries = fields.List(fields.Nested(EntrySchema), required=True)
    reasons = fields.List(
        fields.String(metadata={"example": "incompatible_controllers"}), required=True
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
    policies_differing = fields.Integer(
        required=True,
        metadata={"description": "How many of these find another status than this."},
    )


class LapseSchema(AnswerSchema):
    """An earlier position that a party let go without saying that it lost the place.

    From the day after `kept` on it was silent; its next words, on `to`, do not fit with
    the earlier ones. No status follows from it.
    """

    perspective = fields.String(required=True, metadata={"example": "party:ukraine"})
    controller = fields.String(
        required=True,
        metadata={
            "description": "Whom it said to hold the place; of its own side.",
            "example": "ukraine",
        },
    )
    extent = fields.String(required=True, metadata={"example": "full"})
    share = Share(required=True, allow_none=True)
    kept = fields.Date(
        required=True, metadata={"description": "Last day it was said to hold."}
    )
    end = Bounds(attribute="since", data_key="to")
    overtaken = fields.Date(
        required=True,
        allow_none=True,
        metadata={"description": "When others' words ended it meanwhile, or null."},
    )
    reason = fields.String(
        required=True,
        metadata={
            "description": "What its later words say: `taken_since`, "
            "`contested_since`, `less_since`, `denied_since`.",
            "example": "taken_since",
        },
    )
    claims = fields.List(
        fields.UUID(), required=True, metadata={"description": "The earlier words."}
    )
    later = fields.List(
        fields.UUID(),
        required=True,
        metadata={"description": "The words that do not fit with them."},
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
