"""One database: how it is opened, read from and written to, and how it says no.

SQLite: one connection of the process writes, under the writer's lock; all others open
the file read-only, since a connection that can write may also checkpoint. PostgreSQL:
one pool for both, and many processes.
"""

import re
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import RLock
from typing import Any

import sqlalchemy as sa

from events.errors import DatabaseError, StorageFullError
from events.log import engines, urls
from events.log.refusals import refusal
from events.log.tables import SCHEMA
from events.log.writer import WriterLock, owner


class Database:
    """Connections to one database.

    Attributes:
        url: as SQLAlchemy has it, password included.
        path: of the SQLite file, else None.
        lock: the writer's lock on SQLite, else None.
        engine: for reading.
    """

    def __init__(self, url: str, *, read_only: bool = False) -> None:
        """Open nothing yet.

        Raises:
            DatabaseError: the URL is no database of a kind that is supported.
        """
        self.url = urls.parsed(url)
        self.read_only = read_only
        self.path = _path(self.url)
        self.lock = WriterLock(self.path) if self.path else None
        self.engine = (
            engines.reader(self.path) if self.path else engines.server(self.url)
        )
        self._writer: sa.Engine | None = None
        self._writing = RLock()

    def owns(self) -> bool:
        """Whether this process may write, taking the writer's lock if it is free.

        Raises:
            DatabaseError: the lock file cannot be written.
        """
        with self._writing:
            try:
                return not self.read_only and (self.lock is None or self.lock.take())
            except OSError as error:
                told = f"{error.filename} cannot be written: {error.strerror}."
                public = "The lock file of the database cannot be written."
                raise DatabaseError(told, public=public) from error

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A connection with a transaction that only reads."""
        with _told(self), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """The connection that writes, in a transaction: all of it happens, or nothing.

        Raises:
            DatabaseError: it is read-only here, or another process writes.
        """
        with self._writing, _told(self):
            if not self.owns():
                raise self.refusal()
            with self._writing_engine().begin() as connection:
                yield connection

    @contextmanager
    def alone(self) -> Iterator[Any]:
        """The driver's connection that writes, outside of any transaction.

        For what no transaction may hold, such as VACUUM. No thread of this process
        writes meanwhile.

        Raises:
            DatabaseError: it is read-only here, or another process writes.
        """
        with self._writing, _told(self):
            if not self.owns():
                raise self.refusal()
            engine = self._writing_engine()
            if self.path:
                with closing(engine.raw_connection()) as connection:
                    yield connection.driver_connection  # begins nothing by itself
            else:
                plain = engine.execution_options(isolation_level="AUTOCOMMIT")
                with plain.connect() as connection:
                    yield connection.connection.driver_connection

    def refusal(self) -> DatabaseError:
        """Why this process may not write, and what to do about it."""
        if self.read_only:
            return DatabaseError("The database was opened for reading only.")
        assert self.path is not None  # PostgreSQL refuses nobody
        who = owner(self.path)
        told = f"process {who.pid}" if who else "another process"
        return DatabaseError(
            f"Only one process may write to {self.path}, and {told} does; "
            "wait for it, or send the request to it.",
            public="Another process writes to the database; try again.",
            retry_after=1,
        )

    def check(self) -> None:
        """Refuse a database that this code cannot use.

        Raises:
            DatabaseError: it is missing, not set up, older than the code, or newer.
        """
        if self.path and not self.path.is_file():
            told = f"There is no database at {self.path}; run `whoholds init`."
            public = "There is no database; run `whoholds init`."
            raise DatabaseError(told, public=public)
        found = self.schema()
        if found is None:
            raise DatabaseError("The database is not set up; run `whoholds init`.")
        if found < SCHEMA:
            raise DatabaseError(
                f"The database has schema {found}, older than this code's {SCHEMA}; "
                "stop the server, make a backup and run `whoholds init`."
            )
        if found > SCHEMA:
            raise DatabaseError(
                f"The database has schema {found}, newer than this code's {SCHEMA}; "
                "run a later version of whoholds."
            )

    def schema(self) -> str | None:
        """The migration the database is at, or None where there was none."""
        with self.reading() as connection:
            if not sa.inspect(connection).has_table("alembic_version"):
                return None
            found = connection.scalar(
                sa.text("SELECT version_num FROM alembic_version")
            )
        return None if found is None else str(found)

    def close(self) -> None:
        """Close all connections and release the writer's lock."""
        with self._writing:
            self.engine.dispose()
            if self._writer is not None and self._writer is not self.engine:
                self._writer.dispose()
            self._writer = None
            if self.lock:
                self.lock.release()

    def _writing_engine(self) -> sa.Engine:
        if self._writer is None:
            self._writer = engines.writer(self.path) if self.path else self.engine
        return self._writer


def _path(url: sa.URL) -> Path | None:
    if url.drivername != "sqlite":
        return None
    if not url.database or url.database == ":memory:":
        raise DatabaseError("A log is kept in a file; write sqlite:///whoholds.db.")
    return Path(url.database).absolute()


@contextmanager
def _told(database: Database) -> Iterator[None]:
    """What the driver says, in one sentence that says what to do."""
    place = database.path or database.url.render_as_string(hide_password=True)
    try:
        yield
    except sa.exc.TimeoutError as error:
        told = "All connections to {} are in use; try again."
        raise _unusable(told, place, retry_after=1) from error
    except sa.exc.DatabaseError as error:
        if told_of := refusal(error, place):
            raise told_of from error
        # The plain class says that a file is no database. Others tell of our mistakes.
        if type(error) not in (sa.exc.DatabaseError, sa.exc.OperationalError):
            raise
        words = str(error.orig).strip().partition("\n")[0]
        if re.search("database is locked|lock timeout|deadlock", words):
            told = "The database {} is locked by another process; try again."
            raise _unusable(told, place, retry_after=1) from error
        if re.search("disk is full|No space left", words):
            told = "There is no room left for the database {}; nothing was written."
            raise _unusable(told, place, StorageFullError) from error
        told = "The database {} cannot be used"
        raise DatabaseError(
            f"{told.format(place)}: {words}.",
            public=f"{_unnamed(told)}; the operator can see why by `whoholds init`.",
            retry_after=5,
        ) from error


def _unusable(
    told: str,
    place: object,
    kind: type[DatabaseError] = DatabaseError,
    *,
    retry_after: int | None = None,
) -> DatabaseError:
    """A refusal that names the place to the operator only."""
    public = _unnamed(told)
    return kind(told.format(place), public=public, retry_after=retry_after)


def _unnamed(told: str) -> str:
    return told.replace("database {}", "database").replace("{}", "the database")
