"""Russian and Ukrainian phrases that count from the day of publication.

By the same arithmetic, and with the same bounds, as `relative_dates`. Letters tell the
languages apart, so that a phrase of one never means anything in the other.
"""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from events.dates import DatedInterval, Precision
from events.extraction.relative_dates import low_at
from events.extraction.text import Token
from events.extraction.wordlists import listed
from events.extraction.words import MONTHS

Found = tuple[DatedInterval, int]

_DAYS = {"вчера": 1, "вчора": 1, "позавчера": 2, "позавчора": 2, "накануне": 1}
_DAYS |= {"напередодні": 1}
_LAST = frozenset(
    listed(
        "прошлой прошлую прошлом прошлого минулого минулої минулій минулому минулу"
        " прошедшей прошедшем минувшей минувшем"
    )
)
_THIS = frozenset(
    listed("этой эту этом этого цього цій цю нынешней текущей начала початку этот")
)
_WEEK = frozenset(("неделе", "неделю", "недели", "тижня", "тижні", "тиждень"))
_MONTH = frozenset(("месяце", "месяца", "месяц", "місяця", "місяці"))
_YEAR = frozenset(("году", "года", "року", "році", "год"))
_NIGHT = frozenset(("ночь", "ночью", "ніч", "ночі", "ночи", "вночі"))
_ROUND = frozenset(("сутки", "добу", "доби", "суток"))
_BACK = frozenset(("назад", "тому"))
_UNITS = {
    word: days
    for days, words in (
        (1, "день дня дней дні днів сутки"),
        (7, "неделю недели недель тиждень тижні тижнів"),
        (30, "месяц месяца месяцев місяць місяці місяців"),
        (365, "год года лет рік роки років"),
    )
    for word in words.split()
}
_COUNTS = {
    word: number
    for number, words in enumerate(
        (
            "один одну",
            "два две дві двое",
            "три",
            "четыре чотири",
            "пять п'ять",
            "шесть шість",
            "семь сім",
            "восемь вісім",
            "девять дев'ять",
            "десять",
        ),
        start=1,
    )
    for word in words.split()
}
_IN_MONTH = {
    word: number
    for number, words in enumerate(
        (
            "январе січні",
            "феврале лютому",
            "марте березні",
            "апреле квітні",
            "мае травні",
            "июне червні",
            "июле липні",
            "августе серпні",
            "сентябре вересні",
            "октябре жовтні",
            "ноябре листопаді",
            "декабре грудні",
        ),
        start=1,
    )
    for word in words.split()
}
_PARTS = {
    word: part
    for part, words in (
        ((1, 10), "начале начала початку початок"),
        ((11, 20), "середине середины середині"),
        ((21, 31), "конце конца кінці наприкінці"),
    )
    for word in words.split()
}
FIRST = frozenset(
    {*_DAYS, *_NIGHT, *_ROUND, *_LAST, *_THIS, *_COUNTS, *_UNITS, *_IN_MONTH}
    | {word for word in MONTHS if not word.isascii()}
)


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
    if low in _DAYS:
        return DatedInterval.on(published - timedelta(days=_DAYS[low])), at + 1
    for read in (_night, _span, _ago, _month):
        if (found := read(tokens, at, published)) is not None:
            return found
    return None


def _night(tokens: Sequence[Token], at: int, published: date) -> Found | None:
    """`минувшей ночью`, `за минувшие сутки`, `в ночь на 20 ноября`."""
    low, before = tokens[at].low, low_at(tokens, at - 1)
    one = timedelta(days=1)
    if low in _NIGHT and before in _LAST:
        return DatedInterval.between(published - one, published), at + 1
    if low in _ROUND and (before.startswith(("минувш", "прошедш", "последн", "минул"))):
        return DatedInterval.between(published - one, published), at + 1
    if low in _ROUND and before in ("за", "протягом", "упродовж"):
        return DatedInterval.between(published - one, published), at + 1
    return None


def _span(tokens: Sequence[Token], at: int, published: date) -> Found | None:
    """`на прошлой неделе`, `с начала месяца`, `в этом году`."""
    low, after = tokens[at].low, low_at(tokens, at + 1)
    if low not in _LAST | _THIS:
        return None
    monday = published - timedelta(days=published.weekday())
    one = timedelta(days=1)
    if after in _WEEK:
        if low in _LAST:
            first = monday - timedelta(days=7)
            return DatedInterval.between(first, monday - one, Precision.WEEK), at + 2
        return DatedInterval.between(monday, published, Precision.WEEK), at + 2
    if after in _MONTH:
        first = published.replace(day=1)
        if low in _LAST:
            last = first - one
            start = last.replace(day=1)
            return DatedInterval.between(start, last, Precision.MONTH), at + 2
        return DatedInterval.between(first, published, Precision.MONTH), at + 2
    if after in _YEAR:
        year = published.year - (low in _LAST)
        last = min(date(year, 12, 31), published)
        return DatedInterval.between(date(year, 1, 1), last, Precision.YEAR), at + 2
    return None


def _ago(tokens: Sequence[Token], at: int, published: date) -> Found | None:
    """`два дня назад`, `неделю назад`, `три роки тому`."""
    low, unit, end = tokens[at].low, low_at(tokens, at + 1), at + 2
    number = _COUNTS.get(low)
    if number is None and low.isascii() and low.isdecimal() and len(low) < 4:
        number = int(low)
    if number is None and low in _UNITS:
        number, unit, end = 1, low, at + 1
    if number is None or unit not in _UNITS or low_at(tokens, end) not in _BACK:
        return None
    days = _UNITS[unit]
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
    number = MONTHS.get(low) if before in _PARTS else _IN_MONTH.get(low)
    if number is None or low.isascii():
        return None
    if before not in _PARTS and before not in ("в", "у", "во", "прошлом", "этом"):
        return None
    end, year = at + 1, published.year - (number > published.month)
    if low_at(tokens, end) == "того":
        return None  # `в сентябре того же года`: of one named before
    told = low_at(tokens, end)
    if len(told) == 4 and told.isascii() and told.isdecimal():
        year, end = int(told), end + 1
    if not date.min.year < year < date.max.year:
        return None
    first, last = _PARTS.get(before, (1, 31))
    last = min(last, monthrange(year, number)[1])
    start, stop = date(year, number, first), date(year, number, last)
    if stop > published >= start:
        stop = published
    precision = Precision.DAY if before in _PARTS else Precision.MONTH
    return DatedInterval.between(start, stop, precision), end


def _year_of(tokens: Sequence[Token], at: int, published: date) -> Found | None:
    """`в 2022 году`, `2014 року`."""
    year, after = int(tokens[at].low), low_at(tokens, at + 1)
    if after not in _YEAR or not 1900 <= year <= published.year:
        return None
    if (part := _PARTS.get(low_at(tokens, at - 1))) is not None:
        first = 4 * (part[0] // 10) + 1  # a third of the year
        last = date(year, first + 3, monthrange(year, first + 3)[1])
        told = DatedInterval.between(date(year, first, 1), last, Precision.MONTH)
        return told, at + 2
    last = min(date(year, 12, 31), published)
    return DatedInterval.between(date(year, 1, 1), last, Precision.YEAR), at + 2
