"""The places that a verb or a noun governs: `parts of A, the town of B and C (D) in E`.

Object typing falls out of it: between the verb and the place stand only determiners,
adjectives, partitives and nouns for places, so that `seized weapons in A` and `captured
the commander of A` have no place.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from events.extraction.extents import AREA, CARDINAL, Partitive, partitive
from events.extraction.places import FACILITY_TYPES, INNER, TOWNS, TYPES, Spot
from events.extraction.scene import Scene
from events.extraction.speech import is_speech
from events.extraction.wordlists import listed
from events.extraction.words import (
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    CLAUSE_WORDS,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
)
from events.gazetteer.place import key
from events.vocabulary import Extent, PlaceType

STEPS = 9  # words between a verb and its place
APPOSITION = 16  # tokens of `, the provincial capital of X,`
PLURAL_TYPES = frozenset(
    listed("regions oblasts provinces governorates districts countryside")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One place that is governed, named or described.

    Attributes:
        spot: the named place, or None for a description or pronoun.
        words: `the city`, `it`, or the name.
        type: by the words, or None.
        container: the place that it is said to lie in, or None.
    """

    start: int
    end: int
    spot: Spot | None
    words: str
    type: PlaceType | None
    extent: Extent | None = None
    share: tuple[int, int] | None = None
    quantity: dict[str, int] = field(default_factory=dict)
    container: Spot | None = None


def meant(start: int, end: int, words: str = "it") -> Item:
    """A place that the words leave unnamed, such as that of a pronoun."""
    return Item(start=start, end=end, spot=None, words=words, type=None)


def items_after(scene: Scene, at: int) -> list[Item]:
    """The places that begin right after a verb or preposition; empty if none do."""
    first = item_at(scene, at)
    if first is None:
        return []
    found = [first]
    while following := _next_item(scene, found[-1]):
        found.append(following)
    return _typed_together(scene, found)


def item_at(scene: Scene, at: int, *, leads: bool = False) -> Item | None:
    """The place whose phrase begins at a token; `leads` if a verb follows it."""
    start, described, steps = at, "", 0
    part: Partitive | None = None
    cardinal = False
    owner: Spot | None = None
    while at < len(scene.tokens) and steps < STEPS:
        low = scene.low(at)
        spot = scene.spot_at.get(at)
        counted = partitive(scene.tokens, at) if spot and not spot.candidates else None
        if spot is not None and spot.start == at and counted is None:
            if spot.masked and spot.candidates:
                return None
            if spot.masked and _is_surely_place(scene, spot, part):
                found_spot = replace(spot, masked=False)
                return _named(scene, start, found_spot, part, described, cardinal)
            if spot.masked:
                at, steps = spot.end, steps + 1
                continue
            if scene.low(spot.end) == "'s" and not _ends_item(scene, spot.end + 1):
                at, owner = spot.end + 1, spot
                continue
            return _named(scene, start, spot, part, described, cardinal)
        if found := partitive(scene.tokens, at):
            part, at = _joined(part, found), found.end
        elif low in TYPES and scene.tokens[at].word.islower():
            if scene.low(at + 1) in ("center", "centre"):
                part = Partitive(end=at, extent=Extent.PART)
                return _described(scene, start, at + 1, low, part)
            if scene.low(at + 1) == "of" and _reaches(scene, at + 2):
                described, at = low, at + 2
            elif _reaches(scene, at + 1) and low in TYPES:
                described, at = low, at + 1
            elif TYPES.get(scene.low(at + 1)) and scene.tokens[at + 1].word.islower():
                at += 1
            elif owner is not None and _is_wide(owner):
                return None
            elif owner is not None and TYPES[low] in FACILITY_TYPES:
                return _facility_of(scene, start, at + 1, owner, low)
            else:
                if not leads and _goes_on(scene, at + 1):
                    return None
                return _described(scene, start, at, low, part)
        elif low == "that":
            return None
        elif low == "it" and at == start:
            return Item(
                start=at, end=at + 1, spot=None, words="it", type=None, extent=None
            )
        elif low in CARDINAL:
            cardinal, at = True, at + 1
        elif at in scene.adjectives or low == "'s" or low in ARTICLES:
            at += 1
        elif (side := scene.side_at.get(at)) is not None:
            owns = scene.low(side.end) == "'s"
            if not owns and scene.low(side.end) not in TYPES:
                return None
            at = side.end + owns
        elif _blocks(scene, at):
            return None
        else:
            at, steps = at + 1, steps + 1
    return None


