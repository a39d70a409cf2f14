"""Verbs that take the place as object, active, passive or as an adjective.

`holdings` says which verbs these are; the places come from `objects`.
"""

from collections.abc import Iterator

from events.extraction.clauses import Group, Subject, following_subject, group, subject
from events.extraction.objects import (
    Item,
    antecedent,
    item_at,
    items_after,
    items_before,
)
from events.extraction.places import TYPES
from events.extraction.scene import Scene
from events.extraction.triggers.agents import acting, agent_after
from events.extraction.triggers.hits import Hit, made
from events.extraction.verbs import PARTICIPLE, PAST
from events.extraction.wordlists import listed
from events.extraction.words import ADVERBS, ARTICLES, POSSESSIVES, PREPOSITIONS
from events.vocabulary import Action, Extent

# Between a verb and its object; `nearly all of P` is a share, no adverb.
_HELD = ("holds", "controls")
_TIMES = frozenset(listed("last this next when earlier two three four five"))
_OPENED = 16  # tokens of `Captured by A in an overnight assault in May,`
_BETWEEN = (ADVERBS - {"all", "nearly", "almost"}) | {"back", "over", "off", '"'}
_AFTER_VERB = PREPOSITIONS | ADVERBS | _TIMES


def transitive(
    scene: Scene,
    at: int,
    kinds: frozenset[str],
    rule: str,
    action: Action,
    extent: Extent | None = None,
) -> Iterator[Hit]:
    """`A captured P`, `P was captured by A`, `P captured by A`, `captured P`."""
    verb = group(scene, at)
    participle = PARTICIPLE in kinds or PAST in kinds
    if participle and (fronted := list(_opening(scene, verb, rule, action, extent))):
        yield from fronted
        return
    if participle and (verb.passive or _is_reduced(scene, at, verb)):
        items = items_before(scene, verb.start)
        items = items if items or verb.passive else antecedent(scene, verb.start)
        agent = agent_after(scene, at + 1)
        yield from made(f"{rule}-passive", action, items, agent, verb, extent=extent)
        return
    if verb.passive:
        return
    items = items_after(scene, _object_at(scene, at))
    if not items:
        if PARTICIPLE in kinds and (bare := _headlined(scene, verb)):
            yield from made(f"{rule}-passive", action, bare, None, verb, extent=extent)
        elif not participle or scene.low(at + 1) != "by":
            yield from _relative(scene, at, verb, rule, action, extent)
        return
    if participle and (found := list(_attributive(scene, verb, rule, action, items))):
        yield from found
        return
    if participle and (_is_attribute(scene, verb) or _is_bare(scene, verb)):
        return
    holder = subject(scene, verb.start)
    if holder.kind == "inherited" and _is_fronted(scene, verb):
        holder = following_subject(scene, items[-1].end) or holder
    yield from made(f"{rule}-active", action, items, holder, verb, extent=extent)


def _opening(
    scene: Scene, verb: Group, rule: str, action: Action, extent: Extent | None
) -> Iterator[Hit]:
    """`Captured by A in May, P is …`: a participle that opens the sentence."""
    if verb.verb or scene.low(1) != "by":
        return
    agent = agent_after(scene, 1)
    comma = next((at for at in range(1, _OPENED) if scene.low(at) == ","), None)
    if agent is None or agent.kind != "side" or comma is None:
        return
    item = item_at(scene, comma + 1, leads=True)
    if item is not None and item.spot is not None:
        yield from made(f"{rule}-passive", action, [item], agent, verb, extent=extent)


def _headlined(scene: Scene, verb: Group) -> list[Item]:
    """The place of a headline such as `P liberated`, which leaves out the verb."""
    bare = verb.start == verb.verb and verb.start - 1 in scene.spot_at
    ends = not scene.low(verb.verb + 1).isalpha()
    if not (scene.sentence.headline and bare and ends):
        return []
    return items_before(scene, verb.start)


def _is_fronted(scene: Scene, verb: Group) -> bool:
    """Whether it is `By taking P, A …` or `Having taken P, A …`."""
    first = scene.low(verb.start)
    leads = scene.low(verb.start - 1) in ("by", "after", "in", "since", "on", "while")
    begins = verb.start - leads == 0 or scene.low(verb.start - leads - 1) in ('"', ":")
    return begins and (first == "having" or scene.low(verb.verb).endswith("ing"))


def _object_at(scene: Scene, verb: int) -> int:
    """The token where the object of a verb begins."""
    at = verb + 1
    while scene.low(at) in _BETWEEN:
        at += 1
    return at


def _attributive(
    scene: Scene, verb: Group, rule: str, action: Action, items: list[Item]
) -> Iterator[Hit]:
    """`the rebel held town of P`, `the captured town of P`; nothing for an act."""
    held = _held_by(scene, verb.verb) if rule in _HELD else None
    if held is not None:
        yield from made("held-attributive", action, items, held, verb, noun=True)
    elif held is None and rule not in _HELD and _is_attribute(scene, verb):
        yield from made(f"{rule}-attributive", action, items, None, verb, noun=True)


def _held_by(scene: Scene, at: int) -> Subject | None:
    """The side of `in the rebel held town of P`."""
    side = scene.side_at.get(at - 1)
    ahead = (scene.low(at + one) for one in (1, 2, 3))
    if side is None or (
        at + 1 not in scene.spot_at and not any(low in TYPES for low in ahead)
    ):
        return None
    if side.kind == "adjective":
        return acting(side)
    before = scene.low(side.start - 1)
    if before not in ARTICLES or scene.low(side.start - 2) not in PREPOSITIONS:
        return None
    return acting(side)


def _is_reduced(scene: Scene, at: int, verb: Group) -> bool:
    """`an airstrip captured by A`: a participle right after a place."""
    bare = all(scene.low(one) in ADVERBS for one in range(verb.start, at))
    if not bare or scene.low(at + 1) not in ("by", "from"):
        return False
    first = verb.start
    return first - 1 in scene.spot_at or bool(
        items_before(scene, first) or antecedent(scene, first)
    )


def _relative(
    scene: Scene, at: int, verb: Group, rule: str, action: Action, extent: Extent | None
) -> Iterator[Hit]:
    """`P, which A captured`: the place stands before its clause."""
    holder = subject(scene, verb.start)
    if holder.kind not in ("side", "pronoun"):
        return
    before = holder.at - 1
    while scene.low(before) in ARTICLES:
        before -= 1
    bare = scene.low(before) in TYPES and _ends_clause(scene, at + 1)
    if scene.low(before) not in ("which", "that") and not bare:
        return
    items = items_before(scene, before + bare) or antecedent(scene, before)
    yield from made(f"{rule}-relative", action, items[-1:], holder, verb, extent=extent)


def _ends_clause(scene: Scene, at: int) -> bool:
    """Whether a verb has no object: `a town A took last week`."""
    low = scene.low(at)
    return low in _AFTER_VERB or not low.isalpha()


def _is_bare(scene: Scene, verb: Group) -> bool:
    """Whether it is the `occupied` of `plans to annex occupied P`."""
    if scene.low(verb.verb) != "occupied" or verb.start < verb.verb:
        return False
    before = verb.start - 1
    return scene.low(before - 1) == "to" and before not in scene.side_at


def _is_attribute(scene: Scene, verb: Group) -> bool:
    """`the recently captured town of P`: an adjective, not an act."""
    before = scene.low(verb.start - 1)
    return (
        before in ("the", "a", "an", "of", "'s", "in", "from", "as")
        or before in POSSESSIVES
    )
