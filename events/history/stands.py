"""What an entry or a claim stands for, and which stands contradict (rules 9 and 10)."""

from functools import lru_cache
from typing import NamedTuple

from events.history.shares import Share, exceed_the_whole


class Stand(NamedTuple):
    """That a controller has a share of the place, or that it is not so.

    Attributes:
        controller: party id, or None where the words name none.
        share: what is asserted; of a denial, everything that it denies.
        denied: that it is a denial.
    """

    controller: str | None
    share: Share
    denied: bool

    @property
    def holds_some(self) -> bool:
        """Whether it gives its controller more than nothing."""
        return not self.denied and not self.share.is_none


@lru_cache(maxsize=65_536)
def contradict(one: Stand, other: Stand) -> bool:
    """Whether both cannot be right on one day."""
    if one.denied or other.denied:
        return _denial_hits(one, other) or _denial_hits(other, one)
    if one.controller == other.controller:
        return not one.share.meets(other.share)
    for near, far in ((one, other), (other, one)):
        if near.controller is None:
            return _unnamed_hits(near.share, far.share)
    return exceed_the_whole((one.share, other.share))


def agree(one: Stand, other: Stand) -> bool:
    """Whether both say the same kind of thing of the same controller, and fit."""
    same = (one.controller, one.denied) == (other.controller, other.denied)
    return same and one.share.meets(other.share)


def _denial_hits(denial: Stand, assertion: Stand) -> bool:
    return (
        denial.denied
        and not assertion.denied
        and denial.controller == assertion.controller
        and assertion.share.within(denial.share)
    )


def _unnamed_hits(unnamed: Share, named: Share) -> bool:
    """Whether somebody's share, whoever it is, leaves no room for a party's.

    Somebody who has all of it may be that party; contested ground is nobody's whole.
    """
    if unnamed.is_none or named.is_none:
        return False
    return unnamed.is_full != named.is_full
