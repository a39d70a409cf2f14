"""Rows in and out by the shortest way each driver has, for what every append does.

The values go to the driver as they are: SQLAlchemy's handling of each parameter costs
more than the rest of a statement. On PostgreSQL many rows go in by COPY, in binary: it
takes half the time of a statement with all their values, and less of ours.
"""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import chain
from typing import Any, TypeAlias

import psycopg
import sqlalchemy as sa

FEW = 8  # rows for which a COPY, which takes two trips to the server, does not pay
TOGETHER = 500  # values of a statement

Row: TypeAlias = tuple[Any, ...]


def insert(
    connection: sa.Connection,
    table: sa.Table,
    rows: Sequence[Row],
    *,
    missing: bool = False,
) -> None:
    """Insert rows, their values in the order of the table's columns.

    Args:
        connection: with a transaction.
        table: whose columns hold what both drivers take: text, integers, bytes, UUIDs.
        rows: may be empty; a UUID is a text in them, as it is written.
        missing: rows that are there already are left out, instead of refused.
    """
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        statement = _insertion(table, "?", 1, missing)
        connection.exec_driver_sql(statement, _with(table, rows, _digits))
    elif len(rows) >= FEW and not missing:
        _copy(connection, table, rows)
    else:
        for start in range(0, len(rows), TOGETHER):
            some = rows[start : start + TOGETHER]
            statement = _insertion(table, "%s", len(some), missing)
            connection.exec_driver_sql(statement, tuple(chain.from_iterable(some)))


def select(connection: sa.Connection, statement: str, values: Row = ()) -> list[Row]:
    """The rows of a query.

    Args:
        connection: with a transaction.
        statement: of ours; its values stand as question marks.
        values: as many, of types that both drivers take.
    """
    if connection.dialect.name != "sqlite":
        statement = statement.replace("?", "%s")
    return list(map(tuple, connection.exec_driver_sql(statement, values).fetchall()))


def chosen(
    connection: sa.Connection, statement: str, values: Sequence[Any]
) -> list[Row]:
    """The rows of a query for any number of values, each asked for once.

    Args:
        connection: with a transaction.
        statement: has `IN (*)` where they belong.
        values: may be empty.
    """
    rows, distinct = [], list(dict.fromkeys(values))
    for start in range(0, len(distinct), TOGETHER):
        some = tuple(distinct[start : start + TOGETHER])
        marks = ", ".join("?" * len(some))
        rows += select(connection, statement.replace("(*)", f"({marks})"), some)
    return rows


def _copy(connection: sa.Connection, table: sa.Table, rows: Sequence[Row]) -> None:
    names = ", ".join(table.columns.keys())
    statement = f"COPY {table.name} ({names}) FROM STDIN (FORMAT BINARY)"
    driver = connection.connection.driver_connection
    assert isinstance(driver, psycopg.Connection)  # the only other one there is
    try:
        with driver.cursor() as cursor, cursor.copy(statement) as copy:
            copy.set_types(_types(table))
            for row in _with(table, rows, _bytes):
                copy.write_row(row)
    except psycopg.Error as error:  # in the words that all callers know
        raise sa.exc.DBAPIError.instance(
            statement, None, error, psycopg.Error, dialect=connection.dialect
        ) from error


@cache
def _insertion(table: sa.Table, mark: str, rows: int, missing: bool) -> str:
    names = ", ".join(table.columns.keys())
    row = "(" + ", ".join([mark] * len(table.columns)) + ")"
    values = ", ".join([row] * rows)
    end = " ON CONFLICT DO NOTHING" if missing else ""
    # Names of our own tables and columns; the values are bound.
    return f"INSERT INTO {table.name} ({names}) VALUES {values}{end}"  # nosec B608


@cache
def _types(table: sa.Table) -> list[str]:
    """PostgreSQL's names of the columns' types."""
    return [_type(column.type) for column in table.columns]


def _type(kind: sa.types.TypeEngine[Any]) -> str:
    match kind:
        case sa.BigInteger():
            return "int8"
        case sa.Integer():
            return "int4"
        case sa.LargeBinary() | sa.Uuid():  # which is sent as its sixteen bytes
            return "bytea"
        case _:
            return "text"


def _with(
    table: sa.Table, rows: Sequence[Row], form: Callable[[str], object]
) -> list[Row]:
    """The rows with their UUIDs in another form."""
    at = _uuid(table)
    if at is None:
        return list(rows)
    return [(*row[:at], form(row[at]), *row[at + 1 :]) for row in rows]


def _digits(id: str) -> str:
    """SQLite has no UUIDs; SQLAlchemy keeps them there as hex digits."""
    return id.replace("-", "")


def _bytes(id: str) -> bytes:
    return bytes.fromhex(id.replace("-", ""))


@cache
def _uuid(table: sa.Table) -> int | None:
    """Which column of the table has UUIDs; none of ours has two."""
    kinds = [isinstance(column.type, sa.Uuid) for column in table.columns]
    return kinds.index(True) if any(kinds) else None
