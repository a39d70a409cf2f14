"""Shares of a place as intervals, and when two of them can both be right (rule 9)."""

from collections.abc import Iterable
from dataclasses import dataclass

WHOLE = 1000  # per mille


@dataclass(frozen=True, slots=True, order=True)
class Share:
    """A share in per mille, somewhere between two bounds.

    Attributes:
        low: lowest.
        high: highest.
        above: the lowest bound is not reached itself.
        below: the highest bound is not reached itself.
    """

    low: int
    high: int
    above: bool = False
    below: bool = False

    def meets(self, other: "Share") -> bool:
        """Whether some share lies in both."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        if low < high:
            return True
        return low == high and low in self and low in other

    def within(self, other: "Share") -> bool:
        """Whether every share in this one lies in the other."""
        low = self.low > other.low or (
            self.low == other.low and (self.above or not other.above)
        )
        high = self.high < other.high or (
            self.high == other.high and (self.below or not other.below)
        )
        return low and high

    def __contains__(self, share: int) -> bool:
        """Whether it may be just this share, in per mille."""
        over = self.low < share or (self.low == share and not self.above)
        under = share < self.high or (share == self.high and not self.below)
        return over and under


ALL = Share(WHOLE, WHOLE)
MOST = Share(WHOLE // 2, WHOLE, above=True, below=True)
PART = Share(0, WHOLE, above=True, below=True)
SOME = Share(0, WHOLE, above=True)  # a part or all
NOTHING = Share(0, 0)

SHARES = {
    "full": ALL,
    "unspecified": ALL,
    "most": MOST,
    "part": PART,
    "contested": PART,
    "none": NOTHING,
}
# What is denied with an extent: that, and every larger one.
DENIED = {
    "full": ALL,
    "most": Share(WHOLE // 2, WHOLE, above=True),
    "unspecified": SOME,
    "part": SOME,
    "contested": SOME,
    "none": NOTHING,
}


def fit_together(shares: Iterable[Share]) -> bool:
    """Whether different controllers can have these at once, one share each."""
    given = list(shares)
    total = sum(share.low for share in given)
    return total < WHOLE or (total == WHOLE and not any(share.above for share in given))