def _goes_on(scene: Scene, at: int) -> bool:
    """Whether a noun follows, as in `the city hall`."""
    low = scene.low(at)
    plain = low.isalpha() and scene.tokens[at].word.islower()
    known = PREPOSITIONS | CLAUSE_WORDS | ADVERBS | AUXILIARIES | MODALS | ARTICLES
    free = low in known or low in ("and", "or", "including", "itself", "once", "last")
    return plain and not free and not low.endswith(("ing", "ed"))


def _is_surely_place(scene: Scene, spot: Spot, part: Partitive | None) -> bool:
    """Whether a name that the gazetteer lacks must be one: `most of X`, `X in Y`."""
    if part is not None and not part.within and scene.low(spot.start - 1) == "of":
        return True
    container, _ = _container(scene, spot.end)
    wide = container is not None and container.type in (
        PlaceType.REGION,
        PlaceType.DISTRICT,
    )
    return wide and scene.low(spot.end) in (",", "in")


def _joined(before: Partitive | None, after: Partitive) -> Partitive:
    if before is None or after.extent is not Extent.FULL:
        return after
    return replace(before, end=after.end)


def _reaches(scene: Scene, at: int) -> bool:
    """Whether a name follows, with at most a few adjectives before it."""
    for stop in range(at, min(at + 5, len(scene.tokens))):
        if (spot := scene.spot_at.get(stop)) is not None:
            return spot.start == stop and not spot.masked
        low = scene.low(stop)
        if (
            low not in ARTICLES and stop not in scene.adjectives and low not in CARDINAL
        ) and (low != "'s" and not (low in TYPES and scene.low(stop + 1) == "of")):
            return low == "of" and stop > at and scene.low(stop - 1) in TYPES
    return False


def _blocks(scene: Scene, at: int) -> bool:
    low = scene.low(at)
    token = scene.tokens[at]
    return (
        not token.word[0].isalnum()
        or low in PREPOSITIONS
        or low in AUXILIARIES
        or low in MODALS
        or low in NEGATIONS
        or low in CLAUSE_WORDS
        or low in PRONOUNS
        or low in ("and", "or", "its", "their", "than")
        or (is_speech(low) and not _is_adjective(scene, at))
    )


def _is_adjective(scene: Scene, at: int) -> bool:
    """Whether it is `the disputed town`, not a verb of saying."""
    before = scene.low(at - 1)
    return scene.low(at).endswith("ed") and (before in ARTICLES or before in CARDINAL)


def _named(
    scene: Scene,
    start: int,
    spot: Spot,
    part: Partitive | None,
    described: str,
    cardinal: bool,
) -> Item | None:
    kind = spot.type or TYPES.get(described)
    extent = part.extent if part else None
    if part and part.within and kind is None:
        kind = PlaceType.REGION
    if cardinal and not described and extent is None and kind is not PlaceType.REGION:
        extent = Extent.PART
    words = spot.name
    bare = described in ("port", "airport", "base", "airbase") and _bare(scene, spot)
    if bare:
        words = f"{spot.name} {described}"
        kind = TYPES[described]
        known = scene.known.get(key(words), ())
        spot = replace(
            spot, name=words, candidates=known, facility=True, type=kind, derived=True
        )
    elif described in ("port", "capital", "stronghold", "hub"):
        kind = spot.type or PlaceType.CITY
    if scene.low(spot.end) in ("suburb", "suburbs", "outskirts") and extent is None:
        extent = Extent.PART
    end = _after_alias(scene, spot.end)
    spot = _with_alias(scene, spot, end)
    container, end = _container(scene, end)
    return Item(
        start=start,
        end=end,
        spot=spot,
        words=words,
        type=kind,
        extent=extent,
        share=part.share if part else None,
        quantity=part.quantity if part else {},
        container=container,
    )


def _bare(scene: Scene, spot: Spot) -> bool:
    """Whether it is `the port of X`, not `the Black Sea port of X`."""
    return scene.low(spot.start - 3) in ("the", "of", "")


