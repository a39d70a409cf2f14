"""What was deleted leaves the disk.

A deleted row stays in the files of a database for a while: in free pages, in the
write-ahead log, in versions kept for old snapshots, in the planner's statistics. Here
the files are written anew. It may be repeated, and is to be where it did not end.
"""

import sqlite3
import time
from collections.abc import Iterator
from typing import Any

import psycopg

from events.log.database import Database

PATIENCE = 30.0  # seconds for those who still read what was deleted
AGAIN = "Run the same command again when that has ended."

# The statistics last: VACUUM makes new ones, and the old hold values of both columns.
TABLES = (
    "event_payload",
    "article_text",
    "idempotency",
    "map_period",
    "map_place",
    "pg_catalog.pg_statistic",
)
OWNED = """
SELECT pg_has_role(relowner, 'USAGE') OR (relnamespace = 'pg_catalog'::regnamespace AND
  (SELECT pg_has_role(datdba, 'USAGE') FROM pg_database
   WHERE datname = current_database()))
FROM pg_class WHERE oid = to_regclass(%s)
"""
# VACUUM keeps row versions that a snapshot somewhere may still see: of a session, a
# replica (which reports its own by a session or a slot) or a prepared transaction.
OLDER = """
SELECT count(*) FROM (
  SELECT backend_xmin AS xid FROM pg_stat_activity
  WHERE pid <> pg_backend_pid()
    AND (datname = current_database() OR backend_type = 'walsender')
  UNION ALL SELECT backend_xid FROM pg_stat_activity
  WHERE pid <> pg_backend_pid() AND datname = current_database()
  UNION ALL SELECT xmin FROM pg_replication_slots
  UNION ALL SELECT catalog_xmin FROM pg_replication_slots
  UNION ALL SELECT transaction FROM pg_prepared_xacts
  WHERE database = current_database()
) AS held
WHERE age(xid) >= age(%s::xid)
"""
HIDDEN = """
SELECT EXISTS (
  SELECT 1 FROM pg_stat_activity
  WHERE datname = current_database() AND query = '<insufficient privilege>')
"""
MAY_CHECKPOINT = """
SELECT rolsuper OR EXISTS (
  SELECT 1 FROM pg_roles WHERE rolname = 'pg_checkpoint'
  AND pg_has_role(pg_roles.oid, 'USAGE'))
FROM pg_roles WHERE rolname = current_user
"""


def erase(database: Database, patience: float = PATIENCE) -> tuple[str, ...]:
    """Write the database's files anew, without what was deleted.

    Args:
        database: whose process may write.
        patience: seconds to wait for readers, each time they are in the way.

    Returns:
        What could not be done, in sentences that say what to do; empty where nothing
        of what was deleted is left in the files.

    Raises:
        DatabaseError: another process writes.
    """
    with database.alone() as driver:
        if isinstance(driver, sqlite3.Connection):
            return tuple(_sqlite(driver, patience))
        return tuple(_postgresql(driver, patience))


def _sqlite(driver: sqlite3.Connection, patience: float) -> Iterator[str]:
    """VACUUM, since pages whose rows were moved about have remains of them in them.

    Both checkpoints are needed: VACUUM itself writes to the write-ahead log.
    """
    _truncate(driver, patience)  # where readers are in the way, the second one tells
    try:
        driver.execute("VACUUM")
    except sqlite3.OperationalError as error:
        yield (
            f"The database file was not written anew ({error}); VACUUM needs as much "
            f"room beside it as it is long. {AGAIN}"
        )
    if not _truncate(driver, patience):
        yield (
            "Somebody still reads the database as it was, so its write-ahead log "
            f"still holds what was deleted. {AGAIN}"
        )


def _truncate(driver: sqlite3.Connection, patience: float) -> bool:
    """Empty the write-ahead log; whether that was possible."""
    return any(
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0
        for _ in _tries(patience)
    )


def _postgresql(driver: Any, patience: float) -> Iterator[str]:
    owned = [one for one in TABLES if driver.execute(OWNED, (one,)).fetchone()[0]]
    if owned:
        yield from _held(driver, patience)
    for table in owned:
        if told := _vacuum(driver, table, patience):
            yield told
    if foreign := [one for one in TABLES if one not in owned]:
        yield (
            "This user may not write tables anew that it does not own. Let their owner "
            f"run the same command, or VACUUM (FULL, ANALYZE) {', '.join(foreign)};"
        )
    if driver.execute(MAY_CHECKPOINT).fetchone()[0]:
        driver.execute("CHECKPOINT")  # removes the files that were replaced


def _held(driver: Any, patience: float) -> Iterator[str]:
    """Who may see still what was deleted up to now."""
    now = driver.execute("SELECT pg_current_xact_id()::xid").fetchone()
    if not any(driver.execute(OLDER, now).fetchone() == (0,) for _ in _tries(patience)):
        yield (
            "A transaction, a replica or a replication slot may still see the database "
            f"as it was, so what was deleted is kept for it. {AGAIN}"
        )
    elif driver.execute(HIDDEN).fetchone()[0]:
        yield (
            "Sessions of other users are hidden from this one, so an old transaction "
            "among them would not be seen. Grant it pg_read_all_stats and run the same "
            "command again."
        )


def _vacuum(driver: Any, table: str, patience: float) -> str | None:
    """Write a table anew; what stands in the way, or None."""
    for _ in _tries(patience):
        try:
            driver.execute(f"VACUUM (FULL, ANALYZE) {table}")
        except psycopg.errors.LockNotAvailable:
            continue
        return None
    return f"Somebody uses {table} all the time, so it was not written anew. {AGAIN}"


def _tries(patience: float) -> Iterator[None]:
    """At least one; more of them while patience lasts."""
    end = time.monotonic() + patience
    yield
    while time.monotonic() < end:
        time.sleep(0.05)
        yield
