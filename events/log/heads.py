"""The heads of many places at once: the last seqs that concern them."""

from collections import defaultdict
from collections.abc import Collection, Mapping

import sqlalchemy as sa

from events.log.driver import TOGETHER
from events.log.merges import merged_away
from events.log.tables import location_touch

_UNTIL: sa.BindParameter[int] = sa.bindparam("until")
_PLACES: sa.BindParameter[str] = sa.bindparam("places", expanding=True)
TOUCHED = (
    sa.select(location_touch.c.location, sa.func.max(location_touch.c.seq))
    .where(location_touch.c.location.in_(_PLACES), location_touch.c.seq <= _UNTIL)
    .group_by(location_touch.c.location)
)


def with_merged(
    connection: sa.Connection, touched: Mapping[str, int], until: int
) -> tuple[Collection[str], dict[str, int]]:
    """The places that were merged into others, and the heads of all.

    What concerned a place concerns the one that it was merged into.

    Args:
        connection: to read by.
        touched: places, with the last seqs that concern themselves.
        until: a seq.
    """
    away = merged_away(connection, None, until)
    lacking = touched_by(connection, away.keys() - touched.keys(), until)
    heads = dict(touched)
    into: dict[str, set[str]] = defaultdict(set)
    for place, merges in away.items():
        for one in merges:
            into[one.target].add(place)
    for target in into.keys() & heads.keys():
        last = (touched.get(one) or lacking.get(one, 0) for one in into[target])
        heads[target] = max(heads[target], *last)
    return away.keys(), heads


def touched_by(
    connection: sa.Connection, places: Collection[str], until: int
) -> dict[str, int]:
    """The last seqs by then that concern places themselves."""
    found: dict[str, int] = {}
    ordered = sorted(places)
    for start in range(0, len(ordered), TOGETHER):
        some = {"places": ordered[start : start + TOGETHER], "until": until}
        found.update(map(tuple, connection.execute(TOUCHED, some)))
    return found