def _described(
    scene: Scene, start: int, at: int, low: str, part: Partitive | None
) -> Item | None:
    kind = TYPES[low]
    end = at + 1
    if kind in FACILITY_TYPES and scene.low(end) in ("in", "of", "at"):
        for stop in range(end + 1, min(end + 5, len(scene.tokens))):
            spot = scene.spot_at.get(stop)
            if spot is not None and _is_wide(spot):
                return None
            if spot is not None and not spot.masked:
                return _facility_of(scene, start, spot.end, spot, low)
    if (
        scene.low(start) not in ARTICLES | {"entire", "all", "most"} and part is None
    ) and (scene.low(end) in PREPOSITIONS or low.endswith("s")):
        return None
    if low.endswith("s") or scene.low(start) in ("a", "an"):
        return None
    return Item(
        start=start,
        end=end,
        spot=None,
        words=scene.words(start, end),
        type=kind,
        extent=part.extent if part else None,
        share=part.share if part else None,
        quantity=part.quantity if part else {},
    )


def _is_wide(spot: Spot) -> bool:
    """Whether it is a country or region, whose one base nobody can tell."""
    wide = (PlaceType.COUNTRY, PlaceType.REGION)
    return spot.type in wide or any(one.place.type in wide for one in spot.candidates)


def _facility_of(scene: Scene, start: int, end: int, town: Spot, noun: str) -> Item:
    """The facility of `A's airport` or `the airport in A`, by its likely name."""
    name = f"{town.name} {noun}"
    for at in range(start, end):
        if scene.low(at) == noun and scene.low(at - 1) in INNER and at > start:
            name = f"{town.name} {scene.low(at - 1)} {noun}"
    known = scene.known.get(key(name), ())
    own = replace(
        town, name=name, candidates=known, facility=True, type=TYPES[noun], derived=True
    )
    return Item(start=start, end=end, spot=own, words=name, type=TYPES[noun])


def _after_alias(scene: Scene, at: int) -> int:
    """The token after `[Pokrovsk]`, `(Tadmur)` or `, also known as X`."""
    if scene.low(at) in ("(", "["):
        for stop in range(at + 1, min(at + 8, len(scene.tokens))):
            if scene.low(stop) in (")", "]"):
                return stop + 1
    known = [scene.low(at + one) for one in range(4)]
    if known == [",", "also", "known", "as"]:
        spot = scene.spot_at.get(at + 4)
        return spot.end if spot else at + 5
    return at


