"""What follows from one claim alone: effect, change, kept, share (rules 2, 3, 10).

A `Reading` is evidence together with what the fold has made of its dates so far. Each
rule that moves a date returns new readings.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from events.history.evidence import Evidence, Interval
from events.history.shares import ABOVE_NONE, NONE, NOT_ALL, SOME, denied_by, share_of
from events.history.sides import Sides
from events.history.stands import Stand

FRESH = timedelta(days=30)
"""How long words count as news (3), answer (8), and outlast the contrary (11)."""

LOSSES = frozenset({"withdraws", "loses"})
CHANGES = frozenset({"captures", "retakes", "enters", "clears"}) | LOSSES
STATES = frozenset({"controls", "holds", "contests"})
DENIALS = frozenset({"denies", "dismisses"})
OF_A_PART = frozenset({"part", "most", "contested"})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Reading:
    """A control-bearing claim on its way through the rules.

    Attributes:
        evidence: the claim, with the dates of its syndication group.
        stand: what it asserts or denies.
        extent: the extent as it bears: `contested` for a plain `enters`.
        change: that it tells of a change (3).
        background: that the change was told more than 30 days later (3).
        effect: the day on which it takes effect.
        kept: the last day through which it keeps its position.
        against: that it affirms something against its speaker's side (12).
        own_loss_denied: a denial that is a claim to hold (10).
        vague: that rule 6 moved it to its first day.
        answers: that rule 8 moved it to the claim it answers.
        restated: that it tells a change again and dates nothing (5).
    """

    evidence: Evidence
    stand: Stand
    extent: str
    change: bool
    background: bool
    effect: date
    kept: date
    against: bool
    own_loss_denied: bool = False
    vague: bool = False
    answers: bool = False
    restated: bool = False

    @property
    def perspective(self) -> str:
        """Whose position it bears on."""
        return self.evidence.perspective

    @property
    def is_loss(self) -> bool:
        """Whether it tells of somebody leaving, rather than coming."""
        return self.evidence.action in LOSSES

    @property
    def order(self) -> tuple[date, date, Any]:
        """Its place among the words of its speaker (4)."""
        return self.effect, self.evidence.said, self.evidence.published_at

    @property
    def interval(self) -> Interval:
        """Since when it would hold; an open end is the day it was said."""
        earliest, latest = self.evidence.since
        return earliest, latest or self.evidence.said


def bears(evidence: Evidence) -> bool:
    """Whether it bears on control; the rest is context."""
    known = evidence.action in CHANGES or evidence.action in STATES
    return known and evidence.extent != "encircled"


def reading(evidence: Evidence, sides: Sides) -> Reading:
    """The claim with everything that follows from it alone."""
    effect = evidence.since[1] or evidence.said
    own_loss = _denies_own_loss(evidence, sides)
    extent = _bearing_extent(evidence, own_loss)
    affirmed = evidence.stance not in DENIALS
    state = evidence.action in STATES
    late = not state and affirmed and evidence.said - effect > FRESH
    return Reading(
        evidence=evidence,
        stand=_stand(evidence, extent, own_loss),
        extent=extent,
        change=affirmed and (not state or evidence.since[0] is not None),
        background=late,
        effect=effect,
        kept=effect if late else max(effect, evidence.said),
        against=against_own_side(evidence, sides),
        own_loss_denied=own_loss,
    )


def against_own_side(evidence: Evidence, sides: Sides) -> bool:
    """Whether a belligerent affirms something against its own side (12, 13)."""
    if not speaks_for_belligerent(evidence, sides) or evidence.stance in DENIALS:
        return False
    left = evidence.action in LOSSES or evidence.extent == "none"
    return evidence.stance == "concedes" or (left and about_own_side(evidence, sides))


def speaks_for_belligerent(evidence: Evidence, sides: Sides) -> bool:
    """Whether the perspective is that of a party that fights."""
    kind, _, who = evidence.perspective.partition(":")
    return kind == "party" and sides.fights(who)


def about_own_side(evidence: Evidence, sides: Sides) -> bool:
    """Whether a belligerent speaks of its own side, as sides were that day."""
    if evidence.controller is None or not speaks_for_belligerent(evidence, sides):
        return False
    speaker = evidence.perspective.partition(":")[2]
    day = evidence.said
    return sides.side(speaker, day) == sides.side(evidence.controller, day)


def _denies_own_loss(evidence: Evidence, sides: Sides) -> bool:
    loss = evidence.action in LOSSES and evidence.stance in DENIALS
    return loss and about_own_side(evidence, sides)


def _of_a_part(evidence: Evidence) -> bool:
    return evidence.share is not None or evidence.extent in OF_A_PART


def _bearing_extent(evidence: Evidence, own_loss: bool) -> str:
    if own_loss:
        return "unspecified"
    if evidence.action in LOSSES:
        return "contested" if _of_a_part(evidence) else "none"
    named = evidence.share is not None or evidence.extent in ("part", "most", "none")
    if evidence.action in ("enters", "contests") and not named:
        return "contested"
    return evidence.extent


def _stand(evidence: Evidence, extent: str, own_loss: bool) -> Stand:
    denied = evidence.stance in DENIALS and not own_loss
    if own_loss:
        share = ABOVE_NONE
    elif evidence.action in LOSSES and denied:
        # a larger loss leaves a smaller share
        share = NOT_ALL if _of_a_part(evidence) else NONE
    elif evidence.action in LOSSES:
        share = SOME if _of_a_part(evidence) else NONE
    elif denied:
        share = denied_by(extent, evidence.share)
    else:
        share = share_of(extent, evidence.share)
    return Stand(evidence.controller, share, denied)
