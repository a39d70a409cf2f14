"""Verbs of going into places and out of them: `A entered P`, `A left P`."""

from collections.abc import Iterator

from events.extraction.clauses import Subject, group, subject
from events.extraction.objects import Item, items_after, meant
from events.extraction.scene import Scene
from events.extraction.sides import Mention
from events.extraction.triggers.hits import Hit, made
from events.extraction.wordlists import listed
from events.extraction.words import ADVERBS, ARTICLES, AUXILIARIES, PREPOSITIONS
from events.vocabulary import Action, Extent

_NO_FORCES = frozenset(
    listed("country nation membership candidacy bid ambassador ambassadors support")
)
_PASSED = ADVERBS | {"deeper", "further", "forward"}
_LIGHT = ADVERBS | AUXILIARIES


def intransitive(
    scene: Scene,
    at: int,
    after: int,
    rule: str,
    action: Action,
    extent: Extent | None = None,
) -> Iterator[Hit]:
    """The hit of a verb whose place stands after a preposition, or none."""
    verb = group(scene, at)
    if verb.passive:
        return
    holder = subject(scene, verb.start)
    items = items_after(scene, after)
    if not items and rule == "enters" and holder.kind == "side":
        items = _elided(scene, at)
    yield from made(rule, action, items, holder, verb, extent=extent)


def _elided(scene: Scene, at: int) -> list[Item]:
    """`there was no fighting for the city, and A simply entered`."""
    if scene.low(at + 1) not in (".", ",", "after", "when", ""):
        return []
    return [meant(at, at + 1)]


def enters(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    """`A entered P`."""
    yield from intransitive(scene, at, at + 1, "enters", Action.ENTERS)


def enters_into(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    """`A broke into P`, `A advanced in P`."""
    step = at + 1
    while scene.low(step) in _PASSED:
        step += 1
    if scene.low(step) in ("into", "inside"):
        yield from intransitive(scene, at, step + 1, "enters-into", Action.ENTERS)
    elif scene.low(at).startswith("advanc") and scene.low(step) == "in":
        yield from intransitive(
            scene, at, step + 1, "advances", Action.ADVANCES, Extent.CONTESTED
        )


def withdraws(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    """`A withdrew from P`, `A pulled its troops out of P`."""
    low, step = scene.low(at), at + 1
    if low.startswith("pull"):
        step = _particle(scene, step)
    elif low.startswith(("fall", "fell")):
        step = step + 1 if scene.low(step) in ("back", "out") else 0
    if not step:
        return
    while step < at + 8 and scene.low(step) not in (
        "from",
        "of",
        ",",
        ".",
        "to",
        "and",
    ):
        if step in scene.spot_at or scene.low(step) in _NO_FORCES:
            return
        step += 1
    if scene.low(step) == "from" or (scene.low(step) == "of" and low[:4] == "pull"):
        yield from intransitive(
            scene, at, step + 1, "withdraws", Action.WITHDRAWS, Extent.NONE
        )


def _particle(scene: Scene, at: int) -> int:
    """The token after `out` in `pulled its last troops out of P`, or 0."""
    for stop in range(at, min(at + 7, len(scene.tokens))):
        if scene.low(stop) in ("out", "back"):
            return stop + 1
        if scene.low(stop) in PREPOSITIONS or not scene.low(stop).isalnum():
            return 0
    return 0


def leaves(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    """`A left P`, `A abandoned positions in P`; only of those that bear arms."""
    if scene.low(at - 1) in ARTICLES:
        return  # `an abandoned plant`
    verb = group(scene, at)
    beside = scene.low(verb.start - 1) in (",", "and", "while", "thus", "thereby")
    if scene.low(at) == "leaving" and not verb.progressive and beside:
        return  # `…, leaving P without water`
    step = at + 1
    if scene.low(step) in ("positions", "their", "its") and "positions" in (
        scene.low(step),
        scene.low(step + 1),
    ):
        while scene.low(step) not in ("in", "from", "") and step < at + 4:
            step += 1
        step += 1
    holder = subject(scene, verb.start)
    far = holder.mention is not None and any(
        scene.low(one) not in _LIGHT for one in range(holder.mention.end, verb.start)
    )
    if verb.passive or far or not _is_armed(scene, holder):
        return
    items = items_after(scene, step)
    yield from made("leaves", Action.WITHDRAWS, items, holder, verb, extent=Extent.NONE)


def _is_counted(scene: Scene, mention: Mention) -> bool:
    """Whether it is `1,000 Ruritanians`, who are people and no army."""
    return scene.low(mention.start - 1)[:1].isdecimal()


def _is_armed(scene: Scene, holder: Subject) -> bool:
    if holder.kind == "side" and holder.mention is not None:
        if holder.mention.kind == "people" and _is_counted(scene, holder.mention):
            return False
        return holder.mention.kind in ("force", "party", "people")
    if holder.kind == "inherited":
        first = next((one for one in scene.sides if one.kind != "unnamed"), None)
        return first is not None and first.kind in ("force", "party")
    return holder.kind == "pronoun" and holder.word in ("they", "it", "")