def _container(scene: Scene, at: int) -> tuple[Spot | None, int]:
    """The region that a place is said to lie in, and the token after it."""
    if scene.low(at) in ("in", ",", "of", "near"):
        stop = at + 1
        while scene.low(stop) in ARTICLES | CARDINAL | {"'s"} or (
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
            wide = spot.type in (
                PlaceType.REGION,
                PlaceType.DISTRICT,
                PlaceType.COUNTRY,
            )
            if scene.low(at) in ("in", "near") or wide:
                inner, end = _container(scene, spot.end) if wide else (None, spot.end)
                return spot, end if inner else spot.end
        if scene.low(at) == "in" and side is not None and side.kind == "party":
            return None, side.end
    return None, at


def _with_alias(scene: Scene, spot: Spot, end: int) -> Spot:
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
    return _container(scene, _after_alias(scene, spot.end))[0]


def _next_item(scene: Scene, item: Item) -> Item | None:
    at = item.end
    if item.quantity and scene.low(at) in (":", "–", "-"):
        listed_item = item_at(scene, at + 1)
        return listed_item if listed_item and listed_item.spot else None
    apposed = _after_apposition(scene, at)
    for start in (at, apposed):
        if start is None:
            continue
        low = scene.low(start)
        step = start
        if low == ",":
            step += 1
        if scene.low(step) in ("and", "&", "or"):
            step += 1
        elif [scene.low(step), scene.low(step + 1)] in (
            ["along", "with"],
            ["including", scene.low(step + 1)],
        ):
            step += 2 if scene.low(step) == "along" else 1
        elif [scene.low(step + one) for one in range(3)] == ["as", "well", "as"]:
            step += 3
        elif low != ",":
            continue
        following = item_at(scene, step)
        if following is None or following.spot is None:
            continue
        if step == start + 1 and low == "," and _apposed(scene, following):
            continue
        if low == "," and item.spot is None and item.type in FACILITY_TYPES:
            continue
        if not _opens_clause(scene, following):
            return following
    return None


def _apposed(scene: Scene, item: Item) -> bool:
    """Whether `, the capital of X` or `, X Province` only says more of the place."""
    wide = item.type in (PlaceType.REGION, PlaceType.DISTRICT, PlaceType.COUNTRY)
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


def _ends_item(scene: Scene, at: int) -> bool:
    return at >= len(scene.tokens) or not scene.tokens[at].word[0].isalnum()


def _typed_together(scene: Scene, items: Sequence[Item]) -> list[Item]:
    """`the A and B regions`: the type goes for both, as does what is counted."""
    last = items[-1]
    typed = list(items)
    spot = last.spot
    if spot and scene.low(spot.end - 1) in PLURAL_TYPES and last.type:
        typed = [
            replace(one, type=last.type, spot=_of_type(scene, one.spot, last.type))
            if one.spot and one is not last and one.type in (None, last.type)
            else one
            for one in items
        ]
    first = items[0]
    if first.quantity and first.extent is Extent.PART and first.share is None:
        typed = [
            one
            if _is_included(scene, one)
            else replace(one, extent=Extent.PART, quantity=first.quantity)
            for one in typed
        ]
    elif first.extent is not None and scene.low(first.start) not in ("all", "entire"):
        pass
    return typed


def _of_type(scene: Scene, spot: Spot, kind: PlaceType) -> Spot:
    """The region, not the town of that name: `A` in `the A and B regions`."""
    for noun in ("region", "province", "oblast", "governorate", "district"):
        if known := scene.known.get(key(f"{spot.name} {noun}")):
            return replace(spot, type=kind, candidates=known, derived=True)
    return replace(spot, type=kind)


def narrowed(scene: Scene, spot: Spot) -> Spot:
    """The place with what a name in brackets tells of it."""
    return _with_alias(scene, spot, _after_alias(scene, spot.end))


def _is_included(scene: Scene, item: Item) -> bool:
    """Whether it is named as one of what was counted: `including A and B`."""
    words = [scene.low(at) for at in range(item.start - 1, max(-1, item.start - 9), -1)]
    return "including" in words or ":" in words or "–" in words or "-" in words


def items_before(scene: Scene, at: int, lowest: int = 0) -> list[Item]:
    """The places that are the subject of a verb group that begins at a token."""
    stop = at - 1
    while stop >= lowest and scene.low(stop) in ADVERBS | {"itself"}:
        stop -= 1
    if scene.low(stop) == ",":
        stop = _before_relative(scene, stop, lowest)
    if stop >= lowest and scene.low(stop) in (")", "]"):
        while stop >= lowest and scene.low(stop) not in ("(", "["):
            stop -= 1
        stop -= 1
    found: list[Item] = []
    spot = scene.spot_at.get(stop)
    if spot is None:
        return _described_before(scene, stop, lowest)
    around = _extent_before(scene, spot.start)
    while spot is not None and not spot.masked and spot.start >= lowest:
        opening = _opening(scene, spot.start, lowest)
        item = item_at(scene, opening, leads=True)
        if item is None or item.spot is None or item.spot.start != spot.start:
            break
        before = scene.low(opening - 1) if opening > lowest else ""
        wide = spot.type in (PlaceType.REGION, PlaceType.COUNTRY, PlaceType.DISTRICT)
        if before in ("in", "of", ",") and (wide or before == "in"):
            outer = opening - 2
            spot = scene.spot_at.get(outer)
            if before != "," and spot is None:
                return []
            if spot is not None:
                continue
            return []
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
            told = after in ("which", "where", "home") or after in ARTICLES
            return opens - 1 if told else at - 1
    return at - 1


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
        ):
            at -= 1
        else:
            break
    return at


def _described_before(scene: Scene, stop: int, lowest: int) -> list[Item]:
    if stop < lowest:
        return []
    low = scene.low(stop)
    if low == "it" and scene.low(stop - 1) not in PREPOSITIONS:
        return [Item(start=stop, end=stop + 1, spot=None, words="it", type=None)]
    if low not in TYPES:
        return []
    opening = _opening(scene, stop, lowest)
    if scene.low(opening) not in ARTICLES | {"all", "most", "entire", "parts"}:
        return []
    if scene.low(opening - 1) in PREPOSITIONS and opening > lowest:
        return []
    item = item_at(scene, opening, leads=True)
    return [item] if item is not None and item.spot is None else []


__all__ = [
    "TOWNS",
    "Item",
    "container_of",
    "item_at",
    "items_after",
    "items_before",
    "meant",
    "narrowed",
]
