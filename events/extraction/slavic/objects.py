"""Places that a verb or noun governs, after it or before it."""

from events.extraction.objects import Item
from events.extraction.places import Spot
from events.extraction.scene import Scene
from events.extraction.slavic.stems import begins, stem
from events.extraction.slavic.words import (
    CARDINALS,
    DESCRIBED,
    LINKS,
    MOST,
    PART,
    POSITION,
    STOPS,
    TYPES,
)
from events.vocabulary import Action, Extent, PlaceType

STEPS = 8  # words between a verb and its place


def items_after(
    scene: Scene, at: int, action: Action
) -> tuple[list[Item], Extent | None]:
    """The places after a verb or noun, and how much of them."""
    extent: Extent | None = None
    steps = 0
    described: Item | None = None
    while at < len(scene.tokens) and steps < STEPS:
        low = scene.low(at)
        spot = scene.spot_at.get(at)
        if spot is not None and spot.start == at:
            return ([], None) if spot.masked else (_listed(scene, spot, extent), extent)
        if (after := _after_side(scene, at)) is not None:
            at = after
            continue
        if described is None and (kind := DESCRIBED.get(stem(low))) is not None:
            described = Item(start=at, end=at + 1, spot=None, words=low, type=kind)
        if low in POSITION or low in STOPS - {'"'}:
            break
        if (after := _after_loser(scene, at)) is not None:
            at = after
            continue
        if low in ("в", "у") and described is not None:
            return _counted(scene, at + 1), Extent.PART
        if low in ("в", "у", "из", "з", "до", "с") and not _is_motion(action, extent):
            return [], None
        extent = _share(low, extent)
        at, steps = at + 1, steps + 1
    return ([described], extent) if described is not None else ([], None)


def _after_side(scene: Scene, at: int) -> int | None:
    """The token after the side that stands between verb and place."""
    side = scene.side_at.get(at)
    return side.end if side and side.kind in ("force", "party") else None


def _after_loser(scene: Scene, at: int) -> int | None:
    """The token after `у А` or `от А`, which says who had the place."""
    side = scene.side_at.get(at + 1)
    taken = scene.low(at) in ("у", "от", "від", "из", "з")
    return side.end if taken and side else None


def _share(low: str, extent: Extent | None) -> Extent | None:
    """How much of a place, with one more word read."""
    if begins(low, MOST):
        return Extent.MOST
    if begins(low, PART) and extent is None:
        return Extent.PART
    return Extent.FULL if begins(low, ("полност", "повніст")) else extent


def _counted(scene: Scene, at: int) -> list[Item]:
    """The region in which so many villages lie."""
    for stop in range(at, min(at + 3, len(scene.tokens))):
        spot = scene.spot_at.get(stop)
        if spot is not None and spot.type is PlaceType.REGION:
            return [_item(spot, Extent.PART)]
    return []


def _is_motion(action: Action, extent: Extent | None) -> bool:
    return extent is not None or action in (
        Action.ENTERS,
        Action.WITHDRAWS,
        Action.ADVANCES,
    )


def _listed(scene: Scene, spot: Spot, extent: Extent | None) -> list[Item]:
    """The place and those that follow it in a list."""
    items = [_item(spot, extent)]
    at = spot.end
    while at < len(scene.tokens):
        step = at
        while scene.low(step) in LINKS or scene.low(step) == ",":
            step += 1
        if step == at or step > at + 2:
            break
        while stem(scene.low(step)) in TYPES or scene.low(step) in TYPES:
            step += 1
        following = scene.spot_at.get(step)
        if following is None or following.masked or following.start != step:
            break
        if following.type is PlaceType.REGION:
            break
        items.append(_item(following, extent))
        at = following.end
    return items


def _item(spot: Spot, extent: Extent | None) -> Item:
    return Item(
        start=spot.start,
        end=spot.end,
        spot=spot,
        words=spot.name,
        type=spot.type,
        extent=extent,
    )


def item_before(scene: Scene, at: int) -> list[Item]:
    """The place right before a verb: `Купянск освобожден`."""
    for one in range(at - 1, max(-1, at - 5), -1):
        spot = scene.spot_at.get(one)
        if spot is not None:
            before = scene.low(spot.start - 1)
            if spot.masked or before in POSITION or before in ("в", "у", "на", "до"):
                return []
            extent = None
            if begins(scene.low(spot.start - 1), MOST):
                extent = Extent.MOST
            elif begins(scene.low(spot.start - 1), PART) or begins(
                scene.low(spot.start - 2), CARDINALS
            ):
                extent = Extent.PART
            return [_item(spot, extent)]
        if scene.low(one) in STOPS or one in scene.side_at:
            return []
    return []
