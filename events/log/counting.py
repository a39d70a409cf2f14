"""How many claims places have, corrections and merges considered."""

from collections import Counter
from collections.abc import Collection

import sqlalchemy as sa

from events.log.corrected import placed
from events.log.merges import merged_away, sources
from events.log.tables import claim, claim_move, location_touch

_NAMES: sa.BindParameter[str] = sa.bindparam("names", expanding=True)
_TOUCHED = sa.select(location_touch.c.seq).where(location_touch.c.location.in_(_NAMES))
_BY_PLACE = (
    sa.select(claim.c.location, sa.func.count())
    .where(claim.c.seq <= sa.bindparam("until"))
    .group_by(claim.c.location)
)
_MOVES = sa.select(claim_move.c.claim).where(claim_move.c.seq <= sa.bindparam("until"))
_PLACED = sa.select(claim.c.location, placed())

# By the place that each claim was read on: of all, or of some places.
ALL = _BY_PLACE.where(claim.c.location.is_not(None))
SOME = _BY_PLACE.where(claim.c.seq.in_(_TOUCHED), claim.c.location.in_(_NAMES))
# Where those are that corrections moved; a move concerns both places.
ALL_MOVED = _PLACED.where(claim.c.seq.in_(_MOVES))
SOME_MOVED = _PLACED.where(
    claim.c.seq.in_(_MOVES.where(claim_move.c.seq.in_(_TOUCHED)))
)


def counts(
    connection: sa.Connection, locations: Collection[str] | None, until: int
) -> dict[str, int]:
    """How many claims places have by then, by id; those without any are left out.

    Args:
        connection: to read by.
        locations: ids, or None for all places.
        until: a seq.
    """
    wanted = set(locations or ())
    names = (
        None
        if locations is None
        else wanted | sources(connection, wanted, until).keys()
    )
    found = _first(connection, names, until)
    found.update(_moved(connection, names, until))
    # All places that have claims would be too many to ask by name.
    away = merged_away(connection, None if names is None else list(found), until)
    told: Counter[str] = Counter()
    for place, count in found.items():
        told[away[place][-1].target if place in away else place] += count
    return {
        place: told[place]
        for place in sorted(told)
        if told[place] and (names is None or place in wanted)
    }


def _first(
    connection: sa.Connection, names: Collection[str] | None, until: int
) -> Counter[str]:
    query = ALL if names is None else SOME
    rows = connection.execute(query, {"names": list(names or ()), "until": until})
    return Counter(dict(map(tuple, rows)))


def _moved(
    connection: sa.Connection, names: Collection[str] | None, until: int
) -> Counter[str]:
    """What corrections add to that, and take away."""
    query = ALL_MOVED if names is None else SOME_MOVED
    found: Counter[str] = Counter()
    for first, now in connection.execute(
        query, {"names": list(names or ()), "until": until}
    ):
        if first is not None and (names is None or first in names):
            found[first] -= 1
        if now and (names is None or now in names):
            found[now] += 1
    return found
