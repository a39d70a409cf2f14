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
    own = about_own_side(evidence, sides)
    lost = evidence.action in LOSSES or evidence.extent == "none"
    if evidence.stance in DENIALS:
        return own and not lost
    if own or evidence.stance == "concedes":
        return against_own_side(evidence, sides)
    # `asserts` is by definition not against the speaker's side
    elsewhere = evidence.controller is not None and evidence.stance != "asserts"
    return elsewhere and not lost


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
