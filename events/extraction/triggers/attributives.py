"""Compounds with a party: `the A-held town of P`."""

from collections.abc import Iterator
from dataclasses import replace

from events.extraction.clauses import Subject, group
from events.extraction.objects import item_at
from events.extraction.scene import Scene
from events.extraction.sides import Lexicon, Mention
from events.extraction.triggers.hits import Hit, made
from events.extraction.triggers.tables import COMMON_SIDES
from events.vocabulary import Action, Extent, PlaceType

SUFFIXES = {
    "held": Action.HOLDS,
    "occupied": Action.HOLDS,
    "controlled": Action.CONTROLS,
    "captured": Action.CAPTURES,
    "seized": Action.CAPTURES,
    "besieged": Action.ENCIRCLES,
}


def attributive(scene: Scene, at: int, words: Lexicon) -> Iterator[Hit]:
    """`the Taliban-held town of P`."""
    first, _, suffix = scene.low(at).rpartition("-")
    action = SUFFIXES.get(suffix)
    if action is None:
        return
    party, start = _party(scene, at, first, words)
    item = item_at(scene, at + 1)
    if not (party or first in COMMON_SIDES) or item is None or item.spot is None:
        return
    if item.type in (PlaceType.REGION, PlaceType.COUNTRY):
        return
    mention = _mention(scene, start, at, first, words, party)
    yield from made(
        "held-attributive",
        action,
        [item],
        Subject(kind="side", at=start, mention=mention),
        replace(group(scene, at), start=start),
        extent=Extent.ENCIRCLED if action is Action.ENCIRCLES else None,
        noun=True,
    )


def _mention(
    scene: Scene, start: int, at: int, first: str, words: Lexicon, party: str | None
) -> Mention:
    """The side of a compound; one of several, where they share the adjective."""
    common = COMMON_SIDES.get(first)
    several = tuple(
        dict.fromkeys(
            one.party
            for one in words.entries.get(first, ())
            if one.words == (first,) and one.party
        )
    )
    shared = start == at and len(several) > 1 and not common
    return Mention(
        start=start,
        end=at + 1,
        text=scene.words(start, at + 1)[: -len(scene.low(at).rpartition("-")[2]) - 1],
        kind="force" if common else "party",
        party=None if common or shared else party,
        parties=() if common else several if shared else (party or "",),
        generic="named" if shared else common,
    )


def _party(scene: Scene, at: int, first: str, words: Lexicon) -> tuple[str | None, int]:
    """The party that a compound names, and its first token: `Islamic | State-held`."""
    for back in (2, 1):
        name = (*(scene.low(at - one) for one in range(back, 0, -1)), first)
        for entry in words.entries.get(name[0], ()):
            if entry.words == name and entry.party:
                return entry.party, at - back
    return words.suffixed.get(first), at
