"""Fields and small schemas that several nouns share."""

from datetime import UTC, datetime
from functools import lru_cache
from operator import attrgetter
from typing import Any

from marshmallow import EXCLUDE, RAISE, Schema, fields, validate

LARGEST = 2**53 - 1  # the largest integer that every reader of JSON takes


class AnswerSchema(Schema):
    """What we say: open, so that members may be added."""

    class Meta:
        """Clients ignore what they do not know."""

        unknown = EXCLUDE

    def get_attribute(self, obj: Any, attr: str, default: Any) -> Any:
        """A value at a path such as `claim.quote`.

        Answers are made of dataclasses nearly throughout. The library would ask each
        on the path for a key before it asks for an attribute: half the time of all.
        """
        if hasattr(obj, "__dataclass_fields__"):
            try:
                return _path(attr)(obj)
            except AttributeError:  # a mapping further on, or nothing there
                pass
        return super().get_attribute(obj, attr, default)


_path = lru_cache(maxsize=None)(attrgetter)  # as many as fields have names


class RequestSchema(Schema):
    """What we are told: closed, so that a misspelling is not ignored."""

    class Meta:
        """A member that is not known is refused."""

        unknown = RAISE


def instant(value: datetime) -> str:
    """An instant as RFC 3339 in UTC; fractions of a second only where there are any."""
    text = value.astimezone(UTC).replace(tzinfo=None).isoformat()
    return f"{text}Z"


class Instant(fields.DateTime):
    """An instant, written in UTC with `Z`."""

    def _serialize(
        self, value: datetime | None, attr: str | None, obj: Any, **kwargs: Any
    ) -> str | None:
        return None if value is None else instant(value)


class Hex(fields.String):
    """Bytes, in lower-case hex."""

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kwargs: Any) -> Any:
        return value.hex() if isinstance(value, bytes) else value


class Share(fields.List[float]):
    """Lowest and highest share: kept in per mille, told in 0 to 1."""

    def __init__(self, **kwargs: Any) -> None:
        bounds = fields.Float(validate=validate.Range(min=0, max=1))
        super().__init__(bounds, validate=validate.Length(equal=2), **kwargs)

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kwargs: Any) -> Any:
        return None if value is None else [bound / 1000 for bound in value]


class DatedIntervalSchema(AnswerSchema):
    """One day that lies somewhere between two bounds, both inclusive.

    `[..2025-11-20]` is one day, on or before the 20th.
    """

    edtf = fields.String(
        required=True,
        allow_none=True,
        metadata={
            "description": "ISO 8601-2, written from the bounds; for people.",
            "example": "[..2025-11-20]",
        },
    )
    earliest = fields.Date(
        required=True,
        allow_none=True,
        metadata={"description": "First day it may be; null where that is open."},
    )
    latest = fields.Date(
        required=True,
        allow_none=True,
        metadata={"description": "Last day it may be; null where that is open."},
    )
    precision = fields.String(
        required=True,
        allow_none=True,
        metadata={
            "description": "How exactly the words name it: minute, hour, day, week, "
            "month, year …",
            "example": "day",
        },
    )


def seq(**metadata: Any) -> fields.Integer:
    """A place in the log."""
    return fields.Integer(
        required=True,
        validate=validate.Range(min=0),
        metadata={"example": 14, **metadata},
    )


def recorded_through() -> fields.Field[Any]:
    """When the state of the record that an answer is from was reached."""
    return Instant(
        required=True,
        allow_none=True,
        metadata={"description": "When that was recorded."},
    )


def filters(told: str) -> fields.Dict:
    """The filters that were set, by name; `told` says what they do."""
    return fields.Dict(
        keys=fields.String(),
        values=fields.List(fields.String()),
        required=True,
        metadata={"description": told},
    )


def limit(most: int = 500) -> fields.Integer:
    """How many items a page has; more than the most is taken as the most."""
    return fields.Integer(
        load_default=50,
        validate=validate.Range(
            min=1, max=LARGEST, error="must be a whole number from 1"
        ),
        metadata={"description": f"How many at most; {most} where more is asked for."},
    )


def cursor() -> fields.String:
    """Where a list goes on."""
    return fields.String(
        load_default=None,
        allow_none=False,
        metadata={"description": "`next_cursor` of the page before, as it is."},
    )


def min_seq() -> fields.Integer:
    """How far the record must go that answers."""
    return fields.Integer(
        load_default=None,
        allow_none=False,
        validate=validate.Range(
            min=0, max=LARGEST, error="must be a whole number from 0"
        ),
        metadata={
            "description": "Answer from a record that has this seq, such as "
            "`log.last_seq` of what was written before. Without it a replica may "
            "answer, which can be a little behind."
        },
    )


def format(*names: str) -> fields.String:
    """The format wanted; `api.negotiation` looks at it."""
    return fields.String(
        load_default=None,
        allow_none=False,
        metadata={
            "description": "The format of the answer; wins over `Accept`.",
            "enum": list(names),
        },
    )


def next_cursor() -> fields.String:
    """The cursor of the next page."""
    return fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "Of the next page; null on the last."},
    )


class NoQuery(RequestSchema):
    """A path without parameters of its own."""

    format = format("json")


class RecordQuery(NoQuery):
    """A path with no parameter but how far the record must go."""

    min_seq = min_seq()


class WriteQuery(RequestSchema):
    """A write takes no parameters."""
