"""Words are taken out of the log, in one transaction under the head row.

The event that says so, the payloads, the text, the receipts and the read models go
together. The read models are made anew from what is left, so that a rebuild gives the
same rows by construction; redaction is rare, and what follows it (`erasing`) takes
longer.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from events.facts import (
    AttributionCorrected,
    ClaimCorrected,
    PayloadRedacted,
    RedactedClaim,
)
from events.log import appending, drafts
from events.log.appending import Check
from events.log.correction_rows import CORRECTING
from events.log.driver import insert, select
from events.log.erasing import PATIENCE, erase
from events.log.feed import recorded
from events.log.proving.witness import Witness
from events.log.reading import EVENTS
from events.log.rebuilding import rebuild
from events.log.records import Batch, Receipt, Redaction
from events.log.redactions import Redactions, absent, stream_of
from events.log.tables import (
    article,
    article_text,
    claim,
    correction,
    event,
    event_payload,
    idempotency,
    redaction,
)

VERSION = "SELECT coalesce(max(version), 0) FROM event WHERE stream = ?"
# The role of a service may delete nothing; this function looks into `redaction`.
ERASE = sa.text("SELECT erase_redacted(CAST(:seqs AS bigint[]))")


class Redacting(Redactions):
    """Redacts, and reads what was redacted.

    Attributes:
        clock: what tells the time.
        witness: what says whether the log may be written to.
    """

    clock: Callable[[], datetime]
    witness: Witness

    def redact(self, target: str | UUID, *, reason: str, author: str) -> Redaction:
        """Take an article's words out of the log, by its id as text, or a claim's.

        What is deleted may be on the disk still, until `erase` has ended.

        Raises:
            ClockError: the log's last time is more than 5 minutes ahead of the clock.
            DatabaseError: the database cannot be written to.
            GoneError: that was done before.
            LogRollbackError: the log lacks what was signed.
            NotFoundError: there is no such article or claim.
        """
        with self.database.writing() as connection:
            return redact(
                connection,
                target,
                reason=reason,
                author=author,
                now=self.clock(),
                check=self.witness.check,
            )

    def erase(self, patience: float = PATIENCE) -> tuple[str, ...]:
        """Take what was deleted off the disk; see `erasing.erase`."""
        return erase(self.database, patience)


def redact(
    connection: sa.Connection,
    target: str | UUID,
    *,
    reason: str,
    author: str,
    now: datetime,
    check: Check,
) -> Redaction:
    """Redact an article with all its claims, or one claim; the caller commits.

    Args:
        connection: with a transaction that may write.
        target: id of the article, as text, or of the claim.
        reason: why; it stays for ever.
        author: who says so.
        now: our clock.
        check: asked whether the log may be written to.

    Raises:
        ClockError: the log's last time is more than 5 minutes ahead of `now`.
        GoneError: that was done before.
        NotFoundError: there is no such article or claim.
    """
    appending.take_head(connection)
    told, sharing = _told(connection, target, reason, author)
    seq = _append(connection, told, now, check)
    insert(connection, redaction, [(gone, seq) for gone in told.seqs])
    _erase(connection, told)
    rebuild(connection)
    return Redaction(event=told, seq=seq, sharing=sharing)


def _told(
    connection: sa.Connection, target: str | UUID, reason: str, author: str
) -> tuple[PayloadRedacted, tuple[str, ...]]:
    """The event, and the other articles with the text of the one that goes."""
    single = isinstance(target, UUID)
    found = None if single else _article(connection, str(target))
    query = sa.select(claim.c.id, claim.c.seq, claim.c.location, claim.c.article)
    query = query.where((claim.c.id if single else claim.c.article) == target)
    claims = connection.execute(query.order_by(claim.c.seq)).all()
    if found is None and not (single and claims):
        raise absent(connection, target)
    sharing = _sharing(connection, found) if found else ()
    corrections = _corrections(connection, [one.id for one in claims])
    told = PayloadRedacted(
        article=claims[0].article if single else str(target),
        claim=target if isinstance(target, UUID) else None,
        seqs=(
            *([found.seq] if found else ()),
            *(one.seq for one in claims),
            *dict.fromkeys(one.seq for one in corrections),
        ),
        claims=tuple(
            RedactedClaim(claim=one.id, seq=one.seq, location=one.location)
            for one in claims
        ),
        texts=(found.text_sha256,) if found and not sharing else (),
        reason=reason,
        author=author,
        corrections=corrections,
    )
    return told, sharing


def _corrections(
    connection: sa.Connection, claims: Sequence[UUID]
) -> tuple[RedactedClaim, ...]:
    """Corrections that put other words into claims, once for each place concerned."""
    if not claims:
        return ()
    query = EVENTS.join(correction, correction.c.seq == event.c.seq)
    query = query.where(correction.c.claim.in_(map(str, claims)))
    query = query.where(correction.c.type.in_(CORRECTING)).order_by(event.c.seq)
    found = []
    for one in recorded(connection.execute(query)):
        match one.event:
            case ClaimCorrected() | AttributionCorrected() as told:
                places = {told.location, told.values.get("location", told.location)}
                found += [
                    RedactedClaim(claim=told.claim, seq=one.seq, location=place)
                    for place in sorted(places, key=str)
                ]
    return tuple(found)


def _article(connection: sa.Connection, id: str) -> sa.Row[Any, Any, Any] | None:
    query = sa.select(article.c.id, article.c.seq, article.c.text_sha256)
    return connection.execute(query.where(article.c.id == id)).one_or_none()


def _sharing(connection: sa.Connection, one: sa.Row[Any, Any, Any]) -> tuple[str, ...]:
    """The other articles with the text of one, by their ids."""
    same = article.c.text_sha256 == one.text_sha256
    others = sa.select(article.c.id).where(same, article.c.id != one.id)
    return tuple(connection.scalars(others.order_by(article.c.seq)))


def _append(
    connection: sa.Connection, told: PayloadRedacted, now: datetime, check: Check
) -> int:
    """Append the event as any other; returns its seq."""
    stream = stream_of(told.article)
    version = select(connection, VERSION, (stream,))[0][0]
    batch = Batch(stream=stream, expected=version, events=[told])
    prepared = drafts.prepare([batch], {}, None, None, now)
    match appending.write(connection, [prepared], now, check)[0]:
        case Receipt(last_seq=int(seq)):
            return seq
        case BaseException() as error:
            raise error
    raise AssertionError("one event was written under no seq")


def _erase(connection: sa.Connection, told: PayloadRedacted) -> None:
    """Delete what `redaction` allows now to be deleted, and the receipts."""
    seqs = list(told.seqs)
    if connection.dialect.name == "postgresql":
        connection.execute(ERASE, {"seqs": seqs})
    else:
        texts = article_text.c.text_sha256.in_(told.texts)
        connection.execute(
            sa.delete(event_payload).where(event_payload.c.seq.in_(seqs))
        )
        connection.execute(sa.delete(article_text).where(texts))
    if told.claim is None:
        named = idempotency.c.receipt.contains(f'"{told.article}"')
        connection.execute(sa.delete(idempotency).where(named))
