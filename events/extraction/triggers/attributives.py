"""Compounds with a party: `the A-held town of P`."""

from collections.abc import Iterator
from dataclasses import replace

from events.extraction.clauses import Subject, group
from events.extraction.objects import item_at
from events.extraction.scene import Scene
from events.extraction.sides import Lexicon, Mention
from events.extraction.triggers.hits import Hit, made
from events.extraction.triggers.tables import COMMON_SIDES
from events.vocabulary import Action, PlaceType


def attributive(scene: Scene, at: int, words: Lexicon) -> Iterator[Hit]:
    """`the Taliban-held town of P`."""
    first, _, suffix = scene.low(at).rpartition("-")
    if suffix not in ("held", "controlled", "occupied"):
        return
    party = words.suffixed.get(first)
    item = item_at(scene, at + 1)
    if not (party or first in COMMON_SIDES) or item is None or item.spot is None:
        return
    if item.type in (PlaceType.REGION, PlaceType.COUNTRY):
        return
    common = COMMON_SIDES.get(first)
    mention = Mention(
        start=at,
        end=at + 1,
        text=scene.tokens[at].word[: -len(suffix) - 1],
        kind="force" if common else "party",
        party=None if common else party,
        parties=() if common else (party or "",),
        generic=common,
    )
    verb = group(scene, at)
    action = Action.CONTROLS if suffix == "controlled" else Action.HOLDS
    yield from made(
        "held-attributive",
        action,
        [item],
        Subject(kind="side", at=at, mention=mention),
        replace(verb, start=at),
        noun=True,
    )
