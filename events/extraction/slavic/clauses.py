"""Where a clause begins and ends: at its conjunctions, not at every comma."""

from events.extraction.scene import Scene
from events.extraction.slavic.words import AGAINST, BREAKS

_REACH = 40
RELATIVES = frozenset(
    form
    for form in BREAKS
    if form.startswith(("котор", "яки", "яка", "яке", "які", "яко", "якої", "яку"))
)


def is_break(scene: Scene, at: int) -> bool:
    """Whether a token divides clauses."""
    low = scene.low(at)
    if low in (";", ":", "–", "!"):
        return True
    if low == "а" and scene.low(at + 1) in ("также", "також"):
        return False
    if low in BREAKS or low in AGAINST:
        return at == 0 or scene.low(at - 1) in (
            ",",
            "в",
            "у",
            "на",
            "из",
            "із",
            "з",
            "–",
        )
    return False


def clause_start(scene: Scene, at: int) -> int:
    """The first token of the clause around a token."""
    first = at
    while first > 0 and at - first < _REACH and not is_break(scene, first - 1):
        first -= 1
    return first


def clause_end(scene: Scene, at: int) -> int:
    """One past the last token of the clause around a token."""
    last, size = at, len(scene.tokens)
    while last < size and last - at < _REACH and not is_break(scene, last):
        last += 1
    return last


def relative(scene: Scene, at: int) -> int | None:
    """The `который` that opens the clause around a token, or None."""
    first = clause_start(scene, at)
    return first - 1 if first and scene.low(first - 1) in RELATIVES else None
