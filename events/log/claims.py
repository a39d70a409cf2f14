"""Claims in the log, and which seqs concern a location."""

from collections.abc import Collection
from uuid import UUID

import sqlalchemy as sa

from events.facts import ArticleReceived, ClaimMade
from events.log.identifiers import read
from events.log.reading import PAYLOADS, Reader, decoded, group, last
from events.log.records import StoredClaim
from events.log.redactions import absent
from events.log.tables import article, claim, event, location_touch, log_head

# Made once: every conditional request asks this first.
TOUCHED = sa.select(sa.func.max(location_touch.c.seq)).where(
    location_touch.c.location == sa.bindparam("location"),
    location_touch.c.seq <= sa.bindparam("until"),
)


class Claims(Reader):
    """Reads claims."""

    def claims(self, location: str, until: int | None = None) -> list[StoredClaim]:
        """The claims on a location, in the order of the log."""
        return self._claims(_on([location]), until)

    def article_claims(
        self, article: str, until: int | None = None
    ) -> list[StoredClaim]:
        """The claims read in an article, in the order of the log."""
        return self._claims(claim.c.article == article, until)

    def claim(self, id: UUID, until: int | None = None) -> StoredClaim:
        """One claim.

        Raises:
            GoneError: it was redacted.
            NotFoundError: the log did not have it at `until`.
        """
        if found := self._claims(claim.c.id == id, until):
            return found[0]
        with self.database.reading() as connection:
            raise absent(connection, id, until)

    def claim_counts(
        self, locations: Collection[str] | None = None, until: int | None = None
    ) -> dict[str, int]:
        """How many claims locations have; those without any are left out.

        Args:
            locations: ids, or None for all locations.
            until: a seq, or None for the log's end.
        """
        query = sa.select(claim.c.location, sa.func.count()).where(
            claim.c.location.is_not(None) if locations is None else _on(locations),
            claim.c.seq <= last(until),
        )
        query = query.group_by(claim.c.location).order_by(claim.c.location)
        with self.database.reading() as connection:
            return {row[0]: row[1] for row in connection.execute(query)}

    def location_head(self, location: str, until: int | None = None) -> int | None:
        """The last seq that concerns a location, or None where none does.

        What concerns it: its claims, syndication and new versions of their articles,
        revisions of the place and of the parties and actors that the claims name.
        """
        asked = {"location": location, "until": last(until)}
        with self.database.reading() as connection:
            found: int | None = connection.scalar(TOUCHED, asked)
        return found

    def _claims(
        self, where: sa.ColumnElement[bool], until: int | None
    ) -> list[StoredClaim]:
        with self.database.reading() as connection:
            if until is None:  # claims and groups of one and the same state
                until = connection.scalar(sa.select(log_head.c.size)) or 0
            chosen = sa.and_(where, claim.c.seq <= until)
            made = PAYLOADS.join(claim, claim.c.seq == event.c.seq).where(chosen)
            rows = connection.execute(made.order_by(claim.c.seq)).all()
            articles = _articles(connection, chosen, until) if rows else {}
        found = []
        for row in rows:
            told = decoded(row, ClaimMade).claim
            if told.article not in articles:
                continue  # it was redacted between the two queries
            received, joined = articles[told.article]
            stored = StoredClaim(
                claim=told,
                seq=row.seq,
                recorded_at=read(row.recorded_at),
                article=received,
                group=joined,
            )
            found.append(stored)
        return found


def _on(locations: Collection[str]) -> sa.ColumnElement[bool]:
    """That a claim is on one of the locations: found by what concerns these."""
    touched = sa.select(location_touch.c.seq).where(
        location_touch.c.location.in_(locations)
    )
    return sa.and_(claim.c.seq.in_(touched), claim.c.location.in_(locations))


def _articles(
    connection: sa.Connection, chosen: sa.ColumnElement[bool], until: int
) -> dict[str, tuple[ArticleReceived, str]]:
    """The articles of the chosen claims and their groups, by id."""
    query = (
        PAYLOADS.add_columns(group(article.c.id, until))
        .join(article, article.c.seq == event.c.seq)
        .where(article.c.id.in_(sa.select(claim.c.article).where(chosen)))
    )
    found = {}
    for row in connection.execute(query):
        received = decoded(row, ArticleReceived)
        found[received.article] = (received, row.group)
    return found
