"""Words that take a clause back: `no evidence that`, `it is not true that`."""

from events.extraction.attribution.tables import CLAIM_NOUNS
from events.extraction.clauses import clause_start
from events.extraction.scene import Scene
from events.extraction.triggers import Hit
from events.extraction.wordlists import listed

_PROOF = frozenset(
    listed("evidence proof sign signs indication indications confirmation information")
)
_UNSURE = frozenset(("disputed", "unconfirmed", "unverified", "conflicting"))


def is_without_proof(scene: Scene, hit: Hit) -> bool:
    """Whether the clause hangs on `no evidence that`, `disputed claims that`."""
    start = clause_start(scene, hit.group.start if hit.group else hit.start)
    if scene.low(start - 1) == "that" and scene.low(start - 3) in _UNSURE:
        return scene.low(start - 2) in CLAIM_NOUNS
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
