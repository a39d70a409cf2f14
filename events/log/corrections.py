"""Corrections as a list: what was put right, why, and on whose word."""

from collections.abc import Collection
from uuid import UUID

import sqlalchemy as sa

from events.errors import GoneError, NotFoundError
from events.log import codec
from events.log.corrected import OF_CLAIMS, RETRACTED
from events.log.feed import recorded
from events.log.merges import merged_away, sources
from events.log.reading import END, EVENTS, Reader, last
from events.log.records import Recorded
from events.log.redactions import REDACTED, redaction_by
from events.log.tables import claim, correction, event, location_merge, location_touch

MERGED = "location-merged/1"
TYPES = (*OF_CLAIMS, RETRACTED, MERGED, REDACTED)


def correction_stream(claim: UUID) -> str:
    """The stream of what is said of a claim."""
    return f"correction-claim-{claim}"


class Corrections(Reader):
    """Reads corrections."""

    def corrections(
        self,
        *,
        types: Collection[str] | None = None,
        location: str | None = None,
        claim: UUID | None = None,
        article: str | None = None,
        after: int = 0,
        limit: int = END,
        until: int | None = None,
    ) -> list[Recorded]:
        """Corrections in the order of the log; a redacted one has no event.

        Args:
            types: stored names, with or without revision; None for all.
            location: only those that concern the place, or one merged into it.
            claim: only those that concern the claim.
            article: only those of the article or of a claim in it.
            after: the last seq already seen.
            limit: at most so many.
            until: the last seq to return.
        """
        wanted = [correction.c.seq > after, correction.c.seq <= last(until)]
        if types is not None:
            wanted.append(correction.c.type.in_(codec.names(types)))
        if claim is not None:
            wanted.append(_of_claim(claim))
        with self.database.reading() as connection:
            if article is not None:
                wanted.append(_of_article(connection, article))
            if location is not None:
                places = {location, *sources(connection, [location], last(until))}
                touched = sa.select(location_touch.c.seq)
                wanted.append(
                    correction.c.seq.in_(
                        touched.where(location_touch.c.location.in_(places))
                    )
                )
            query = EVENTS.join(correction, correction.c.seq == event.c.seq)
            query = query.where(*wanted).order_by(correction.c.seq).limit(limit)
            return list(recorded(connection.execute(query)))

    def correction(self, id: UUID) -> Recorded:
        """One correction.

        Raises:
            GoneError: it was redacted with its claim.
            NotFoundError: there is none of that id.
        """
        query = EVENTS.where(event.c.id == id, event.c.type.in_(TYPES))
        with self.database.reading() as connection:
            found = next(recorded(connection.execute(query)), None)
            if found is None:
                raise NotFoundError("correction", str(id))
            if found.event is None:
                by = redaction_by(connection, found.seq)
                raise GoneError("correction", str(id), by.seq, by.event.reason)
        return found

    def merged_into(self, location: str, until: int | None = None) -> str | None:
        """Where a place ended up by then, or None where it was merged into none."""
        with self.database.reading() as connection:
            found = merged_away(connection, [location], last(until))
        return found[location][-1].target if found else None


def _of_claim(id: UUID) -> sa.ColumnElement[bool]:
    """That a correction is of a claim, its article or its place."""
    table = claim
    article = sa.select(table.c.article).where(table.c.id == id)
    place = sa.select(table.c.location).where(table.c.id == id)
    merges = sa.select(location_merge.c.seq).where(location_merge.c.location.in_(place))
    return sa.or_(
        correction.c.claim == str(id),
        sa.and_(correction.c.type == RETRACTED, correction.c.article.in_(article)),
        sa.and_(correction.c.type == MERGED, correction.c.seq.in_(merges)),
    )


def _of_article(connection: sa.Connection, id: str) -> sa.ColumnElement[bool]:
    """That a correction is of an article, or of a claim that was read in it."""
    found = connection.scalars(sa.select(claim.c.id).where(claim.c.article == id))
    claims = [str(one) for one in found]
    return sa.or_(correction.c.article == id, correction.c.claim.in_(claims))
