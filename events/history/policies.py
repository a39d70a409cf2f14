"""Policies: whose claims count (rule 13). The fold is the same for all of them.

A policy's name carries its revision; the days and numbers of the rules belong to it.
"""

from collections.abc import Callable, Iterable, Mapping

from events.history.evidence import Evidence
from events.history.readings import (
    DENIALS,
    LOSSES,
    about_own_side,
    against_own_side,
    speaks_for_belligerent,
)
from events.history.sides import Sides

Policy = Callable[[Evidence, Sides], bool]
"""Whether a claim counts."""

DEFAULT = "all-voices/1"


def _everybody(evidence: Evidence, sides: Sides) -> bool:
    return True


def _only_observers(evidence: Evidence, sides: Sides) -> bool:
    return not speaks_for_belligerent(evidence, sides)


def _against_interest(evidence: Evidence, sides: Sides) -> bool:
    if not speaks_for_belligerent(evidence, sides):
        return True
    own_gain_denied = (
        evidence.stance in DENIALS
        and evidence.action not in LOSSES
        and evidence.extent != "none"
        and about_own_side(evidence, sides)
    )
    return own_gain_denied or against_own_side(evidence, sides)


POLICIES: Mapping[str, Policy] = {
    DEFAULT: _everybody,
    "belligerents/1": speaks_for_belligerent,
    "observers/1": _only_observers,
    "against-interest/1": _against_interest,
}
"""Every policy that can be asked for, by name."""


def counted(
    evidence: Iterable[Evidence], policy: str, sides: Sides
) -> tuple[Evidence, ...]:
    """The claims that count under a policy.

    Raises:
        KeyError: there is no policy of that name.
    """
    counts = POLICIES[policy]
    return tuple(one for one in evidence if counts(one, sides))
