"""Receipts kept under idempotency keys, so that a request sent twice is done once."""

from dataclasses import replace
from datetime import datetime, timedelta

import orjson
import sqlalchemy as sa

from events.errors import IdempotencyKeyReusedError
from events.log.identifiers import read, written
from events.log.records import IdempotencyKey, Receipt
from events.log.tables import idempotency

KEPT = timedelta(hours=24)


def find(
    connection: sa.Connection, key: IdempotencyKey, now: datetime
) -> Receipt | None:
    """The receipt of the request with that key, marked as replayed, or None.

    Raises:
        IdempotencyKeyReusedError: the key came with another request.
    """
    table = idempotency.c
    query = sa.select(table.fingerprint, table.receipt).where(
        table.key == key.key,
        table.key_owner == key.owner,
        table.created_at >= written(now - KEPT),
    )
    if (found := connection.execute(query).one_or_none()) is None:
        return None
    if found.fingerprint != key.fingerprint:
        raise IdempotencyKeyReusedError(key.key)
    return replace(_receipt(found.receipt), replayed=True)


def keep(
    connection: sa.Connection, key: IdempotencyKey, receipt: Receipt, now: datetime
) -> None:
    """Keep a receipt. All that are out of date go, this key's among them."""
    outdated = idempotency.c.created_at < written(now - KEPT)
    connection.execute(sa.delete(idempotency).where(outdated))
    row = {
        "key": key.key,
        "key_owner": key.owner,
        "fingerprint": key.fingerprint,
        "status": receipt.outcome,
        "receipt": orjson.dumps(_body(receipt)).decode(),
        "created_at": written(now),
    }
    connection.execute(sa.insert(idempotency), row)


def _body(receipt: Receipt) -> dict[str, str | int | None]:
    at = receipt.recorded_at
    return {
        "article": receipt.article,
        "outcome": receipt.outcome,
        "first_seq": receipt.first_seq,
        "last_seq": receipt.last_seq,
        "recorded_at": written(at) if at else None,
    }


def _receipt(stored: str) -> Receipt:
    body = orjson.loads(stored)
    at = body["recorded_at"]
    return Receipt(**{**body, "recorded_at": read(at) if at else None})
