"""The speaker after the verb: `C, said N`."""

from events.extraction.attribution.items import Speaker
from events.extraction.attribution.names import name_at
from events.extraction.attribution.private import role_at
from events.extraction.attribution.tables import AFTER_SPEAKER
from events.extraction.clauses import Group
from events.extraction.scene import Scene
from events.extraction.words import WEEKDAYS


def inverted_speaker(scene: Scene, at: int, verb: Group) -> Speaker | None:
    """The speaker of `C, said N`."""
    if scene.low(verb.start - 1) not in (",", '"') or verb.start != at:
        return None
    if scene.low(at).endswith("ing") or scene.low(at) in ("told", "tell", "tells"):
        return None
    step = at + 1
    while scene.low(step) in ("the", "a", "an"):
        step += 1
    side = scene.side_at.get(step)
    if side is not None and side.start == step and _ends_there(scene, side.end):
        return Speaker(
            kind="side", text=side.text, at=side.start, end=side.end, mention=side
        )
    if side is not None:
        return None
    if scene.low(at - 1) not in (",", '"'):
        return None
    return name_at(scene, step) or role_at(scene, at + 1)


def _ends_there(scene: Scene, at: int) -> bool:
    """Whether no verb follows the speaker of `…, said N`."""
    low = scene.low(at)
    return not low or low in AFTER_SPEAKER or low in WEEKDAYS
