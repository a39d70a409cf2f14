"""What is kept under idempotency keys, so that a request sent twice is done once.

A receipt, or a refusal that follows from the request alone; each for 24 hours.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import orjson
import sqlalchemy as sa

from events.errors import Fault, IdempotencyKeyReusedError
from events.log.identifiers import read, written
from events.log.records import IdempotencyKey, Receipt, Refusal
from events.log.tables import idempotency

KEPT = timedelta(hours=24)
REFUSED = "refused"  # the status of a refusal; that of a receipt is its outcome


def find(
    connection: sa.Connection, key: IdempotencyKey, now: datetime
) -> Receipt | None:
    """The receipt of the request with that key, marked as replayed, or None.

    Raises:
        IdempotencyKeyReusedError: the key came with another request.
    """
    if (found := _found(connection, key, now)) is None:
        return None
    if found.status == REFUSED:
        raise IdempotencyKeyReusedError(key.key)
    return replace(_receipt(found.receipt), replayed=True)


def find_refusal(
    connection: sa.Connection, key: IdempotencyKey, now: datetime
) -> Refusal | None:
    """The refusal of the request with that key, marked as replayed, or None.

    Raises:
        IdempotencyKeyReusedError: the key came with another request.
    """
    if (found := _found(connection, key, now)) is None:
        return None
    if found.status != REFUSED:
        raise IdempotencyKeyReusedError(key.key)
    body = orjson.loads(found.receipt)
    faults = tuple(Fault(**fault) for fault in body["faults"])
    return Refusal(**{**body, "faults": faults}, replayed=True)


def keep(
    connection: sa.Connection,
    key: IdempotencyKey,
    kept: Receipt | Refusal,
    now: datetime,
) -> None:
    """Keep what was answered. All that is out of date goes, this key's too."""
    outdated = idempotency.c.created_at < written(now - KEPT)
    connection.execute(sa.delete(idempotency).where(outdated))
    status, body = _body(kept)
    row = {
        "key": key.key,
        "key_owner": key.owner,
        "fingerprint": key.fingerprint,
        "status": status,
        "receipt": orjson.dumps(body).decode(),
        "created_at": written(now),
    }
    connection.execute(sa.insert(idempotency), row)


def _found(connection: sa.Connection, key: IdempotencyKey, now: datetime) -> Any:
    """The row under that key, or None."""
    table = idempotency.c
    query = sa.select(table.fingerprint, table.status, table.receipt).where(
        table.key == key.key,
        table.key_owner == key.owner,
        table.created_at >= written(now - KEPT),
    )
    found = connection.execute(query).one_or_none()
    if found is not None and found.fingerprint != key.fingerprint:
        raise IdempotencyKeyReusedError(key.key)
    return found


def _body(kept: Receipt | Refusal) -> tuple[str, dict[str, Any]]:
    if isinstance(kept, Refusal):
        faults = [{"pointer": one.pointer, "detail": one.detail} for one in kept.faults]
        body = {"kind": kept.kind, "detail": kept.detail, "faults": faults}
        return REFUSED, body
    at = kept.recorded_at
    return kept.outcome, {
        "article": kept.article,
        "outcome": kept.outcome,
        "first_seq": kept.first_seq,
        "last_seq": kept.last_seq,
        "recorded_at": written(at) if at else None,
    }


def _receipt(stored: str) -> Receipt:
    body = orjson.loads(stored)
    at = body["recorded_at"]
    return Receipt(**{**body, "recorded_at": read(at) if at else None})
