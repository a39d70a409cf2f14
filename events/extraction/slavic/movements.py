"""Words of movement: out of a place, into it, and driving others out of it."""

from collections.abc import Iterator

from events.extraction.clauses import Subject
from events.extraction.scene import Scene
from events.extraction.slavic.hits import made
from events.extraction.slavic.items import items_after, items_before
from events.extraction.slavic.subjects import agent, object_side, subject
from events.extraction.slavic.transitives import acted
from events.extraction.slavic.verbs import Form
from events.extraction.slavic.wants import on_preposition
from events.extraction.triggers import Hit
from events.vocabulary import Action, Extent

_FROM = on_preposition(frozenset(("из", "с", "з", "із", "зі", "со", "от", "від")), "G")


_OUT_OF = on_preposition(frozenset(("из", "с", "з", "із", "зі", "со")), "G")


_INTO = on_preposition(frozenset(("в", "во", "у", "до", "на")), "A")


_IN = on_preposition(frozenset(("в", "во", "у", "на")), "L")


def left(scene: Scene, at: int, form: Form) -> Iterator[Hit]:
    """`Армия отошла из П`, `войска выведены из П`."""
    items = items_after(scene, at + 1, _FROM, direct=False)
    items = items or items_before(scene, at, _FROM, near=True)
    yield from acted(scene, at, form, items)


def driven(scene: Scene, at: int, form: Form) -> Iterator[Hit]:
    """`Армия выбила противника из П`, `противник выбит из П`."""
    items = items_after(scene, at + 1, _OUT_OF, direct=False)
    items = items or items_before(scene, at, _OUT_OF, near=True)
    if form.kind == "passive":
        victim, by = subject(scene, at), agent(scene, at)
        if by is not None:
            yield from made(scene, at, "slavic-driven-out", Action.CAPTURES, items, by)
            return
        none = Extent.NONE
        yield from made(
            scene, at, "slavic-driven-out", Action.LOSES, items, victim, extent=none
        )
        return
    against = object_side(scene, at)
    holder = subject(scene, at)
    if holder is not None and holder.mention is against:
        against = None
    if against is not None and against.generic == "enemy" and _is_bare(holder):
        holder = Subject(kind="own", at=at)  # `военные выбили противника`
    yield from made(
        scene,
        at,
        "slavic-drives-out",
        form.action,
        items,
        holder or (None if against else Subject(kind="own", at=at)),
        kind=form.kind,
        opponent=against,
    )


def _is_bare(holder: Subject | None) -> bool:
    """Whether a subject is a force of which nothing tells whose it is."""
    side = holder.mention if holder is not None else None
    return side is not None and side.party is None and side.generic is None


def entered(scene: Scene, at: int, form: Form) -> Iterator[Hit]:
    """`Армия вошла в П`, `закрепилась в центре П`."""
    wanted = _IN if form.governs == "settled" else _INTO
    items = items_after(scene, at + 1, wanted, direct=False)
    items = items or items_before(scene, at, wanted, near=True)
    yield from acted(scene, at, form, items)
