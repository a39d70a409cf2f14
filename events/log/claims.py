"""Claims in the log, and which seqs concern a location."""

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from events.facts import ArticleReceived
from events.log.corrected import Outcomes, placed
from events.log.counting import counts
from events.log.driver import TOGETHER
from events.log.feed import recorded
from events.log.identifiers import read
from events.log.merges import members, sources
from events.log.projection import url_digest
from events.log.reading import Reader, decoded, events_of, group, last
from events.log.records import Recorded, StoredClaim
from events.log.redactions import absent
from events.log.tables import (
    article,
    claim,
    claim_move,
    location_merge,
    location_touch,
    log_head,
)

# Made once: every conditional request asks this first. What concerned a place before
# it was merged into another lies before the merge, which concerns both.
_TOUCHED = sa.select(sa.func.max(location_touch.c.seq)).where(
    location_touch.c.seq <= sa.bindparam("until")
)
_MERGED = (
    _TOUCHED.where(location_touch.c.location == location_merge.c.location)
    .correlate(location_merge)
    .scalar_subquery()
)
TOUCHED = sa.union_all(
    _TOUCHED.where(location_touch.c.location == sa.bindparam("location")),
    sa.select(_MERGED).where(
        location_merge.c.target == sa.bindparam("location"),
        location_merge.c.seq <= sa.bindparam("until"),
    ),
)


MADE = (
    events_of(claim)
    .add_columns(placed(), claim.c.id.label("claim_id"), claim.c.article)
    .where(claim.c.seq <= sa.bindparam("until"))
    .order_by(claim.c.seq)
)
_PLACES: sa.BindParameter[str] = sa.bindparam("places", expanding=True)
# Found by what concerns the places: there is no other index, and one is enough.
ON = MADE.where(
    claim.c.seq.in_(
        sa.union_all(
            sa.select(location_touch.c.seq).where(
                location_touch.c.location.in_(_PLACES)
            ),
            sa.select(claim_move.c.claim).where(claim_move.c.location.in_(_PLACES)),
        )
    ),
    placed().in_(_PLACES),
)
OF_ARTICLE = MADE.where(claim.c.article == sa.bindparam("article"))
OF_VERSIONS = MADE.where(
    claim.c.article.in_(
        sa.select(article.c.id).where(
            article.c.publisher == sa.bindparam("publisher"),
            article.c.url_sha256 == sa.bindparam("url"),
        )
    )
)
ONE = MADE.where(claim.c.id == sa.bindparam("id"))
ARTICLES = (
    events_of(article)
    .add_columns(group(article.c.id, sa.bindparam("until")))
    .where(article.c.id.in_(sa.bindparam("ids", expanding=True)))
)


class Claims(Reader):
    """Reads claims."""

    def claims(self, location: str, until: int | None = None) -> list[StoredClaim]:
        """The claims on a location, in the order of the log.

        Those that corrections put there, and those on places merged into it; none
        where it was itself merged into another.
        """
        with self.database.reading() as connection:
            until = _until(connection, until)
            places = members(connection, location, until)
            asked = {"places": sorted(places)}
            return _claims(connection, ON, until, asked) if places else []

    def article_claims(
        self, article: str, until: int | None = None
    ) -> list[StoredClaim]:
        """The claims read in an article, in the order of the log."""
        with self.database.reading() as connection:
            until = _until(connection, until)
            return _claims(connection, OF_ARTICLE, until, {"article": article})

    def version_claims(self, publisher: str, url: str) -> list[StoredClaim]:
        """The claims of all versions that the publisher had at the URL, in order."""
        asked = {"publisher": publisher, "url": url_digest(url)}
        with self.database.reading() as connection:
            return _claims(connection, OF_VERSIONS, _until(connection, None), asked)

    def claim(self, id: UUID, until: int | None = None) -> StoredClaim:
        """One claim.

        Raises:
            GoneError: it was redacted.
            NotFoundError: the log did not have it at `until`.
        """
        with self.database.reading() as connection:
            by_then = _until(connection, until)
            if found := _claims(connection, ONE, by_then, {"id": id}):
                return found[0]
            raise absent(connection, id, until)

    def claim_counts(
        self, locations: Collection[str] | None = None, until: int | None = None
    ) -> dict[str, int]:
        """How many claims locations have; those without any are left out.

        Args:
            locations: ids, or None for all locations.
            until: a seq, or None for the log's end.
        """
        with self.database.reading() as connection:
            return counts(connection, locations, last(until))

    def location_head(self, location: str, until: int | None = None) -> int | None:
        """The last seq that concerns a location, or None where none does.

        What concerns it: its claims, corrections of them, syndication and new versions
        of their articles, revisions of the place and of the parties and actors that the
        claims name, and merges with other places.
        """
        asked = {"location": location, "until": last(until)}
        with self.database.reading() as connection:
            seqs = connection.scalars(TOUCHED, asked).all()
        return max((one for one in seqs if one is not None), default=None)

    def concerning(self, location: str, *, after: int, until: int) -> list[Recorded]:
        """The events that concern a location, or a place that was merged into it.

        Args:
            location: its id.
            after: the last seq before them.
            until: the last seq of them.
        """
        with self.database.reading() as connection:
            places = {location, *sources(connection, [location], until)}
            query = events_of(location_touch).where(
                location_touch.c.location.in_(places),
                location_touch.c.seq > after,
                location_touch.c.seq <= until,
            )
            query = query.order_by(location_touch.c.seq).distinct()
            return list(recorded(connection.execute(query)))


def _until(connection: sa.Connection, until: int | None) -> int:
    """A seq that names one and the same state for all that is asked by it."""
    if until is not None:
        return until
    return connection.scalar(sa.select(log_head.c.size)) or 0


def _claims(
    connection: sa.Connection,
    query: sa.Select[Any],
    until: int,
    asked: Mapping[str, Any],
) -> list[StoredClaim]:
    rows = connection.execute(query, {**asked, "until": until}).all()
    if not rows:
        return []
    articles = _articles(connection, {row.article for row in rows}, until)
    outcomes = Outcomes(connection, rows, until)
    found = []
    for row in rows:
        one = outcomes.outcome(row)
        if one.claim.article not in articles:
            continue  # it was redacted between the two queries
        received, joined = articles[one.claim.article]
        stored = StoredClaim(
            claim=one.claim,
            seq=row.seq,
            recorded_at=read(row.recorded_at),
            article=received,
            group=joined,
            state=one.state,
            corrections=one.corrections,
            as_read=one.as_read,
            anchor=one.anchor,
            absent_since=one.absent_since,
        )
        found.append(stored)
    return found


def _articles(
    connection: sa.Connection, ids: Collection[str], until: int
) -> dict[str, tuple[ArticleReceived, str]]:
    """Articles and their groups, by id."""
    found, ordered = {}, sorted(ids)
    for start in range(0, len(ordered), TOGETHER):
        some = ordered[start : start + TOGETHER]
        for row in connection.execute(ARTICLES, {"ids": some, "until": until}):
            received = decoded(row, ArticleReceived)
            found[received.article] = (received, row.group)
    return found
