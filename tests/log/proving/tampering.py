"""Changes behind the log's back: by the driver, with the triggers out of the way."""

import sqlite3

import psycopg
import sqlalchemy as sa


def tamper(url: str, *statements: str) -> None:
    """Do what the triggers forbid."""
    path = sa.make_url(url)
    if path.drivername == "sqlite":
        connection = sqlite3.connect(str(path.database))
        named = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        for (name,) in connection.execute(named).fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        connection.close()
    else:
        with psycopg.connect(url.replace("+psycopg", "")) as server:
            server.execute("SET session_replication_role = replica")
            for statement in statements:
                server.execute(statement.replace("x'", r"'\x"))  # type: ignore[arg-type]
