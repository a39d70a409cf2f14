"""Parts of months, and what goes on since one: `since the end of June`."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from events.dates import DatedInterval, Precision
from events.extraction.relative_dates import low_at
from events.extraction.tokens import Token

_PARTS = frozenset(
    ("the", "of", "early", "late", "mid", "start", "beginning", "middle", "end")
)
NAMED_PARTS = {"start": "early", "beginning": "early", "middle": "mid", "end": "late"}
_SINCE = frozenset(("since", "с", "со", "з", "із"))
_THIRDS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}


def since_before(tokens: Sequence[Token], at: int) -> int | None:
    """The `since` before a time, past `the end of` and the like; None without one."""
    before = at - 1
    while low_at(tokens, before) in _PARTS and at - before < 6:
        before -= 1
    return before if low_at(tokens, before) in _SINCE else None


def month_part(year: int, month: int, part: str, published: date) -> DatedInterval:
    """A month, or the part of it that a word names, up to publication."""
    length = monthrange(year, month)[1]
    first, last = _THIRDS.get(part, (1, length))
    start = date(year, month, first)
    stop = date(year, month, min(last, length))
    precision = Precision.MONTH if part not in _THIRDS else Precision.DAY
    if stop > published >= start:
        stop = published
    return DatedInterval.between(start, stop, precision)
