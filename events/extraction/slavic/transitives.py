"""Verbs with the place as their object: active, passive, participles."""

from collections.abc import Iterator
from dataclasses import replace

from events.extraction.clauses import Subject
from events.extraction.objects import Item
from events.extraction.scene import Scene
from events.extraction.slavic.clauses import clause_start
from events.extraction.slavic.hits import made
from events.extraction.slavic.items import items_after, items_before
from events.extraction.slavic.subjects import agent, subject, taken
from events.extraction.slavic.verbs import Form
from events.extraction.slavic.wants import of_case
from events.extraction.slavic.words import ADVERBS, LINKS, PREPOSITIONS
from events.extraction.triggers import Hit
from events.vocabulary import Action, Extent


def transitive(scene: Scene, at: int, form: Form) -> Iterator[Hit]:
    """`Армия взяла П`, `П взят армией`, `взятый армией П`."""
    if _is_ringed(scene, at):
        form = replace(form, action=Action.ENCIRCLES, extent=Extent.ENCIRCLED)
    match form.kind:
        case "passive" | "kept":
            impersonal = scene.low(at).endswith(("но", "то"))  # `звільнено П`
            wanted = of_case("A" if impersonal else "N")
            items = items_before(scene, at, of_case("N"))
            items = items or items_after(scene, at + 1, wanted)
            yield from _suffered(scene, at, form, items)
        case "participle":
            items = items_after(scene, at + 1, _any_case)
            if items and items[0].start <= at + 8:
                yield from _attributed(scene, at, form, items)
            elif _is_predicate(scene, at):
                items = items_before(scene, at, of_case("N"))
                yield from _suffered(scene, at, form, items)
        case _:
            items = items_after(scene, at + 1, of_case("A"))
            if not items and not _has_object(scene, at):
                items = items_before(scene, at, of_case("A"))
            yield from acted(scene, at, form, items)


def _is_ringed(scene: Scene, at: int) -> bool:
    """Whether a town is taken `в кольцо`, `в клещи`, which leaves it the other's."""
    near = [scene.low(one) for one in range(at + 1, at + 4)]
    return near[0] in ("в", "у") and any(low in _RINGS for low in near[1:])


_RINGS = frozenset(
    (
        "кольцо", "полукольцо", "клещи", "окружение", "котел", "котёл", "блокаду",
        "кільце", "півкільце", "кліщі", "оточення", "полуокружение", "осаду",
    )
)  # fmt: skip


def _is_predicate(scene: Scene, at: int) -> bool:
    """Whether a long participle is said of what stands before: `місто захоплене`."""
    if not scene.low(at).endswith(("ий", "а", "е", "і")):
        return False
    after = scene.low(at + 1)
    side = scene.side_at.get(at + 1)
    ended = not after.isalpha() or after in PREPOSITIONS or after in LINKS
    return ended or (side is not None and "I" in side.cases)


def _has_object(scene: Scene, at: int) -> bool:
    """Whether some other noun follows a verb as its object: `покинул страну`."""
    after = scene.low(at + 1)
    if at + 1 in scene.side_at or at + 1 >= len(scene.tokens) or not after.isalpha():
        return False
    return not (after in PREPOSITIONS or after in LINKS or after in ADVERBS)


def _any_case(on: object, cases: str) -> bool:
    """A place that a participle may belong to: whatever its noun phrase hangs on."""
    return not getattr(on, "position", False)


def acted(
    scene: Scene, at: int, form: Form, items: list[Item], rule: str = ""
) -> Iterator[Hit]:
    """The hit of an active verb with its subject."""
    holder = subject(scene, at, items) or _meant(scene, at, form)
    yield from made(
        scene,
        at,
        rule or f"slavic-{form.action}",
        form.action,
        items,
        holder,
        kind=form.kind,
        extent=form.extent,
    )


def _suffered(scene: Scene, at: int, form: Form, items: list[Item]) -> Iterator[Hit]:
    holder = agent(scene, at) or _left_out(form, at)
    yield from made(
        scene,
        at,
        f"slavic-{form.action}-passive",
        form.action,
        items,
        holder,
        kind="passive",
        extent=form.extent,
    )


def _attributed(scene: Scene, at: int, form: Form, items: list[Item]) -> Iterator[Hit]:
    """`Захваченный армией П`: who has it only where an agent is named."""
    side = next((s for s in scene.sides if s.start in (at + 1, at + 2)), None)
    holder = taken(side) if side is not None and "I" in side.cases else None
    yield from made(
        scene,
        at,
        f"slavic-{form.action}-attributive",
        form.action,
        items,
        holder,
        kind="passive",
        extent=form.extent,
        noun=True,
    )


def _left_out(form: Form, at: int) -> Subject | None:
    return Subject(kind=form.gainer, at=at) if form.gainer else None


def _meant(scene: Scene, at: int, form: Form) -> Subject | None:
    """Who must be meant by a verb without subject: only `взяли`, as people say it."""
    many = scene.low(at).endswith(("ли", "ло", "но", "ши"))
    if not many or (form.gainer == "enemy" and at != clause_start(scene, at)):
        return None
    return _left_out(form, at)
