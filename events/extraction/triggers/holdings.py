"""Verbs of taking and having: `A captured P`, `A holds P`, `P is surrounded`.

Each finder says what its verb means and leaves the clause to `transitives`.
"""

from collections.abc import Iterator

from events.extraction.clauses import Group, group
from events.extraction.objects import items_after, items_before
from events.extraction.scene import Scene
from events.extraction.sides import Mention
from events.extraction.triggers.agents import agent_after
from events.extraction.triggers.claimed import claimed
from events.extraction.triggers.hits import Hit, made
from events.extraction.triggers.movements import intransitive
from events.extraction.triggers.phrasals import has_surrounded
from events.extraction.triggers.tables import CLAIMING
from events.extraction.triggers.transitives import transitive
from events.extraction.verbs import BASE, ING, PARTICIPLE, PAST, THIRD
from events.vocabulary import Action, Extent

_TAKING = frozenset(("take", "takes", "taking", "took", "taken"))


def captures(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    """`A captured P`; `P is occupied` is a state, `A claims P` is A's own word."""
    low = scene.low(at)
    if low in CLAIMING:
        yield from claimed(scene, at)
        return
    if scene.low(at + 1) == "control" or control_ahead(scene, at + 1):
        return
    if low in _TAKING and scene.low(at + 1) == "up":  # a post, arms, a theme
        return
    action = Action.CAPTURES
    if low in ("occupy", "occupies") or (low == "occupied" and _is_state_of(scene, at)):
        action = Action.HOLDS
    if low.startswith(("take", "taki", "took")) and scene.low(at + 1) == "back":
        action = Action.RETAKES
    yield from transitive(scene, at, kinds, "captures", action)


def _is_state_of(scene: Scene, at: int) -> bool:
    """Whether it `is occupied`, or `occupied by A since May`: a state, no event."""
    verb = group(scene, at)
    if verb.start == at and scene.low(at + 1) == "by":
        return any(scene.low(one) == "since" for one in range(at + 2, at + 7))
    return any(
        scene.low(one) in ("is", "are", "remains") for one in range(verb.start, at)
    )


def control_ahead(scene: Scene, at: int) -> bool:
    """Whether `control` follows, which says more than the verb."""
    for stop in range(at, at + 5):
        if scene.low(stop) == "control":
            return True
        if stop in scene.spot_at or scene.low(stop) in (",", ".", "in", "of", "and"):
            return False
    return False


def retakes(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    """`A retook P`."""
    if not control_ahead(scene, at + 1):
        yield from transitive(scene, at, kinds, "retakes", Action.RETAKES)


def holds(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    """`A holds P`; the `held` of `A held P` may be an adjective."""
    if control_ahead(scene, at + 1):
        return
    if BASE in kinds or THIRD in kinds or PAST in kinds or ING in kinds:
        yield from transitive(scene, at, kinds, "holds", Action.HOLDS)


def controls(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    """`A controls P`."""
    yield from transitive(scene, at, kinds, "controls", Action.CONTROLS)


def clears(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    """`A cleared P`, `A cleared the last fighters from P`."""
    found = list(transitive(scene, at, kinds, "clears", Action.CLEARS))
    yield from found or _cleared_from(scene, at)


def _cleared_from(scene: Scene, at: int) -> Iterator[Hit]:
    """`A is clearing B's fighters from P`, B a side."""
    for stop in range(at + 1, min(at + 10, len(scene.tokens))):
        if scene.low(stop) == "from":
            if any(one in scene.side_at for one in range(at + 1, stop)):
                yield from intransitive(
                    scene, at, stop + 1, "clears-active", Action.CLEARS
                )
            return
        if scene.low(stop) in (",", "and", ";", "."):
            return


def encircles(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    """`A encircled P`, `B were surrounded in P`."""
    verb = group(scene, at)
    if scene.low(at) == "surrounding" and not verb.progressive:
        return
    if (
        scene.low(at) == "surrounded"
        and verb.start == at
        and (found := list(has_surrounded(scene, at)))
    ):
        yield from found
        return
    if verb.passive and (PARTICIPLE in kinds or PAST in kinds):
        items = items_before(scene, verb.start)
        step = at + 1
        if not items and scene.low(step) in ("in", "inside"):
            while scene.low(step) in ("in", "and", "around", "inside", "near"):
                step += 1
            items = items_after(scene, step)
        if items:
            agent = agent_after(scene, at + 1)
            yield from made(
                "encircles-passive",
                Action.ENCIRCLES,
                items,
                agent,
                verb,
                extent=Extent.ENCIRCLED,
                opponent=_victim(scene, verb),
            )
        return
    yield from transitive(
        scene, at, kinds, "encircles", Action.ENCIRCLES, Extent.ENCIRCLED
    )


def _victim(scene: Scene, verb: Group) -> Mention | None:
    """Whom the words put inside."""
    for at in range(verb.start - 1, max(-1, verb.start - 12), -1):
        if at in scene.side_at:
            return scene.side_at[at]
    return None
