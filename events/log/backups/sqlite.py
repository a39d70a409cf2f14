"""Backups of an SQLite database: a database themselves, in one file."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from events.errors import BackupError
from events.log.backups.checks import COLUMNS, Rows

MAGIC = b"SQLite format 3\0"


def write(database: Path, file: Path) -> None:
    """Write the database as it is now into an empty file, while others write to it.

    What was deleted from the database is not in it.
    """
    with _told(database), closing(_connected(database, "mode=ro")) as connection:
        connection.execute("VACUUM INTO ?", [str(file)])


@contextmanager
def reading(file: Path) -> Iterator[Rows]:
    """The rows of a backup, which is not written to, nor anything beside it."""
    if (changes := file.with_name(f"{file.name}-wal")).exists():
        told = f"{file} has changes beside it, in {changes.name}"
        raise BackupError(f"{told}: it is a database, and no backup of one.")
    with (
        _told(file),
        closing(_connected(file, "mode=ro&immutable=1")) as connection,
    ):
        if (found := connection.execute("PRAGMA quick_check").fetchone()[0]) != "ok":
            raise BackupError(f"{file} is damaged: {found}.")

        def rows(table: str) -> Iterator[tuple[Any, ...]]:
            columns = ", ".join(COLUMNS[table])
            key = COLUMNS[table][0]
            # Names of our own tables and columns.
            return connection.execute(
                f"SELECT {columns} FROM {table} ORDER BY {key}"  # nosec B608
            )

        yield rows


def restore(file: Path, database: Path) -> None:
    """Make the database what the backup is: whole, or as it was.

    The caller has the writer's lock.
    """
    with (
        _told(database),
        closing(_connected(file, "mode=ro&immutable=1")) as source,
        closing(_connected(database, "mode=rwc")) as target,
    ):
        target.execute("PRAGMA synchronous = FULL")
        source.backup(target)


def _connected(path: Path, options: str) -> sqlite3.Connection:
    name = quote(str(path.absolute()))
    connection = sqlite3.connect(f"file:{name}?{options}", uri=True)
    connection.isolation_level = None
    connection.execute("PRAGMA busy_timeout = 5000")
    return connection


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise BackupError(f"{path} cannot be used: {error}.") from error
