"""`A claims P`: said and taken in one verb, as in headlines.

Who claims lives, an attack or a land by right takes no town by it. So the place must
be a town, and its name must not lead on to another noun.
"""

from collections.abc import Iterator

from events.extraction.clauses import group, subject
from events.extraction.objects import Item, items_after
from events.extraction.places import TOWNS, TYPES
from events.extraction.scene import Scene
from events.extraction.triggers.hits import Hit, made
from events.extraction.wordlists import listed
from events.extraction.words import ADVERBS
from events.vocabulary import Action

_AFTER = frozenset(
    listed(". , ; : – after amid in following on and with from once without last")
) | {""}


def claimed(scene: Scene, at: int) -> Iterator[Hit]:
    """`A claims P` in a headline, `A claimed the town of P` anywhere."""
    if scene.low(at) == "claiming" or scene.low(at - 1) in ("both", "that", "to"):
        return
    items = items_after(scene, at + 1)
    if not items or not all(_is_town(one) for one in items):
        return
    if scene.low(items[-1].end) not in _AFTER and not _is_late(scene, items[-1].end):
        return
    if not scene.sentence.headline and not _is_described(scene, at, items):
        return
    verb = group(scene, at)
    if verb.passive:
        return
    holder = subject(scene, verb.start)
    yield from made("claims-place", Action.CAPTURES, items, holder, verb)


def _is_town(item: Item) -> bool:
    return item.spot is not None and (
        item.type in TOWNS
        or item.spot.type in TOWNS
        or any(one.place.type in TOWNS for one in item.spot.candidates)
    )


def _is_late(scene: Scene, at: int) -> bool:
    """Whether a day or an adverb follows, and no noun that the place stands before."""
    return scene.low(at) in ADVERBS or scene.low(at).endswith("day")


def _is_described(scene: Scene, at: int, items: list[Item]) -> bool:
    """Whether it is `claimed the town of P`, and not a present tense of rights."""
    before = (scene.low(one) for one in range(at + 1, items[0].end))
    return scene.low(at) == "claimed" and any(word in TYPES for word in before)
