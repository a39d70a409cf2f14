"""A place in a sentence: what every finder gives."""

from events.extraction.shapes import shape
from events.gazetteer.place import Named
from events.vocabulary import PlaceType


@shape
class Spot:
    """A place in a sentence: `tokens[start:end]`, descriptors before it not counted.

    Attributes:
        name: the words, as the article spells them.
        candidates: the gazetteer's places of that name; empty where it has none.
        type: by the words that go with it, or None.
        facility: whether it is a facility, which no town's name stands for.
        masked: whether the words are no place at all (a river, a front, a person).
        derived: whether the name was put together from a town's and a noun.
        cases: which cases its form may be, in a language that has them.
    """

    start: int
    end: int
    name: str
    candidates: tuple[Named, ...]
    type: PlaceType | None
    facility: bool = False
    masked: bool = False
    derived: bool = False
    cases: str = ""
