"""Sides that act: before a verb, right after it, or who must be meant."""

from events.extraction.attribution import DASH
from events.extraction.clauses import Subject
from events.extraction.objects import Item
from events.extraction.scene import Scene
from events.extraction.slavic.words import PREPOSITIONS
from events.extraction.triggers.agents import acting


def subject(
    scene: Scene, at: int, items: list[Item], passive: bool, gainer: str
) -> Subject | None:
    """The side that acts: before the verb, right after it, or who must be meant."""
    for one in range(at - 1, max(-1, at - 12), -1):
        if scene.low(one) in (";", ":", "что", "що", DASH):
            break
        side = scene.side_at.get(one)
        if side is not None and side.kind in ("force", "party") and not passive:
            return acting(side)
    end = items[-1].end
    for one in (at + 1, at + 2, end, end + 1):
        side = scene.side_at.get(one)
        if side is not None and scene.low(side.start - 1) in PREPOSITIONS:
            continue
        if side is not None and side.kind in ("force", "party"):
            return acting(side)
    return Subject(kind=gainer, at=at) if gainer else None
