"""Shares of a place, as intervals with open or closed bounds (rules 9 and 10).

In per mille: full is [1000, 1000], most is (500, 1000), part is (0, 1000).
"""

from collections.abc import Iterable
from typing import NamedTuple

WHOLE = 1000


class Share(NamedTuple):
    """A share that lies somewhere between two bounds.

    Attributes:
        low: lower bound, in per mille.
        low_open: that it is more than `low`, not `low` itself.
        high: upper bound, in per mille.
        high_open: that it is less than `high`.
    """

    low: int
    low_open: bool
    high: int
    high_open: bool

    @property
    def is_full(self) -> bool:
        """The whole place and nothing less."""
        return self.low == WHOLE

    @property
    def is_none(self) -> bool:
        """Nothing of the place."""
        return self.high == 0

    def meets(self, other: "Share") -> bool:
        """Whether some share lies in both."""
        low, low_open = max((self.low, self.low_open), (other.low, other.low_open))
        high = min(self.high, other.high)
        high_open = any(s.high_open for s in (self, other) if s.high == high)
        return low < high or (low == high and not low_open and not high_open)

    def within(self, other: "Share") -> bool:
        """Whether every share in this one lies in the other."""
        low = (self.low, self.low_open) >= (other.low, other.low_open)
        high = (self.high, not self.high_open) <= (other.high, not other.high_open)
        return low and high


FULL = Share(WHOLE, False, WHOLE, False)
MOST = Share(500, True, WHOLE, True)
SOME = Share(0, True, WHOLE, True)
NONE = Share(0, False, 0, False)
MORE_THAN_HALF = Share(500, True, WHOLE, False)
ABOVE_NONE = Share(0, True, WHOLE, False)
NOT_ALL = Share(0, False, WHOLE, True)

_EXTENTS = {
    "full": FULL,
    "unspecified": FULL,
    "most": MOST,
    "part": SOME,
    "contested": SOME,
    "none": NONE,
}


def share_of(extent: str, words: tuple[int, int] | None) -> Share:
    """The share that an assertion gives: the words' own figures, else the extent's."""
    if words is not None:
        return Share(words[0], False, words[1], False)
    return _EXTENTS[extent]


def denied_by(extent: str, words: tuple[int, int] | None) -> Share:
    """What a denial denies: its extent and every larger one (rule 10)."""
    if extent == "none" or words == (0, 0):
        return NONE
    if words is not None:
        return Share(words[0], words[0] == 0, WHOLE, False)
    match extent:
        case "full":
            return FULL
        case "most":
            return MORE_THAN_HALF
        case _:
            return ABOVE_NONE


def exceed_the_whole(lower: Iterable[Share]) -> bool:
    """Whether shares of different controllers are together more than the place.

    Open lower bounds are strict: more than half and a half do not fit.
    """
    shares = tuple(lower)
    total = sum(share.low for share in shares)
    return total > WHOLE or (total == WHOLE and any(share.low_open for share in shares))
