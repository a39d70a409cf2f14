"""Rows into a table, by the shortest way each driver has.

The values go to the driver as they are: SQLAlchemy's handling of each parameter costs
more than the rest of an insert. On PostgreSQL many rows make one statement, since a
statement a row costs the server's planner and the wire.
"""

from collections.abc import Sequence
from functools import cache
from itertools import chain
from typing import Any
from uuid import UUID

import sqlalchemy as sa

TOGETHER = 500  # rows of a statement on PostgreSQL, far below its 65,535 parameters


def insert(
    connection: sa.Connection,
    table: sa.Table,
    rows: Sequence[tuple[Any, ...]],
    *,
    missing: bool = False,
) -> None:
    """Insert rows, their values in the order of the table's columns.

    Args:
        connection: with a transaction.
        table: whose columns hold what both drivers take: text, integers, bytes, UUIDs.
        rows: may be empty.
        missing: rows that are there already are left out, instead of refused.
    """
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        statement = _statement(table, "?", 1, missing)
        plain = [_plain(row) for row in rows] if _has_uuids(table) else list(rows)
        connection.exec_driver_sql(statement, plain)
        return
    for start in range(0, len(rows), TOGETHER):
        some = rows[start : start + TOGETHER]
        statement = _statement(table, "%s", len(some), missing)
        connection.exec_driver_sql(statement, tuple(chain.from_iterable(some)))


@cache
def _statement(table: sa.Table, mark: str, rows: int, missing: bool) -> str:
    names = ", ".join(table.columns.keys())
    row = "(" + ", ".join([mark] * len(table.columns)) + ")"
    values = ", ".join([row] * rows)
    end = " ON CONFLICT DO NOTHING" if missing else ""
    # Names of our own tables and columns; the values are bound.
    return f"INSERT INTO {table.name} ({names}) VALUES {values}{end}"  # nosec B608


@cache
def _has_uuids(table: sa.Table) -> bool:
    return any(isinstance(column.type, sa.Uuid) for column in table.columns)


def _plain(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """SQLite has no UUIDs; SQLAlchemy keeps them there as hex digits."""
    return tuple(value.hex if isinstance(value, UUID) else value for value in row)
