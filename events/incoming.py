"""An article on its way in: whether it can be dated so, and what is read in it.

What is only looked at is treated just as what is kept.
"""

import logging
from datetime import datetime, timedelta

from events.articles import Article
from events.errors import DomainError, Fault, PublishedAheadError
from events.extraction import MOST, REVISION, Gazetteer, Reading, read
from events.parties import Parties

AHEAD = timedelta(hours=24)  # how far in the future a publication may lie

LOGGER = logging.getLogger(__name__)


def dated(article: Article, now: datetime) -> tuple[str, ...]:
    """Warnings about the day of publication.

    Raises:
        PublishedAheadError: it is dated more than a day ahead.
    """
    if article.published_at > now + AHEAD:
        told = "lies more than 24 hours ahead of our clock; check the year and the zone"
        raise PublishedAheadError([Fault(pointer="/published_at", detail=told)])
    return ("published_in_future",) if article.published_at > now else ()


def reading_of(
    article: Article, gazetteer: Gazetteer, parties: Parties, most: int = MOST
) -> Reading:
    """What is read in it. Where the rules fail, the article is kept unread.

    It can be read again when the rules are mended; refused, it would be lost, and an
    archive would stop at it for ever.
    """
    try:
        return read(article, gazetteer, parties, most=most)
    except DomainError:
        raise  # the gazetteer cannot be read: not a fault of the rules
    except Exception:
        LOGGER.exception("the rules failed on article %s", article.id)
        return Reading(claims=(), unread="reading_failed", revision=REVISION)
