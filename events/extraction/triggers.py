"""The words that speak of control, and who has what by them.

Each finder looks at one token and gives the hits that begin there: an action, the
places it is about, and who is said to have them. What the text says *about* the hit
(denied, planned, attributed) is decided elsewhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from events.extraction.actions import (
    CAPTURE,
    CEDE,
    CLEAR,
    CONTROL,
    ENCIRCLE,
    ENTER,
    EXPEL,
    FALL,
    GAINERS,
    HOLD,
    INTO,
    KEEPERS,
    LEAVE,
    LOSE,
    NOUNS,
    REGAINERS,
    RETAKE,
    WITHDRAW,
)
from events.extraction.clauses import Group, Subject, group, subject
from events.extraction.objects import Item, item_at, items_after, items_before
from events.extraction.places import TYPES
from events.extraction.scene import Scene
from events.extraction.sides import Lexicon, Mention
from events.extraction.speech import CUES
from events.extraction.verbs import BASE, ING, PARTICIPLE, PAST, THIRD
from events.extraction.wordlists import listed
from events.extraction.words import (
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    POSSESSIVES,
    PREPOSITIONS,
)
from events.vocabulary import Action, Extent, PlaceType


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Words that say who has which places, not yet who says so.

    Attributes:
        rule: the rule that found it.
        action: by the words.
        extent: where the words fix it, else None.
        items: the places.
        holder: the subject or agent that has (or had) them.
        verb: the token that triggered.
        start: first token of the words.
        end: one past the last.
        group: the verb group, or None for nouns.
        noun: whether a noun triggered.
        blocked: why it is no claim, where the finder knows already.
        negated: whether the finder saw that it is denied.
        opponent: whom the words put at a disadvantage.
    """

    rule: str
    action: Action
    items: tuple[Item, ...]
    holder: Subject | None
    verb: int
    start: int
    end: int
    extent: Extent | None = None
    group: Group | None = None
    noun: bool = False
    blocked: str | None = None
    negated: bool = False
    opponent: Mention | None = None


def hits(scene: Scene, words: Lexicon) -> list[Hit]:
    """Everything that a sentence says about control, in order."""
    found: list[Hit] = []
    for at in range(len(scene.tokens)):
        if at in scene.side_at or at in scene.spot_at:
            continue
        found += _at(scene, at, words)
    return found


def _at(scene: Scene, at: int, words: Lexicon) -> Iterator[Hit]:
    low = scene.low(at)
    if low == "hands" or (low == "control" and not _is_verb(scene, at)):
        yield from _control(scene, at)
        return
    if low in NOUNS and _is_noun(scene, at):
        yield from _nominal(scene, at)
        return
    for find, verbs in _FINDERS:
        verb = verbs.get(low)
        if verb is not None and (found := list(find(scene, at, verb.forms))):
            yield from found
            return
    if "-" in low:
        yield from _attributive(scene, at, words)


def _is_verb(scene: Scene, at: int) -> bool:
    """Whether it is `they control P`, not `in control of P`."""
    before = at - 1
    while scene.low(before) in ADVERBS:
        before -= 1
    if scene.low(before) in _CONTROL_WORDS | PREPOSITIONS | ARTICLES | {"'s"}:
        return False
    if before in scene.adjectives or scene.low(before) in GAINERS:
        return False
    return item_at(scene, at + 1) is not None


def _is_noun(scene: Scene, at: int) -> bool:
    before = scene.low(at - 1)
    after = scene.low(at + 1)
    if after in ("of", "from", "in") or before in ARTICLES or before == "'s":
        return before not in ("to", "will", "would", "could", "may", "might")
    return False


