"""What comes in by `POST /articles`, and the answer that its receipt amounts to."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any
from urllib.parse import quote

from api import House
from api.problems import linked
from events.articles import Access, Article
from events.dates import instant
from events.errors import Fault, InvalidArticleError
from events.gazetteer.resolving import suggestions
from events.log import Receipt, StoredArticle, StoredClaim

WARNINGS = {
    "published_in_future": "The time of publication lies ahead of our clock.",
    "published_at_differs": "The article is known with another time of publication, "
    "which stays.",
    "unsupported_language": "There are no rules for its language; it is kept unread.",
    "extraction_timed_out": "Reading it takes more steps than an article may take; it "
    "is kept unread.",
    "reading_failed": "The rules failed on it; it is kept unread.",
}


def article(body: Mapping[str, Any]) -> Article:
    """The article in a body.

    Raises:
        InvalidArticleError: with every fault found.
    """
    faults: list[Fault] = []
    published, precision = _time("published_at", body, faults)
    retrieved, _ = _time("retrieved_at", body, faults)
    if published is None:
        raise InvalidArticleError(faults)
    times = ("published_at", "retrieved_at", "access")
    article = Article(
        published_at=published,
        published_precision=precision,
        retrieved_at=retrieved,
        access=Access(body["access"]),
        **{name: value for name, value in body.items() if name not in times},
    )
    if faults:
        raise InvalidArticleError(faults)
    return article


def _time(name: str, body: Mapping[str, Any], faults: list[Fault]) -> Any:
    if body[name] is None:
        return None, "second"
    try:
        return instant(body[name])
    except ValueError as error:
        faults.append(Fault(pointer=f"/{name}", detail=str(error)))
        return None, "second"


def answer(article: Article, receipt: Receipt, rooms: House) -> dict[str, Any]:
    """The answer that a receipt amounts to; for the same receipt it is the same."""
    stored = rooms.log.article(article.id)
    claims = rooms.log.article_claims(article.id)
    return {
        "outcome": receipt.outcome,
        "article": stored,
        "claims": claims,
        "unresolved_places": _unresolved(claims, rooms, receipt.last_seq),
        "log": receipt,
        "warnings": warnings(_codes(article, stored)),
    }


def warnings(codes: Iterable[str]) -> list[dict[str, str]]:
    """Warnings as they are told."""
    return [{"code": code, "detail": WARNINGS[code]} for code in codes]


def _codes(article: Article, stored: StoredArticle) -> list[str]:
    codes = []
    if article.published_at > stored.recorded_at:
        codes.append("published_in_future")
    if article.published_at != stored.received.published_at:
        codes.append("published_at_differs")
    if stored.received.unread:
        codes.append(stored.received.unread)
    return codes


def _unresolved(
    claims: Iterable[StoredClaim], rooms: House, known: int | None
) -> list[dict[str, Any]]:
    """Places that claims name and the gazetteer could not settle, as they come."""
    by_text: dict[str, list[Any]] = {}
    for stored in claims:
        if stored.claim.location is None:
            by_text.setdefault(stored.claim.place_text, []).append(stored.claim.id)

    def counts(ids: Collection[str]) -> Mapping[str, int]:
        return rooms.log.claim_counts(ids, known)

    return [
        {
            "place_text": text,
            "claims": ids,
            "suggestions": [
                linked(one) for one in suggestions(text, rooms.gazetteer, counts)
            ],
            "search": f"/locations?q={quote(text, safe='')}&match=fuzzy",
        }
        for text, ids in by_text.items()
    ]
