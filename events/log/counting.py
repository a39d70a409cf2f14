"""How many claims places have, corrections and merges considered."""

from collections import Counter
from collections.abc import Collection

import sqlalchemy as sa

from events.log.corrected import placed
from events.log.merges import merged_away, sources
from events.log.tables import claim, claim_move, location_touch


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
    ends = sources(connection, wanted, until) if wanted else {}
    names = None if locations is None else [*wanted, *ends]
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
    """By the place that each claim was read on."""
    query = sa.select(claim.c.location, sa.func.count()).where(
        claim.c.location.is_not(None) if names is None else _read_on(names),
        claim.c.seq <= until,
    )
    rows = connection.execute(query.group_by(claim.c.location))
    return Counter(dict(map(tuple, rows)))


def _read_on(names: Collection[str]) -> sa.ColumnElement[bool]:
    """That a claim was read on one of the places: found by what concerns these."""
    touched = sa.select(location_touch.c.seq).where(
        location_touch.c.location.in_(names)
    )
    return sa.and_(claim.c.seq.in_(touched), claim.c.location.in_(names))


def _moved(
    connection: sa.Connection, names: Collection[str] | None, until: int
) -> Counter[str]:
    """What corrections add to that, and take away."""
    moves = sa.select(claim_move.c.claim).where(claim_move.c.seq <= until)
    if names is not None:  # a move concerns both places
        touched = sa.select(location_touch.c.seq).where(
            location_touch.c.location.in_(names)
        )
        moves = moves.where(claim_move.c.seq.in_(touched))
    query = sa.select(claim.c.location, placed(until)).where(claim.c.seq.in_(moves))
    found: Counter[str] = Counter()
    for first, now in connection.execute(query):
        if first is not None and (names is None or first in names):
            found[first] -= 1
        if now and (names is None or now in names):
            found[now] += 1
    return found
