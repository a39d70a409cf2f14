"""Whom the words after a trigger name: `by A`, `to A`, the nearest side."""

from events.extraction.clauses import Subject
from events.extraction.scene import Scene
from events.extraction.sides import Mention


def acting(side: Mention) -> Subject:
    """A side as the one who acts."""
    return Subject(kind="side", at=side.start, mention=side)


def agent_after(scene: Scene, at: int, preposition: str = "by") -> Subject | None:
    """The side after `by`, within a few tokens."""
    for stop in range(at, min(at + 7, len(scene.tokens))):
        if scene.low(stop) == preposition:
            return _agent(scene, stop)
        if scene.low(stop) in (",", ".", ";", "and", "but", "was", "were", "is", "has"):
            return None
    return None


def _agent(scene: Scene, at: int) -> Subject:
    """Who stands after the preposition at a token, a side or something else."""
    for stop in range(at + 1, min(at + 5, len(scene.tokens))):
        if side := scene.side_at.get(stop):
            return acting(side)
    if scene.low(at + 1) in ("them", "him", "his", "their", "its"):
        return Subject(kind="pronoun", at=at + 1, word=scene.low(at + 1))
    return Subject(kind="other", at=at)


def receiver_after(scene: Scene, at: int) -> Subject | None:
    """The side that the places are handed to."""
    for stop in range(at, min(at + 14, len(scene.tokens))):
        if scene.low(stop) == "to":
            return agent_after(scene, stop, "to")
        if scene.low(stop) in (".", ";", "and", "but"):
            return None
    return None


def holder_near(scene: Scene, at: int) -> Subject | None:
    """The first side within a few tokens."""
    for stop in range(at, min(at + 7, len(scene.tokens))):
        if side := scene.side_at.get(stop):
            return acting(side)
        if scene.low(stop) in (".", ",", ";"):
            return None
    return None
