"""Where the clause around a token begins and ends."""

from events.extraction.scene import Scene
from events.extraction.words import CLAUSE_WORDS


def clause_start(scene: Scene, at: int) -> int:
    """The token at which the clause around a token begins."""
    while at > 0:
        low = scene.low(at - 1)
        if low in CLAUSE_WORDS or low in (";", ":", '"', "–"):
            return at
        at -= 1
    return 0


def clause_end(scene: Scene, at: int) -> int:
    """One past the last token of the clause around a token."""
    while at < len(scene.tokens):
        low = scene.low(at)
        if low in (";", ":", '"', "–", ".") or low in CLAUSE_WORDS - {"as", "since"}:
            return at
        if low == "since" and scene.low(at + 1).endswith("ing"):
            return at
        at += 1
    return at
