"""`/articles`: articles come in, and what was read in them goes out."""

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any
from urllib.parse import quote

from api import House, caching, house, idempotency
from api.blueprints import Blueprint
from api.paging import page
from api.problems import linked
from events.articles import Access, Article
from events.dates import instant
from events.errors import Fault, InvalidArticleError, NotFoundError
from events.gazetteer.resolving import suggestions
from events.ingest import ingest
from events.log import Receipt, StoredArticle, StoredClaim
from schemas.articles import (
    ArticleInputSchema,
    ArticleListQuery,
    ArticleListSchema,
    ArticleSchema,
    IngestedSchema,
)
from schemas.claims import ClaimListQuery, ClaimListSchema
from schemas.fields import NoQuery, RequestSchema

ID = re.compile("[0-9a-f]{64}", re.ASCII)
PAGED = ("invalid-cursor", "conflicting-parameters")
WARNINGS = {
    "published_in_future": "The time of publication lies ahead of our clock.",
    "published_at_differs": "The article is known with another time of publication, "
    "which stays.",
}
EXAMPLE = {
    "title": "Russia and Ukraine both claim Kupiansk",
    "text": "Russian troops have captured Kupiansk, Gerasimov said on Thursday. "
    "Ukraine's General Staff said that Kupiansk is under Ukrainian control.",
    "published_at": "2025-11-21",
    "publisher": "The Example",
    "access": "full",
    "licence": "CC BY 4.0",
}

blp = Blueprint(
    "articles", __name__, url_prefix="/articles", description="What claims are read in"
)


class WriteQuery(RequestSchema):
    """A write takes no parameters."""


@blp.post("")
@blp.writes(
    "createArticle",
    IngestedSchema,
    {
        200: "The article was known; nothing was written.",
        201: "The article and its claims were written, all or none.",
    },
    problems=("idempotency-key-reused",),
    parameters=("Idempotency-Key",),
    headers=("Location", "Idempotency-Replayed"),
)
@blp.arguments(WriteQuery, location="query")
@blp.arguments(
    ArticleInputSchema, location="json", error_status_code=422, example=EXAMPLE
)
def create_article(
    query: dict[str, Any], body: dict[str, Any]
) -> tuple[dict[str, Any], int, dict[str, str]]:
    """Take an article in, and read its claims

    One article with all its claims is one transaction, acknowledged when it is on the
    disk. The same article again is a duplicate and changes nothing.
    """
    rooms = house()
    article = _article(body)
    key = idempotency.key(body)
    with idempotency.alone(key):
        receipt = ingest(
            article,
            log=rooms.log,
            gazetteer=rooms.gazetteer,
            parties=rooms.parties,
            clock=rooms.clock,
            key=key,
        ).receipt
    headers = {"Location": f"/articles/{receipt.article}"}
    if receipt.replayed:
        headers["Idempotency-Replayed"] = "true"
    status = 200 if receipt.outcome == "duplicate" else 201
    return _ingested(article, receipt, rooms), status, headers


@blp.get("")
@blp.reads("listArticles", ArticleListSchema, problems=PAGED)
@blp.arguments(ArticleListQuery, location="query")
def list_articles(query: dict[str, Any]) -> dict[str, Any]:
    """Articles in the order they came in"""
    rooms = house()
    wanted = page(query, rooms.log.head().size)
    caching.conditional(wanted.log_seq)
    found = rooms.log.articles(wanted.after, wanted.limit + 1)
    there = [one for one in found if one.seq <= wanted.log_seq]
    shown = there[: wanted.limit]
    more = len(there) > wanted.limit
    return {
        "articles": shown,
        "log_seq": wanted.log_seq,
        "limit": wanted.limit,
        "next_cursor": wanted.following(shown[-1].seq) if more else None,
    }


@blp.get("/<id>")
@blp.reads("getArticle", ArticleSchema, problems=("not-found",))
@blp.arguments(NoQuery, location="query")
def get_article(query: dict[str, Any], id: str) -> dict[str, Any]:
    """An article, and where in it claims were read

    The text is there where the article's `access` is `full`; else its quotes are, with
    the claims.
    """
    rooms = house()
    head = rooms.log.head().size
    article = _known(id, rooms)
    caching.conditional(head)
    full = article.received.access == Access.FULL
    claims = rooms.log.article_claims(id, head)
    return {
        "article": article,
        "text": article.text if full else None,
        "claim_spans": [one.claim for one in claims],
        "log_seq": head,
    }


@blp.get("/<id>/claims")
@blp.reads("listArticleClaims", ClaimListSchema, problems=("not-found", *PAGED))
@blp.arguments(ClaimListQuery, location="query")
def list_article_claims(query: dict[str, Any], id: str) -> dict[str, Any]:
    """The claims that were read in an article"""
    rooms = house()
    wanted = page(query, rooms.log.head().size, article=id)
    _known(id, rooms)
    caching.conditional(wanted.log_seq, pinned=query["cursor"] is not None)
    claims, following = wanted.cut(rooms.log.article_claims(id, wanted.log_seq))
    return {
        "claims": claims,
        "log_seq": wanted.log_seq,
        "limit": wanted.limit,
        "next_cursor": following,
    }


def _known(id: str, rooms: House) -> StoredArticle:
    if not ID.fullmatch(id):
        raise NotFoundError("article", id)
    return rooms.log.article(id)


def _article(body: Mapping[str, Any]) -> Article:
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


def _ingested(article: Article, receipt: Receipt, rooms: House) -> dict[str, Any]:
    """The answer that a receipt amounts to; for the same receipt it is the same."""
    stored = rooms.log.article(article.id)
    claims = rooms.log.article_claims(article.id)
    return {
        "outcome": receipt.outcome,
        "article": stored,
        "claims": claims,
        "unresolved_places": _unresolved(claims, rooms, receipt.last_seq),
        "log": receipt,
        "warnings": [
            {"code": code, "detail": WARNINGS[code]}
            for code in _warnings(article, stored)
        ],
    }


def _warnings(article: Article, stored: StoredArticle) -> list[str]:
    codes = []
    if article.published_at > stored.recorded_at:
        codes.append("published_in_future")
    if article.published_at != stored.received.published_at:
        codes.append("published_at_differs")
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
