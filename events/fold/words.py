"""Claims as the fold weighs them: what they hold, from when, and how long it is kept.

Implements rules 2 (effect), 3 (changes, states, background) and the reading of rules 9
and 10: what share of the place each extent and each denial speaks of.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from events.fold.evidence import CHANGES, DENIALS, LOSSES, STATES, Evidence, Sides
from events.fold.shares import (
    ALL,
    DENIED,
    NOTHING,
    PART,
    SHARES,
    SOME,
    WHOLE,
    Share,
    fit_together,
)

FRESH = timedelta(days=30)  # all-voices/1: what is told later is background


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One claim's bearing on who has what.

    Attributes:
        evidence: the claim.
        controller: who has the share; None where it is contested by nobody named.
        share: of the place.
        denied: the share is what is not so.
        extent: the share in a word.
        effect: the day it takes effect.
        kept: the last day on which its speaker holds to it by these words.
        change: it tells of a change, not of a state.
        background: it is told long after.
        side: the speaker's side on the day of effect; a perspective of its own where
            there is no party.
        reasons: rules that moved it, such as `vague_order`.
    """

    evidence: Evidence
    controller: str | None
    share: Share
    denied: bool
    extent: str
    effect: date
    kept: date
    change: bool
    background: bool
    side: frozenset[str]
    reasons: frozenset[str] = frozenset()

    @property
    def perspective(self) -> str:
        """Who speaks."""
        return self.evidence.perspective

    @property
    def order(self) -> tuple[date, date, datetime]:
        """What decides between words of one speaker (rule 4)."""
        return self.effect, self.evidence.said, self.evidence.published_at

    @property
    def earliest(self) -> date | None:
        """First day since which it would hold, where that is known."""
        return self.evidence.since[0]

    @property
    def loses(self) -> bool:
        """Whether it tells of a loss."""
        return self.evidence.action in LOSSES and not self.denied


def word(one: Evidence, sides: Sides) -> Word | None:
    """The claim as a word, or None where it says nothing on control."""
    effect = one.since[1] or one.said
    side = _side(one, sides, effect)
    own = one.controller is not None and one.controller in side
    denied = one.stance in DENIALS
    holds = denied and own and one.action in LOSSES  # "we have not left"
    extent, share = _denied(one) if denied else _asserted(one)
    if holds:
        extent, share, denied = "unspecified", SOME, False
    if share is None or (denied and one.controller is None):
        return None
    changes = one.action in CHANGES and one.stance not in DENIALS
    state = one.action in STATES and one.stance not in DENIALS
    background = changes and one.said - effect > FRESH
    return Word(
        evidence=one,
        controller=one.controller,
        share=share,
        denied=denied,
        extent=extent,
        effect=effect,
        kept=effect if background else max(one.said, effect),
        change=changes or (state and one.since[0] is not None),
        background=background,
        side=side,
        reasons=frozenset({"dismissed"} if one.stance == "dismisses" else ()),
    )


def _side(one: Evidence, sides: Sides, day: date) -> frozenset[str]:
    if one.perspective.startswith("party:"):
        return sides.side(one.speaks, day)
    return frozenset({one.perspective})


def _asserted(one: Evidence) -> tuple[str, Share | None]:
    if one.action in LOSSES:
        of_part = one.extent in ("part", "contested", "most") or one.share
        return ("contested", PART) if of_part else ("none", NOTHING)
    if one.share:
        return one.extent, Share(*one.share)
    if one.action == "enters" or one.controller is None:
        return ("part" if one.extent == "part" else "contested"), PART
    return one.extent, SHARES.get(one.extent)


def _denied(one: Evidence) -> tuple[str, Share | None]:
    if one.action in LOSSES:
        of_part = one.extent in ("part", "contested", "most")
        return ("contested", PART) if of_part else ("none", NOTHING)
    if one.share:
        low = one.share[0]
        return one.extent, Share(low, WHOLE) if low else SOME
    if one.action == "enters":
        return one.extent, SOME
    return one.extent, DENIED.get(one.extent)


def contradict(one: Word, other: Word) -> bool:
    """Whether no order of days lets both be right (rules 9 and 10), as a pair."""
    return _against(
        (one.controller, one.share, one.denied),
        (other.controller, other.share, other.denied),
    )


Held = tuple[str | None, Share, bool]  # controller, share, denied


def _against(one: Held, other: Held) -> bool:
    (controller, share, denied), (theirs, other_share, other_denied) = one, other
    if denied and other_denied:
        return False
    if denied or other_denied:
        inner, outer = (other_share, share) if denied else (share, other_share)
        return controller == theirs and inner.within(outer)
    if controller is None or theirs is None:
        named = other_share if controller is None else share
        return named == ALL and (controller is None) != (theirs is None)
    if controller == theirs:
        return not share.meets(other_share)
    return not fit_together((share, other_share))
