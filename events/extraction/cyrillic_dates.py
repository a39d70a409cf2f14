"""Russian and Ukrainian phrases that count from the day of publication.

By the same arithmetic, and with the same bounds, as `relative_dates`. Letters tell the
languages apart, so that a phrase of one never means anything in the other.
"""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from events.dates import DatedInterval, Precision
from events.extraction.cyrillic_times import (
    BACK,
    COUNTS,
    DAYS,
    FIRST,
    IN_MONTH,
    LAST,
    MONTH,
    NIGHT,
    PARTS,
    ROUND,
    THIS,
    UNITS,
    WEEK,
    YEAR,
)
from events.extraction.relative_dates import low_at
from events.extraction.text import Token
from events.extraction.words import MONTHS

Found = tuple[DatedInterval, int]


def cyrillic(
    tokens: Sequence[Token], at: int, published: date, anchor: date | None
) -> Found | None:
    """`вчера`, `в ночь на 20 ноября`, `на прошлой неделе`; with the token after it.

    Args:
        tokens: of the sentence.
        at: first token of the phrase.
        published: the day that is today.
        anchor: the day last named, or None.
    """
    low = tokens[at].low
    if low not in FIRST and not low[0].isdecimal():
        return None
    if low in DAYS:
        return DatedInterval.on(published - timedelta(days=DAYS[low])), at + 1
    for read in (_night, _span, _ago, _month):
        if (found := read(tokens, at, published)) is not None:
            return found
    return None


def _night(tokens: Sequence[Token], at: int, published: date) -> Found | None:
    """`минувшей ночью`, `за минувшие сутки`, `в ночь на 20 ноября`."""
    low, before = tokens[at].low, low_at(tokens, at - 1)
    one = timedelta(days=1)
    if low in NIGHT and before in LAST:
        return DatedInterval.between(published - one, published), at + 1
    if low in ROUND and (before.startswith(("минувш", "прошедш", "последн", "минул"))):
        return DatedInterval.between(published - one, published), at + 1
    if low in ROUND and before in ("за", "протягом", "упродовж"):
        return DatedInterval.between(published - one, published), at + 1
    return None


def _span(tokens: Sequence[Token], at: int, published: date) -> Found | None:
    """`на прошлой неделе`, `с начала месяца`, `в этом году`."""
    low, after = tokens[at].low, low_at(tokens, at + 1)
    if low not in LAST | THIS:
        return None
    monday = published - timedelta(days=published.weekday())
    one = timedelta(days=1)
    if after in WEEK:
        if low in LAST:
            first = monday - timedelta(days=7)
            return DatedInterval.between(first, monday - one, Precision.WEEK), at + 2
        return DatedInterval.between(monday, published, Precision.WEEK), at + 2
    if after in MONTH:
        first = published.replace(day=1)
        if low in LAST:
            last = first - one
            start = last.replace(day=1)
            return DatedInterval.between(start, last, Precision.MONTH), at + 2
        return DatedInterval.between(first, published, Precision.MONTH), at + 2
    if after in YEAR:
        year = published.year - (low in LAST)
        last = min(date(year, 12, 31), published)
        return DatedInterval.between(date(year, 1, 1), last, Precision.YEAR), at + 2
    return None


def _ago(tokens: Sequence[Token], at: int, published: date) -> Found | None:
    """`два дня назад`, `неделю назад`, `три роки тому`."""
    low, unit, end = tokens[at].low, low_at(tokens, at + 1), at + 2
    number = COUNTS.get(low)
    if number is None and low.isascii() and low.isdecimal() and len(low) < 4:
        number = int(low)
    if number is None and low in UNITS:
        number, unit, end = 1, low, at + 1
    if number is None or unit not in UNITS or low_at(tokens, end) not in BACK:
        return None
    days = UNITS[unit]
    then = published - timedelta(days=number * days)
    if days == 1:
        return DatedInterval.on(then), end + 1
    slack = timedelta(days=days // 2)
    last = min(then + slack, published)
    return DatedInterval.between(then - slack, last, Precision.WEEK), end + 1


def _month(tokens: Sequence[Token], at: int, published: date) -> Found | None:
    """`в ноябре`, `в начале ноября`, `у листопаді 2022 року`, `в 2022 году`."""
    low, before = tokens[at].low, low_at(tokens, at - 1)
    if low.isascii() and low.isdecimal() and len(low) == 4:
        return _year_of(tokens, at, published)
    number = MONTHS.get(low) if before in PARTS else IN_MONTH.get(low)
    if number is None or low.isascii():
        return None
    if before not in PARTS and before not in ("в", "у", "во", "прошлом", "этом"):
        return None
    end, year = at + 1, published.year - (number > published.month)
    if low_at(tokens, end) == "того":
        return None  # `в сентябре того же года`: of one named before
    told = low_at(tokens, end)
    if len(told) == 4 and told.isascii() and told.isdecimal():
        year, end = int(told), end + 1
    if not date.min.year < year < date.max.year:
        return None
    first, last = PARTS.get(before, (1, 31))
    last = min(last, monthrange(year, number)[1])
    start, stop = date(year, number, first), date(year, number, last)
    if stop > published >= start:
        stop = published
    precision = Precision.DAY if before in PARTS else Precision.MONTH
    return DatedInterval.between(start, stop, precision), end


def _year_of(tokens: Sequence[Token], at: int, published: date) -> Found | None:
    """`в 2022 году`, `2014 року`."""
    year, after = int(tokens[at].low), low_at(tokens, at + 1)
    if after not in YEAR or not 1900 <= year <= published.year:
        return None
    if (part := PARTS.get(low_at(tokens, at - 1))) is not None:
        first = 4 * (part[0] // 10) + 1  # a third of the year
        last = date(year, first + 3, monthrange(year, first + 3)[1])
        told = DatedInterval.between(date(year, first, 1), last, Precision.MONTH)
        return told, at + 2
    last = min(date(year, 12, 31), published)
    return DatedInterval.between(date(year, 1, 1), last, Precision.YEAR), at + 2
