"""The nouns `control` and `hands`: `took control of P`, `A's control of P`.

`under_control` reads the phrases that begin with `under`.
"""

from collections.abc import Iterator
from dataclasses import replace

from events.extraction.actions import GAINERS, KEEPERS, LOSE, REGAINERS
from events.extraction.clauses import Subject, group, subject
from events.extraction.objects import Item, items_after, items_before, meant
from events.extraction.scene import Scene
from events.extraction.speech import CUES
from events.extraction.triggers.agents import acting, agent_after, holder_near
from events.extraction.triggers.hits import Hit, made, noun_group
from events.extraction.triggers.tables import CONTROL_WORDS
from events.extraction.triggers.under_control import under_before, under_control
from events.extraction.words import ADVERBS, NEGATIONS, POSSESSIVES
from events.vocabulary import Action, Extent

_DESCRIBING = CONTROL_WORDS | ADVERBS | {'"'}
_BEFORE_CONTROL = ADVERBS | NEGATIONS | {"remained", "be", "been", "have", "has"}


def control(scene: Scene, at: int) -> Iterator[Hit]:
    """`take control of P`, `P is under A's control`, `in full control of P`."""
    if scene.low(at) == "hands":
        yield from _in_hands(scene, at)
        return
    first = at - 1
    while scene.low(first) in _DESCRIBING:
        first -= 1
    before = scene.low(first)
    if "from" in (scene.low(first - 1), before):
        return
    under = under_before(scene, first)
    if under is not None:
        yield from under_control(scene, at, under)
        return
    items, governs = _governed(scene, at + 1)
    owned = before == "'s" or before in POSSESSIVES or first in scene.adjectives
    if before in ("in", "with"):
        yield from _in_control(scene, at, first, items)
    elif owned or (governs and not items and first in scene.side_at):
        yield from _owned_control(scene, at, first, items)
    elif taken := list(_taken_control(scene, at, first, items)):
        yield from taken
    elif items and (agent := agent_after(scene, items[-1].end)) is not None:
        verb = noun_group(at, at)
        yield from made("control-noun", Action.CONTROLS, items, agent, verb, noun=True)


def _governed(scene: Scene, at: int) -> tuple[list[Item], bool]:
    """The places after `control of`, and whether such a preposition stands there."""
    while scene.low(at) in ('"', "back"):
        at += 1
    governs = scene.low(at) in ("of", "over")
    return (items_after(scene, at + 1) if governs else []), governs


def _in_hands(scene: Scene, at: int) -> Iterator[Hit]:
    """`P is in the hands of A`."""
    start = at - 1
    while start >= 0 and at - start < 6 and scene.low(start) not in ("in", "into"):
        start -= 1
    if scene.low(start) != "in":
        return
    holder = holder_near(scene, start + 1)
    if holder is None and scene.low(at - 1) in ("our", "their", "its"):
        holder = Subject(kind="pronoun", at=at - 1, word=scene.low(at - 1))
    if holder is None:
        return
    span = group(scene, start)
    items = items_before(scene, span.start)
    yield from made("in-hands", Action.HOLDS, items, holder, replace(span, verb=at))


def _in_control(scene: Scene, at: int, first: int, items: list[Item]) -> Iterator[Hit]:
    """`A is in full control of P`."""
    if not items:
        return
    start = first
    while scene.low(start - 1) in ("is", "are", "was", "were", "remain", "remains") or (
        scene.low(start - 1) in _BEFORE_CONTROL
    ):
        start -= 1
    verb = group(scene, first)
    verb = replace(verb, start=min(start, verb.start), verb=at)
    holder = subject(scene, verb.start)
    yield from made("in-control", Action.CONTROLS, items, holder, verb)


def _owned_control(
    scene: Scene, at: int, first: int, items: list[Item]
) -> Iterator[Hit]:
    """`full Azerbaijani control of P`, `A's control of P`."""
    holder: Subject | None = None
    if first in scene.adjectives:
        holder = Subject(kind="adjective", at=first, word=scene.low(first))
    elif scene.low(first) in POSSESSIVES:
        holder = Subject(kind="pronoun", at=first, word=scene.low(first))
    elif side := scene.side_at.get(first) or scene.side_at.get(first - 1):
        holder = acting(side)
    if holder is None:
        return
    ends = scene.low(at + 1) in (".", ",", ";", '"', "", "and", ")")
    if not items and holder.kind == "adjective" and ends:
        items = [meant(first, at + 1)]
    verb = noun_group(first, at)
    yield from made("control-noun", Action.CONTROLS, items, holder, verb, noun=True)


def _taken_control(
    scene: Scene, at: int, first: int, items: list[Item]
) -> Iterator[Hit]:
    """`took control of P`, `lost control of P`."""
    if scene.low(first) in ("over", "back", "up"):
        first -= 1
    low = scene.low(first)
    taking = _taking(low)
    if taking is None or not items:
        return
    action, extent = taking
    verb, trigger = group(scene, first), first
    if low in CUES:  # `claims control of P`: said and held in one verb
        action, trigger = Action.CONTROLS, at
    if low in ("have", "has", "had") and verb.start == first + 1:
        verb = replace(verb, start=first)
    holder = subject(scene, verb.start)
    if holder.kind == "other" and low not in LOSE:
        return
    verb = replace(verb, verb=trigger)
    yield from made("takes-control", action, items, holder, verb, extent=extent)


def _taking(low: str) -> tuple[Action, Extent | None] | None:
    """What a verb with `control` as its object says; None if it is no such verb."""
    if low in GAINERS:
        has = GAINERS[low].lemma == "have"
        return Action.CONTROLS if has else Action.CAPTURES, None
    if low in REGAINERS:
        return Action.RETAKES, None
    if low in KEEPERS:
        return Action.HOLDS, None
    return (Action.LOSES, Extent.NONE) if low in LOSE else None
