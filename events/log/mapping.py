"""Rows of the map, in the transaction of whoever writes them.

The map lags behind the log, and no answer depends on how far: a row holds for a place
at the head that it was folded at, and whoever reads it compares that with the place's
head. So it may be emptied at any time. The row of `map_mark` is its lock: a redaction
empties the map while it holds that row, so whoever has folded what was redacted finds
out before writing it.
"""

from collections.abc import Collection, Sequence

import sqlalchemy as sa

from events.log.driver import chosen, insert, select
from events.log.records import MapRow
from events.log.tables import MAP, map_mark, map_period, map_place

MARK = "SELECT form, seq FROM map_mark WHERE id = 1"
HEADS = "SELECT location, head FROM map_place WHERE location IN (*)"
THERE = "SELECT location FROM map_place"
REDACTED = "SELECT coalesce(max(by_seq), 0) FROM redaction"
CHANGE = sa.update(map_mark).where(map_mark.c.id == 1)


def mark(connection: sa.Connection) -> tuple[int, int]:
    """The form of the rows, and the seq by which all places are there."""
    [(form, seq)] = select(connection, MARK)
    return form, seq


def lock(connection: sa.Connection) -> tuple[int, int]:
    """The same; nobody else writes to the map until the transaction ends."""
    locking = "" if connection.dialect.name == "sqlite" else " FOR UPDATE"
    [(form, seq)] = select(connection, MARK + locking)
    return form, seq


def empty(connection: sa.Connection, form: int | None = None) -> None:
    """Take every row away; from here on rows are of that form, if one is given."""
    lock(connection)
    for table in MAP:
        connection.execute(sa.delete(table))
    connection.execute(CHANGE.values(seq=0, **({} if form is None else {"form": form})))


def put(
    connection: sa.Connection, rows: Sequence[MapRow], form: int, redacted: int
) -> bool:
    """Write rows that are newer than those that are there.

    Args:
        connection: with a transaction that may write.
        rows: at most one a place.
        form: of the rows.
        redacted: the last redaction that whoever folded them knew of.

    Returns:
        False where they may not be written: somebody folds in another form, or words
        were redacted meanwhile.
    """
    here, _ = lock(connection)
    if here != form or select(connection, REDACTED) != [(redacted,)]:
        return False
    heads: dict[str, int] = dict(
        chosen(connection, HEADS, [one.location for one in rows])
    )
    fresh = [one for one in rows if heads.get(one.location, -1) < one.head]
    replaced = [one.location for one in fresh if one.location in heads]
    for table in MAP:
        connection.execute(sa.delete(table).where(table.c.location.in_(replaced)))
    places = [(one.location, one.head, one.published, one.place) for one in fresh]
    insert(connection, map_place, places)
    states = [(o.location, day, state) for o in fresh for day, state in o.states]
    insert(connection, map_period, states)
    return True


def reach(
    connection: sa.Connection, until: int, form: int, places: Collection[str]
) -> None:
    """Note that all places that had claims by a seq are there, if they are.

    Args:
        connection: with a transaction that may write.
        until: the seq.
        form: of the rows.
        places: which these are.
    """
    here, seq = lock(connection)
    there = {location for (location,) in select(connection, THERE)}
    # the map may have been emptied meanwhile
    if here == form and seq < until and there.issuperset(places):
        connection.execute(CHANGE.values(seq=until))
