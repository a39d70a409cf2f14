"""Days that are known between bounds.

The bounds are what the machine compares; the EDTF string (ISO 8601-2) is written from
them, for people.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Self

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_TIME = re.compile(
    r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d([.]\d{1,6})?)?([Zz]|[+-]\d\d:\d\d)?", re.ASCII
)


class Precision(StrEnum):
    """How exactly the words name the time."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedInterval:
    """One day that lies somewhere between two bounds, both inclusive.

    Attributes:
        earliest: first day it may be, or None where the words leave that open.
        latest: last day it may be, or None where the words leave that open.
        precision: how exactly the words name it, or None where they name nothing.
    """

    earliest: date | None
    latest: date | None
    precision: Precision | None

    @classmethod
    def on(cls, day: date) -> Self:
        """That very day."""
        return cls(earliest=day, latest=day, precision=Precision.DAY)

    @classmethod
    def by(cls, day: date) -> Self:
        """That day or an earlier one."""
        return cls(earliest=None, latest=day, precision=Precision.DAY)

    @classmethod
    def between(
        cls, first: date, last: date, precision: Precision = Precision.DAY
    ) -> Self:
        """One of the days from `first` to `last`."""
        return cls(earliest=first, latest=last, precision=precision)

    @classmethod
    def unknown(cls) -> Self:
        """No day at all is named."""
        return cls(earliest=None, latest=None, precision=None)

    @property
    def edtf(self) -> str | None:
        """The interval in EDTF: `2025-11-20`, `[..2025-11-20]`, `2024-02`.

        None where neither bound is known.
        """
        match self.earliest, self.latest:
            case None, None:
                return None
            case None, last:
                return f"[..{last}]"
            case first, None:
                return f"[{first}..]"
            case first, last if first == last:
                return f"{first}"
            case first, last:
                return _calendar_unit(first, last) or f"[{first}..{last}]"


def _calendar_unit(first: date, last: date) -> str | None:
    """`2024-02` or `2024` where the bounds are just that month or year."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year:04}" if first.year == last.year else None
    whole = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    same = (first.year, first.month) == (last.year, last.month)
    return f"{first:%Y-%m}" if whole and same else None


def utc_day(instant: datetime) -> date:
    """The UTC day of an instant.

    Raises:
        ValueError: the instant has no zone.
    """
    if instant.tzinfo is None:
        raise ValueError("an instant needs a zone")
    return instant.astimezone(UTC).date()


def instant(text: str) -> tuple[datetime, str]:
    """An instant in UTC and how exactly it was given, `second` or `day`.

    A plain day is its first moment, UTC.

    Raises:
        ValueError: it is neither RFC 3339 with a zone nor a day; the message says what
            would be right.
    """
    told = f"{text!r} is no time; write it like 2025-11-21T09:00:00Z, or 2025-11-21"
    if _DAY.fullmatch(text):
        try:
            return datetime.fromisoformat(text).replace(tzinfo=UTC), "day"
        except ValueError as error:
            raise ValueError(told) from error
    if not _TIME.fullmatch(text):
        raise ValueError(told)
    try:
        found = datetime.fromisoformat(text.upper())
        if found.tzinfo is None:
            raise ValueError(f"{text!r} has no zone; add Z or an offset such as +02:00")
        return found.astimezone(UTC), "second"
    except OverflowError as error:
        raise ValueError(told) from error
    except ValueError as error:
        raise ValueError(str(error) if "no zone" in str(error) else told) from error
