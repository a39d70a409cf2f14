"""Nouns of what happened: `the capture of P by A`, `A's withdrawal from P`."""

from collections.abc import Iterator

from events.extraction.actions import NOUNS
from events.extraction.clauses import Subject
from events.extraction.objects import Item, items_after, meant
from events.extraction.scene import Scene
from events.extraction.speech import CUES
from events.extraction.triggers.agents import acting, agent_after
from events.extraction.triggers.hits import Hit, made, noun_group
from events.extraction.triggers.tables import DEGREES, SIDED
from events.extraction.words import ADVERBS, ARTICLES
from events.vocabulary import Action

_USUAL = ("of", "from", "in", "over")
_GOVERNING = {Action.ENTERS: ("into",)}


def nominal(scene: Scene, at: int) -> Iterator[Hit]:
    """`the capture of P by A`, `A's capture of P`, `its capture`."""
    low = scene.low(at)
    action, extent = NOUNS[low]
    first = at - 1
    while scene.low(first) in ADVERBS or scene.low(first) in DEGREES:
        first -= 1
    holder, step = _leaver(scene, at + 1, action)
    items: list[Item] = []
    if scene.low(step) in _GOVERNING.get(action, _USUAL):
        items = items_after(scene, step + 1)
        if scene.low(step) == "from" and not items:
            return  # `its withdrawal from the talks`
    holder = _owner(scene, first) or holder
    items = _owned(scene, first, items) or _implied(scene, at, action)
    if not items:
        return
    agent = agent_after(scene, items[-1].end)
    if agent is None and low == "fall":
        agent = agent_after(scene, items[-1].end, "to")
    if low in SIDED and agent is None and holder is None:
        return
    yield from made(
        f"{low.replace('setbacks', 'setback')}-noun",
        action,
        items,
        holder if agent is None or (agent.kind == "other" and holder) else agent,
        noun_group(at, at),
        extent=extent,
        noun=True,
    )


def _leaver(scene: Scene, at: int, action: Action) -> tuple[Subject | None, int]:
    """The side of `withdrawal of A from P`, and the token of the preposition."""
    holder: Subject | None = None
    step = at
    if scene.low(at) == "of" and action in (Action.WITHDRAWS, Action.ENTERS):
        while step < at + 7 and scene.low(step) not in ("from", "into"):
            if side := scene.side_at.get(step):
                holder = acting(side)
            step += 1
    return holder, step


def _owner(scene: Scene, first: int) -> Subject | None:
    """The side of `A's capture of P` or `the A-ish capture of P`."""
    if scene.low(first) == "'s" and (side := scene.side_at.get(first - 1)):
        return acting(side)
    if first in scene.adjectives and not _is_place_owned(scene, first):
        return Subject(kind="adjective", at=first, word=scene.low(first))
    return None


def _is_place_owned(scene: Scene, first: int) -> bool:
    return scene.low(first) == "'s" and first - 1 in scene.spot_at


def _owned(scene: Scene, first: int, items: list[Item]) -> list[Item]:
    """The place of `P's capture` or `its capture`; else the items as they are."""
    if scene.low(first) == "'s":
        spot = scene.spot_at.get(first - 1)
        if spot is None or first - 1 in scene.side_at:
            return items
        return [
            Item(
                start=spot.start,
                end=spot.end,
                spot=spot,
                words=spot.name,
                type=spot.type,
            )
        ]
    named = scene.low(first + 2) in ("from", "of") and _is_named(scene, first + 3)
    if named:  # `its withdrawal from the Organization`, which is no place
        return items
    if scene.low(first) == "its" and not items and first not in scene.adjectives:
        return [meant(first, first + 1)]
    return items


def _is_named(scene: Scene, at: int) -> bool:
    """Whether a name with a capital begins at a token, after an article or not."""
    at += scene.low(at) in ARTICLES
    return at < len(scene.tokens) and scene.tokens[at].word[:1].isupper()


def _implied(scene: Scene, at: int, action: Action) -> list[Item]:
    """The place of `denied the loss`, and of an encirclement that names none."""
    answered = CUES.get(scene.low(at - 2)) in ("concede", "deny")
    if scene.low(at) == "loss" and scene.low(at - 1) == "the" and answered:
        return [meant(at, at + 1)]
    unnamed = action is Action.ENCIRCLES and scene.low(at) != "siege"
    return [meant(at, at + 1, "")] if unnamed else []
