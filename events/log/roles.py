"""Who may do what in a PostgreSQL database.

Its owner migrates it and builds the gazetteer. A service needs no more than the group
role `whoholds_app` may do: it can add to the log, and change nothing that is in it. The
migrations say which rights these are, and give them.
"""

import sqlalchemy as sa

from events.errors import DatabaseError

ROLE = "whoholds_app"

OWNS = """
SELECT pg_has_role(relowner, 'USAGE') FROM pg_class WHERE oid = to_regclass('event')
"""
GRANTED = """
SELECT COALESCE((
  SELECT has_function_privilege(oid, 'erase_redacted(bigint[])', 'EXECUTE')
  FROM pg_roles WHERE rolname = :role), false)
"""


def granted(connection: sa.Connection) -> bool | None:
    """Whether the service's role has its rights, giving them where that is possible.

    Returns:
        False where there is no such role and this user may not make it; None where
        there is nothing to do: on SQLite, and for a user who does not own the tables.
    """
    if connection.dialect.name != "postgresql" or not owns(connection):
        return None
    if connection.scalar(sa.text(GRANTED), {"role": ROLE}):
        return True
    return grant(connection)


def grant(connection: sa.Connection) -> bool:
    """Give the service's role its rights, and nobody else; the user owns the tables.

    Returns:
        False where there is no such role and this user may not make it.
    """
    return bool(connection.scalar(sa.text("SELECT grant_application()")))


def owns(connection: sa.Connection) -> bool:
    """Whether this user owns the log's tables, where there are any; else True."""
    return connection.scalar(sa.text(OWNS)) is not False


def check_owner(connection: sa.Connection) -> None:
    """Refuse to migrate as a user who may not.

    Raises:
        DatabaseError: the tables are another user's.
    """
    if connection.dialect.name == "postgresql" and not owns(connection):
        user = connection.scalar(sa.text("SELECT current_user"))
        raise DatabaseError(
            f"The user {user!r} does not own the tables, so it may not migrate them; "
            "run `whoholds init` as their owner."
        )
