"""A request that one process hands to the one that writes, and the answer to it.

JSON both ways. On SQLite only one process writes; a command that finds it running hands
its article over, or its redaction, and prints what it would have printed itself.
"""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any, TypedDict
from uuid import UUID

import orjson

from events.articles import Article
from events.claims import Claim
from events.errors import DomainError, UnavailableError
from events.extraction import MOST
from events.facts import ClaimMade
from events.gazetteer import Gazetteer
from events.imports import record
from events.ingest import ingest
from events.log import Log, Receipt
from events.log.codec import decode, encode
from events.parties import Parties
from events.receiving import Clock, Ingested
from events.redaction import Redacted, redact
from events.sources import Defaults, article_of, document_of


class _House(TypedDict):
    """What a use case needs."""

    log: Log
    gazetteer: Gazetteer
    parties: Parties
    clock: Clock


class RefusedError(DomainError):
    """The process that writes refused the request. The message is its own."""


def request_of(article: Article) -> bytes:
    """The request to ingest an article."""
    return orjson.dumps({"ingest": document_of(article)})


def import_of(article: Article, claims: Collection[Claim]) -> bytes:
    """The request to record claims that are made already, with their article."""
    made = [encode(ClaimMade(claim=claim)) for claim in claims]
    return orjson.dumps({"import": {"article": document_of(article), "claims": made}})


def redaction_of(target: str | UUID, reason: str, author: str) -> bytes:
    """The request to redact an article, by its id as text, or a claim."""
    kind = "claim" if isinstance(target, UUID) else "article"
    return orjson.dumps({"redact": {kind: target, "reason": reason, "author": author}})


def rebuild_request() -> bytes:
    """The request to make the read models anew."""
    return orjson.dumps({"rebuild": {}})


def answer(
    request: bytes,
    *,
    log: Log,
    gazetteer: Gazetteer,
    parties: Parties,
    clock: Clock,
    most: int = MOST,
) -> bytes:
    """Do what a request asks for. A refusal is an answer too."""
    wanted = orjson.loads(request)
    try:
        if "redact" in wanted:
            return orjson.dumps(_redact(wanted["redact"], log))
        if "rebuild" in wanted:
            return orjson.dumps({"events": log.rebuild()})
        house = _House(log=log, gazetteer=gazetteer, parties=parties, clock=clock)
        if "import" in wanted:
            return orjson.dumps(_told(_record(wanted["import"], house)))
        article = article_of(wanted["ingest"], Defaults())
        done = ingest(article, **house, most=most)
    except UnavailableError as error:
        return orjson.dumps({"unavailable": str(error)})
    except DomainError as error:
        return orjson.dumps({"refused": str(error)})
    return orjson.dumps(_told(done))


def ingested(reply: bytes) -> Ingested:
    """What an answer says.

    Raises:
        RefusedError: the request was refused.
        UnavailableError: the log cannot be written to now; so would all others be.
    """
    told = _accepted(reply)
    return Ingested(receipt=_receipt(told), warnings=tuple(told["warnings"]))


def redacted(reply: bytes) -> Redacted:
    """What an answer says.

    Raises:
        RefusedError: the request was refused.
        UnavailableError: the log cannot be written to now.
    """
    told = _accepted(reply)
    lists = {name: tuple(v) for name, v in told.items() if isinstance(v, list)}
    return Redacted(**told | lists)


def rebuilt(reply: bytes) -> int:
    """From how many events the read models were made, by an answer.

    Raises:
        RefusedError: the request was refused.
        UnavailableError: the log cannot be written to now.
    """
    events: int = _accepted(reply)["events"]
    return events


def _accepted(reply: bytes) -> dict[str, Any]:
    told: dict[str, Any] = orjson.loads(reply)
    if "unavailable" in told:
        raise UnavailableError(told["unavailable"])
    if "refused" in told:
        raise RefusedError(told["refused"])
    return told


def _redact(wanted: Mapping[str, str], log: Log) -> Redacted:
    target = UUID(wanted["claim"]) if "claim" in wanted else wanted["article"]
    reason, author = wanted["reason"], wanted["author"]
    return redact(target, reason=reason, author=author, log=log)


def _record(wanted: Mapping[str, Any], house: _House) -> Ingested:
    article = article_of(wanted["article"], Defaults())
    made = [decode(name, body) for name, body in wanted["claims"]]
    claims = [event.claim for event in made if isinstance(event, ClaimMade)]
    return record(article, claims, **house)


def _told(done: Ingested) -> dict[str, Any]:
    receipt = done.receipt
    return {
        "article": receipt.article,
        "outcome": receipt.outcome,
        "first_seq": receipt.first_seq,
        "last_seq": receipt.last_seq,
        "recorded_at": receipt.recorded_at,
        "replayed": receipt.replayed,
        "warnings": done.warnings,
    }


def _receipt(told: Mapping[str, Any]) -> Receipt:
    at = told["recorded_at"]
    return Receipt(
        article=told["article"],
        outcome=told["outcome"],
        first_seq=told["first_seq"],
        last_seq=told["last_seq"],
        recorded_at=datetime.fromisoformat(at) if at else None,
        replayed=told["replayed"],
    )
