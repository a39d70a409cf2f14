"""Parties, actors and places as the log recorded them."""

from collections.abc import Collection

import sqlalchemy as sa

from events.facts import ReferenceRecorded
from events.log.identifiers import read
from events.log.projection import region_kind, tied
from events.log.reading import EVENTS, Reader, decoded, last
from events.log.records import StoredReference
from events.log.tables import event, reference


class References(Reader):
    """Reads revisions of parties, actors and places."""

    def regions(
        self, country: str, admin1: str, until: int | None = None
    ) -> dict[str, StoredReference]:
        """The revisions in force of all places that were once recorded as that region.

        Args:
            country: GeoNames' code.
            admin1: GeoNames' code of the first-level region within the country.
            until: a seq, or None for the log's end.
        """
        ever = sa.select(reference.c.ref).where(
            reference.c.kind == region_kind(country, admin1),
            reference.c.seq <= last(until),
        )
        with self.database.reading() as connection:
            refs = connection.scalars(ever.distinct()).all()
        return self.references("place", refs, until) if refs else {}

    def sides(
        self, parties: Collection[str], until: int | None = None
    ) -> dict[str, StoredReference]:
        """The revisions in force of parties, and of all that may share their side.

        Two parties may be of one side by a third that names both.
        """
        with self.database.reading() as connection:
            refs = tied(connection, parties)
        return self.references("party", refs, until)

    def references(
        self, kind: str, refs: Collection[str] | None = None, until: int | None = None
    ) -> dict[str, StoredReference]:
        """The revisions in force, by id.

        Args:
            kind: `party`, `actor` or `place`.
            refs: ids, or None for all; those never recorded are left out.
            until: a seq, or None for the log's end.
        """
        force = sa.select(sa.func.max(reference.c.seq)).where(
            reference.c.kind == kind, reference.c.seq <= last(until)
        )
        if refs is not None:
            force = force.where(reference.c.ref.in_(refs))
        chosen = event.c.seq.in_(force.group_by(reference.c.ref))
        with self.database.reading() as connection:
            rows = connection.execute(EVENTS.where(chosen).order_by(event.c.seq))
            stored = [
                StoredReference(
                    reference=decoded(row, ReferenceRecorded),
                    seq=row.seq,
                    recorded_at=read(row.recorded_at),
                )
                for row in rows
            ]
        return {one.reference.ref: one for one in stored}
