"""`Nearly captured P` is no capture; `almost completely captured P` is most of it."""

from typing import Literal

from events.extraction.scene import Scene
from events.extraction.triggers import Hit
from events.extraction.wordlists import listed
from events.vocabulary import Action

_WHOLLY = frozenset(listed("completely fully entirely totally wholly all"))
_BEFORE = 3  # tokens between `nearly` and a verb group


def is_short_of(scene: Scene, hit: Hit) -> Literal["short", "most", ""]:
    """Whether the words before a verb say that little is missing, and of what.

    Returns:
        `short` where it has not happened, `most` where it has for most of the place.
    """
    if hit.group is None or hit.noun:
        return ""
    for at in range(max(0, hit.group.start - _BEFORE), hit.verb):
        low, after = scene.low(at), scene.low(at + 1)
        if at < hit.group.start and not _leads(scene, at, hit.group.start):
            continue
        if low == "all" and after == "but":
            return "short"
        if low in ("nearly", "almost"):
            whole = after in _WHOLLY and hit.action is not Action.ENCIRCLES
            return "most" if whole else "short"
    return ""


def _leads(scene: Scene, at: int, start: int) -> bool:
    """Whether nothing but `all but` stands between a token and the verb group."""
    return all(scene.low(one) in ("all", "but") for one in range(at, start))
