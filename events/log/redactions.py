"""What is in the log no more.

Redactions are few, so they are looked through where no index leads to them.
"""

from uuid import UUID

import sqlalchemy as sa

from events.errors import GoneError, NotFoundError
from events.facts import PayloadRedacted
from events.log.merges import members
from events.log.reading import EVENTS, Reader, decoded, last
from events.log.records import Gap, Redaction
from events.log.tables import event, event_payload, gap, redaction

REDACTED = "payload-redacted/1"


class Redactions(Reader):
    """Reads redactions."""

    def last_redaction(self) -> int:
        """The seq of the last redaction, 0 where there is none.

        An answer pinned to a seq changes with it, and with nothing else.
        """
        with self.database.reading() as connection:
            found = connection.scalar(sa.select(sa.func.max(redaction.c.by_seq)))
        return found or 0

    def gaps(self, location: str, until: int | None = None) -> list[Gap]:
        """Where claims on a location were whose words are gone, in order.

        A gap is there from the seq of its claim, not of its redaction: an answer about
        then lacks the claim too.
        """
        with self.database.reading() as connection:
            places = members(connection, location, last(until))
            query = sa.select(gap.c.seq, gap.c.by_seq).where(
                gap.c.location.in_(places), gap.c.seq <= last(until)
            )
            rows = connection.execute(query.order_by(gap.c.seq)).all()
        return [Gap(seq=row.seq, by_seq=row.by_seq) for row in rows]


def stream_of(article: str) -> str:
    """The stream of the redactions in an article, by the article's id."""
    return f"redaction-{article}"


def redaction_of(connection: sa.Connection, target: str | UUID) -> Redaction | None:
    """The redaction that an article went by, or a claim, or None.

    Args:
        connection: to read by.
        target: id of an article, as text, or of a claim.
    """
    query = EVENTS.where(event.c.type == REDACTED).order_by(event.c.seq)
    if isinstance(target, UUID):
        there = event_payload.c.body.contains(f'"claim":"{target}"')
        query = query.where(event.c.seq.in_(sa.select(redaction.c.by_seq)), there)
    else:
        query = query.where(event.c.stream == stream_of(target))
    for row in connection.execute(query):
        found = decoded(row, PayloadRedacted)
        gone = {one.claim for one in found.claims}
        if target in gone if isinstance(target, UUID) else found.claim is None:
            return Redaction(event=found, seq=row.seq)
    return None


def redaction_by(connection: sa.Connection, seq: int) -> Redaction:
    """The redaction that the payload of an event went by."""
    by = sa.select(redaction.c.by_seq).where(redaction.c.seq == seq).scalar_subquery()
    row = connection.execute(EVENTS.where(event.c.seq == by)).one()
    return Redaction(event=decoded(row, PayloadRedacted), seq=row.seq)


def absent(
    connection: sa.Connection, target: str | UUID, until: int | None = None
) -> GoneError | NotFoundError:
    """Why an article or a claim is not there: redacted, or never in the log.

    Args:
        connection: to read by.
        target: id of an article, as text, or of a claim.
        until: the state of knowledge; what came in later was not there.
    """
    kind = "claim" if isinstance(target, UUID) else "article"
    found = redaction_of(connection, target)
    if found is None or _seq(found.event, target) > last(until):
        return NotFoundError(kind, str(target))
    return GoneError(kind, str(target), found.seq, found.event.reason)


def _seq(redacted: PayloadRedacted, target: str | UUID) -> int:
    """Where it was."""
    places = [one.seq for one in redacted.claims if one.claim == target]
    return places[0] if places else min(redacted.seqs)
