"""Places that a verb or noun governs, after it or before it, with their lists."""

from events.extraction.objects import Item
from events.extraction.places import Spot
from events.extraction.scene import Scene
from events.extraction.slavic.clauses import clause_start, relative
from events.extraction.slavic.descriptions import antecedent, counted, described
from events.extraction.slavic.entries import folded
from events.extraction.slavic.lists import is_joined, item_of, with_list
from events.extraction.slavic.passing import ends, is_light, is_passed
from events.extraction.slavic.phrases import governed
from events.extraction.slavic.verbs import verbs
from events.extraction.slavic.wants import Wanted
from events.extraction.slavic.words import PREPOSITIONS
from events.vocabulary import PlaceType

REACH = 26  # words between a verb and its place


def items_after(
    scene: Scene, at: int, wanted: Wanted, *, direct: bool = True
) -> list[Item]:
    """The places after a verb or noun.

    Args:
        scene: the sentence.
        at: the first token to look at.
        wanted: which place will do.
        direct: whether another noun before the place takes the verb for itself.
    """
    inside = not direct  # in a phrase that does not take the verb for itself
    first = at
    while at < len(scene.tokens) and at - first < REACH:
        low = folded(scene.low(at))
        spot, side = scene.spot_at.get(at), scene.side_at.get(at)
        if spot is not None:
            found = _items_at(scene, spot, wanted)
            if found or (not inside and not is_passed(scene, spot)):
                return found
            at = spot.end
        elif side is not None:
            if not inside and not set(side.cases or "N") & set("NI"):
                return []
            at = side.end
        elif (item := described(scene, at, wanted)) is not None:
            return item
        elif low in PREPOSITIONS:
            at, inside = at + 1, True
        elif ends(scene, at, low) or not (inside or is_light(scene, at, low)):
            return []
        else:
            at += 1
    return []


def _items_at(scene: Scene, spot: Spot, wanted: Wanted) -> list[Item]:
    """The place at a token and those listed after it; empty where it will not do."""
    if spot.masked:
        return []
    on = governed(scene, spot.start, spot.cases)
    if not wanted(on, spot.cases):
        return []
    if spot.type is PlaceType.REGION and (number := counted(scene, spot)):
        return [number]
    return with_list(scene, spot, on)


def items_before(
    scene: Scene, at: int, wanted: Wanted, *, near: bool = False
) -> list[Item]:
    """The places before a verb in its clause: `Купянск и Лиман освобождены`.

    Args:
        scene: the sentence.
        at: the verb.
        wanted: which place will do.
        near: whether a comma ends the search.
    """
    first = clause_start(scene, at)
    found: list[Item] = []
    end = at
    for spot in reversed([one for one in scene.spots if first <= one.start < at]):
        if found and not is_joined(scene, spot.end, found[-1].start):
            break
        if any(
            scene.low(one) in (".", "(", "," if near else ".")
            or folded(scene.low(one)) in verbs()
            for one in range(spot.end, end)
        ):
            continue
        on = governed(scene, spot.start, spot.cases)
        if not spot.masked and wanted(on, spot.cases) and not _is_within(scene, spot):
            found.append(item_of(spot, on.part, share=on.share))
            end = spot.start
    if found:
        return found[::-1]
    for one in range(at - 1, first - 1, -1):
        if (item := described(scene, one, wanted)) is not None:
            return item
    opener = relative(scene, at)
    return antecedent(scene, opener) if opener is not None else []


def _is_within(scene: Scene, spot: Spot) -> bool:
    """Whether it is the region after a town: `Купянск Харьковской области`."""
    before = scene.spot_at.get(spot.start - 1)
    return before is not None and spot.type is PlaceType.REGION
