"""A backup made, checked and brought back, of whichever database it is."""

from collections.abc import Collection
from contextlib import AbstractContextManager
from pathlib import Path

import sqlalchemy as sa

from events.errors import BackupError
from events.log import roles
from events.log.backups import postgresql, sqlite
from events.log.backups.checks import CheckedLog, Rows, check
from events.log.backups.postgresql import Programs
from events.log.backups.whole_files import whole_file
from events.log.database import Database
from events.log.migrating import make_folder
from events.log.tables import SCHEMA, log_head
from events.log.writer import lock_path


def backup(
    database_url: str, file: Path, *, force: bool = False, folder: Path | None = None
) -> CheckedLog:
    """Write the log as it is now into a file, while others write to the log.

    The file is there whole and on the disk, or not at all.

    Args:
        database_url: of the log.
        file: to be written; on SQLite a database, on PostgreSQL a dump of pg_dump's.
        force: whether a file that is there is replaced.
        folder: of PostgreSQL's programs, or None for those in PATH.

    Returns:
        What the file holds, read from the file.

    Raises:
        BackupError: the file is there, cannot be written, or is not what it should be.
        DatabaseError: there is no log, or it cannot be read.
    """
    database = Database(database_url, read_only=True)
    try:
        _check_source(database)
        _check_target(database, file, force)
        with whole_file(file, force) as part:
            if database.path:
                sqlite.write(database.path, part)
            else:
                postgresql.write(database, part, Programs(folder=folder))
            return checked(part, folder=folder)
    finally:
        database.close()


def restore(
    database_url: str,
    file: Path,
    *,
    sizes: Collection[int] = (),
    folder: Path | None = None,
) -> CheckedLog:
    """Make a database without a log what a backup is: whole, or not at all.

    Args:
        database_url: where to; on PostgreSQL the database must be there.
        file: as `backup` wrote it.
        sizes: as `check` has them.
        folder: of PostgreSQL's programs, or None for those in PATH.

    Raises:
        BackupError: the file is no backup, its log is not whole, or the database holds
            a log.
        DatabaseError: the database cannot be used, or another process writes to it.
    """
    found = checked(file, sizes=sizes, folder=folder)
    if found.schema > SCHEMA:
        raise BackupError(
            f"{file} has schema {found.schema}, newer than this code's {SCHEMA}; run "
            "a later version of whoholds."
        )
    database = Database(database_url)
    try:
        if _is_sqlite(file) != bool(database.path):
            kinds = ("PostgreSQL", "SQLite")
            kind, other = kinds if database.path else kinds[::-1]
            raise BackupError(f"{file} is a backup of {kind}, not of {other}.")
        if database.path:
            make_folder(database.path.parent)
        if not database.owns():
            raise database.refusal()
        _check_empty(database)
        _restore(database, file, folder)
    finally:
        database.close()
    return found


def checked(
    file: Path, *, sizes: Collection[int] = (), folder: Path | None = None
) -> CheckedLog:
    """What a backup holds.

    Raises:
        BackupError: it is none, or its log is not whole.
    """
    with _rows(file, folder) as rows:
        try:
            return check(rows, sizes)
        except (BackupError, ValueError) as error:
            told = f"{file} is no whole backup: {error}"
            raise BackupError(told) from error


def _restore(database: Database, file: Path, folder: Path | None) -> None:
    if database.path:
        sqlite.restore(file, database.path)
        return
    postgresql.restore(file, database, Programs(folder=folder))
    with database.writing() as connection:
        roles.grant(connection)


def _rows(file: Path, folder: Path | None) -> AbstractContextManager[Rows]:
    if _is_sqlite(file):
        return sqlite.reading(file)
    return postgresql.reading(file, Programs(folder=folder))


def _is_sqlite(file: Path) -> bool:
    """Whether it is a backup of SQLite; else it is one of PostgreSQL.

    Raises:
        BackupError: it is neither.
    """
    try:
        with file.open("rb") as source:
            start = source.read(16)
    except OSError as error:
        raise BackupError(f"{file} cannot be read: {error.strerror}.") from error
    if start == sqlite.MAGIC:
        return True
    if start.startswith(postgresql.MAGIC):
        return False
    raise BackupError(f"{file} is no backup that `whoholds backup` has written.")


def _check_source(database: Database) -> None:
    """Refuse what is no log of ours. An older one is backed up before it is migrated.

    Raises:
        DatabaseError: it is missing, not set up, or newer than the code.
    """
    there = database.path is None or database.path.is_file()
    if not there or not "0" < (database.schema() or "") <= SCHEMA:
        database.check()


def _check_empty(database: Database) -> None:
    """Refuse to write over a log.

    Raises:
        BackupError: there is one with events.
        DatabaseError: the tables are another user's.
    """
    if database.path and not database.path.is_file():
        return
    with database.reading() as connection:
        if not sa.inspect(connection).has_table("log_head"):
            return
        roles.check_owner(connection)
        size = connection.scalar(sa.select(log_head.c.size))
    if size:
        raise BackupError(
            f"The database holds a log of {size} events already, and nothing was "
            "restored; name another database by DATABASE_URL, one that is empty or "
            "not there."
        )


def _check_target(database: Database, file: Path, force: bool) -> None:
    """Refuse to write over what is there, and over the database ever.

    Raises:
        BackupError: the file must not be written.
    """
    if database.path:
        own = database.path.resolve()
        beside = [own.with_name(f"{own.name}{end}") for end in ("", "-wal", "-shm")]
        if file.resolve() in (*beside, lock_path(own)):
            raise BackupError(f"{file} belongs to the database itself.")
    if file.exists() and not force:
        told = f"{file} is there already; name another, or say --force."
        raise BackupError(told)
