"""Claims as the rules take them one by one (3, 9, 10, 13), without the others."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import Any

from events.history import Evidence

MONTH = timedelta(days=30)
COME, GONE = {"captures", "retakes", "enters", "clears"}, {"withdraws", "loses"}
STATE = {"controls", "holds", "contests"}
NOT = {"denies", "dismisses"}

Points = frozenset[int]
"""Halves of a per mille, so that an open bound can be left out."""


def points(low: int, high: int, *, above: bool = False, below: bool = False) -> Points:
    """The points from `low` to `high` per mille, without the bounds if so said."""
    return frozenset(range(2 * low + above, 2 * high - below + 1))


EXTENTS = {
    "full": points(1000, 1000),
    "unspecified": points(1000, 1000),
    "most": points(500, 1000, above=True, below=True),
    "part": points(0, 1000, above=True, below=True),
    "contested": points(0, 1000, above=True, below=True),
    "none": points(0, 0),
}
FULL, NONE = EXTENTS["full"], EXTENTS["none"]
SOME = points(0, 1000, above=True)


@dataclass(frozen=True)
class Says:
    """What a claim says: somebody has one of these shares, or has none of them."""

    controller: str | None
    share: Points
    denied: bool

    @property
    def gives(self) -> bool:
        """Whether somebody has more than nothing by it."""
        return not self.denied and self.share != NONE


@dataclass(frozen=True, eq=False)
class Word:
    """A claim with the dates that the rules have given it so far."""

    claim: Evidence
    says: Says
    extent: str
    change: bool
    background: bool
    against: bool
    keeps: bool  # a denial of one's own loss (10)
    effect: date
    kept: date
    vague: bool = False
    restated: bool = False

    @property
    def who(self) -> str:
        """Whose position it bears on."""
        return self.claim.perspective

    @property
    def order(self) -> tuple[date, date, Any]:
        """Its place among the words of its speaker (4)."""
        return self.effect, self.claim.said, self.claim.published_at

    @property
    def bounds(self) -> tuple[date, date]:
        """The first and the last day on which it may have begun."""
        first, last = self.claim.since
        return first or date.min, last or self.claim.said


@dataclass(frozen=True)
class World:
    """Who fights, and who belongs to whose side."""

    fighters: frozenset[str]
    sides: Mapping[str, str] = field(default_factory=dict)  # proxy to patron

    def side(self, party: str) -> str:
        """The party that stands for its side."""
        return self.sides.get(party, party)

    def fights(self, who: str) -> bool:
        """Whether that is the perspective of a belligerent."""
        kind, _, party = who.partition(":")
        return kind == "party" and party in self.fighters

    def voice(self, who: str) -> str:
        """Who speaks, a side as one."""
        party = who.partition(":")[2]
        return f"side:{self.side(party)}" if self.fights(who) else who

    def own(self, claim: Evidence) -> bool:
        """Whether a belligerent speaks of its own side."""
        speaker = claim.perspective.partition(":")[2]
        return (
            self.fights(claim.perspective)
            and claim.controller is not None
            and self.side(speaker) == self.side(claim.controller)
        )


# 13: policies.


def counts(claim: Evidence, world: World, policy: str) -> bool:
    fights, own = world.fights(claim.perspective), world.own(claim)
    leaves = claim.action in GONE or claim.extent == "none"
    match policy:
        case "all-voices/1":
            return True
        case "belligerents/1":
            return fights
        case "observers/1":
            return not fights
        case _ if not fights:
            return True
        case _ if claim.stance in NOT:
            return own and not leaves  # a denial of its own
        case _ if own or claim.stance == "concedes":
            return claim.stance == "concedes" or leaves  # own loss, withdrawal
        case _:  # an enemy's share; what is asserted is by definition not against it
            enemy = claim.controller is not None and not leaves
            return enemy and claim.stance != "asserts"


# 3, 9, 10, 12: what one claim says, by itself.


def word(claim: Evidence, world: World) -> Word:
    effect = claim.since[1] or claim.said
    denied = claim.stance in NOT
    own = world.own(claim)
    keeps = denied and claim.action in GONE and own
    leaves = claim.action in GONE or claim.extent == "none"
    change = not denied and (claim.action in COME | GONE or claim.since[0] is not None)
    late = not denied and claim.action not in STATE and claim.said - effect > MONTH
    says, extent = meaning(claim, denied, keeps)
    return Word(
        claim=claim,
        says=says,
        extent=extent,
        change=change,
        background=late,
        against=world.fights(claim.perspective)
        and not denied
        and (claim.stance == "concedes" or (own and leaves)),
        keeps=keeps,
        effect=effect,
        kept=effect if late else max(effect, claim.said),
    )


def meaning(claim: Evidence, denied: bool, keeps: bool) -> tuple[Says, str]:
    who, share = claim.controller, claim.share
    of_part = share is not None or claim.extent in ("part", "most", "contested")
    if keeps:
        return Says(who, SOME, False), "unspecified"
    if claim.action in GONE:
        extent = "contested" if of_part else "none"
        if denied:  # a larger loss leaves less
            return Says(who, points(0, 1000, below=True) if of_part else NONE, True), (
                extent
            )
        return Says(who, EXTENTS[extent], False), extent
    extent = claim.extent
    if claim.action in ("enters", "contests") and not (
        share is not None or extent in ("part", "most", "none")
    ):
        extent = "contested"
    given = EXTENTS[extent] if share is None else points(*share)
    if not denied:
        return Says(who, given, False), extent
    if given == NONE:
        return Says(who, NONE, True), extent
    if extent in ("unspecified", "part", "contested") and share is None:
        return Says(who, SOME, True), extent
    every_larger = frozenset(range(max(1, min(given)), 2001))
    return Says(who, every_larger, True), extent


@cache
def clash(one: Says, other: Says) -> bool:
    """Whether both cannot be right on one day (9, 10)."""
    if one.denied and other.denied:
        return False
    if one.denied or other.denied:
        denial, assertion = (one, other) if one.denied else (other, one)
        return denial.controller == assertion.controller and (
            assertion.share <= denial.share
        )
    if one.controller == other.controller:
        return not one.share & other.share
    if None in (one.controller, other.controller):
        # contested ground is nobody's whole, and a whole is not contested
        if NONE in (one.share, other.share):
            return False
        return (one.share == FULL) != (other.share == FULL)
    return min(one.share) + min(other.share) > 2000


def alike(one: Says, other: Says) -> bool:
    same = (one.controller, one.denied) == (other.controller, other.denied)
    return same and bool(one.share & other.share)
