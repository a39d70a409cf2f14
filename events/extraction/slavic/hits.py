"""How a finder puts a hit together, and what blocks it."""

from events.extraction.clauses import Subject
from events.extraction.objects import Item
from events.extraction.scene import Scene
from events.extraction.slavic.stems import begins
from events.extraction.slavic.words import PLANS, STOPS
from events.extraction.triggers import Hit
from events.vocabulary import Action, Extent


def made(
    scene: Scene,
    at: int,
    action: Action,
    items: list[Item],
    extent: Extent | None,
    holder: Subject | None,
    rule: str,
) -> Hit:
    """The hit that the words make."""
    starts, ends = [at, items[0].start], [at + 1, items[-1].end]
    if holder is not None and holder.mention is not None:
        starts.append(holder.mention.start)
        ends.append(holder.mention.end)
    return Hit(
        rule=rule,
        action=action,
        items=tuple(items),
        holder=holder,
        verb=at,
        start=min(starts),
        end=max(ends),
        extent=extent,
        blocked=_blocked(scene, at, action),
        negated=any(scene.low(at - one) in ("не", "ні") for one in (1, 2)),
    )


def _blocked(scene: Scene, at: int, action: Action) -> str | None:
    """Why it is no claim: a question, a plan, or None."""
    if scene.low(len(scene.tokens) - 1) == "?":
        return "question"
    for one in range(at - 1, max(-1, at - 5), -1):
        low = scene.low(one)
        if low in STOPS or low in ("что", "що"):
            return None
        if begins(low, PLANS) and one not in scene.side_at:
            return "announced" if action is Action.WITHDRAWS else "plan"
    return None
