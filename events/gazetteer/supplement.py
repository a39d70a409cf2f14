"""Our own rows of the gazetteer, read from `seeds/gazetteer.csv`.

They hold what GeoNames' list lacks, or shows under another name.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from events.errors import InvalidReferenceError
from events.gazetteer.place import Place
from events.vocabulary import PlaceType

COLUMNS = [
    "id",
    "name",
    "type",
    "country",
    "admin1",
    "lat",
    "lon",
    "population",
    "parent",
    "aliases",
    "source",
    "date",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A place of ours, with the names it is also known by."""

    place: Place
    aliases: tuple[str, ...]


def read_supplement(path: Path) -> list[Row]:
    """The rows of the file, in its order.

    Raises:
        InvalidReferenceError: the file is missing or a row is wrong; names the line.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return list(_rows(path.name, csv.DictReader(file)))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InvalidReferenceError(f"{path.name} cannot be read: {error}") from error


def _rows(name: str, reader: "csv.DictReader[str]") -> Iterator[Row]:
    if reader.fieldnames is None or list(reader.fieldnames) != COLUMNS:
        raise InvalidReferenceError(f"{name}: the columns must be {','.join(COLUMNS)}")
    seen = set()
    for row in reader:
        where = f"{name}, line {reader.line_num}"
        if row["id"] in seen:
            raise InvalidReferenceError(f"{where}: {row['id']!r} is there twice")
        seen.add(row["id"])
        try:
            yield _row(row)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise InvalidReferenceError(f"{where}: {error}") from error


def _row(row: dict[str, str]) -> Row:
    if not row["id"].startswith(("geonames:", "whoholds:")) or not row["name"]:
        raise ValueError("needs an id (geonames:… or whoholds:…) and a name")
    if not row["source"] or not row["date"]:
        raise ValueError(f"{row['id']} needs a source and its date")
    place = Place(
        id=row["id"],
        name=row["name"],
        type=PlaceType(row["type"]),
        country=row["country"] or None,
        admin1=row["admin1"] or None,
        lat=float(row["lat"]) if row["lat"] else None,
        lon=float(row["lon"]) if row["lon"] else None,
        population=int(row["population"] or 0),
        parent=row["parent"] or None,
        source=row["source"],
        source_date=row["date"],
    )
    aliases = (alias.strip() for alias in row["aliases"].split("|"))
    return Row(place=place, aliases=tuple(alias for alias in aliases if alias))