def _made(
    scene: Scene,
    rule: str,
    action: Action,
    items: list[Item],
    holder: Subject | None,
    span: Group,
    **more: object,
) -> Iterator[Hit]:
    if not items:
        return
    starts = [span.start, items[0].start]
    ends = [span.verb + 1, items[-1].end]
    if holder is not None and holder.kind in ("side", "pronoun"):
        starts.append(holder.at)
        if holder.mention:
            ends.append(holder.mention.end)
    hit = Hit(
        rule=rule,
        action=action,
        items=tuple(items),
        holder=holder,
        verb=span.verb,
        start=min(starts),
        end=max(ends),
        group=span,
    )
    yield replace(hit, **more)  # type: ignore[arg-type]


def _agent(scene: Scene, at: int, preposition: str = "by") -> Subject | None:
    """The side after `by`, within a few tokens."""
    for stop in range(at, min(at + 7, len(scene.tokens))):
        if scene.low(stop) == preposition:
            side = next(
                (
                    scene.side_at[one]
                    for one in range(stop + 1, min(stop + 5, len(scene.tokens)))
                    if one in scene.side_at
                ),
                None,
            )
            if side is not None:
                return Subject(kind="side", at=side.start, mention=side)
            if scene.low(stop + 1) in ("them", "him", "his", "their", "its"):
                return Subject(kind="pronoun", at=stop + 1, word=scene.low(stop + 1))
            return Subject(kind="other", at=stop)
        if scene.low(stop) in (",", ".", ";", "and", "but"):
            return None
    return None


def _transitive(
    scene: Scene,
    at: int,
    kinds: frozenset[str],
    rule: str,
    action: Action,
    extent: Extent | None = None,
    skip: int = 1,
) -> Iterator[Hit]:
    """`A captured P`, `P was captured by A`, `P captured by A`, `captured P`."""
    verb = group(scene, at)
    after = at + skip
    while scene.low(after) in ("back", "over", '"') or scene.low(after) in ADVERBS - {
        "all"
    }:
        after += 1
    participle = PARTICIPLE in kinds or PAST in kinds
    if participle and (verb.passive or _reduced(scene, at, verb)):
        items = items_before(scene, verb.start)
        agent = _agent(scene, at + 1)
        yield from _made(
            scene, f"{rule}-passive", action, items, agent, verb, extent=extent
        )
        return
    if verb.passive:
        return
    items = items_after(scene, after)
    if items and participle and rule in ("holds", "controls"):
        held = _held_by(scene, at, items)
        if held is not None:
            yield from _made(
                scene, "held-attributive", action, items, held, verb, noun=True
            )
            return
    if items and participle and _is_attribute(scene, verb):
        yield from _made(
            scene, f"{rule}-attributive", action, items, None, verb, noun=True
        )
        return
    if not items:
        if participle and scene.low(at + 1) == "by":
            return
        yield from _relative(scene, at, verb, rule, action, extent)
        return
    holder = subject(scene, verb.start)
    yield from _made(
        scene, f"{rule}-active", action, items, holder, verb, extent=extent
    )


def _held_by(scene: Scene, at: int, items: list[Item]) -> Subject | None:
    """The side of `in the rebel held town of P`."""
    side = scene.side_at.get(at - 1)
    ahead = (scene.low(at + one) for one in (1, 2, 3))
    if side is None or not any(low in TYPES for low in ahead):
        return None
    before = scene.low(side.start - 1)
    if before not in ARTICLES or scene.low(side.start - 2) not in PREPOSITIONS:
        return None
    return Subject(kind="side", at=side.start, mention=side)


def _reduced(scene: Scene, at: int, verb: Group) -> bool:
    """`an airstrip captured by A`: a participle right after a place."""
    if verb.start != at or scene.low(at + 1) not in ("by", "from"):
        return False
    return at - 1 in scene.spot_at or bool(items_before(scene, at))


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
    if scene.low(before) not in ("which", "that"):
        return
    items = items_before(scene, before)
    yield from _made(
        scene, f"{rule}-relative", action, items[-1:], holder, verb, extent=extent
    )


