"""Which sentences are worth a closer look, and what is found in them.

Most sentences of most articles are not about control. Sides are looked for in all of
them; places, and all that follows, only around sentences with a word of control near a
side, in the headline and the lead, and where something is denied.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import ModuleType
from typing import Protocol

from events.extraction.places import COMMON_NOUNS, Spot
from events.extraction.scene import Scene, scene
from events.extraction.sides import Lexicon, Mention
from events.extraction.text import Sentence
from events.gazetteer.place import Named
from events.vocabulary import PlaceType

_BEFORE, _AFTER = 3, 1  # sentences around one with a word of control
_LEAD = 3  # sentences at the start, to which `the city` may refer back


class Gazetteer(Protocol):
    """What is asked of the gazetteer: one look-up for all names of an article."""

    def named(self, names: Collection[str]) -> Mapping[str, tuple[Named, ...]]:
        """Every place that has one of the names, by the name's key."""
        ...


def scenes(
    parts: Sequence[Sentence],
    gazetteer: Gazetteer,
    words: Lexicon,
    day: date,
    rules: ModuleType,
    *,
    sided: bool,
) -> list[Scene]:
    """The sentences with their sides and places; none if no sentence is worth it.

    Args:
        parts: the sentences of title and text.
        gazetteer: asked once.
        words: the sides' names.
        day: of publication.
        rules: the language's.
        sided: whether the publisher speaks for a side, so that none need be named.
    """
    found = [rules.mentions(one, words, day) for one in parts]
    near = _near(parts, [sides for sides, _ in found], rules, sided=sided)
    if not near:
        return []
    names = rules.candidate_names([parts[at] for at in sorted(near)])
    known = gazetteer.named({one for one in names if one.lower() not in COMMON_NOUNS})
    places = [
        rules.spots(one, known, *found[at]) if at in near else []
        for at, one in enumerate(parts)
    ]
    types = _types(places)
    return [
        scene(
            at,
            one,
            sides,
            [_typed(spot, types) for spot in places[at]],
            adjectives,
            known,
            idle=at not in near,
        )
        for at, (one, (sides, adjectives)) in enumerate(zip(parts, found, strict=True))
    ]


def _near(
    parts: Sequence[Sentence],
    sides: Sequence[Sequence[Mention]],
    rules: ModuleType,
    *,
    sided: bool,
) -> set[int]:
    telling = {
        at
        for at, one in enumerate(parts)
        if rules.is_telling(one, sided or bool(sides[at]))
    }
    active = {
        at
        for at in telling
        if sided
        or any(sides[max(0, at - _BEFORE) : at + _AFTER + 2])
        or rules.names_holder(parts[at])
    }
    if not active:
        return set()
    near = set(range(min(_LEAD, len(parts))))
    for at in active:
        near.update(range(max(0, at - _BEFORE), min(len(parts), at + _AFTER + 1)))
    near.update(at for at, one in enumerate(parts) if rules.is_answering(one))
    return near


def _types(places: Iterable[Sequence[Spot]]) -> dict[str, PlaceType]:
    """What names that the gazetteer lacks are said to be, anywhere in the article."""
    types: dict[str, PlaceType] = {}
    for spots in places:
        for spot in spots:
            if not spot.candidates and not spot.masked and spot.type is not None:
                types.setdefault(spot.name, spot.type)
    return types


def _typed(spot: Spot, types: Mapping[str, PlaceType]) -> Spot:
    if spot.masked and not spot.candidates and spot.name in types:
        return replace(spot, masked=False, type=types[spot.name])
    return spot
