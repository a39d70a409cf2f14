"""Where a text names places: by the gazetteer, or by the noun that goes with a name.

A place begins with a capital. Rivers, fronts, roads, battles and units that bear a
place's name are none; an airport or a plant that bears it is a facility of its own.

`candidates` gives the names to look up; `finders` walks the sentence with what was
found. A name is `known` to the gazetteer or `nameless` there; `facilities` and `masks`
see what follows it. `runs` are the words that may be a name, `items` what all of them
give; `types` lists nouns for places, `tables` other words.
"""

from events.extraction.places.candidates import candidate_names
from events.extraction.places.finders import spots
from events.extraction.places.items import Spot
from events.extraction.places.tables import INNER
from events.extraction.places.types import (
    COMMON_NOUNS,
    FACILITY_TYPES,
    PLURAL_TOWNS,
    TOWNS,
    TYPES,
)

__all__ = [
    "COMMON_NOUNS",
    "FACILITY_TYPES",
    "INNER",
    "PLURAL_TOWNS",
    "TOWNS",
    "TYPES",
    "Spot",
    "candidate_names",
    "spots",
]
