"""Phrases that count from the day of publication, by our own arithmetic.

Each gives bounds: `last week` is one of seven days, and never a day of our choice.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from events.dates import DatedInterval, Precision
from events.extraction.text import Token
from events.extraction.wordlists import listed
from events.extraction.words import NUMBERS, WEEKDAYS

UNITS = {
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

OPENINGS = frozenset(NUMBERS) | frozenset(
    listed(
        "today tonight yesterday overnight last previous day next following same a one"
        " this weekend сегодня сьогодні вчера вчора"
    )
)


def relative(
    tokens: Sequence[Token], at: int, published: date, anchor: date | None
) -> tuple[DatedInterval, int] | None:
    """`yesterday`, `the day before`, `three weeks ago`; with the token after it.

    Args:
        tokens: of the sentence.
        at: first token of the phrase.
        published: the day that is today.
        anchor: the day last named, or None.
    """
    low, after = tokens[at].low, low_at(tokens, at + 1)
    one = timedelta(days=1)
    if low in ("today", "tonight", "сегодня", "сьогодні"):
        return DatedInterval.on(published), at + 1
    if low == "yesterday":
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
    return _counted(tokens, at, published, anchor)


def _counted(
    tokens: Sequence[Token], at: int, published: date, anchor: date | None
) -> tuple[DatedInterval, int] | None:
    low, after = tokens[at].low, low_at(tokens, at + 1)
    number = 1 if low in ("a", "one") else NUMBERS.get(low)
    if number is None and low.isascii() and low.isdecimal() and len(low) < 4:
        number = int(low)
    if number is None or after not in UNITS:
        return None
    told = low_at(tokens, at + 2)
    if told in ("later", "earlier") and anchor and UNITS[after] < 30:
        days = timedelta(days=number * UNITS[after])
        then = anchor + days if told == "later" else anchor - days
        return DatedInterval.on(min(then, published)), at + 3
    if told != "ago":
        return None
    then = published - timedelta(days=number * UNITS[after])
    if UNITS[after] == 1:
        return DatedInterval.on(then), at + 3
    slack = timedelta(days=UNITS[after] // 2)
    last = min(then + slack, published)
    return DatedInterval.between(then - slack, last, Precision.WEEK), at + 3


def vague(
    tokens: Sequence[Token], at: int, published: date, anchor: date | None
) -> tuple[DatedInterval, int] | None:
    """`last week`, `over the weekend`, `this month`; likewise."""
    low, after = tokens[at].low, low_at(tokens, at + 1)
    monday = published - timedelta(days=published.weekday())
    if (low, after) == ("last", "week"):
        first = monday - timedelta(days=7)
        return (
            DatedInterval.between(first, monday - timedelta(days=1), Precision.WEEK),
            at + 2,
        )
    if (low, after) == ("this", "week"):
        return DatedInterval.between(monday, published, Precision.WEEK), at + 2
    if low == "weekend" and low_at(tokens, at - 1) in ("the", "preceding", "last"):
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


def weekday(name: str, published: date) -> date:
    """The last such day, publication's own included."""
    back = (published.weekday() - WEEKDAYS[name]) % 7
    return published - timedelta(days=back)


def low_at(tokens: Sequence[Token], at: int) -> str:
    """The token in lower case; empty outside the sentence."""
    return tokens[at].low if 0 <= at < len(tokens) else ""