def _is_attribute(scene: Scene, verb: Group) -> bool:
    """`the recently captured town of P`: an adjective, not an act."""
    before = scene.low(verb.start - 1)
    return (
        before in ("the", "a", "an", "of", "'s", "in", "from", "as")
        or before in POSSESSIVES
    )


def _captures(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    low = scene.low(at)
    if (low in ("claim", "claims", "claimed", "claiming")) and (
        not scene.sentence.headline
    ):
        return
    if scene.low(at + 1) == "control" or _control_ahead(scene, at + 1):
        return
    action = Action.CAPTURES
    if low in ("occupy", "occupies") or (low == "occupied" and _is_state_of(scene, at)):
        action = Action.HOLDS
    if low.startswith(("take", "taki", "took")) and scene.low(at + 1) == "back":
        action = Action.RETAKES
    yield from _transitive(scene, at, kinds, "captures", action)


def _is_state_of(scene: Scene, at: int) -> bool:
    """Whether it `is occupied`: a state, not an event."""
    verb = group(scene, at)
    return any(
        scene.low(one) in ("is", "are", "remains") for one in range(verb.start, at)
    )


def _control_ahead(scene: Scene, at: int) -> bool:
    for stop in range(at, at + 5):
        if scene.low(stop) == "control":
            return True
        if stop in scene.spot_at or scene.low(stop) in (",", ".", "in", "of", "and"):
            return False
    return False


def _retakes(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    if not _control_ahead(scene, at + 1):
        yield from _transitive(scene, at, kinds, "retakes", Action.RETAKES)


def _holds(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    if _control_ahead(scene, at + 1):
        return
    if BASE in kinds or THIRD in kinds or PAST in kinds or ING in kinds:
        yield from _transitive(scene, at, kinds, "holds", Action.HOLDS)


def _controls(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    yield from _transitive(scene, at, kinds, "controls", Action.CONTROLS)


def _clears(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    yield from _transitive(scene, at, kinds, "clears", Action.CLEARS)


def _enters(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    yield from _intransitive(scene, at, at + 1, "enters", Action.ENTERS)


def _into(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    step = at + 1
    while scene.low(step) in ADVERBS | {"deeper", "further", "forward"}:
        step += 1
    if scene.low(step) in ("into", "inside"):
        yield from _intransitive(scene, at, step + 1, "enters-into", Action.ENTERS)
    elif scene.low(at).startswith("advanc") and scene.low(step) == "in":
        yield from _intransitive(
            scene, at, step + 1, "advances", Action.ADVANCES, Extent.CONTESTED
        )


def _intransitive(
    scene: Scene,
    at: int,
    after: int,
    rule: str,
    action: Action,
    extent: Extent | None = None,
) -> Iterator[Hit]:
    verb = group(scene, at)
    if verb.passive:
        return
    holder = subject(scene, verb.start)
    items = items_after(scene, after)
    if not items and rule == "enters" and holder.kind == "side":
        items = _elided(scene, at)
    yield from _made(scene, rule, action, items, holder, verb, extent=extent)


def _elided(scene: Scene, at: int) -> list[Item]:
    """`there was no fighting for the city, and A simply entered`."""
    if scene.low(at + 1) not in (".", ",", "after", "when", ""):
        return []
    return [Item(start=at, end=at + 1, spot=None, words="it", type=None)]


def _encircles(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    verb = group(scene, at)
    if scene.low(at) == "surrounding" and not verb.progressive:
        return
    if verb.passive and (PARTICIPLE in kinds or PAST in kinds):
        items = items_before(scene, verb.start)
        step = at + 1
        if not items and scene.low(step) in ("in", "inside"):
            while scene.low(step) in ("in", "and", "around", "inside", "near"):
                step += 1
            items = items_after(scene, step)
        if items:
            agent = _agent(scene, at + 1)
            yield from _made(
                scene,
                "encircles-passive",
                Action.ENCIRCLES,
                items,
                agent,
                verb,
                extent=Extent.ENCIRCLED,
                opponent=_victim(scene, verb),
            )
        return
    yield from _transitive(
        scene, at, kinds, "encircles", Action.ENCIRCLES, Extent.ENCIRCLED
    )


def _victim(scene: Scene, verb: Group) -> Mention | None:
    for at in range(verb.start - 1, max(-1, verb.start - 12), -1):
        if at in scene.side_at:
            return scene.side_at[at]
    return None


def _withdraws(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    low, step = scene.low(at), at + 1
    if low.startswith(("pull", "fall", "fell")):
        if scene.low(step) not in ("back", "out"):
            return
        step += 1
    while step < at + 8 and scene.low(step) not in (
        "from",
        "of",
        ",",
        ".",
        "to",
        "and",
    ):
        if step in scene.spot_at:
            return
        step += 1
    if scene.low(step) == "from" or (scene.low(step) == "of" and low[:4] == "pull"):
        yield from _intransitive(
            scene, at, step + 1, "withdraws", Action.WITHDRAWS, Extent.NONE
        )


def _leaves(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    verb = group(scene, at)
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
        scene.low(one) not in ADVERBS | AUXILIARIES
        for one in range(holder.mention.end, verb.start)
    )
    if verb.passive or far or not _is_armed(scene, holder):
        return
    items = items_after(scene, step)
    yield from _made(
        scene, "leaves", Action.WITHDRAWS, items, holder, verb, extent=Extent.NONE
    )


def _is_armed(scene: Scene, holder: Subject) -> bool:
    if holder.kind == "side" and holder.mention is not None:
        return holder.mention.kind in ("force", "party", "people")
    return holder.kind in ("pronoun", "inherited") and holder.word in ("they", "it", "")


def _loses(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    if not _control_ahead(scene, at + 1):
        verb = group(scene, at)
        items = items_after(scene, at + 1)
        if verb.passive:
            items = items_before(scene, verb.start)
        holder = None if verb.passive else subject(scene, verb.start)
        if items and (holder is None or holder.kind != "other"):
            rule = "loses-passive" if verb.passive else "loses"
            yield from _made(
                scene, rule, Action.LOSES, items, holder, verb, extent=Extent.NONE
            )


def _expels(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    verb = group(scene, at)
    step = at + 1
    while step < at + 9 and scene.low(step) not in ("from", "out", ".", ",", "into"):
        step += 1
    if scene.low(step) == "out":
        step += 1
    if scene.low(step) not in ("of", "from"):
        return
    items = items_after(scene, step + 1)
    if not items:
        return
    agent = _agent(scene, items[-1].end)
    if verb.passive and agent is not None and agent.kind == "side":
        yield from _made(scene, "drives-out", Action.CAPTURES, items, agent, verb)
    elif verb.passive:
        holder = subject(scene, verb.start)
        lost = Extent.NONE
        yield from _made(
            scene, "driven-out", Action.LOSES, items, holder, verb, extent=lost
        )
    elif any(one in scene.side_at for one in range(at + 1, step)):
        holder = subject(scene, verb.start)
        yield from _made(scene, "drives-out", Action.CAPTURES, items, holder, verb)


def _cedes(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    step = at + 1
    if scene.low(step) == "over":
        step += 1
    if scene.low(step) == "control":
        step += 2
    verb = group(scene, at)
    items = items_after(scene, step)
    if not items:
        return
    receiver = _receiver(scene, items[-1].end)
    if receiver is not None:
        yield from _made(scene, "handed-over", Action.CAPTURES, items, receiver, verb)


def _receiver(scene: Scene, at: int) -> Subject | None:
    for stop in range(at, min(at + 14, len(scene.tokens))):
        if scene.low(stop) == "to":
            return _agent(scene, stop, "to")
        if scene.low(stop) in (".", ";", "and", "but"):
            return None
    return None


def _falls(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[Hit]:
    if scene.low(at + 1) in ("back", "short", "on", "in", "by", "from"):
        return
    verb = group(scene, at)
    items = items_before(scene, verb.start)
    if not items or any(one.words == "it" for one in items):
        return
    agent = _agent(scene, at + 1, "to")
    if agent is None and scene.low(at + 1) in ("into", "under"):
        agent = _holder_near(scene, at + 2)
    elif agent is None and scene.low(at + 1) not in (
        ".",
        ",",
        "to",
        "after",
        "on",
        "last",
        "and",
        "",
        "without",
        "following",
        "this",
    ):
        return
    yield from _made(scene, "falls", Action.CAPTURES, items, agent, verb)


def _holder_near(scene: Scene, at: int) -> Subject | None:
    for stop in range(at, min(at + 7, len(scene.tokens))):
        if side := scene.side_at.get(stop):
            return Subject(kind="side", at=side.start, mention=side)
        if scene.low(stop) in (".", ",", ";"):
            return None
    return None


def _control(scene: Scene, at: int) -> Iterator[Hit]:
    """`take control of P`, `P is under A's control`, `in full control of P`."""
    first = at - 1
    while first >= 0 and (
        scene.low(first) in _CONTROL_WORDS
        or scene.low(first) in ADVERBS
        or scene.low(first) == '"'
    ):
        first -= 1
    before = scene.low(first)
    if scene.low(at) == "hands":
        yield from _in_hands(scene, at)
        return
    if scene.low(first - 1) == "from" or before == "from":
        return
    owned = before == "'s" or before in POSSESSIVES or first in scene.adjectives
    under = _under(scene, first)
    if under is not None:
        yield from _under_control(scene, at, under)
        return
    step = at + 1
    while scene.low(step) in ('"', "back"):
        step += 1
    items = items_after(scene, step + 1) if scene.low(step) in ("of", "over") else []
    if not items and first in scene.side_at and scene.low(step) in ("of", "over"):
        owned = True
    if before in ("in", "with"):
        yield from _in_control(scene, at, first, items)
        return
    if owned:
        yield from _owned_control(scene, at, first, items)
        return
    yield from _taken_control(scene, at, first, items)


_CONTROL_WORDS = frozenset(
    listed(
        "full complete total firm effective operational partial security the de facto"
        " under tight direct entire military near-total overall absolute"
    )
) - {"under"}


_STAYING = frozenset(listed("remain remains remained stay stays stayed not"))


def _under(scene: Scene, first: int) -> int | None:
    at = first
    while at >= 0 and first - at < 6:
        if scene.low(at) == "under":
            return at
        low = scene.low(at)
        side = scene.side_at.get(at)
        if (
            not (side or at in scene.adjectives or low == "'s" or low in POSSESSIVES)
        ) and (low not in _CONTROL_WORDS):
            return None
        at -= 1
    return None


def _under_control(scene: Scene, at: int, under: int) -> Iterator[Hit]:
    holder: Subject | None = None
    for one in range(under + 1, at):
        if one in scene.side_at:
            side = scene.side_at[one]
            holder = Subject(kind="side", at=side.start, mention=side)
        elif scene.low(one) in POSSESSIVES:
            holder = Subject(kind="pronoun", at=one, word=scene.low(one))
        elif one in scene.adjectives:
            holder = Subject(kind="adjective", at=one, word=scene.low(one))
    if holder is None and scene.low(at + 1) == "of":
        holder = _holder_near(scene, at + 2)
    verb = at_verb = under - 1
    while scene.low(at_verb) in ADVERBS | _CONTROL_WORDS | {'"'}:
        at_verb -= 1
    low = scene.low(at_verb)
    passing = low in listed(
        "came come comes pass passed passes fell fall fallen brought placed put bring"
        " coming passing bringing"
    )
    while not passing and scene.low(at_verb) in AUXILIARIES | ADVERBS | _STAYING:
        at_verb -= 1
    found = group(scene, at_verb if passing else at_verb + 1)
    if not passing:
        found = replace(found, start=at_verb + 1)
    verb = at_verb if passing else under
    items = items_before(scene, found.start)
    if not items and low in ("bringing", "putting", "brought", "bring", "put"):
        items = items_after(scene, at_verb + 1)
    if not items and under - 1 in scene.spot_at:
        items = items_before(scene, under)
    if not items:
        return
    action = Action.CAPTURES if passing else Action.CONTROLS
    end = max(at + 1, holder.mention.end if holder and holder.mention else 0)
    span = replace(found, verb=verb)
    for hit in _made(scene, "under-control", action, items, holder, span):
        yield replace(hit, end=max(hit.end, end))


def _in_hands(scene: Scene, at: int) -> Iterator[Hit]:
    start = at - 1
    while start >= 0 and at - start < 6 and scene.low(start) not in ("in", "into"):
        start -= 1
    if scene.low(start) != "in":
        return
    holder = _holder_near(scene, start + 1)
    if holder is None and scene.low(at - 1) in ("our", "their", "its"):
        holder = Subject(kind="pronoun", at=at - 1, word=scene.low(at - 1))
    if holder is None:
        return
    span = group(scene, start)
    items = items_before(scene, span.start)
    yield from _made(
        scene, "in-hands", Action.HOLDS, items, holder, replace(span, verb=at)
    )


def _in_control(scene: Scene, at: int, first: int, items: list[Item]) -> Iterator[Hit]:
    if not items:
        return
    start = first
    while scene.low(start - 1) in ("is", "are", "was", "were", "remain", "remains") or (
        scene.low(start - 1) in ADVERBS | {"remained", "be", "been", "have", "has"}
    ):
        start -= 1
    verb = group(scene, first)
    verb = replace(verb, start=min(start, verb.start), verb=at)
    holder = subject(scene, verb.start)
    yield from _made(scene, "in-control", Action.CONTROLS, items, holder, verb)


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
        holder = Subject(kind="side", at=side.start, mention=side)
    if holder is None:
        return
    ends = scene.low(at + 1) in (".", ",", ";", '"', "", "and", ")")
    if not items and holder.kind == "adjective" and ends:
        items = [
            Item(start=first, end=at + 1, spot=None, words="it", type=None, extent=None)
        ]
    verb = Group(
        start=first,
        verb=at,
        passive=False,
        perfect=False,
        negated=False,
        modal="",
        infinitive=False,
        progressive=False,
    )
    yield from _made(
        scene, "control-noun", Action.CONTROLS, items, holder, verb, noun=True
    )


def _taken_control(
    scene: Scene, at: int, first: int, items: list[Item]
) -> Iterator[Hit]:
    low = scene.low(first)
    if low in ("over", "back", "up"):
        first -= 1
        low = scene.low(first)
    action: Action | None = None
    extent: Extent | None = None
    if low in GAINERS:
        action = Action.CAPTURES
        if GAINERS[low].lemma in ("have",):
            action = Action.CONTROLS
    elif low in REGAINERS:
        action = Action.RETAKES
    elif low in KEEPERS:
        action = Action.HOLDS
    elif low in LOSE:
        action, extent = Action.LOSES, Extent.NONE
    verb = group(scene, first)
    if action is None or not items:
        return
    trigger = first
    if low in CUES:  # `claims control of P`: said and held in one verb
        action, trigger = Action.CONTROLS, at
    if low in ("have", "has", "had") and verb.start == first + 1:
        verb = replace(verb, start=first)
    holder = subject(scene, verb.start)
    if holder.kind == "other" and low not in LOSE:
        return
    yield from _made(
        scene,
        "takes-control",
        action,
        items,
        holder,
        replace(verb, verb=trigger),
        extent=extent,
    )


def _nominal(scene: Scene, at: int) -> Iterator[Hit]:
    """`the capture of P by A`, `A's capture of P`, `its capture`."""
    action, extent = NOUNS[scene.low(at)]
    first = at - 1
    while scene.low(first) in ADVERBS or scene.low(first) in (
        "full",
        "complete",
        "total",
        "partial",
        "rapid",
        "major",
        "reported",
        "serious",
        "significant",
    ):
        first -= 1
    holder: Subject | None = None
    items: list[Item] = []
    step = at + 1
    if scene.low(step) == "of" and action is Action.WITHDRAWS:
        while step < at + 8 and scene.low(step) != "from":
            if side := scene.side_at.get(step):
                holder = Subject(kind="side", at=side.start, mention=side)
            step += 1
    if scene.low(step) in ("of", "from", "in", "over"):
        items = items_after(scene, step + 1)
    if scene.low(first) == "'s" and (side := scene.side_at.get(first - 1)):
        holder = Subject(kind="side", at=side.start, mention=side)
    elif scene.low(first) == "'s" and (spot := scene.spot_at.get(first - 1)):
        items = [
            Item(
                start=spot.start,
                end=spot.end,
                spot=spot,
                words=spot.name,
                type=spot.type,
            )
        ]
    elif first in scene.adjectives:
        holder = Subject(kind="adjective", at=first, word=scene.low(first))
    elif scene.low(first) == "its" and not items:
        items = [Item(start=first, end=first + 1, spot=None, words="it", type=None)]
    answered = CUES.get(scene.low(at - 2)) in ("concede", "deny")
    if (
        not items
        and scene.low(at) == "loss"
        and scene.low(at - 1) == "the"
        and answered
    ):
        items = [Item(start=at, end=at + 1, spot=None, words="it", type=None)]
    if not items and action is Action.ENCIRCLES:
        items = [Item(start=at, end=at + 1, spot=None, words="", type=None)]
    if not items:
        return
    agent = _agent(scene, items[-1].end, "by")
    if agent is None and scene.low(at) == "fall":
        agent = _agent(scene, items[-1].end, "to")
    verb = Group(
        start=at,
        verb=at,
        passive=False,
        perfect=False,
        negated=False,
        modal="",
        infinitive=False,
        progressive=False,
    )
    yield from _made(
        scene,
        f"{scene.low(at).replace('setbacks', 'setback')}-noun",
        action,
        items,
        agent or holder,
        verb,
        extent=extent,
        noun=True,
    )


_COMMON = {
    "rebel": "nonstate",
    "opposition": "nonstate",
    "separatist": "nonstate",
    "insurgent": "nonstate",
    "militant": "nonstate",
    "jihadist": "nonstate",
    "government": "state",
    "regime": "state",
}


def _attributive(scene: Scene, at: int, words: Lexicon) -> Iterator[Hit]:
    """`the Taliban-held town of P`."""
    first, _, suffix = scene.low(at).rpartition("-")
    if suffix not in ("held", "controlled", "occupied"):
        return
    party = words.suffixed.get(first)
    item = item_at(scene, at + 1)
    if not (party or first in _COMMON) or item is None or item.spot is None:
        return
    if item.type in (PlaceType.REGION, PlaceType.COUNTRY):
        return
    common = _COMMON.get(first)
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
    yield from _made(
        scene,
        "held-attributive",
        action,
        [item],
        Subject(kind="side", at=at, mention=mention),
        replace(verb, start=at),
        noun=True,
    )


_FINDERS = (
    (_falls, FALL),
    (_captures, CAPTURE),
    (_retakes, RETAKE),
    (_expels, EXPEL),
    (_into, INTO),
    (_holds, HOLD),
    (_controls, CONTROL),
    (_clears, CLEAR),
    (_enters, ENTER),
    (_encircles, ENCIRCLE),
    (_withdraws, WITHDRAW),
    (_leaves, LEAVE),
    (_loses, LOSE),
    (_cedes, CEDE),
)
