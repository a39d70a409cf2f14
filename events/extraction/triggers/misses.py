"""Words that only look like control: kept in the trace, with what stands against them.

`positions near P`, `weapons in P`, an attack on a place, troops sent to it, a claim of
right: each names a place beside a word of control and says nobody holds it.
"""

from collections.abc import Iterator, Mapping

from events.extraction.clauses import group
from events.extraction.objects import Item
from events.extraction.places import Spot
from events.extraction.reasons import Reason
from events.extraction.scene import Scene
from events.extraction.triggers.hits import Hit, made
from events.extraction.triggers.tables import OTHER_DEEDS
from events.extraction.verbs import forms
from events.extraction.wordlists import listed
from events.vocabulary import Action

_REACH = 12  # tokens between a verb and the place that it is not about
_BACK = 20  # tokens between a verb and the side that is its subject
_ARMED = ("force", "party", "people", "metonym")
_BESIDE = frozenset(
    listed(
        "near outside outskirts toward towards approaches approach direction axis"
        " sector km kilometers kilometres miles around between north south east west"
    )
)
DEEDS: Mapping[str, tuple[str, Reason]] = {
    word: (rule, reason)
    for rule, reason, verbs in OTHER_DEEDS
    for word in forms(*verbs.split())
}


def deed(scene: Scene, at: int) -> Iterator[Hit]:
    """An attack, a deployment, an annexation: no word of control at all."""
    rule, reason = DEEDS[scene.low(at)]
    if not _is_deed_of_a_side(scene, at):
        return
    if spot := _spot_after(scene, at):
        yield from _turned(scene, at, spot, rule, reason, Action.CONTESTS)


def miss(scene: Scene, at: int, rule: str, action: Action) -> Iterator[Hit]:
    """A word of control whose object is no place, though one stands near."""
    spot = _spot_after(scene, at)
    if spot is None or not _is_deed_of_a_side(scene, at):
        return
    if "control" in [scene.low(at + one) for one in range(1, 5)]:
        return  # read there
    between = range(at + 1, spot.start)
    words = {scene.low(one) for one in between}
    beside = words & _BESIDE or scene.low(spot.end) in _BESIDE
    taken = any(one in scene.side_at for one in between)
    reason: Reason = "position" if beside and not taken else "object"
    yield from _turned(scene, at, spot, rule, reason, action)


def _is_deed_of_a_side(scene: Scene, at: int) -> bool:
    """Whether it may be a verb whose subject bears arms, and is no `Storm`."""
    low = scene.low(at)
    if scene.tokens[at].word[:1].isupper() and not scene.sentence.headline:
        return False
    if low.endswith("ing") and not group(scene, at).progressive:
        return False
    near = (scene.side_at.get(one) for one in range(max(0, at - _BACK), at))
    return any(side is not None and side.kind in _ARMED for side in near)


def _spot_after(scene: Scene, at: int) -> Spot | None:
    """The first place after a token in its clause, or None."""
    for stop in range(at + 1, min(at + _REACH, len(scene.tokens))):
        if scene.low(stop) in (";", ".", ":"):
            return None
        spot = scene.spot_at.get(stop)
        if spot is not None and spot.candidates:
            return spot
    return None


def _turned(
    scene: Scene, at: int, spot: Spot, rule: str, reason: Reason, action: Action
) -> Iterator[Hit]:
    item = Item(
        start=spot.start, end=spot.end, spot=spot, words=spot.name, type=spot.type
    )
    yield from made(rule, action, [item], None, group(scene, at), blocked=reason)
