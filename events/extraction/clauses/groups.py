"""The verb group around a verb."""

from events.extraction.scene import Scene
from events.extraction.shapes import shape
from events.extraction.wordlists import listed
from events.extraction.words import ADVERBS, AUXILIARIES, MODALS, NEGATIONS

_BE = frozenset(listed("is are was were be been being 's"))
_HAVE = frozenset(listed("have has had having 've"))


@shape
class Group:
    """A verb with its auxiliaries: `had not been captured`.

    Attributes:
        start: its first token.
        verb: the verb itself.
        passive: whether a form of `be` stands with it.
        perfect: whether a form of `have` stands with it.
        negated: whether it is denied.
        modal: the modal verb, or an empty string.
        infinitive: whether it stands after `to`.
        progressive: `is being captured`, `is clearing`.
    """

    start: int
    verb: int
    passive: bool
    perfect: bool
    negated: bool
    modal: str
    infinitive: bool
    progressive: bool


_NO_ADVERBS = frozenset(listed("family supply assembly reply apply july italy ally"))


def _is_adverb(low: str) -> bool:
    """Whether it is a listed adverb, or one by its ending: `independently`."""
    return low in ADVERBS or (low.endswith("ly") and low not in _NO_ADVERBS)


def _is_auxiliary(low: str) -> bool:
    return low in AUXILIARIES or low in MODALS or low in NEGATIONS or low == "to"


def group(scene: Scene, verb: int) -> Group:
    """The verb group that ends with a verb."""
    at = verb - 1
    if scene.low(at) == '"' and _is_auxiliary(scene.low(at - 1)):
        at -= 1  # `to "free" P`, scare quotes around the verb
    first = at
    seen: list[str] = []
    while at >= 0 and verb - at < 8:
        low = scene.low(at)
        if not _is_auxiliary(low) and not _is_adverb(low):
            break
        if (
            low == "to"
            and at != first
            and not any(one in ("have", "be", *ADVERBS) for one in seen)
        ):
            break
        seen.append(low)
        at -= 1
        if low == "to":
            break
    start = at + 1
    ing = scene.low(verb).endswith("ing")
    be = not _BE.isdisjoint(seen)
    return Group(
        start=start,
        verb=verb,
        passive=be and not ing,
        perfect=not _HAVE.isdisjoint(seen),
        negated=not NEGATIONS.isdisjoint(seen),
        modal=next((low for low in seen if low in MODALS), ""),
        infinitive="to" in seen,
        progressive=(ing and be) or "being" in seen,
    )
