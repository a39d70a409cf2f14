"""Where the phrase of a place begins, read backwards from its name."""

from events.extraction.extents import ABOUT, CARDINAL, number_of, partitive
from events.extraction.places import TYPES
from events.extraction.scene import Scene
from events.extraction.words import ARTICLES


def opening_of(scene: Scene, at: int, lowest: int) -> int:
    """The first token of the phrase whose name begins at a token."""
    while at - 1 >= lowest:
        low = scene.low(at - 1)
        if low == "of" and (
            scene.low(at - 2) in TYPES
            or scene.low(at - 2) in CARDINAL
            or partitive(scene.tokens, at - 2) is not None
            or scene.low(at - 2) in ("percent", "%", "parts", "most", "part")
        ):
            at -= 2
        elif low in ARTICLES and low != "that":
            at -= 1
            if scene.low(at - 1) != "of":
                break
        elif (
            low in CARDINAL
            or low in TYPES
            or at - 1 in scene.adjectives
            or low in ("strategic", "key", "entire", "whole", "all", "most", "'s")
        ) or _counts(scene, at):
            at -= 1
        else:
            break
    return at


def _counts(scene: Scene, at: int) -> bool:
    """Whether the token before one is the number of `more than 80 percent`."""
    low, after = scene.low(at - 1), scene.low(at)
    if after in ("percent", "%", "per"):
        return number_of(low) is not None
    return low in ABOUT and (number_of(after) is not None or after == "than")
