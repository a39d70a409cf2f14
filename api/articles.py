"""`/articles`: articles come in, and what was read in them goes out."""

import re
from typing import Any

from api import House, caching, house, idempotency, receiving
from api.blueprints import Blueprint
from api.documenting import ARTICLE, PAGED
from api.paging import page
from events.articles import Access
from events.errors import NotFoundError
from events.ingest import ingest
from events.log import StoredArticle
from schemas.articles import (
    ArticleInputSchema,
    ArticleListQuery,
    ArticleListSchema,
    ArticleSchema,
    IngestedSchema,
)
from schemas.claims import ClaimListQuery, ClaimListSchema
from schemas.fields import RecordQuery, WriteQuery

ID = re.compile("[0-9a-f]{64}", re.ASCII)
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


@blp.post("")
@blp.writes(
    "createArticle",
    IngestedSchema,
    {
        200: "The article was known; nothing was written.",
        201: "The article and its claims were written, all or none.",
    },
    problems=("gone", "idempotency-key-reused"),
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
    article = receiving.article(body)
    key = idempotency.key(body)
    with idempotency.alone(key):
        receipt = ingest(
            article,
            log=rooms.log,
            gazetteer=rooms.gazetteer,
            parties=rooms.parties,
            clock=rooms.clock,
            key=key,
            most=rooms.settings.extraction_steps,
        ).receipt
    headers = {"Location": f"/articles/{receipt.article}"}
    if receipt.replayed:
        headers["Idempotency-Replayed"] = "true"
    status = 200 if receipt.outcome == "duplicate" else 201
    return receiving.answer(article, receipt, rooms), status, headers


@blp.get("")
@blp.reads(
    "listArticles", ArticleListSchema, problems=PAGED, headers=("Link",), replica=True
)
@blp.arguments(ArticleListQuery, location="query")
def list_articles(query: dict[str, Any]) -> dict[str, Any]:
    """Articles in the order they came in"""
    rooms = house()
    wanted = page(query, rooms.log.head().size)
    caching.of_the_log(wanted.log_seq)
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


@blp.get("/<id>", parameters=[ARTICLE])
@blp.reads("getArticle", ArticleSchema, problems=("not-found", "gone"), replica=True)
@blp.arguments(RecordQuery, location="query")
def get_article(query: dict[str, Any], id: str) -> dict[str, Any]:
    """An article, and where in it claims were read

    The text is there where the article's `access` is `full`; else its quotes are, with
    the claims.
    """
    rooms = house()
    head = rooms.log.head().size
    article = _known(id, rooms)
    caching.of_the_log(head)
    full = article.received.access == Access.FULL
    claims = rooms.log.article_claims(id, head)
    return {
        "article": article,
        "text": article.text if full else None,
        "claim_spans": [one.claim for one in claims],
        "log_seq": head,
    }


@blp.get("/<id>/claims", parameters=[ARTICLE])
@blp.reads(
    "listArticleClaims",
    ClaimListSchema,
    problems=("not-found", "gone", *PAGED),
    headers=("Link",),
    replica=True,
)
@blp.arguments(ClaimListQuery, location="query")
def list_article_claims(query: dict[str, Any], id: str) -> dict[str, Any]:
    """The claims that were read in an article"""
    rooms = house()
    wanted = page(query, rooms.log.head().size, article=id)
    _known(id, rooms)
    caching.of_the_log(wanted.log_seq, pinned=query["cursor"] is not None)
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
