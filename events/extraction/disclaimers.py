"""Words that take a clause back: `has not confirmed`, `no evidence that`."""

from events.extraction.clauses import clause_start, group
from events.extraction.scene import Scene
from events.extraction.speech import CUES
from events.extraction.triggers import Hit
from events.extraction.wordlists import listed

_PROOF = frozenset(
    listed("evidence proof sign signs indication indications confirmation information")
)


def is_unconfirmed(scene: Scene, hit: Hit) -> bool:
    """Whether somebody `has not confirmed` it, or `could not verify` it."""
    for at in range(hit.start - 1, max(-1, hit.start - 14), -1):
        low = scene.low(at)
        if low in (";", "."):
            return False
        if low in CUES or low in ("verify", "comment"):
            verb = group(scene, at)
            yet = "yet" in (scene.low(at - 2), scene.low(at - 3))
            unable = verb.modal in ("could", "cannot", "can") or yet
            return verb.negated or (unable and CUES.get(low) != "deny")
    return False


def is_without_proof(scene: Scene, hit: Hit) -> bool:
    """Whether the clause hangs on `no evidence that`."""
    start = clause_start(scene, hit.group.start if hit.group else hit.start)
    if scene.low(start - 1) != "that" or scene.low(start - 2) not in _PROOF:
        return False
    return any(scene.low(start - back) in ("no", "not", "any") for back in range(3, 7))


def is_disclaimed(scene: Scene, hit: Hit) -> bool:
    """Whether the clause hangs on `it is not true that` or `it is false that`."""
    start = clause_start(scene, hit.group.start if hit.group else hit.start)
    if scene.low(start - 1) != "that":
        return False
    words = [scene.low(start - back) for back in range(2, 6)]
    if any(word in ("untrue", "false", "incorrect") for word in words):
        return True
    return "not" in words and ("true" in words or "case" in words)
