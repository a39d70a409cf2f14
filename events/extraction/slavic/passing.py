"""What may stand between a verb and its place, and what ends the search."""

from events.extraction.places import Spot
from events.extraction.scene import Scene
from events.extraction.slavic.clauses import is_break
from events.extraction.slavic.entries import folded
from events.extraction.slavic.phrases import governed
from events.extraction.slavic.settlements import BUILT, COMPOUND, DESCRIBED
from events.extraction.slavic.verbs import verbs
from events.extraction.slavic.words import (
    ADVERBS,
    CARDINALS,
    GROUND,
    LINKS,
    MOST,
    NUMBERS,
    PARTS,
    WHOLE,
)
from events.vocabulary import PlaceType

_SMALL = 3  # letters of words that are no nouns


def is_passed(scene: Scene, spot: Spot) -> bool:
    """Whether a place in between only tells where, as a region does."""
    return spot.type is PlaceType.REGION or bool(
        governed(scene, spot.start, spot.cases).preposition
    )


def ends(scene: Scene, at: int, low: str) -> bool:
    """Whether the search ends at a token: at a clause, a stop, another verb."""
    if low in (":", "–", "-"):
        return not _follows_count(scene, at)
    if low in (".", ",") and scene.low(at - 1) in ("н", "п", "пгт", "кв", "км"):
        return False
    if low == ",":
        after = folded(scene.low(at + 1))
        return after in verbs() or is_break(scene, at + 1) or after not in ADVERBS
    return is_break(scene, at) or low in (".", "?", "(") or low in verbs()


def _follows_count(scene: Scene, at: int) -> bool:
    """Whether a list follows `три населённых пункта –`."""
    before = [scene.low(at - back) for back in range(1, 6)]
    return any(low in DESCRIBED or low in COMPOUND for low in before)


def is_light(scene: Scene, at: int, low: str) -> bool:
    """Whether a word between a verb and its place is no object of its own."""
    if low in ADVERBS or low in WHOLE or low in MOST or low in PARTS or low in GROUND:
        return True
    if low in COMPOUND or low in DESCRIBED or low in NUMBERS or low in BUILT:
        return True
    if low in LINKS or low == '"' or low.startswith(CARDINALS) or low[:1].isdecimal():
        return True
    if low in ("%", "процентов", "відсотків", "под", "контроль", "важный"):
        return True
    if low in verbs() or at in scene.adjectives:
        return True
    adverb = low.endswith(("о", "е")) and len(low) > _SMALL
    return adverb or low.endswith(ATTRIBUTIVE)


ATTRIBUTIVE = (
    "ый", "ий", "ой", "ую", "ая", "ое", "ые", "ие", "ых", "их", "ого", "ому", "ыми",
    "ні", "ну", "ший", "ими",
)  # fmt: skip
