"""Rows of the read models that wait to be inserted together, in their order."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from events.log.claim_bodies import Body
from events.log.driver import Row, insert
from events.log.tables import (
    claim,
    claim_move,
    location_touch,
    location_use,
    party_tie,
)

# Rows that may be there already; a claim is seldom the first to name its party.
REPEATED = (location_use, party_tie)


class Waiting:
    """Rows that wait to be inserted together.

    Attributes:
        connection: with a transaction.
        waiting: by table. As sets, since claims repeat the parties they name; sorted,
            they go to neighbouring pages.
    """

    def __init__(self, connection: sa.Connection) -> None:
        """Nothing waits yet."""
        self.connection = connection
        self.waiting: defaultdict[sa.Table, set[Row]] = defaultdict(set)

    def flush(self, *tables: sa.Table) -> None:
        """Insert them, or those of some tables, which are to be asked."""
        for table in tables or list(self.waiting):
            rows = sorted(self.waiting.pop(table, ()))
            insert(self.connection, table, rows, missing=table in REPEATED)

    def add(self, table: sa.Table, *rows: Row) -> None:
        """Let rows of a table wait."""
        self.waiting[table].update(rows)

    def touch(self, seq: int, location: str | None) -> None:
        """That an event concerns a place, if there is one."""
        if location is not None:
            self.add(location_touch, (location, seq))

    def touch_all_of(self, id: str, seq: int) -> None:
        """Touch the locations that an article's claims are on."""
        self.touch_places(claim.c.article == id, seq)

    def touch_places(self, chosen: sa.ColumnElement[bool], seq: int) -> None:
        """Touch the locations that some claims are on, or were by a correction."""
        self.flush(claim, claim_move)
        moves = sa.select(claim_move.c.location).join(
            claim, claim.c.seq == claim_move.c.claim
        )
        first = sa.select(claim.c.location).where(claim.c.location.is_not(None))
        self.touch_all(first.where(chosen), seq)
        self.touch_all(moves.where(chosen, claim_move.c.location != ""), seq)

    def touch_all(self, locations: sa.Select[Any], seq: int) -> None:
        """Touch all these locations."""
        for location in self.connection.scalars(locations.distinct()):
            self.add(location_touch, (location, seq))


def use(made: Body, place: str) -> Row:
    """A claim's place, and the parties and the actor that it names."""
    claimant = made["claimant"]
    near = claimant["affiliation"]
    parties = made["controller"], claimant["party"], near["party"] if near else None
    return place, claimant["actor"], *parties


def uses(place: str, actor: str | None, *parties: str | None) -> Iterator[Row]:
    """The rows of `location_use` that this comes to."""
    for kind, refs in (("actor", (actor,)), ("party", parties)):
        yield from ((kind, ref, place) for ref in refs if ref is not None)
