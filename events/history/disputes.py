"""Whether what is said can all be right: disputes and divisions (rules 4, 9, 12)."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from events.history.entries import Entry
from events.history.shares import Share, exceed_the_whole
from events.history.stands import Stand, contradict
from events.history.voices import Voiced


def own_side(voiced: Voiced) -> set[str]:
    """Whether one side, or one voice, gives a controller different shares."""
    for one, other in combinations(voiced, 2):
        if contradict(one, other) and voiced[one].keys() & voiced[other].keys():
            return {"own_side_divided"}
    return set()


def disputes(voiced: Voiced) -> set[str]:
    """Why different voices, or one that is divided, cannot all be right; else empty."""
    found = set()
    for one, other in combinations(voiced, 2):
        if contradict(one, other):
            ours, theirs = voiced[one], voiced[other]
            if ours.keys() != theirs.keys() or len(ours) > 1:
                found.add(_kind(one, other))
            if _divided(one, other, ours, theirs):
                found.add("divided_voice")
    return found or _too_much(voiced)


def _kind(one: Stand, other: Stand) -> str:
    if one.denied or other.denied:
        return "denied"
    same = one.controller == other.controller
    return "incompatible_extents" if same else "incompatible_controllers"


def _divided(
    one: Stand,
    other: Stand,
    ours: Mapping[str, Sequence[Entry]],
    theirs: Mapping[str, Sequence[Entry]],
) -> bool:
    """Whether one perspective says both, not merely shares of one controller (4)."""
    if one.controller == other.controller and one.holds_some and other.holds_some:
        return False
    speakers = {e.perspective for entries in ours.values() for e in entries}
    return any(e.perspective in speakers for es in theirs.values() for e in es)


def _too_much(voiced: Voiced) -> set[str]:
    """Whether all controllers together have more than there is (9)."""
    highest: dict[str | None, Share] = {}
    voices: dict[str | None, set[str]] = {}
    for stand, by_voice in voiced.items():
        if stand.denied or stand.controller is None:
            continue
        key = stand.controller
        best = highest.get(key)
        if best is None or stand.share[:2] > best[:2]:
            highest[key], voices[key] = stand.share, set(by_voice)
        elif stand.share[:2] == best[:2]:
            voices[key] |= set(by_voice)
    if not exceed_the_whole(highest.values()):
        return set()
    # one side's own figures are no dispute
    claimed = [voices[k] for k, share in highest.items() if not share.is_none]
    return set() if set.intersection(*claimed) else {"sum_above_whole"}
