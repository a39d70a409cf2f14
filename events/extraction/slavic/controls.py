"""The noun `control`: `П под контролем А`, `взяли под контроль П`, `контроль над П`."""

from collections.abc import Iterator

from events.extraction.clauses import Subject
from events.extraction.objects import Item
from events.extraction.scene import Scene
from events.extraction.slavic.clauses import clause_end, clause_start, relative
from events.extraction.slavic.entries import folded
from events.extraction.slavic.governing import GAINS, KEEPS, LOSSES, governing, kind_of
from events.extraction.slavic.hits import made
from events.extraction.slavic.items import items_after, items_before
from events.extraction.slavic.nouns import NOUNS
from events.extraction.slavic.subjects import after, agent, subject
from events.extraction.slavic.verbs import verbs
from events.extraction.slavic.wants import of_case, on_preposition
from events.extraction.triggers import Hit
from events.vocabulary import Action, Extent, PlaceType

_UNDER = frozenset(("под", "під"))
_FROM_UNDER = frozenset(("из-под", "з-під", "из-за", "спід"))
_MOVED = (
    "переш", "перейш", "перех", "возвращ", "поверн", "верн", "постав", "попал",
    "потрап", "оказал", "опинил", "перевед",
)  # fmt: skip
_PASSED = ("переш", "перейш", "попал", "потрап", "оказал", "опинил", "верну", "поверну")
_OVER = on_preposition(frozenset(("над", "за", "в", "у")), "I")
_REACH = 6
_UNDERS = _UNDER | _FROM_UNDER


def control(scene: Scene, at: int) -> Iterator[Hit]:
    """Everything that the noun `control` at a token says."""
    first = at - 1
    while first > at - 4 and scene.low(first) not in _UNDERS:
        first -= 1
    if folded(scene.low(first - 1)) in NOUNS:
        return  # `взятие под контроль`, which `nominals` reads
    if scene.low(first) in _FROM_UNDER:
        yield from _out_of_control(scene, first, at)
    elif scene.low(first) in _UNDER:
        yield from _under(scene, first, at)
    else:
        yield from _over(scene, at)


def _out_of_control(scene: Scene, first: int, at: int) -> Iterator[Hit]:
    """`П вышел из-под контроля А`."""
    items = items_before(scene, first, of_case("N"))
    holder = after(scene, at + 1) or Subject(kind="own", at=at)
    yield from made(
        scene, at, "slavic-control", Action.LOSES, items, holder, extent=Extent.NONE
    )


def _under(scene: Scene, first: int, at: int) -> Iterator[Hit]:
    """`взяли под контроль П`, `П перешёл под контроль А`, `П под контролем А`."""
    verb = _verb_near(scene, first, at)
    low = folded(scene.low(verb)) if verb is not None else ""
    state = scene.low(at) in ("контролем", "контролі")
    if state and relative(scene, first) is not None and _was(scene, first):
        return  # `город, который находился под контролем А`, which is over
    if state and scene.low(first - 1).startswith(("остававш", "находивш", "бывш")):
        return  # `город, остававшийся под контролем А`, which is over
    form = verbs().get(low)
    passed = low.startswith(_PASSED)
    taken = not state and (low.startswith(_MOVED) or form is not None)
    if not state and not taken:
        return
    passive = form is not None and form.kind in ("passive", "participle")
    items, holder = _around(scene, first, at, verb, passive or passed or state)
    action = Action.CONTROLS if state else Action.CAPTURES
    kind = form.kind if form and not state else kind_of(low) if taken else "state"
    if kind == "participle":
        kind = "passive"
    at_verb = verb if verb is not None and not state else first
    rule = "slavic-under-control"
    yield from made(scene, at_verb, rule, action, items, holder, kind=kind)


def _was(scene: Scene, first: int) -> bool:
    """Whether a past tense stands before `под контролем`."""
    return scene.low(first - 1).endswith(("лся", "лась", "лись", "лось", "вся", "был"))


def _verb_near(scene: Scene, first: int, at: int) -> int | None:
    """The verb that goes with `под контроль`: right before, else after."""
    start, end = clause_start(scene, first), clause_end(scene, at)
    near = list(range(first - 1, max(start, first - _REACH) - 1, -1))
    near += list(range(at + 1, min(end, at + 4)))
    for one in near:
        low = folded(scene.low(one))
        if one in scene.spot_at or one in scene.side_at:
            continue
        if low in verbs() or low.startswith(_MOVED):
            return one
    return None


def _around(
    scene: Scene, first: int, at: int, verb: int | None, passive: bool
) -> tuple[list[Item], Subject | None]:
    """The places and the side of `под контроль`."""
    holder = _owner(scene, first, at)
    end = holder.mention.end if holder and holder.mention else at + 1
    case = "N" if passive else "A"
    before = items_before(scene, min(first, verb or first), of_case(case))
    between: list[Item] = []
    if verb is not None and verb < first:
        between = items_after(scene, verb + 1, of_case(case))
        between = [one for one in between if one.start < first]
    following = items_after(scene, max(end, (verb or 0) + 1), of_case(case))
    if passive and holder is not None:
        items = before or between or following
    else:
        items = between or following or before
    if holder is None and not passive and verb is not None:
        holder = subject(scene, verb)
    if holder is None and passive:
        holder = agent(scene, first)
    return items, holder or Subject(kind="own", at=at)


def _owner(scene: Scene, first: int, at: int) -> Subject | None:
    """The side of `под контролем А` or `под российским контролем`."""
    for one in range(first + 1, at):
        low = scene.low(one)
        if one in scene.adjectives:
            return Subject(kind="adjective", at=one, word=low)
        if low.startswith(("наш",)):
            return Subject(kind="own", at=one, word=low)
    return after(scene, at + 1, 3)


def _over(scene: Scene, at: int) -> Iterator[Hit]:
    """`установили контроль над П`, `потеряли контроль над П`."""
    items = items_after(scene, at + 1, _OVER, direct=False)
    if not items or items[0].start > at + 8:
        return
    verb = governing(scene, at, items[-1].end)
    if verb is None:
        return
    low = folded(scene.low(verb))
    form = verbs().get(low)
    kind = kind_of(low) if form is None else form.kind
    if kind == "participle" or low.endswith(("ен", "ена", "ено", "лено", "чено")):
        kind = "passive"
    action, extent = Action.CAPTURES, None
    if low.startswith(LOSSES):
        action, extent = Action.LOSES, Extent.NONE
    elif low.startswith(KEEPS) and not low.startswith(GAINS):
        action, kind = Action.HOLDS, "state" if kind != "infinitive" else kind
    if items[0].type is PlaceType.REGION and extent is None:
        within = scene.low(items[0].start - 1) in ("в", "у")
        extent = Extent.PART if within else None
    holder = agent(scene, verb) if kind == "passive" else subject(scene, verb)
    holder = holder or Subject(kind="own", at=at)
    yield from made(
        scene, verb, "slavic-control", action, items, holder, kind=kind, extent=extent
    )
