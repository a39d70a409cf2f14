"""Places before a verb group, which are its subject: `A and B were captured`.

The walk goes from the verb to the left; `phrases` reads each place it meets.
"""

from dataclasses import replace

from events.extraction.extents import ABOUT, AREA, CARDINAL, number_of, partitive
from events.extraction.objects.items import Item
from events.extraction.objects.phrases import item_at
from events.extraction.places import FACILITY_TYPES, INNER, TYPES
from events.extraction.scene import Scene
from events.extraction.wordlists import listed
from events.extraction.words import ADVERBS, ARTICLES, PREPOSITIONS
from events.vocabulary import Extent, PlaceType

_ASIDE = (
    ARTICLES
    | ADVERBS
    | PREPOSITIONS
    | set(
        listed(
            "which where home capital seat once long formerly known located site some"
            " taken held lost won overrun retaken"
        )
    )
)
_WIDE = (PlaceType.REGION, PlaceType.COUNTRY, PlaceType.DISTRICT)


def items_before(scene: Scene, at: int, lowest: int = 0) -> list[Item]:
    """The places that are the subject of a verb group that begins at a token."""
    stop = _last(scene, at, lowest)
    spot = scene.spot_at.get(stop)
    if spot is None:
        return _described_before(scene, stop, lowest)
    around = _extent_before(scene, spot.start)
    found: list[Item] = []
    while spot is not None and not spot.masked and spot.start >= lowest:
        opening = _opening(scene, spot.start, lowest)
        item = item_at(scene, opening, leads=True)
        if item is None or item.spot is None or item.spot.start != spot.start:
            break
        before = scene.low(opening - 1) if opening > lowest else ""
        if whole := (
            _facility_before(scene, opening, lowest)
            or _counted_before(scene, opening, lowest)
        ):
            return [whole, *found]
        if before == "in" or (before in ("of", ",") and spot.type in _WIDE):
            spot = scene.spot_at.get(opening - 2)
            if spot is None:
                return []
            continue
        if before in PREPOSITIONS:
            return found
        if around is not None and item.extent is None:
            item = replace(item, extent=around)
        found.insert(0, item)
        if before not in ("and", ",", "&"):
            break
        outer = opening - 2 - (before == "and" and scene.low(opening - 2) == ",")
        spot = scene.spot_at.get(outer) if outer >= lowest else None
    return found


def _facility_before(scene: Scene, name: int, lowest: int) -> Item | None:
    """The facility of `the airport in A`, where A stands at a token."""
    noun = name - 2
    if scene.low(name - 1) not in ("in", "of", "at") or noun < lowest:
        return None
    if TYPES.get(scene.low(noun)) not in FACILITY_TYPES:
        return None
    opening = noun
    while opening > lowest and scene.low(opening - 1) in INNER:
        opening -= 1
    if scene.low(opening - 1) not in ARTICLES or opening <= lowest:
        return None
    item = item_at(scene, opening - 1, leads=True)
    return item if item is not None and item.spot and item.spot.facility else None


def _counted_before(scene: Scene, name: int, lowest: int) -> Item | None:
    """What is counted in `nine settlements in A`, where A stands at a token."""
    if scene.low(name - 1) not in ("in", "of", "across"):
        return None
    for start in range(max(lowest, name - 12), name - 1):
        part = partitive(scene.tokens, start)
        if part is not None and part.within and part.end == name:
            return item_at(scene, start, leads=True)
    return None


def antecedent(scene: Scene, at: int) -> list[Item]:
    """The place right before a token, whatever governs it: of `P, which A seized`."""
    last = at - 1
    if scene.low(last) == ",":
        last -= 1
    spot = scene.spot_at.get(last)
    if spot is None or spot.masked:
        return []
    item = item_at(scene, _opening(scene, spot.start, 0), leads=True)
    return [item] if item is not None and item.spot is not None else []


