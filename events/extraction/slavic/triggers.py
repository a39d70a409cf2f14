"""Words of control with their places and sides, as hits like those of English.

`objects` finds the places, `subjects` the sides, `controls` reads the noun `control`.
"""

from collections.abc import Iterator
from dataclasses import replace

from events.extraction.clauses import Subject
from events.extraction.scene import Scene
from events.extraction.sides import Lexicon
from events.extraction.slavic.actions import NOUNS, VERBS, Meaning
from events.extraction.slavic.controls import control
from events.extraction.slavic.endings import (
    ADJECTIVE_ENDINGS,
    NOUN_ENDINGS,
    PASSIVE_ENDINGS,
)
from events.extraction.slavic.hits import made
from events.extraction.slavic.objects import item_before, items_after
from events.extraction.slavic.stems import meaning
from events.extraction.slavic.subjects import subject
from events.extraction.triggers import Hit
from events.extraction.triggers.agents import acting


def hits(scene: Scene, words: Lexicon) -> list[Hit]:
    """Everything that a sentence says about control, in order."""
    found: list[Hit] = []
    for at in range(len(scene.tokens)):
        if at in scene.spot_at:
            continue
        low = scene.low(at)
        if low.startswith(("контролем", "контроль", "контролі")):
            found += control(scene, at)
        elif low.endswith(NOUN_ENDINGS) and (told := meaning(low, NOUNS)) is not None:
            found += _noun(scene, at, told)
        elif (told := meaning(low, VERBS)) is not None and not low.endswith(
            ("ть", "ти")
        ):
            found += _verb(scene, at, told)
        elif (told := meaning(low, NOUNS)) is not None:
            found += _noun(scene, at, told)
    return found


def _verb(scene: Scene, at: int, told: Meaning) -> Iterator[Hit]:
    """`Армия взяла П`, `П освобожден`."""
    action, extent, gainer = told
    low = scene.low(at)
    if low.startswith(("взял", "взят")) and scene.low(at + 1) in ("под", "під"):
        return
    items, share = items_after(scene, at + 1, action)
    passive = low.endswith(PASSIVE_ENDINGS)
    if not items and passive:
        items = item_before(scene, at)
    if not items:
        return
    holder = subject(scene, at, items, passive, gainer)
    if low.endswith(ADJECTIVE_ENDINGS) and holder and holder.kind != "side":
        holder = None
    yield made(scene, at, action, items, share or extent, holder, f"slavic-{action}")


def _noun(scene: Scene, at: int, told: Meaning) -> Iterator[Hit]:
    """`Взятие П`, `потеря П`."""
    action, extent, gainer = told
    items, share = items_after(scene, at + 1, action)
    if not items:
        return
    holder = Subject(kind=gainer, at=at) if gainer else None
    side = next(
        (s for s in scene.sides if items[-1].end <= s.start <= items[-1].end + 1), None
    )
    if side is not None and side.kind == "force":
        holder = acting(side)
    hit = made(
        scene, at, action, items, share or extent, holder, f"slavic-{action}-noun"
    )
    yield replace(hit, noun=True)
