"""`Idempotency-Key`: a request that is sent twice is done once."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from threading import Lock
from typing import Any

from flask import request

from api.problems import ProblemError
from events.canonical import digest
from events.errors import Fault
from events.log import IdempotencyKey

LONGEST = 255
NAME = re.compile(f"[!-~]{{1,{LONGEST}}}")
OWNER = "anonymous"  # until there are API keys, whoever may write is one and the same

_running: set[str] = set()
_lock = Lock()


def key(body: Mapping[str, Any]) -> IdempotencyKey | None:
    """The key that the request names, with what it is good for; None where it has none.

    Args:
        body: as loaded; the same words in another layout are the same request.

    Raises:
        ProblemError: `validation-failed`; it is empty, too long, or no plain text.
    """
    given = request.headers.get("Idempotency-Key")
    if given is None:
        return None
    quoted = len(given) >= 2 and given[0] == given[-1] == '"'
    name = given[1:-1] if quoted else given
    if not NAME.fullmatch(name):
        told = f"has 1 to {LONGEST} characters of visible ASCII, no spaces"
        fault = Fault(pointer="Idempotency-Key", detail=told)
        raise ProblemError(
            "validation-failed", f"Idempotency-Key {told}.", errors=[fault]
        )
    fingerprint = digest([request.path, *(f"{k}={v!r}" for k, v in body.items())])
    return IdempotencyKey(key=name, owner=OWNER, fingerprint=fingerprint)


@contextmanager
def alone(key: IdempotencyKey | None) -> Iterator[None]:
    """The time in which no other request with this key runs in this process.

    Raises:
        ProblemError: `conflict`; one is running.
    """
    if key is None:
        yield
        return
    with _lock:
        if key.key in _running:
            told = "A request with this idempotency key is still running."
            raise ProblemError("conflict", told, headers={"Retry-After": "1"})
        _running.add(key.key)
    try:
        yield
    finally:
        with _lock:
            _running.discard(key.key)
