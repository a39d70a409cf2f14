"""What stands right after a name: another name for it, the region it lies in."""

from dataclasses import replace

from events.extraction.extents import CARDINAL
from events.extraction.objects.lookaheads import leads_on
from events.extraction.places import TYPES, Spot
from events.extraction.scene import Scene
from events.extraction.words import ARTICLES
from events.vocabulary import PlaceType

_LISTED = 40  # words of a list of names before its region
_JOINING = frozenset((",", "и", "та", "й", "і", '"', "в", "у", "на", "а"))
_WIDE = (PlaceType.REGION, PlaceType.DISTRICT, PlaceType.COUNTRY)
_BEFORE_NAME = ARTICLES | CARDINAL | {"'s"}


def after_alias(scene: Scene, at: int) -> int:
    """The token after `[Pokrovsk]`, `(Tadmur)` or `, also known as X`."""
    if scene.low(at) in ("(", "["):
        for stop in range(at + 1, min(at + 8, len(scene.tokens))):
            if scene.low(stop) in (")", "]"):
                return stop + 1
    known = scene.low(at) == "," and [scene.low(at + one) for one in (1, 2, 3)]
    if known == ["also", "known", "as"]:
        spot = scene.spot_at.get(at + 4)
        return spot.end if spot else at + 5
    return at


def container_after(scene: Scene, at: int) -> tuple[Spot | None, int]:
    """The region that a place is said to lie in, and the token after it."""
    if scene.low(at) == "," and (inner := _after_noun(scene, at + 1)):
        outer, end = container_after(scene, inner)
        return (outer, end) if outer and outer.type in _WIDE else (None, at)
    if scene.low(at) in ("in", ",", "of", "near"):
        stop = at + 1
        while scene.low(stop) in _BEFORE_NAME or (
            stop in scene.adjectives or scene.low(stop) in ("country",)
        ):
            stop += 1
        side = scene.side_at.get(stop)
        if side is not None and scene.low(side.end) == "'s":
            stop = side.end + 1
        while scene.low(stop) in CARDINAL or scene.low(stop) in TYPES:
            stop += 1 + (scene.low(stop + 1) == "of")
        spot = scene.spot_at.get(stop)
        if spot is not None and spot.start == stop and not spot.facility:
            wide = spot.type in _WIDE
            if scene.low(at) == "," and leads_on(scene, spot.end):
                return None, at  # `took P, Ukraine says it did not`
            if scene.low(at) in ("in", "near") or wide:
                return spot, _after_outer(scene, spot.end) if wide else spot.end
        if scene.low(at) == "in" and side is not None and side.kind == "party":
            return None, side.end
    return None, at


def _after_noun(scene: Scene, at: int) -> int | None:
    """The token after `a small village`, if `in` stands there; else None."""
    if scene.low(at) not in ("a", "an"):
        return None
    for stop in range(at + 1, at + 5):
        if scene.low(stop) in TYPES and scene.low(stop + 1) == "in":
            return stop + 1
        if not scene.low(stop).isalpha():
            return None
    return None


def _after_outer(scene: Scene, at: int) -> int:
    """The token after the country of a region, or after the region."""
    outer, end = container_after(scene, at)
    return end if outer else at


def with_alias(scene: Scene, spot: Spot, end: int) -> Spot:
    """The place that a name and the other name in brackets have in common."""
    for at in range(spot.end, end):
        other = scene.spot_at.get(at)
        if other is None or other is spot:
            continue
        ids = {one.place.id for one in spot.candidates}
        both = tuple(one for one in other.candidates if one.place.id in ids)
        return replace(spot, candidates=both or spot.candidates or other.candidates)
    return spot


def container_of(scene: Scene, spot: Spot) -> Spot | None:
    """The region that the words put a place in, or None."""
    if spot.cases:
        return _region_after_list(scene, spot)
    return container_after(scene, after_alias(scene, spot.end))[0]


def _region_after_list(scene: Scene, spot: Spot) -> Spot | None:
    """The region after a name or its list, where cases need no word for `of`."""
    at, last = spot.end, min(spot.end + _LISTED, len(scene.tokens))
    while at < last:
        other = scene.spot_at.get(at)
        if other is not None and other.type in _WIDE:
            return other
        if other is not None:
            at = other.end
        elif scene.low(at) in _JOINING or _is_noun_of_name(scene, at):
            at += 1
        else:
            return None
    return None


def _is_noun_of_name(scene: Scene, at: int) -> bool:
    """Whether a common noun stands between a comma or `и` and a name."""
    named = scene.spot_at.get(at + 1) or scene.spot_at.get(at + 2)
    return named is not None and scene.tokens[at].word[:1].islower()


def narrowed(scene: Scene, spot: Spot) -> Spot:
    """The place with what a name in brackets tells of it."""
    return with_alias(scene, spot, after_alias(scene, spot.end))
