"""`P is under A's control`, `P came under the control of A`."""

from collections.abc import Iterator
from dataclasses import replace

from events.extraction.clauses import Subject, group
from events.extraction.objects import items_after, items_before
from events.extraction.scene import Scene
from events.extraction.triggers.agents import acting, holder_near
from events.extraction.triggers.hits import Hit, made
from events.extraction.triggers.tables import BRINGING, CONTROL_WORDS, PASSING, STAYING
from events.extraction.words import ADVERBS, AUXILIARIES, POSSESSIVES
from events.vocabulary import Action

_BEFORE_UNDER = ADVERBS | CONTROL_WORDS | {'"'}
_VERBAL = AUXILIARIES | ADVERBS | STAYING


def under_before(scene: Scene, first: int) -> int | None:
    """The token `under` that governs `control`, or None."""
    at = first
    while at >= 0 and first - at < 6:
        if scene.low(at) == "under":
            return at
        low = scene.low(at)
        side = scene.side_at.get(at)
        if (
            not (side or at in scene.adjectives or low == "'s" or low in POSSESSIVES)
        ) and (low not in CONTROL_WORDS):
            return None
        at -= 1
    return None


def under_control(scene: Scene, at: int, under: int) -> Iterator[Hit]:
    """`P is under A's control`: a state; `P came under it`: an event."""
    last = _skipped(scene, under - 1, _BEFORE_UNDER)
    passing = scene.low(last) in PASSING
    if passing:
        span = replace(group(scene, last), verb=last)
    else:
        first = _skipped(scene, last, _VERBAL) + 1
        span = replace(group(scene, first), start=first, verb=under)
    items = items_before(scene, span.start)
    if not items and scene.low(last) in BRINGING:
        items = items_after(scene, last + 1)
    if not items and under - 1 in scene.spot_at:
        items = items_before(scene, under)
    holder = _controller(scene, at, under)
    action = Action.CAPTURES if passing else Action.CONTROLS
    end = max(at + 1, holder.mention.end if holder and holder.mention else 0)
    for hit in made("under-control", action, items, holder, span):
        yield replace(hit, end=max(hit.end, end))


def _skipped(scene: Scene, at: int, words: frozenset[str]) -> int:
    """The last token, from one backwards, that is none of the words."""
    while scene.low(at) in words:
        at -= 1
    return at


def _controller(scene: Scene, at: int, under: int) -> Subject | None:
    """Whose control it is: between `under` and `control`, or after `control of`."""
    holder: Subject | None = None
    for one in range(under + 1, at):
        if one in scene.side_at:
            holder = acting(scene.side_at[one])
        elif scene.low(one) in POSSESSIVES:
            holder = Subject(kind="pronoun", at=one, word=scene.low(one))
        elif one in scene.adjectives:
            holder = Subject(kind="adjective", at=one, word=scene.low(one))
    if holder is None and scene.low(at + 1) == "of":
        return holder_near(scene, at + 2)
    return holder
