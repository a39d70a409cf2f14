"""Which periods are asked for. Hiding a period changes none of the others."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from datetime import date

from events.history.answers import Period


def period_on(periods: Sequence[Period], day: date) -> Period | None:
    """The period that contains the day, or None before the first."""
    count = bisect_right(periods, day, key=lambda period: period.start)
    return periods[count - 1] if count else None


def within(
    periods: Sequence[Period], start: date | None = None, end: date | None = None
) -> tuple[Period, ...]:
    """The periods that overlap the days `[start, end)`; None leaves a side open."""
    return tuple(
        one
        for one in periods
        if (end is None or one.start < end)
        and (start is None or one.end is None or start < one.end)
    )


def with_status(
    periods: Sequence[Period], statuses: Collection[str]
) -> tuple[Period, ...]:
    """The periods that have one of the statuses; all where none is named."""
    return tuple(one for one in periods if not statuses or one.status in statuses)
