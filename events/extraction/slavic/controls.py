"""The noun `control`: `под контролем А`, `взяли под контроль П`."""

from collections.abc import Iterator

from events.extraction.clauses import Subject
from events.extraction.scene import Scene
from events.extraction.slavic.hits import made
from events.extraction.slavic.objects import item_before, items_after
from events.extraction.slavic.subjects import subject
from events.extraction.triggers import Hit
from events.extraction.triggers.agents import acting
from events.vocabulary import Action, Extent


def control(scene: Scene, at: int) -> Iterator[Hit]:
    """`под контролем А`, `взяли под контроль П`, `контроль над П`."""
    first = at - 1
    while first > at - 4 and scene.low(first) not in ("под", "під"):
        first -= 1
    if scene.low(first) in ("под", "під"):
        verb = first - 1
        took = scene.low(verb).startswith(("взял", "взят", "переш", "перейш"))
        items, extent = items_after(scene, at + 1, Action.CAPTURES)
        side = scene.side_at.get(at + 1)
        if side is not None or not items:
            before = item_before(
                scene, first - (1 if took or _is_word(scene, verb) else 0)
            )
            items = before or items
        if not items:
            return
        holder = _holder(scene, first, at)
        if holder is None:
            holder = subject(scene, verb, items, not took, "own")
        action = Action.CAPTURES if took else Action.CONTROLS
        yield made(scene, at, action, items, extent, holder, "slavic-under-control")
    elif scene.low(at + 1) in ("над", "за"):
        items, extent = items_after(scene, at + 2, Action.CAPTURES)
        word = scene.low(at - 1)
        lost = word.startswith(("потер", "утрат", "втрат"))
        action = Action.LOSES if lost else Action.CAPTURES
        if items and (
            lost or word.startswith(("устан", "встан", "верн", "поверн", "взял"))
        ):
            holder = subject(scene, at - 1, items, False, "own")
            none = Extent.NONE if lost else extent
            yield made(scene, at, action, items, none, holder, "slavic-control")


def _is_word(scene: Scene, at: int) -> bool:
    return at >= 0 and at not in scene.spot_at and scene.low(at).isalpha()


def _holder(scene: Scene, first: int, at: int) -> Subject | None:
    """The side of `под контролем А` or `под контроль А`."""
    for one in (*range(first + 1, at), at + 1, at + 2):
        side = scene.side_at.get(one)
        if side is not None:
            return acting(side)
        if one in scene.adjectives:
            return Subject(kind="adjective", at=one, word=scene.low(one))
    return None
