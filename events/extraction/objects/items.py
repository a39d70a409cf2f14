"""One place that words govern, and what is read of a phrase on the way to it."""

from dataclasses import dataclass, field

from events.extraction.extents import Partitive
from events.extraction.places import Spot
from events.extraction.shapes import shape
from events.vocabulary import Extent, PlaceType


@shape
class Item:
    """One place that is governed, named or described.

    Attributes:
        spot: the named place, or None for a description or pronoun.
        words: `the city`, `it`, or the name.
        type: by the words, or None.
        container: the place that it is said to lie in, or None.
        among: whether it is one of `the villages of A, B and C`, where every name is
            a place, known or not.
    """

    start: int
    end: int
    spot: Spot | None
    words: str
    type: PlaceType | None
    extent: Extent | None = None
    share: tuple[int, int] | None = None
    quantity: dict[str, int] = field(default_factory=dict)
    container: Spot | None = None
    among: bool = False


def meant(start: int, end: int, words: str = "it") -> Item:
    """A place that the words leave unnamed, such as that of a pronoun."""
    return Item(start=start, end=end, spot=None, words=words, type=None)


@dataclass(slots=True, kw_only=True)
class Phrase:
    """What was read of a phrase so far, on the way to its place.

    Attributes:
        start: its first token.
        leads: whether a verb follows the phrase.
        steps: words passed that say nothing of the place.
        described: the noun before the name, `town` of `the town of A`.
        part: how much of the place.
        cardinal: whether a point of the compass was named.
        owner: the place before `'s`.
        among: whether every name here is a place, as in `the villages of A and B`.
    """

    start: int
    leads: bool
    steps: int = 0
    described: str = ""
    part: Partitive | None = None
    cardinal: bool = False
    owner: Spot | None = None
    among: bool = False
