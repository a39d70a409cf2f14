"""Places that turned out to be one: whose claims are on which, as known at a seq.

A merge moves no claim. It is looked up when claims are asked for, so those that come
in later under the old place are on the other one too, and an answer about an earlier
seq knows nothing of it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa

from events.log.tables import event, location_merge


class Merge(NamedTuple):
    """Where a place ended up by a merge, its own or a later one.

    Attributes:
        seq: of the merge.
        id: of its event.
    """

    location: str
    target: str
    seq: int
    id: UUID


def merged_away(
    connection: sa.Connection, locations: Collection[str] | None, until: int
) -> dict[str, list[Merge]]:
    """The merges that took places away, by place, in the order of the log.

    Args:
        connection: to read by.
        locations: ids of the places, or None for all.
        until: a seq.
    """
    found = defaultdict(list)
    if locations is not None and not locations:
        return {}
    chosen = location_merge.c.location
    named = sa.true() if locations is None else chosen.in_(locations)
    for one in _merges(connection, named, until):
        found[one.location].append(one)
    return dict(found)


def members(connection: sa.Connection, location: str, until: int) -> set[str]:
    """The places whose claims are on a place: itself, and those merged into it.

    None at all where it was itself merged into another.
    """
    same = location_merge.c
    found = _merges(
        connection, sa.or_(same.location == location, same.target == location), until
    )
    if any(one.location == location for one in found):
        return set()
    return {location, *(one.location for one in found)}


def sources(
    connection: sa.Connection, locations: Collection[str], until: int
) -> dict[str, str]:
    """The places that ended up in one of these, with where that is."""
    found = _merges(connection, location_merge.c.target.in_(locations), until)
    away = merged_away(connection, {one.location for one in found}, until)
    ends = {place: merges[-1].target for place, merges in away.items()}
    return {place: end for place, end in ends.items() if end in locations}


def _merges(
    connection: sa.Connection, chosen: sa.ColumnElement[bool], until: int
) -> Iterable[Merge]:
    merge = location_merge.c
    query = sa.select(merge.location, merge.target, merge.seq, event.c.id)
    query = query.join(event, event.c.seq == merge.seq)
    query = query.where(chosen, merge.seq <= until).order_by(merge.seq)
    return [Merge(*row) for row in connection.execute(query)]