def _last(scene: Scene, at: int, lowest: int) -> int:
    """The last token of the subject: before adverbs, asides and brackets."""
    stop = at - 1
    while stop >= lowest and scene.low(stop) in ADVERBS | {"itself"}:
        stop -= 1
    if scene.low(stop) == ",":
        stop = _before_relative(scene, stop, lowest)
    if stop >= lowest and scene.low(stop) in (")", "]"):
        while stop >= lowest and scene.low(stop) not in ("(", "["):
            stop -= 1
        stop -= 1
    return stop


def _extent_before(scene: Scene, at: int) -> Extent | None:
    """`1,000 square kilometres of A's P`, `parts of the P`: how much of the subject."""
    stop = at - 1
    while stop > at - 7 and (
        scene.low(stop) in ARTICLES | {"'s"}
        or stop in scene.side_at
        or stop in scene.adjectives
    ):
        stop -= 1
    measured = AREA | {"%", "percent", "part", "parts", "swathes", "territory"}
    if scene.low(stop) == "of" and scene.low(stop - 1) in measured:
        return Extent.PART
    return None


def _before_relative(scene: Scene, at: int, lowest: int) -> int:
    """The token before `, which A seized,` or `, a town in P,`; else the comma's."""
    for opens in range(at - 1, max(lowest, at - 20), -1):
        if scene.low(opens) == ",":
            after = scene.low(opens + 1)
            told = (
                after in _ASIDE or after.endswith("ed") or _is_owner(scene, opens + 1)
            )
            return opens - 1 if told else at - 1
    return at - 1


def _is_owner(scene: Scene, at: int) -> bool:
    """Whether `, A's second city,` begins at a token."""
    spot = scene.spot_at.get(at)
    end = spot.end if spot else at + 1
    return scene.low(end) == "'s" or scene.tokens[end - 1].low == "'s"


def _opening(scene: Scene, at: int, lowest: int) -> int:
    """The first token of the phrase whose name begins at a token."""
    while at - 1 >= lowest:
        low = scene.low(at - 1)
        if low == "of" and (
            scene.low(at - 2) in TYPES
            or scene.low(at - 2) in CARDINAL
            or partitive(scene.tokens, at - 2) is not None
            or scene.low(at - 2) in ("percent", "%", "parts", "most", "part")
        ):
            at -= 2
        elif low in ARTICLES and low != "that":
            at -= 1
            if scene.low(at - 1) != "of":
                break
        elif (
            low in CARDINAL
            or low in TYPES
            or at - 1 in scene.adjectives
            or low in ("strategic", "key", "entire", "whole", "all", "most", "'s")
        ) or _counts(scene, at):
            at -= 1
        else:
            break
    return at


def _counts(scene: Scene, at: int) -> bool:
    """Whether the token before one is the number of `more than 80 percent`."""
    low, after = scene.low(at - 1), scene.low(at)
    if after in ("percent", "%", "per"):
        return number_of(low) is not None
    return low in ABOUT and (number_of(after) is not None or after == "than")


def _apposed_to(scene: Scene, at: int, lowest: int) -> Item | None:
    """The name of `A, a town`, where `a` stands at a token."""
    if scene.low(at) not in ("a", "an", "the") or scene.low(at - 1) != ",":
        return None
    spot = scene.spot_at.get(at - 2)
    if spot is None or spot.masked or spot.start < lowest:
        return None
    return item_at(scene, _opening(scene, spot.start, lowest), leads=True)


def _described_before(scene: Scene, stop: int, lowest: int) -> list[Item]:
    """The place of `it was captured` or `the city was captured`."""
    if stop < lowest:
        return []
    low = scene.low(stop)
    if low == "it" and scene.low(stop - 1) not in PREPOSITIONS:
        return [Item(start=stop, end=stop + 1, spot=None, words="it", type=None)]
    if low not in TYPES:
        return []
    opening = _opening(scene, stop, lowest)
    if named := _apposed_to(scene, opening, lowest):
        return [named]
    if scene.low(opening) not in ARTICLES | {"all", "most", "entire", "parts"}:
        return []
    if scene.low(opening - 1) in PREPOSITIONS and opening > lowest:
        return []
    item = item_at(scene, opening, leads=True)
    return [item] if item is not None and item.spot is None else []
