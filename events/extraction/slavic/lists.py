"""A place and those listed with it: `А, посёлок Б и часть В в О`."""

from events.extraction.objects import Item
from events.extraction.places import Spot
from events.extraction.scene import Scene
from events.extraction.slavic.entries import folded
from events.extraction.slavic.phrases import Governed
from events.extraction.slavic.settlements import COMPOUND, DESCRIBED
from events.extraction.slavic.verbs import verbs
from events.extraction.slavic.words import LINKS, MOST, PARTS
from events.vocabulary import Extent, PlaceType


def with_list(scene: Scene, spot: Spot, on: Governed) -> list[Item]:
    """The place and those that follow it in a list, with their region."""
    items = [item_of(spot, on.part, share=on.share)]
    at = _past_bracket(scene, spot.end)
    while at < len(scene.tokens):
        step, linked = _past_links(scene, at)
        if not linked:
            break
        extent = on.part
        part, step = _past_part(scene, step)
        extent = part or extent
        following = scene.spot_at.get(step)
        if following is None or following.masked or following.start != step:
            break
        if following.type is PlaceType.REGION and spot.type is not PlaceType.REGION:
            break
        if scene.low(step - 1) == "," and _acts(scene, following):
            break
        items.append(item_of(following, extent))
        at = _past_bracket(scene, following.end)
    return items


def _acts(scene: Scene, spot: Spot) -> bool:
    """Whether a new clause begins: `о взятии А, | Киев это отрицает`."""
    after = scene.low(spot.end)
    if folded(after) in verbs():
        return True
    side = scene.side_at.get(spot.start)
    seated = side is not None and side.seat and "N" in side.cases
    return seated and after[:1].isalpha() and after not in LINKS


def _past_links(scene: Scene, at: int) -> tuple[int, bool]:
    """The token after `, а также`, and whether anything joins there."""
    step = at
    while scene.low(step) in LINKS or scene.low(step) == ",":
        step += 1
    return step, at < step <= at + 3


def _past_part(scene: Scene, at: int) -> tuple[Extent | None, int]:
    """The token after `большую часть посёлка`, and how much of the place that is."""
    part: Extent | None = None
    for step in range(at, at + 6):
        low = folded(scene.low(step))
        if low in MOST:
            part = Extent.MOST
        elif low in PARTS:
            part = part or Extent.PART
        elif low not in COMPOUND and low not in DESCRIBED and low not in ('"', "."):
            return part, step
    return part, at + 6


def _past_bracket(scene: Scene, at: int) -> int:
    """The token after `(бывший X)` or after the quotation mark of a name."""
    if scene.low(at) == '"':
        at += 1
    if scene.low(at) == "(":
        for one in range(at + 1, min(at + 9, len(scene.tokens))):
            if scene.low(one) == ")":
                return one + 1
    region = scene.spot_at.get(at)
    if region is not None and region.type is PlaceType.REGION:
        return region.end
    return at


def item_of(
    spot: Spot,
    extent: Extent | None,
    *,
    share: tuple[int, int] | None = None,
    quantity: dict[str, int] | None = None,
) -> Item:
    """A named place as what is governed."""
    return Item(
        start=spot.start,
        end=spot.end,
        spot=spot,
        words=spot.name,
        type=spot.type,
        extent=extent,
        share=share,
        quantity=quantity or {},
    )


def is_joined(scene: Scene, start: int, end: int) -> bool:
    """Whether only a comma or `и`, with a noun, stands between two places."""
    between = [folded(scene.low(at)) for at in range(start, end)]
    return bool(between) and all(
        low in LINKS or low in (",", '"') or low in DESCRIBED or low in COMPOUND
        for low in between
    )
