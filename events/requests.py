"""A request that one process hands to the one that writes, and the answer to it.

JSON both ways. On SQLite only one process writes; a command that finds it running hands
its article over and prints the receipt that it would have printed itself.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import orjson

from events.articles import Article
from events.errors import DomainError, UnavailableError
from events.gazetteer import Gazetteer
from events.ingest import Clock, Ingested, ingest
from events.log import Log, Receipt
from events.parties import Parties
from events.sources import Defaults, article_of, document_of


class RefusedError(DomainError):
    """The process that writes refused the request. The message is its own."""


def request_of(article: Article) -> bytes:
    """The request to ingest an article."""
    return orjson.dumps({"ingest": document_of(article)})


def answer(
    request: bytes, *, log: Log, gazetteer: Gazetteer, parties: Parties, clock: Clock
) -> bytes:
    """Do what a request asks for. A refusal is an answer too."""
    try:
        article = article_of(orjson.loads(request)["ingest"], Defaults())
        done = ingest(
            article, log=log, gazetteer=gazetteer, parties=parties, clock=clock
        )
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
    told = orjson.loads(reply)
    if "unavailable" in told:
        raise UnavailableError(told["unavailable"])
    if "refused" in told:
        raise RefusedError(told["refused"])
    return Ingested(receipt=_receipt(told), warnings=tuple(told["warnings"]))


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
