"""Places before a verb group, which are its subject: `A and B were captured`.

The walk goes from the verb to the left; `phrases` reads each place it meets,
`openings` tells where its phrase begins, `antecedents` what it may belong to.
"""

from dataclasses import replace

from events.extraction.clauses import CONJUNCTIONS, before_aside
from events.extraction.extents import AREA
from events.extraction.objects.antecedents import (
    apposed_to,
    counted_before,
    facility_before,
)
from events.extraction.objects.items import Item
from events.extraction.objects.openings import opening_of
from events.extraction.objects.phrases import item_at
from events.extraction.places import TYPES
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
_GOVERNING = PREPOSITIONS - CONJUNCTIONS
_PASSED = ADVERBS | {"itself"}


def items_before(scene: Scene, at: int, lowest: int = 0) -> list[Item]:
    """The places that are the subject of a verb group that begins at a token."""
    stop = _last(scene, before_aside(scene, at - 1) + 1, lowest)
    spot = scene.spot_at.get(stop)
    if spot is None:
        return _described_before(scene, stop, lowest)
    around = _extent_before(scene, spot.start)
    found: list[Item] = []
    while spot is not None and not spot.masked and spot.start >= lowest:
        opening = opening_of(scene, spot.start, lowest)
        item = item_at(scene, opening, leads=True)
        if item is None or item.spot is None or item.spot.start != spot.start:
            break
        before = scene.low(opening - 1) if opening > lowest else ""
        if whole := (
            facility_before(scene, opening, lowest)
            or counted_before(scene, opening, lowest)
        ):
            return [whole, *found]
        if before == "in" or (before in ("of", ",") and spot.type in _WIDE):
            spot = scene.spot_at.get(opening - 2)
            if spot is None:
                return []
            continue
        if before in _GOVERNING:
            return found  # but `after P fell` has P as subject
        if around is not None and item.extent is None:
            item = replace(item, extent=around)
        found.insert(0, item)
        if before not in ("and", ",", "&"):
            break
        outer = opening - 2 - (before == "and" and scene.low(opening - 2) == ",")
        spot = scene.spot_at.get(outer) if outer >= lowest else None
    return found


def _last(scene: Scene, at: int, lowest: int) -> int:
    """The last token of the subject: before adverbs, asides and brackets."""
    stop = at - 1
    while stop >= lowest and scene.low(stop) in _PASSED:
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


def _described_before(scene: Scene, stop: int, lowest: int) -> list[Item]:
    """The place of `it was captured` or `the city was captured`."""
    if stop < lowest:
        return []
    low = scene.low(stop)
    if low == "it" and scene.low(stop - 1) not in PREPOSITIONS:
        return [Item(start=stop, end=stop + 1, spot=None, words="it", type=None)]
    if low not in TYPES:
        return []
    opening = opening_of(scene, stop, lowest)
    if named := apposed_to(scene, opening, lowest):
        return [named]
    if scene.low(opening) not in ARTICLES | {"all", "most", "entire", "parts"}:
        return []
    if scene.low(opening - 1) in PREPOSITIONS and opening > lowest:
        return []
    item = item_at(scene, opening, leads=True)
    return [item] if item is not None and item.spot is None else []
