"""The one write use case of articles: read by our rules, and appended with its claims.

One article is one append: the article, its syndication, its claims, and the revisions
of parties, actors and places that the claims use. It is there whole, or not at all.
"""

from events.articles import Article
from events.extraction import MOST
from events.gazetteer import Gazetteer
from events.incoming import reading_of
from events.log import IdempotencyKey, Log
from events.parties import Parties
from events.receiving import Clock, Ingested, receive


def ingest(
    article: Article,
    *,
    log: Log,
    gazetteer: Gazetteer,
    parties: Parties,
    clock: Clock,
    key: IdempotencyKey | None = None,
    most: int = MOST,
) -> Ingested:
    """Read an article and append it with its claims, once.

    One that takes more than `most` steps to read is appended without claims.

    Raises:
        PublishedAheadError: it is dated more than a day ahead.
        IdempotencyKeyReusedError: the key came with another request.
        UnavailableError: the log cannot be written to now.
    """
    return receive(
        article,
        lambda: reading_of(article, gazetteer, parties, most),
        log=log,
        gazetteer=gazetteer,
        parties=parties,
        clock=clock,
        key=key,
    )
