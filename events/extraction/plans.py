"""The second verb of a plan: `to encircle and capture P`."""

from events.extraction.actions import (
    CAPTURE,
    CLEAR,
    CONTROL,
    ENCIRCLE,
    ENTER,
    FALL,
    HOLD,
    INTO,
    LEAVE,
    LOSE,
    RETAKE,
    WITHDRAW,
)
from events.extraction.clauses import Group
from events.extraction.scene import Scene
from events.extraction.verbs import BASE, PAST
from events.extraction.words import REALISED

_VERBS = {
    **CAPTURE,
    **RETAKE,
    **ENTER,
    **ENCIRCLE,
    **WITHDRAW,
    **LEAVE,
    **LOSE,
    **FALL,
    **HOLD,
    **CONTROL,
    **CLEAR,
    **INTO,
}


def joins_infinitive(scene: Scene, verb: Group) -> bool:
    """Whether it is the second verb of `to encircle and capture P`."""
    low = scene.low(verb.verb)
    forms = _VERBS[low].forms if low in _VERBS else frozenset()
    if BASE not in forms or PAST in forms or scene.low(verb.start - 1) != "and":
        return False
    for at in range(verb.start - 2, max(0, verb.start - 12), -1):
        if at in scene.side_at or scene.low(at) in (",", ";", '"', "that"):
            return False
        if scene.low(at) == "to" and scene.low(at - 1) not in REALISED:
            planned = _VERBS.get(scene.low(at + 1))
            return planned is not None and BASE in planned.forms
    return False
