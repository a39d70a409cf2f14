"""Words of control with their places and sides, as hits like those of English.

`items` finds the places, `subjects` the sides, `controls` reads the noun `control`,
`nominals` the other nouns.
"""

from collections.abc import Iterator

from events.extraction.scene import Scene
from events.extraction.sides import Lexicon
from events.extraction.slavic.controls import control
from events.extraction.slavic.entries import folded
from events.extraction.slavic.hits import made
from events.extraction.slavic.items import items_after, items_before
from events.extraction.slavic.movements import driven, entered, left
from events.extraction.slavic.nominals import nominal
from events.extraction.slavic.nouns import CONTROL, NOUNS
from events.extraction.slavic.transitives import acted, transitive
from events.extraction.slavic.verbs import Form, verbs
from events.extraction.slavic.wants import of_case
from events.extraction.triggers import Hit

_UNDER = ("под", "під")


def hits(scene: Scene, words: Lexicon) -> list[Hit]:
    """Everything that a sentence says about control, in order."""
    found: list[Hit] = []
    known = verbs()
    for at in range(len(scene.tokens)):
        if at in scene.spot_at or at in scene.side_at:
            continue
        low = folded(scene.low(at))
        if low in CONTROL:
            found += control(scene, at)
        elif (form := known.get(low)) is not None:
            found += _verb(scene, at, form)
        elif low in NOUNS:
            found += nominal(scene, at)
    return found


def _verb(scene: Scene, at: int, form: Form) -> Iterator[Hit]:
    """What a form of a verb of control says."""
    if _is_of_control(scene, at):
        return
    match form.governs:
        case "from":
            yield from left(scene, at, form)
        case "driven":
            yield from driven(scene, at, form)
        case "into" | "settled":
            yield from entered(scene, at, form)
        case "subject":
            items = items_before(scene, at, of_case("N"))
            items = items or items_after(scene, at + 1, of_case("N"))
            yield from made(scene, at, "slavic-falls", form.action, items, None)
        case "instrumental":
            items = items_after(scene, at + 1, of_case("I"))
            yield from acted(scene, at, form, items)
        case _:
            yield from transitive(scene, at, form)


def _is_of_control(scene: Scene, at: int) -> bool:
    """Whether the verb only goes with `под контроль`, `в кольцо`."""
    return any(
        scene.low(one) in ("контроль", "контролем")
        for one in range(at + 1, at + 8)
        if scene.low(one - 1) in _UNDER
        or scene.low(one - 2) in _UNDER
        or scene.low(one - 3) in _UNDER
    )
