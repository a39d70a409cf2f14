"""A phrase of time and the day of publication make a dated interval.

Days of a month are read by dateparser, with the language and the day of publication
given, so that a reading never depends on its defaults or on the machine's clock.
Weekdays, months and spans are our own arithmetic: it reads those wrongly or not at all.
"""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from dateparser.date import DateDataParser

from events.dates import DatedInterval, Precision
from events.extraction.text import Token
from events.extraction.words import MONTH_LANGUAGES, MONTHS, NUMBERS, WEEKDAYS

_UNITS = {
    "day": 1,
    "days": 1,
    "week": 7,
    "weeks": 7,
    "month": 30,
    "months": 30,
    "year": 365,
    "years": 365,
    "hour": 0,
    "hours": 0,
}
_THIRDS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A time that words name, and the tokens that name it."""

    interval: DatedInterval
    start: int
    end: int


def times(
    tokens: Sequence[Token], start: int, end: int, published: date, anchor: date | None
) -> list[When]:
    """The times named between two tokens, in order.

    Args:
        tokens: of the sentence.
        start: first token.
        end: one past the last.
        published: the day from which words like `yesterday` count.
        anchor: the day last named, for `the next day`; None for publication.
    """
    found = []
    at = max(start, 0)
    while at < min(end, len(tokens)):
        when = _time_at(tokens, at, published, anchor)
        if when is not None:
            found.append(when)
            at = when.end
        else:
            at += 1
    return found


def _time_at(
    tokens: Sequence[Token], at: int, published: date, anchor: date | None
) -> When | None:
    low = tokens[at].low
    since = _low(tokens, at - 1) == "since"
    if since and _low(tokens, at - 2) == "time":
        return None
    for read in (_calendar, _relative, _vague):
        found = read(tokens, at, published, anchor)
        if found is not None:
            interval, end = found
            if since and interval.earliest is not None:
                interval = DatedInterval.between(interval.earliest, published)
            return When(interval=interval, start=at, end=end)
    if low in WEEKDAYS and _is_capital(tokens[at]):
        return When(
            interval=DatedInterval.on(weekday(low, published)), start=at, end=at + 1
        )
    return None


def weekday(name: str, published: date) -> date:
    """The last such day, publication's own included."""
    back = (published.weekday() - WEEKDAYS[name]) % 7
    return published - timedelta(days=back)


def _is_capital(token: Token) -> bool:
    """English days and months have capitals, Russian and Ukrainian ones have not."""
    return token.word[:1].isupper() or not token.low.isascii()


def _calendar(
    tokens: Sequence[Token], at: int, published: date, anchor: date | None
) -> tuple[DatedInterval, int] | None:
    low = tokens[at].low
    if len(low) == 10 and low[4] == "-" and low[7] == "-":
        try:
            return DatedInterval.on(date.fromisoformat(low)), at + 1
        except ValueError:
            return None
    if low in MONTHS and _is_capital(tokens[at]) and low.isascii():
        return _from_month(tokens, at, published)
    named = at + 1 + (_low(tokens, at + 1) == "of")
    if (day := _day(low)) and (month := _low(tokens, named)) in MONTHS:
        if not _is_capital(tokens[named]):
            return None
        end = named + 1 + (_low(tokens, named + 1) == ".")
        year, end = _year(tokens, end)
        return _exact(day, month, year, published, end)
    if (_low(tokens, at - 1) in ("in", "since", "of") and low.isdecimal()) and (
        len(low) == 4 and 1900 <= int(low) <= published.year
    ):
        year = int(low)
        last = min(date(year, 12, 31), max(published, date(year, 1, 1)))
        return (
            DatedInterval.between(date(year, 1, 1), last, Precision.YEAR),
            at + 1,
        )
    return None


def _from_month(
    tokens: Sequence[Token], at: int, published: date
) -> tuple[DatedInterval, int] | None:
    month = MONTHS[tokens[at].low]
    end = at + 1 + (_low(tokens, at + 1) == ".")
    if day := _day(_low(tokens, end)):
        end += 1
        year, end = _year(tokens, end + (_low(tokens, end) == ","), end)
        return _exact(day, tokens[at].low, year, published, end)
    before = _low(tokens, at - 1)
    year, end = _year(tokens, end)
    if tokens[at].low == "may" and before not in ("in", "since", "early", "late", "of"):
        return None
    if before in ("in", "since", "of", "early", "late", "mid", "last", "this", "end"):
        if year is None:
            year = published.year - (month > published.month)
        return _month_part(year, month, before, published), end
    return None


def _month_part(year: int, month: int, part: str, published: date) -> DatedInterval:
    length = monthrange(year, month)[1]
    first, last = _THIRDS.get(part, (1, length))
    start = date(year, month, first)
    stop = date(year, month, min(last, length))
    precision = Precision.MONTH if part not in _THIRDS else Precision.DAY
    if stop > published >= start:
        stop = published
    return DatedInterval.between(start, stop, precision)


