"""Verbs by which a place changes hands: `P fell to A`, `B were driven out of P`."""

from collections.abc import Iterator

from events.extraction.clauses import group, subject
from events.extraction.objects import items_after, items_before
from events.extraction.scene import Scene
from events.extraction.triggers.agents import agent_after, holder_near, receiver_after
from events.extraction.triggers.hits import Hit, made
from events.extraction.triggers.holdings import control_ahead
from events.extraction.triggers.tables import AFTER_FALL, NO_FALL
from events.extraction.wordlists import listed
from events.vocabulary import Action, Extent

# Where whom somebody drives is going; `back` or `to 20 km from P` is not out of P.
_GOALS = frozenset(
    listed("from out . , into to toward towards away back miles km kilometres")
)


def loses(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    """`A lost P`, `P was lost`."""
    if not control_ahead(scene, at + 1):
        verb = group(scene, at)
        items = items_after(scene, at + 1)
        if verb.passive:
            items = items_before(scene, verb.start)
        holder = None if verb.passive else subject(scene, verb.start)
        if items and (holder is None or holder.kind != "other"):
            rule = "loses-passive" if verb.passive else "loses"
            yield from made(rule, Action.LOSES, items, holder, verb, extent=Extent.NONE)


def expels(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    """`A drove B out of P`, `B were driven from P`."""
    verb = group(scene, at)
    step = at + 1
    while step < at + 9 and scene.low(step) not in _GOALS:
        step += 1
    if scene.low(step) == "out":
        step += 1
    if scene.low(step) not in ("of", "from"):
        return
    items = items_after(scene, step + 1)
    if not items:
        return
    agent = agent_after(scene, items[-1].end)
    if verb.passive and agent is not None and agent.kind == "side":
        yield from made("drives-out", Action.CAPTURES, items, agent, verb)
    elif verb.passive:
        holder = subject(scene, verb.start)
        lost = Extent.NONE
        yield from made("driven-out", Action.LOSES, items, holder, verb, extent=lost)
    elif any(one in scene.side_at for one in range(at + 1, step)):
        holder = subject(scene, verb.start)
        yield from made("drives-out", Action.CAPTURES, items, holder, verb)


def cedes(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    """`B handed P over to A`."""
    step = at + 1
    if scene.low(step) == "over":
        step += 1
    if scene.low(step) == "control":
        step += 2
    verb = group(scene, at)
    items = items_after(scene, step)
    if not items:
        return
    receiver = receiver_after(scene, items[-1].end)
    if receiver is not None:
        yield from made("handed-over", Action.CAPTURES, items, receiver, verb)


def falls(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    """`P fell to A`, `P fell`."""
    if scene.low(at + 1) in NO_FALL:
        return
    verb = group(scene, at)
    items = items_before(scene, verb.start)
    if not items or any(one.words == "it" for one in items):
        return
    agent = agent_after(scene, at + 1, "to")
    if agent is None and scene.low(at + 1) in ("into", "under"):
        agent = holder_near(scene, at + 2)
    elif agent is None and scene.low(at + 1) not in AFTER_FALL:
        return
    yield from made("falls", Action.CAPTURES, items, agent, verb)
