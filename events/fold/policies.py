"""Whose claims count (rule 13). The fold is the same for all."""

from collections.abc import Callable, Mapping

from events.fold.evidence import DENIALS, LOSSES, Evidence, Sides

Policy = Callable[[Evidence, Sides], bool]

DEFAULT = "all-voices/1"


def all_voices(one: Evidence, sides: Sides) -> bool:
    """Everybody's claims."""
    return True


def belligerents(one: Evidence, sides: Sides) -> bool:
    """What belligerents say."""
    return one.perspective.startswith("party:")


def observers(one: Evidence, sides: Sides) -> bool:
    """What observers and publishers say."""
    return not belligerents(one, sides)


def against_interest(one: Evidence, sides: Sides) -> bool:
    """What observers and publishers say, and what a belligerent says against itself.

    That is an own loss or withdrawal, an enemy's share, or a denial of its own.
    """
    if observers(one, sides):
        return True
    own = one.controller in sides.side(one.speaks, one.said)
    if one.action in LOSSES:
        return own and one.stance not in DENIALS
    if one.stance in DENIALS:
        return own
    return one.controller is not None and not own


POLICIES: Mapping[str, Policy] = {
    "all-voices/1": all_voices,
    "belligerents/1": belligerents,
    "observers/1": observers,
    "against-interest/1": against_interest,
}
