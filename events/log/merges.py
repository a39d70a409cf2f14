"""Places that turned out to be one: whose claims are on which, as known at a seq.

A merge moves no claim. It is looked up when claims are asked for, so those that come
in later under the old place are on the other one too, and an answer about an earlier
seq knows nothing of it.
"""

from collections import defaultdict
from collections.abc import Collection
from typing import NamedTuple

import sqlalchemy as sa

from events.log.driver import chosen, select

ALL = "SELECT location, target, seq FROM location_merge ORDER BY seq"
AWAY = "SELECT location, target, seq FROM location_merge WHERE location IN (*)"
INTO = "SELECT location, target, seq FROM location_merge WHERE target IN (*)"


class Merge(NamedTuple):
    """Where a place ended up by a merge, its own or a later one.

    Attributes:
        seq: of the merge.
    """

    location: str
    target: str
    seq: int


def merged_away(
    connection: sa.Connection, locations: Collection[str] | None, until: int
) -> dict[str, list[Merge]]:
    """The merges that took places away, by place, in the order of the log.

    Args:
        connection: to read by.
        locations: ids of the places, or None for all.
        until: a seq.
    """
    if locations is None:
        rows = select(connection, ALL)
    else:
        rows = chosen(connection, AWAY, list(locations))
    found = defaultdict(list)
    for one in _merges(rows, until):
        found[one.location].append(one)
    return dict(found)


def members(connection: sa.Connection, location: str, until: int) -> set[str]:
    """The places whose claims are on a place: itself, and those merged into it.

    None at all where it was itself merged into another.
    """
    if merged_away(connection, [location], until):
        return set()
    into = _merges(chosen(connection, INTO, [location]), until)
    return {location, *(one.location for one in into)}


def sources(
    connection: sa.Connection, locations: Collection[str], until: int
) -> dict[str, str]:
    """The places that ended up in one of these, with where that is."""
    found = _merges(chosen(connection, INTO, list(locations)), until)
    away = merged_away(connection, {one.location for one in found}, until)
    ends = {place: merges[-1].target for place, merges in away.items()}
    return {place: end for place, end in ends.items() if end in locations}


def _merges(rows: Collection[tuple[str, str, int]], until: int) -> list[Merge]:
    """The merges by then, in order."""
    found = (Merge(*row) for row in rows)
    return sorted((one for one in found if one.seq <= until), key=lambda one: one.seq)
