"""A phrase of time and the day of publication make a dated interval.

Days of a month are read by dateparser, with the language and the day of publication
given, so that a reading never depends on its defaults or on the machine's clock.
Weekdays and months are our own arithmetic, and so are the spans of `relative_dates`:
it reads those wrongly or not at all.
"""

from collections.abc import Container, Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from dateparser.date import DateDataParser

from events.dates import DatedInterval, Precision
from events.extraction.cyrillic_dates import cyrillic
from events.extraction.cyrillic_times import FIRST
from events.extraction.month_parts import NAMED_PARTS, month_part, since_before
from events.extraction.relative_dates import (
    OPENINGS,
    UNITS,
    low_at,
    relative,
    vague,
    weekday,
)
from events.extraction.shapes import shape
from events.extraction.text import Token, alike, tokens_of
from events.extraction.words import MONTH_LANGUAGES, MONTHS, NUMBERS, WEEKDAYS

# What a time may begin with, so that other words are passed over at once.
_BEGINNINGS = OPENINGS | FIRST | MONTHS.keys() | WEEKDAYS.keys()
_NUMBERED = NUMBERS.keys() | {"a"}


@shape
class When:
    """A time that words name, and the tokens that name it.

    Attributes:
        since: whether the words say that something goes on since then.
    """

    interval: DatedInterval
    start: int
    end: int
    since: bool = False


def named_times(words: str, published: date) -> list[DatedInterval]:
    """The times that a few words name, in order, for a reader of that day."""
    tokens = list(tokens_of(alike(words)))
    found = times(tokens, 0, len(tokens), published, None)
    return [one.interval for one in found]


def times(
    tokens: Sequence[Token],
    start: int,
    end: int,
    published: date,
    anchor: date | None,
    named: Container[int] = (),
) -> list[When]:
    """The times named between two tokens, in order.

    Args:
        tokens: of the sentence.
        start: first token.
        end: one past the last.
        published: the day from which words like `yesterday` count.
        anchor: the day last named, for `the next day`; None for publication.
        named: tokens of names, such as that of the `May 5 Movement`.
    """
    found: list[When] = []
    past = max(start, 0)
    for at in range(past, min(end, len(tokens))):
        low = tokens[at].low
        if low not in _BEGINNINGS and not low[0].isdigit():  # most words by far
            continue
        if at in named:
            continue
        if at < past or (low in _NUMBERED and low_at(tokens, at + 1) not in UNITS):
            continue
        when = _time_at(tokens, at, published, anchor)
        if when is not None:
            found.append(when)
            past = when.end
            anchor = _single(when.interval) or anchor
    return found


def _time_at(
    tokens: Sequence[Token], at: int, published: date, anchor: date | None
) -> When | None:
    low = tokens[at].low
    since = since_before(tokens, at)
    if since is not None and low_at(tokens, since - 1) == "time":
        return None
    for read in (_calendar, relative, vague, cyrillic):
        found = read(tokens, at, published, anchor)
        if found is not None:
            interval, end = found
            return When(interval=interval, start=at, end=end, since=since is not None)
    if low in WEEKDAYS and _is_capital(tokens[at]):
        day = DatedInterval.on(weekday(low, published))
        return When(interval=day, start=at, end=at + 1, since=since is not None)
    return None


def _single(interval: DatedInterval) -> date | None:
    """The day that an interval is, if it is one day."""
    return interval.latest if interval.earliest == interval.latest else None


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
    named = at + 1 + (low_at(tokens, at + 1) == "of")
    if (day := _day(low)) and (month := low_at(tokens, named)) in MONTHS:
        if not _is_capital(tokens[named]):
            return None
        end = named + 1 + (low_at(tokens, named + 1) == ".")
        year, end = _year(tokens, end)
        return _exact(day, month, year, published, end)
    if (low_at(tokens, at - 1) in ("in", "since", "of") and low.isdecimal()) and (
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
    end = at + 1 + (low_at(tokens, at + 1) == ".")
    if day := _day(low_at(tokens, end)):
        end += 1
        year, end = _year(tokens, end + (low_at(tokens, end) == ","), end)
        return _exact(day, tokens[at].low, year, published, end)
    before = low_at(tokens, at - 1)
    year, end = _year(tokens, end)
    if tokens[at].low == "may" and before not in ("in", "since", "early", "late", "of"):
        return None
    if before in ("in", "since", "of", "early", "late", "mid", "last", "this", "end"):
        if year is None:
            year = published.year - (month > published.month)
        if before == "of":
            before = NAMED_PARTS.get(low_at(tokens, at - 2), before)
        return month_part(year, month, before, published), end
    return None


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
    low = low_at(tokens, at)
    if len(low) == 4 and low.isdecimal() and 1900 <= int(low) <= 2100:
        return int(low), at + 1
    return None, at if otherwise is None else otherwise


def _day(low: str) -> int | None:
    digits = low[:-2] if low.endswith(("st", "nd", "rd", "th")) else low
    if digits.isascii() and digits.isdecimal() and 1 <= int(digits) <= 31:
        return int(digits)
    return None
