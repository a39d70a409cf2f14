"""One phrase from its first word to its place: `parts of the town of A`.

Between the two stand only determiners, adjectives, partitives and nouns for places;
`lookaheads` says what ends a phrase, `endings` makes the item where it ends.
"""

from dataclasses import replace

from events.extraction.extents import CARDINAL, PARTS, Partitive, partitive
from events.extraction.objects.containers import container_after
from events.extraction.objects.endings import described, facility_of, is_wide, named
from events.extraction.objects.items import Item, Phrase, meant
from events.extraction.objects.lookaheads import (
    blocks,
    ends_item,
    goes_on,
    leads_on,
    reaches,
)
from events.extraction.places import FACILITY_TYPES, INNER, TYPES, Spot
from events.extraction.scene import Scene
from events.extraction.sides import Mention
from events.extraction.words import ARTICLES
from events.vocabulary import Extent, PlaceType

STEPS = 9  # words between a verb and its place
_INNER = INNER - TYPES.keys()


def item_at(
    scene: Scene, at: int, *, leads: bool = False, among: bool = False
) -> Item | None:
    """The place whose phrase begins at a token.

    Args:
        scene: the sentence.
        at: the token.
        leads: whether a verb follows the phrase.
        among: whether it stands in a list of places, known or not.
    """
    phrase = Phrase(start=at, leads=leads, among=among)
    while at < len(scene.tokens) and phrase.steps < STEPS:
        match _step(scene, at, phrase):
            case int(following):
                at = following
            case found:
                return found
    return None


def _step(scene: Scene, at: int, phrase: Phrase) -> int | Item | None:
    """The token to go on from, the item if it is found, or None if there is none."""
    low = scene.low(at)
    spot = scene.spot_at.get(at)
    if spot is not None and spot.start == at and not _is_counted(scene, spot):
        return _name(scene, spot, phrase)
    if found := partitive(scene.tokens, at):
        phrase.part = _joined(phrase.part, found)
        return found.end
    if low in TYPES and (scene.tokens[at].word.islower() or scene.sentence.headline):
        return _noun(scene, at, phrase)
    if low == "that":
        return None
    if low == "it" and at == phrase.start:
        return meant(at, at + 1)
    if low in CARDINAL:
        phrase.cardinal = True
        return at + 1
    if at in scene.adjectives or low == "'s" or low in ARTICLES:
        return at + 1
    if (side := scene.side_at.get(at)) is not None:
        return _after_side(scene, side)
    if blocks(scene, at):
        return None
    phrase.steps += 1
    return at + 1


def _is_counted(scene: Scene, spot: Spot) -> bool:
    """Whether it is no name but a share, such as `Half of`."""
    counted = not spot.candidates or scene.low(spot.start) == "old"
    return counted and partitive(scene.tokens, spot.start) is not None


def _name(scene: Scene, spot: Spot, phrase: Phrase) -> int | Item | None:
    """The item of a name; where to go on if the name only says whose or which."""
    if spot.masked and spot.candidates:
        return None
    listed = phrase.among and spot.start == phrase.start
    if spot.masked and (listed or _is_surely_place(scene, spot, phrase.part)):
        return named(scene, phrase, replace(spot, masked=False))
    if spot.masked:
        phrase.steps += 1
        return spot.end
    if scene.low(spot.end) == "'s" and not ends_item(scene, spot.end + 1):
        phrase.owner = spot
        return spot.end + 1
    return named(scene, phrase, spot)


def _noun(scene: Scene, at: int, phrase: Phrase) -> int | Item | None:
    """Where to go on from a noun for places, if a name follows; else its item."""
    low, owner = scene.low(at), phrase.owner
    if scene.low(at + 1) in ("center", "centre"):
        part = Partitive(end=at, extent=Extent.PART)
        return described(scene, phrase.start, at + 1, low, part)
    if (name := _name_after(scene, at)) is not None:
        phrase.described = low
        return name
    if TYPES.get(scene.low(at + 1)) and scene.tokens[at + 1].word.islower():
        return at + 1
    if scene.low(at + 1) == "'s":
        return _of_noun(scene, at, phrase)
    if owner is not None and is_wide(owner):
        return None
    if owner is not None and TYPES[low] in FACILITY_TYPES:
        return facility_of(scene, phrase.start, at + 1, owner, low)
    if not phrase.leads and goes_on(scene, at + 1):
        return None
    return described(scene, phrase.start, at, low, phrase.part)


def _of_noun(scene: Scene, at: int, phrase: Phrase) -> Item | None:
    """What is left of a noun for a place in `the city's centre`, `the city's mayor`."""
    step = at + 2
    while scene.low(step) in CARDINAL or scene.low(step) in _INNER:
        step += 1
    low = scene.low(step)
    if TYPES.get(low) in FACILITY_TYPES and not goes_on(scene, step + 1):
        return described(scene, phrase.start, step, low, phrase.part)
    if low in PARTS:
        part = Partitive(end=step, extent=Extent.PART)
        found = described(scene, phrase.start, at, scene.low(at), part)
        return replace(found, end=step + 1) if found else None
    return None


def _name_after(scene: Scene, noun: int) -> int | None:
    """Where the name begins in `town of A` or `town A`."""
    if scene.low(noun + 1) == "of" and reaches(scene, noun + 2):
        return noun + 2
    return noun + 1 if reaches(scene, noun + 1) else None


def _after_side(scene: Scene, side: Mention) -> int | None:
    """The token after `A's` or `A held`, or before the noun of `the A town`."""
    owns = scene.low(side.end) == "'s"
    held = scene.low(side.end) in ("held", "controlled", "occupied", "besieged")
    if not owns and not held and scene.low(side.end) not in TYPES:
        return None
    return side.end + (owns or held)


def _joined(before: Partitive | None, after: Partitive) -> Partitive:
    """The share that two partitives say together: `most of all`."""
    if before is None or after.extent is not Extent.FULL:
        return after
    return replace(before, end=after.end)


def _is_surely_place(scene: Scene, spot: Spot, part: Partitive | None) -> bool:
    """Whether a name that the gazetteer lacks must be one: `most of X`, `X in Y`."""
    if part is not None and not part.within and scene.low(spot.start - 1) == "of":
        return not leads_on(scene, spot.end)
    container, _ = container_after(scene, spot.end)
    wide = container is not None and container.type in (
        PlaceType.REGION,
        PlaceType.DISTRICT,
    )
    return wide and scene.low(spot.end) in (",", "in")
