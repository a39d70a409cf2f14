"""Verbs that need a second word: `won back P`, `cut off P`, `made gains in P`."""

from collections.abc import Iterator
from dataclasses import replace

from events.extraction.clauses import Subject, group, subject
from events.extraction.objects import items_after, items_before
from events.extraction.scene import Scene
from events.extraction.triggers.hits import Hit, made
from events.extraction.triggers.movements import intransitive
from events.extraction.triggers.tables import GAINS, POSTS
from events.extraction.triggers.transitives import transitive
from events.extraction.words import ADVERBS, PREPOSITIONS
from events.vocabulary import Action, Extent

_INSIDE = ("in", "inside", "within")


def wins_back(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    """`A clawed back P`."""
    if scene.low(at + 1) == "back":
        yield from transitive(scene, at, kinds, "retakes", Action.RETAKES)


def mops_up(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    """`A mopped up P`, `A swept P`."""
    if scene.low(at + 1) == "up" or scene.low(at).startswith("sw"):
        yield from transitive(scene, at, kinds, "clears", Action.CLEARS)


def cuts_off(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    """`A cut off P`, `A laid siege to P`."""
    ring = Extent.ENCIRCLED
    if [scene.low(at + 1), scene.low(at + 2)] == ["siege", "to"]:
        yield from intransitive(
            scene, at, at + 3, "encircles-active", Action.ENCIRCLES, ring
        )
    elif (
        scene.low(at).startswith("cut")
        and scene.low(at + 1) == "off"
        and scene.low(at + 2) != "from"
    ):
        yield from transitive(scene, at, kinds, "encircles", Action.ENCIRCLES, ring)


def holds_positions(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    """`A maintained its positions in P`."""
    if (step := _past_noun(scene, at + 1, POSTS)) is not None:
        yield from intransitive(
            scene, at, step, "holds-positions", Action.HOLDS, Extent.PART
        )


def remains(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    """`A's troops remain in P`; only of forces, and not of their presence."""
    if scene.low(at + 1) not in _INSIDE:
        return
    holder = subject(scene, group(scene, at).start)
    if holder.mention is not None and holder.mention.kind == "force":
        yield from intransitive(scene, at, at + 2, "remains", Action.HOLDS)


def gains(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    """`A made gains in P`, `A gained ground in P`."""
    if (step := _past_noun(scene, at + 1, GAINS)) is not None:
        yield from intransitive(
            scene, at, step, "advances", Action.ADVANCES, Extent.CONTESTED
        )


def _past_noun(scene: Scene, at: int, nouns: frozenset[str]) -> int | None:
    """The token after `its defensive positions in`, or None."""
    for stop in range(at, min(at + 4, len(scene.tokens))):
        if scene.low(stop) in nouns:
            inside = scene.low(stop + 1) in _INSIDE
            return stop + 2 if inside else None
        if scene.low(stop) in PREPOSITIONS or not scene.low(stop).isalpha():
            return None
    return None


def ours(scene: Scene, at: int) -> Iterator[Hit]:
    """`P is ours`."""
    verb = group(scene, at)
    first = at - 1
    while scene.low(first) in ADVERBS:
        first -= 1
    if scene.low(first) not in ("is", "are", "'s"):
        return
    verb = replace(group(scene, first), verb=at)
    items = items_before(scene, verb.start)
    holder = Subject(kind="pronoun", at=at, word="our")
    yield from made("ours", Action.CONTROLS, items, holder, verb)


def has_surrounded(scene: Scene, at: int) -> Iterator[Hit]:
    """`A has P surrounded`."""
    for have in range(at - 2, max(-1, at - 9), -1):
        if scene.low(have) in ("have", "has", "had"):
            items = items_after(scene, have + 1)
            verb = replace(group(scene, have), verb=at)
            if items and items[-1].end == at:
                yield from made(
                    "encircles-active",
                    Action.ENCIRCLES,
                    items,
                    subject(scene, min(verb.start, have)),
                    replace(verb, start=min(verb.start, have)),
                    extent=Extent.ENCIRCLED,
                )
            return
