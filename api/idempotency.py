"""`Idempotency-Key`: a request that is sent twice is done once, and answered alike."""

import re
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any

from flask import request

from api import house, strict_json
from api.problems import ProblemError, refused
from events.canonical import digest
from events.errors import Fault, InvalidArticleError, PublishedAheadError
from events.log import IdempotencyKey, Refusal

LONGEST = 255
NAME = re.compile(f"[!-~]{{1,{LONGEST}}}")
OWNER = "anonymous"  # until there are API keys, whoever may write is one and the same
# What follows from the request alone, so that it is the same whenever it is asked.
LASTING = (
    "malformed-request",
    "unknown-parameter",
    "invalid-parameter",
    "validation-failed",
)
LARGEST = 16_384  # characters of faults; a refusal with more is told anew each time


def key(body: Mapping[str, Any]) -> IdempotencyKey | None:
    """The key that the request names, with what it is good for; None where it has none.

    Args:
        body: as loaded; the same words in another layout are the same request.

    Raises:
        ProblemError: `validation-failed`; it is empty, too long, or no plain text.
    """
    if (name := _name()) is None:
        return None
    if not NAME.fullmatch(name):
        told = f"has 1 to {LONGEST} characters of visible ASCII, no spaces"
        fault = Fault(pointer="Idempotency-Key", detail=told)
        raise ProblemError(
            "validation-failed", f"Idempotency-Key {told}.", errors=[fault]
        )
    fingerprint = digest([request.path, *(f"{k}={v!r}" for k, v in body.items())])
    return IdempotencyKey(key=name, owner=OWNER, fingerprint=fingerprint)


def alone(key: IdempotencyKey | None) -> AbstractContextManager[None]:
    """The time in which no other request with this key runs.

    Raises:
        RequestRunningError: one is running.
    """
    return nullcontext() if key is None else house().log.alone(key)


@contextmanager
def remembering() -> Iterator[None]:
    """Keep a refusal that follows from the request alone, and tell it again."""
    try:
        yield
    except PublishedAheadError:
        raise
    except InvalidArticleError as error:
        raise _kept(refused(error)) from error
    except ProblemError as error:
        raise _kept(error) from error


def _kept(error: ProblemError) -> ProblemError:
    """The refusal to tell: this one, or the same as it was told before."""
    name = _name()
    if name is None or not NAME.fullmatch(name) or not _lasts(error):
        return error
    seen = [request.path, request.query_string.hex(), strict_json.body_digest(request)]
    refusal = house().log.keep_refusal(
        IdempotencyKey(key=name, owner=OWNER, fingerprint=digest(["refused", *seen])),
        Refusal(kind=error.slug, detail=error.detail, faults=error.errors),
    )
    headers = {"Idempotency-Replayed": "true"} if refusal.replayed else {}
    return ProblemError(
        refusal.kind, refusal.detail, errors=refusal.faults, headers=headers
    )


def _lasts(error: ProblemError) -> bool:
    size = sum(len(one.pointer) + len(one.detail) for one in error.errors)
    return error.slug in LASTING and size <= LARGEST


def _name() -> str | None:
    """The key as it was given, without its quotes."""
    given = request.headers.get("Idempotency-Key")
    if given is None:
        return None
    quoted = len(given) >= 2 and given[0] == given[-1] == '"'
    return given[1:-1] if quoted else given
