"""Engines for the two databases, and how their transactions begin."""

import sqlite3
from pathlib import Path
from typing import Any
from urllib.parse import quote

import sqlalchemy as sa
from sqlalchemy.pool import QueuePool, StaticPool

READ_ONLY = "25006"  # SQLSTATE read_only_sql_transaction
WAIT = 5000  # milliseconds for somebody else's lock


def server(url: sa.URL) -> sa.Engine:
    """PostgreSQL, for reading and writing."""
    options = f"-c lock_timeout={WAIT} -c idle_in_transaction_session_timeout=60000"
    given = url.query.get("options", "")
    engine = sa.create_engine(
        url,
        connect_args={"options": f"{options} {given}".strip(), "connect_timeout": 5},
        pool_size=10,
        max_overflow=20,
        pool_pre_ping=True,
    )

    @sa.event.listens_for(engine, "handle_error")
    def _demoted(context: sa.engine.ExceptionContext) -> None:
        """Look for the primary again when this server has become a standby."""
        if getattr(context.original_exception, "sqlstate", None) == READ_ONLY:
            context.is_disconnect = True

    return engine


def reader(path: Path) -> sa.Engine:
    """SQLite for reading: connections that can neither write nor checkpoint."""
    return _sqlite(path, "ro", "BEGIN", poolclass=QueuePool, pool_size=20)


def writer(path: Path) -> sa.Engine:
    """SQLite for writing: one connection, whose commits are on the disk."""
    engine = _sqlite(path, "rwc", "BEGIN IMMEDIATE", poolclass=StaticPool)

    @sa.event.listens_for(engine, "connect")
    def _durable(connection: sqlite3.Connection, _: object) -> None:
        for pragma in (
            "journal_mode = WAL",
            "synchronous = FULL",
            "recursive_triggers = ON",
            "secure_delete = ON",
            # Ids are random: of a long log each append changes pages all over an
            # index, so these are kept at hand, and written to the file less often.
            "cache_size = -65536",  # KiB
            "wal_autocheckpoint = 4000",  # pages
        ):
            connection.execute(f"PRAGMA {pragma}")

    return engine


def _sqlite(path: Path, mode: str, begin: str, **pool: Any) -> sa.Engine:
    """An engine whose connections begin transactions in our words.

    SQLAlchemy leaves that to the driver otherwise, which begins them too late: two
    writers would both have read before either writes.
    """

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            f"file:{quote(str(path))}?mode={mode}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
        )
        connection.execute(f"PRAGMA busy_timeout = {WAIT}")
        connection.execute("PRAGMA foreign_keys = ON")
        return connection

    engine = sa.create_engine("sqlite://", creator=connect, **pool)

    @sa.event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine
