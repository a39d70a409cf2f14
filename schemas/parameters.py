"""Parameters of a query string that are more than a word."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from marshmallow import ValidationError, fields

from events.dates import instant, utc_day
from events.gazetteer.resolving import ID
from events.vocabulary import Grade, Stance
from schemas.fields import RequestSchema

NUMBER = re.compile(r"-?[0-9]{1,3}(\.[0-9]{1,15})?", re.ASCII)


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

    def __init__(self, told: str, known: Iterable[str] = ()) -> None:
        self.known = list(map(str, known))
        super().__init__(
            load_default=tuple,
            allow_none=False,
            metadata={"description": f"{told}; several separated by commas."},
        )

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> Any:
        words = tuple(word for word in str(value).split(",") if word)
        if not words:
            raise ValidationError("names nothing; leave it out, or name some")
        allowed = self.known or list(words)
        if strange := [word for word in words if word not in allowed]:
            told = f"there is no {strange[0]!r}; there are {', '.join(allowed)}"
            raise ValidationError(told)
        return words


class Ids(Words):
    """Ids of places, separated by commas."""

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> Any:
        ids = super()._deserialize(value, *args, **kwargs)
        if strange := [one for one in ids if not ID.fullmatch(one)]:
            told = f"{strange[0]!r} is no id of a place, such as geonames:703656"
            raise ValidationError(f"{told}; /locations?q= finds one")
        return ids


class Box(fields.String):
    """Four numbers: west, south, east, north, in degrees."""

    def __init__(self) -> None:
        super().__init__(
            load_default=None,
            allow_none=False,
            metadata={
                "description": "Only places within: west, south, east, north, in "
                "degrees. West is the larger where it crosses the antimeridian.",
                "example": "36.5,48.5,38.5,50.5",
            },
        )

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> Any:
        parts = str(value).split(",")
        if len(parts) != 4 or not all(NUMBER.fullmatch(one) for one in parts):
            raise ValidationError("must be four numbers: west,south,east,north")
        west, south, east, north = map(float, parts)
        if max(abs(west), abs(east)) > 180 or not -90 <= south <= north <= 90:
            told = (
                "must lie within -180 and 180 by longitude, -90 and 90 by latitude, "
                "south before north"
            )
            raise ValidationError(told)
        return west, south, east, north


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


def policy() -> fields.String:
    """A parameter that names a policy; the use case knows which there are."""
    return fields.String(
        load_default="all-voices/1",
        metadata={"description": "Whose claims count.", "example": "belligerents/1"},
    )


class EvidenceQuery(RequestSchema):
    """Which claims an answer about places is folded from."""

    published_by = moment("Only what was public by then.", "2025-11-21T12:00:00Z")
    known_at = moment("Only what was recorded by then; or `seq:N`.", "seq:14")
    policy = policy()


class FilteredQuery(EvidenceQuery):
    """The same, with filters by who says it, where and how."""

    party = Words("Only claims made for these parties")
    claimant = Words("Only claims of these claimants, by actor id or name")
    publisher = Words("Only claims in articles of these publishers, by id")
    stance = Words("Only claims with these stances", Stance)
    grade = Words("Only claims read with these grades", Grade)
