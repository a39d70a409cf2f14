"""Places in a row after a verb: `A, the port of B and C in D`.

`phrases` reads each of them; `together` tells what they have in common.
"""

from events.extraction.extents import CARDINAL, partitive
from events.extraction.objects.endings import facility_of
from events.extraction.objects.items import Item
from events.extraction.objects.lookaheads import leads_on
from events.extraction.objects.phrases import item_at
from events.extraction.objects.together import (
    WIDE,
    are_capitals,
    names,
    typed_together,
)
from events.extraction.places import FACILITY_TYPES, INNER, TYPES
from events.extraction.scene import Scene
from events.extraction.speech import is_speech
from events.extraction.wordlists import listed
from events.extraction.words import ADVERBS, ARTICLES, AUXILIARIES, CLAUSE_WORDS, MODALS

_BEFORE_NAMES = ARTICLES | frozenset(
    listed(
        "of nearby neighbouring neighboring remaining adjacent adjoining parts both in"
        " from several other strategic key"
    )
)
APPOSITION = 16  # tokens of `, the provincial capital of X,`
_NO_NAMES = ADVERBS | CARDINAL | TYPES.keys()
_INNER = INNER - TYPES.keys()


def items_after(scene: Scene, at: int) -> list[Item]:
    """The places that begin right after a verb or preposition; empty if none do."""
    first = item_at(scene, at)
    if first is None:
        return []
    found = [first]
    while following := _next_item(scene, found[-1]):
        found.append(following)
    if len(found) > 1 and leads_on(scene, found[-1].end):
        found = _before_clause(scene, found)
    if len(found) > 1 and first.spot is None and names(scene, first, found[1]):
        found = found[1:]
    found = _without_address(scene, found)
    typed = typed_together(scene, found)
    return [] if are_capitals(scene, typed) else typed


def _without_address(scene: Scene, items: list[Item]) -> list[Item]:
    """The places, but for B in `took A, B on Friday`: no `and`, so where A lies."""
    if len(items) != 2 or scene.sentence.headline:
        return items
    between = [scene.low(at) for at in range(items[0].end, items[1].start)]
    alone = between == [","] or (not between and scene.low(items[1].start) == ",")
    told = items[0].quantity or items[0].among or items[0].spot is None
    if not alone or told or items[1].spot is None or items[1].type is not None:
        return items
    return items[:1]


def _before_clause(scene: Scene, items: list[Item]) -> list[Item]:
    """The items without those that are the subject of `…, and C and D heard shots`."""
    for last in range(len(items) - 1, 0, -1):
        between = range(items[last - 1].end, items[last].start)
        if [scene.low(at) for at in between][:2] == [",", "and"]:
            return items[:last]
    return items[:-1]


def _next_item(scene: Scene, item: Item) -> Item | None:
    """The place that follows in the list, or None."""
    at = item.end
    if item.quantity and scene.low(at) in (":", "–", "-"):
        counted = item_at(scene, at + 1, among=True)
        return counted if counted and counted.spot else None
    for start in (at, _after_apposition(scene, at)):
        step = _after_link(scene, start) if start is not None else None
        if start is None or step is None or _is_deed(scene, step):
            continue
        following = _own_facility(scene, step, item) or item_at(
            scene, step, among=item.among
        )
        if following is None or (
            following.spot is None and following.words[:4] != "its "
        ):
            continue
        comma = scene.low(start) == ","
        if comma and step == start + 1 and _is_apposed(scene, following):
            continue
        if comma and item.spot is None and item.type in FACILITY_TYPES:
            continue
        if not _opens_clause(scene, following):
            return following
    return None


def _is_deed(scene: Scene, at: int) -> bool:
    """Whether it is `and reaching B`, `and cuts the road`: one more verb."""
    low = scene.low(at)
    plain = low.isalpha() and scene.tokens[at].word.islower()
    if not plain or low in _BEFORE_NAMES or low in _NO_NAMES:
        return False
    return partitive(scene.tokens, at) is None and at not in scene.adjectives


def _own_facility(scene: Scene, at: int, item: Item) -> Item | None:
    """The facility of `A and of its international airport`, which is A's."""
    start = at + (scene.low(at) == "of")
    if scene.low(start) not in ("its", "their"):
        return None
    stop = start + 1
    while scene.low(stop) in _INNER:
        stop += 1
    noun = scene.low(stop)
    if TYPES.get(noun) not in FACILITY_TYPES or noun.endswith("s"):
        return None
    if item.spot is not None:
        return facility_of(scene, start, stop + 1, item.spot, noun)
    words = scene.words(start, stop + 1)
    return Item(start=start, end=stop + 1, spot=None, words=words, type=TYPES[noun])


def _after_link(scene: Scene, at: int) -> int | None:
    """The token after `, and`, `along with` or the like; None if none stands there."""
    comma = scene.low(at) == ","
    step = at + comma
    match [scene.low(step + one) for one in range(3)]:
        case ["and" | "&" | "or" | "including", _, _]:
            return step + 1
        case ["along", "with", _]:
            return step + 2
        case ["as", "well", "as"]:
            return step + 3
    return step if comma else None


def _is_apposed(scene: Scene, item: Item) -> bool:
    """Whether `, the capital of X` or `, X Province` only says more of the place."""
    wide = item.type in WIDE
    spot = item.spot
    wide = wide or (spot is not None and spot.derived)
    stop = spot.start if spot else item.start + 1
    words = {scene.low(at) for at in range(item.start, stop)}
    return wide or scene.low(item.start) in ("the", "a", "an") or "the" in words


def _after_apposition(scene: Scene, at: int) -> int | None:
    """The comma that closes `, the site of a base,`, if a list may go on after it."""
    if scene.low(at) != "," or scene.low(at + 1) not in ("the", "a", "an"):
        return None
    for stop in range(at + 2, min(at + APPOSITION, len(scene.tokens))):
        low = scene.low(stop)
        if low == ",":
            return stop
        if low in AUXILIARIES or low in CLAUSE_WORDS or is_speech(low):
            return None
    return None


def _opens_clause(scene: Scene, item: Item) -> bool:
    """Whether the place is the subject of what follows, not one more object."""
    low = scene.low(item.end)
    return (
        low in AUXILIARIES
        or low in MODALS
        or is_speech(low)
        or (
            low in ADVERBS
            and (
                scene.low(item.end + 1) in AUXILIARIES
                or is_speech(scene.low(item.end + 1))
            )
        )
    )
