"""Brings a database to the schema of this code."""

from importlib.util import find_spec
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from events.errors import DatabaseError
from events.log import roles
from events.log.database import Database
from events.log.tables import SCHEMA


def migrate(database_url: str) -> bool | None:
    """Make the database, or bring it to this code's schema; what is there stays.

    Returns:
        Whether the role of services has its rights; None where `roles` does not ask.

    Raises:
        DatabaseError: it cannot be reached, is newer than the code or another user's,
            or another process writes to it.
    """
    database = Database(database_url)
    try:
        if database.path:
            make_folder(database.path.parent)
        if not _current(database):
            _upgrade(database)
        if database.path:
            return None
        with database.writing() as connection:
            return roles.granted(connection)
    finally:
        database.close()


def _current(database: Database) -> bool:
    """Whether there is nothing to do."""
    if database.path and not database.path.is_file():
        return False
    found = database.schema()
    if found and found > SCHEMA:
        database.check()
    return found == SCHEMA


def _upgrade(database: Database) -> None:
    with database.writing() as connection:
        roles.check_owner(connection)
        if not database.path:  # two that start at once: the second finds it done
            connection.execute(sa.text("SELECT pg_advisory_xact_lock(703656)"))
        config = Config()
        config.set_main_option("script_location", _folder())
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def make_folder(path: Path) -> None:
    """Make the folder of a database, unless it is there.

    Raises:
        DatabaseError: it cannot be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        told = f"The folder {path} cannot be made: {error.strerror}."
        raise DatabaseError(told) from error


def _folder() -> str:
    found = find_spec("migrations")
    if found is None or not found.submodule_search_locations:
        raise DatabaseError("The migrations are missing from this installation.")
    return found.submodule_search_locations[0].replace("%", "%%")
