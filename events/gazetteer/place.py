"""What a place is, and the key under which its names are looked up."""

import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any

from events.vocabulary import PlaceType

# Apostrophes come and go between transliterations (Kup'yans'k, Kupyansk), as do accents
# and format characters; dashes stand for hyphens, and hyphens for spaces.
_APOSTROPHES = "'’‘ʼʹ′`´ʻʾʿ＇"
_DASHES = "-‐‑‒–—_"


class _Plain(dict[int, str | int | None]):
    """What becomes of a character, worked out when it is first met."""

    def __missing__(self, code: int) -> str | int | None:
        character = chr(code)
        kept: str | int | None = code
        category = unicodedata.category(character)
        if character in _APOSTROPHES or category in ("Mn", "Cf"):
            kept = None
        elif category == "Cc" and not character.isspace():
            kept = None  # PostgreSQL takes no NUL, and no name has one
        elif character in _DASHES:
            kept = " "
        self[code] = kept
        return kept


_PLAIN = _Plain()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place with a stable id.

    Attributes:
        id: `geonames:703656`, or `whoholds:<slug>` where GeoNames has none.
        name: as shown.
        type: what kind; `settlement` for GeoNames' populated places, which it does
            not tell apart.
        country: GeoNames' country code, for finding; or None.
        admin1: GeoNames' code of the first-level region within the country, or None.
        lat: degrees north, or None.
        lon: degrees east, or None.
        population: inhabitants by GeoNames; 0 where not known.
        parent: id of the region it lies in, or None.
        source: where our row comes from; None for GeoNames' own.
        source_date: ISO day of that source, or None.
    """

    id: str
    name: str
    type: PlaceType
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    population: int = 0
    parent: str | None = None
    source: str | None = None
    source_date: str | None = None

    @property
    def document(self) -> Mapping[str, Any]:
        """The row as the log records it: degrees as whole millionths."""
        row = asdict(self) | {"type": self.type.value}
        for axis in ("lat", "lon"):
            value = row.pop(axis)
            row[f"{axis}_e6"] = None if value is None else round(value * 1_000_000)
        return row


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """That a place has a name.

    Attributes:
        place: the place.
        name: the name, as the gazetteer spells it.
        kind: `name` where it is the main one, else `alias`.
    """

    place: Place
    name: str
    kind: str


@lru_cache(maxsize=16_384)  # a text asks for its names again and again
def key(name: str) -> str:
    """The form in which names are compared.

    Case, accents, apostrophes and format characters do not count; hyphens and runs of
    white space are one space.
    """
    if not name.isascii():  # a third of all names, and five times slower
        name = unicodedata.normalize("NFKD", name.translate(_PLAIN))
    return " ".join(name.translate(_PLAIN).split()).casefold()


def place_of(document: Mapping[str, Any]) -> Place:
    """The place behind a document that the log recorded."""
    row = dict(document)
    for axis in ("lat", "lon"):
        value = row.pop(f"{axis}_e6")
        row[axis] = None if value is None else value / 1_000_000
    return Place(**row | {"type": PlaceType(row["type"])})
