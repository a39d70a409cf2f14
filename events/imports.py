"""The write use case of other people's tables: their claims are made already.

A row is an article of its own, and one append: it is there whole, or not at all, and a
second time it is a duplicate.
"""

from collections.abc import Collection

from events.articles import Article
from events.claims import Claim
from events.extraction import Reading
from events.gazetteer import Gazetteer
from events.log import Log
from events.parties import Parties
from events.receiving import Clock, Ingested, receive


def record(
    article: Article,
    claims: Collection[Claim],
    *,
    log: Log,
    gazetteer: Gazetteer,
    parties: Parties,
    clock: Clock,
) -> Ingested:
    """Append an article with claims that somebody else has made of it, once.

    It is nobody's reprint, however like another row it is: each change of a table is
    told by itself, and counts on its own day.

    Args:
        article: made of the row's own words.
        claims: at least one; they quote the article, and name the rule that made them.
        log: where they go.
        gazetteer: of the places that they name.
        parties: those that they name.
        clock: what time it is.

    Raises:
        PublishedAheadError: it is dated more than a day ahead.
        UnavailableError: the log cannot be written to now.
    """
    revision = ",".join(sorted({rule for claim in claims for rule in claim.rules}))
    reading = Reading(
        claims=tuple(claims), language=article.language, revision=revision
    )
    return receive(
        article,
        lambda: reading,
        log=log,
        gazetteer=gazetteer,
        parties=parties,
        clock=clock,
        reprints=False,
    )
