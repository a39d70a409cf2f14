"""The look-ups. Readers only; nothing here writes."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager

import orjson
import sqlalchemy as sa

from events.errors import DatabaseError
from events.gazetteer.place import Named, Place, key
from events.gazetteer.tables import gazetteer_source, place, place_name
from events.vocabulary import PlaceType

LAST = "\U0010ffff"  # sorts after every character that a key has
CHUNK = 500  # bound parameters a statement; SQLite takes 999 in old builds
KEPT = 50_000  # names of which the answer is kept; reports name the same places

Answers = dict[str, tuple[Named, ...]]  # by key; empty where nobody has the name
Box = tuple[tuple[float, float], tuple[float, float]]  # south, north; west, east


class Gazetteer:
    """Places by name and by id.

    Attributes:
        engine: of a database whose gazetteer is built.
    """

    def __init__(self, engine: sa.Engine) -> None:
        self.engine = engine
        self._kept: tuple[str, Answers] = ("", {})  # of the tables with that digest
        self._boxes: dict[tuple[str, str], Box | None] = {}

    @contextmanager
    def _connected(self) -> Iterator[sa.Connection]:
        try:
            with self.engine.connect() as connection:
                yield connection
        except sa.exc.DBAPIError as error:
            told = "The gazetteer cannot be read now; look whether the database is up."
            raise DatabaseError(told, retry_after=5) from error

    def named(self, names: Collection[str]) -> Mapping[str, tuple[Named, ...]]:
        """Every place that has one of the names, by the name's key.

        Names that nobody has are left out. Places come in the order of their ids.
        """
        keys = sorted({form for name in names if (form := key(name))})
        with self._connected() as connection:
            kept = self._answers(connection)
            found = {form: kept[form] for form in keys if form in kept}
            asked = [form for form in keys if form not in found]
            fresh = _asked(connection, asked)
        if len(kept) + len(fresh) < KEPT:
            kept.update(fresh)
        else:
            kept.clear()
        return {form: those for form, those in {**found, **fresh}.items() if those}

    def _answers(self, connection: sa.Connection) -> Answers:
        """The answers kept, of the tables as they are: none of ones built before."""
        # Asked for every article; what it takes to compile it, even from a cache, was
        # more than the answer takes.
        digest = connection.exec_driver_sql(_DIGEST).scalar() or ""
        known, kept = self._kept
        if known != digest:
            kept = {}
            self._kept = (digest, kept)
        return kept

    def place(self, id: str) -> Place | None:
        """The place with this id, or None."""
        return self.places([id]).get(id)

    def places(self, ids: Collection[str]) -> dict[str, Place]:
        """The places with these ids; unknown ids are left out."""
        with self._connected() as connection:
            return {
                row.id: _place(row)
                for chunk in _chunks(sorted(set(ids)))
                for row in connection.execute(_PLACE.where(place.c.id.in_(chunk)))
            }

    def names(self, id: str) -> list[str]:
        """All names of a place, the main one first; none for an unknown id."""
        with self._connected() as connection:
            names = connection.scalar(sa.select(place.c.names).filter_by(id=id))
        return [] if names is None else list(orjson.loads(names))

    def names_of(self, ids: Collection[str]) -> dict[str, list[str]]:
        """All names of each place, the main one first; unknown ids are left out."""
        query = sa.select(place.c.id, place.c.names)
        with self._connected() as connection:
            return {
                row.id: orjson.loads(row.names)
                for chunk in _chunks(sorted(set(ids)))
                for row in connection.execute(query.where(place.c.id.in_(chunk)))
            }

    def starting(self, prefix: str, *, limit: int) -> list[Named]:
        """Names whose key begins with the prefix's key, by key, then by place."""
        form = key(prefix)
        query = (
            _NAMED.where(place_name.c.key >= form, place_name.c.key < form + LAST)
            .order_by(place_name.c.key, place.c.id)
            .limit(limit)
        )
        with self._connected() as connection:
            return [_named(row) for row in connection.execute(query)]

    def box(self, country: str, admin1: str) -> Box | None:
        """The degrees between which the settlements of a region lie, or None."""
        asked = (country, admin1)
        if asked not in self._boxes:
            query = _BOX.where(place.c.country == country, place.c.admin1 == admin1)
            with self._connected() as connection:
                south, north, west, east = connection.execute(query).one()
            known = south is not None and west is not None
            self._boxes[asked] = ((south, north), (west, east)) if known else None
        return self._boxes[asked]

    def digest(self) -> str:
        """What the tables were built from; another one where that has changed."""
        with self._connected() as connection:
            return connection.exec_driver_sql(_DIGEST).scalar() or ""

    def is_built(self) -> bool:
        """Whether there is any place at all."""
        with self._connected() as connection:
            return connection.scalar(sa.select(place.c.id).limit(1)) is not None


_DIGEST = f"SELECT digest FROM {gazetteer_source.name}"  # nosec: our own name
_PLACE = sa.select(place)
_BOX = sa.select(
    sa.func.min(place.c.lat),
    sa.func.max(place.c.lat),
    sa.func.min(place.c.lon),
    sa.func.max(place.c.lon),
)
_NAMED = sa.select(place_name.c.key, place_name.c.position, place).join(
    place, place.c.number == place_name.c.place
)

_BY_KEY = _NAMED.where(place_name.c.key.in_(sa.bindparam("keys", expanding=True)))


def _asked(connection: sa.Connection, keys: list[str]) -> Answers:
    found: dict[str, list[Named]] = {form: [] for form in keys}
    for chunk in _chunks(keys):
        for row in connection.execute(_BY_KEY, {"keys": chunk}):
            found[row.key].append(_named(row))
    return {form: tuple(sorted(those, key=_id)) for form, those in found.items()}


def _named(row: "sa.Row[tuple[object, ...]]") -> Named:
    spelled = orjson.loads(row.names)[row.position]
    kind = "alias" if row.position else "name"
    return Named(place=_place(row), name=spelled, kind=kind)


def _place(row: "sa.Row[tuple[object, ...]]") -> Place:
    return Place(
        id=row.id,
        name=row.name,
        type=PlaceType(row.type),
        country=row.country,
        admin1=row.admin1,
        lat=row.lat,
        lon=row.lon,
        population=row.population,
        parent=row.parent,
        source=row.source,
        source_date=row.source_date,
    )


def _id(named: Named) -> str:
    return named.place.id


def _chunks(items: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(items), CHUNK):
        yield items[start : start + CHUNK]
