"""How a finder puts a hit together, and what blocks it."""

from collections.abc import Iterator, Sequence

from events.extraction.clauses import Subject
from events.extraction.objects import Item
from events.extraction.scene import Scene
from events.extraction.sides import Mention
from events.extraction.slavic.blocks import blocked, is_negated
from events.extraction.slavic.words import MOSTLY
from events.extraction.triggers import Hit
from events.vocabulary import Action, Extent


def made(
    scene: Scene,
    at: int,
    rule: str,
    action: Action,
    items: Sequence[Item],
    holder: Subject | None,
    *,
    kind: str = "past",
    extent: Extent | None = None,
    noun: bool = False,
    opponent: Mention | None = None,
) -> Iterator[Hit]:
    """The hit that the words make; none where they name no place."""
    if not items:
        return
    extent = extent or _by_adverb(scene, at)
    starts, ends = [at, items[0].start], [at + 1, items[-1].end]
    if holder is not None and holder.mention is not None:
        starts.append(holder.mention.start)
        ends.append(holder.mention.end)
    yield Hit(
        rule=rule,
        action=action,
        items=tuple(items),
        holder=holder,
        verb=at,
        start=min(starts),
        end=max(ends),
        extent=extent,
        noun=noun,
        blocked=blocked(scene, at, kind, action),
        negated=is_negated(scene, at),
        opponent=opponent,
    )


def _by_adverb(scene: Scene, at: int) -> Extent | None:
    """How much of a place an adverb beside the verb tells: `частково`."""
    near = [scene.low(one) for one in (at - 2, at - 1, at + 1)]
    if any(low in ("частично", "частково") for low in near):
        return Extent.PART
    almost = any(low in MOSTLY for low in near)
    whole = any(low in ("полностью", "повністю", "целиком") for low in near)
    return Extent.MOST if almost and whole else None