def _exact(
    day: int, month: str, year: int | None, published: date, end: int
) -> tuple[DatedInterval, int] | None:
    phrase = f"{day} {month}" if year is None else f"{day} {month} {year}"
    found = day_named(phrase, published, MONTH_LANGUAGES[month])
    return None if found is None else (DatedInterval.on(found), end)


@lru_cache(maxsize=4096)
def day_named(phrase: str, published: date, language: str) -> date | None:
    """The day that a phrase like `3 May` or `3 May 2022` names, or None.

    Without a year it is the last such day. That of the day after publication counts
    as such: where the publisher is, the date may have changed already.
    """
    base = published + timedelta(days=1) if published < date.max else published
    told = _parser(base, language).get_date_data(phrase)
    if told.date_obj is None or told.period != "day":
        return None
    found: date = told.date_obj.date()
    return found


@lru_cache(maxsize=256)
def _parser(base: date, language: str) -> DateDataParser:
    return DateDataParser(
        languages=[language],
        settings={
            "RELATIVE_BASE": datetime.combine(base, time()),
            "PREFER_DATES_FROM": "past",
            "PARSERS": ["absolute-time"],
        },
    )


def _year(
    tokens: Sequence[Token], at: int, otherwise: int | None = None
) -> tuple[int | None, int]:
    low = _low(tokens, at)
    if len(low) == 4 and low.isdecimal() and 1900 <= int(low) <= 2100:
        return int(low), at + 1
    return None, at if otherwise is None else otherwise


def _day(low: str) -> int | None:
    digits = low[:-2] if low.endswith(("st", "nd", "rd", "th")) else low
    if digits.isascii() and digits.isdecimal() and 1 <= int(digits) <= 31:
        return int(digits)
    return None


def _relative(
    tokens: Sequence[Token], at: int, published: date, anchor: date | None
) -> tuple[DatedInterval, int] | None:
    low, after = tokens[at].low, _low(tokens, at + 1)
    one = timedelta(days=1)
    if low in ("today", "tonight", "сегодня", "сьогодні"):
        return DatedInterval.on(published), at + 1
    if low in ("yesterday", "вчера", "вчора"):
        return DatedInterval.on(published - one), at + 1
    if low == "overnight" or (low, after) == ("last", "night"):
        end = at + 1 + (low == "last")
        return DatedInterval.between(published - one, published), end
    if (low == "previous" and after == "day") or (low, after) == ("day", "before"):
        return DatedInterval.on((anchor or published) - one), at + 2
    if low in ("next", "following") and after == "day" and anchor:
        return DatedInterval.on(min(anchor + one, published)), at + 2
    if low == "same" and after == "day" and anchor:
        return DatedInterval.on(anchor), at + 2
    return _ago(tokens, at, published)


def _ago(
    tokens: Sequence[Token], at: int, published: date
) -> tuple[DatedInterval, int] | None:
    low, after = tokens[at].low, _low(tokens, at + 1)
    number = 1 if low in ("a", "one") else NUMBERS.get(low)
    if number is None and low.isascii() and low.isdecimal() and len(low) < 4:
        number = int(low)
    if number is None or after not in _UNITS or _low(tokens, at + 2) != "ago":
        return None
    then = published - timedelta(days=number * _UNITS[after])
    if _UNITS[after] == 1:
        return DatedInterval.on(then), at + 3
    slack = timedelta(days=_UNITS[after] // 2)
    last = min(then + slack, published)
    return DatedInterval.between(then - slack, last, Precision.WEEK), at + 3


def _vague(
    tokens: Sequence[Token], at: int, published: date, anchor: date | None
) -> tuple[DatedInterval, int] | None:
    low, after = tokens[at].low, _low(tokens, at + 1)
    monday = published - timedelta(days=published.weekday())
    if (low, after) == ("last", "week"):
        first = monday - timedelta(days=7)
        return (
            DatedInterval.between(first, monday - timedelta(days=1), Precision.WEEK),
            at + 2,
        )
    if (low, after) == ("this", "week"):
        return DatedInterval.between(monday, published, Precision.WEEK), at + 2
    if low == "weekend" and _low(tokens, at - 1) in ("the", "preceding", "last"):
        saturday = monday - timedelta(days=2)
        if published.weekday() >= 5:
            saturday = monday + timedelta(days=5)
        last = min(saturday + timedelta(days=1), published)
        return DatedInterval.between(saturday, last), at + 1
    if low in ("last", "this") and after == "month":
        first = published.replace(day=1)
        if low == "this":
            return DatedInterval.between(first, published, Precision.MONTH), at + 2
        last = first - timedelta(days=1)
        return (
            DatedInterval.between(last.replace(day=1), last, Precision.MONTH),
            at + 2,
        )
    if low in ("last", "this") and after == "year":
        year = published.year - (low == "last")
        last = min(date(year, 12, 31), published)
        return DatedInterval.between(date(year, 1, 1), last, Precision.YEAR), at + 2
    return None


def _low(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].low if 0 <= at < len(tokens) else ""
