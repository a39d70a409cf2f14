"""The one write use case: an article comes in, with everything that is read in it.

One article is one append: the article, its syndication, its claims, and the revisions
of parties, actors and places that the claims use. It is there whole, or not at all.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from events.articles import Article
from events.errors import NotFoundError, StreamConflictError
from events.extraction import MOST, Reading, Unresolved
from events.facts import (
    ArticleReceived,
    ClaimMade,
    Event,
    SyndicationJoined,
)
from events.gazetteer import Gazetteer
from events.incoming import dated, reading_of
from events.log import Batch, IdempotencyKey, Log, Receipt, StoredArticle
from events.parties import Parties
from events.references import used_by
from events.revisions import Compared, compared
from events.syndication import likeness, signature

TRIES = 5  # appends that lose to another process before we give up

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingested:
    """What became of an article.

    Attributes:
        receipt: what was written; a duplicate's names the seqs of the first time.
        warnings: `published_in_future`, `published_at_differs`, or why it is unread.
        unresolved: places of claims that the gazetteer could not settle.
    """

    receipt: Receipt
    warnings: tuple[str, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()


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
    if key and (receipt := log.receipt(key)):
        return Ingested(receipt=receipt)
    warnings = dated(article, clock())
    reading = None
    for _ in range(TRIES):
        if known := _known(log, article.id):
            return _duplicate(log, known, article, warnings, key)
        reading = reading or reading_of(article, gazetteer, parties, most)
        try:
            receipt = _append(article, reading, log, gazetteer, parties, key)
        except StreamConflictError as error:
            conflict = error  # another process wrote the same article or entry
            continue
        unread = (reading.unread,) if reading.unread else ()
        return Ingested(
            receipt=receipt,
            warnings=(*warnings, *unread),
            unresolved=reading.unresolved,
        )
    raise conflict


def _append(
    article: Article,
    reading: Reading,
    log: Log,
    gazetteer: Gazetteer,
    parties: Parties,
    key: IdempotencyKey | None,
) -> Receipt:
    """One try, on the log as it is now.

    Raises:
        StreamConflictError: it is not so any more.
    """
    seen = log.head().size
    claims = {claim.id: claim for claim in reading.claims}
    previous = _previous(log, article)
    told = compared(article, claims.values(), previous, log) if previous else Compared()
    events: list[Event] = [
        _received(article, reading, previous),
        *_syndication(log, article, previous),
        *(ClaimMade(claim=claim) for claim in claims.values()),
        *told.events,
    ]
    stream = Batch(stream=stream_of(article.id), expected=0, events=events)
    used = used_by([*claims.values(), *told.claims], log, gazetteer, parties)
    texts = {article.text_sha256: article.text}
    # What claims use comes first, so that no seq shows them without it.
    batches = [*used, stream, *told.batches]
    return log.append(batches, texts=texts, key=key, seen=seen)


def stream_of(article: str) -> str:
    """The stream of an article's events, by the article's id."""
    return f"article-{article}"


def _known(log: Log, id: str) -> StoredArticle | None:
    try:
        return log.article(id)
    except NotFoundError:
        return None


def _duplicate(
    log: Log,
    known: StoredArticle,
    article: Article,
    warnings: tuple[str, ...],
    key: IdempotencyKey | None,
) -> Ingested:
    """The article is there: nothing is written but the receipt's key, if it has one."""
    if known.received.published_at != article.published_at:
        warnings = (*warnings, "published_at_differs")
    last = log.stream(stream_of(article.id))[-1]
    receipt = Receipt(
        article=article.id,
        outcome="duplicate",
        first_seq=known.seq,
        last_seq=last.seq,
        recorded_at=known.recorded_at,
    )
    if key:
        receipt = log.keep(key, receipt)
    return Ingested(receipt=receipt, warnings=warnings)


def _previous(log: Log, article: Article) -> StoredArticle | None:
    """The article that this one is a new version of: same publisher, same URL."""
    if article.url is None:
        return None
    return log.latest_version(article.publisher_id, article.url)


def _syndication(
    log: Log, article: Article, previous: StoredArticle | None
) -> list[SyndicationJoined]:
    """That it joins the group of the version before it, however much was rewritten.

    Else that of the article it is most alike, if it is like any.
    """
    if previous:
        same = signature(article.text), signature(previous.text or "")
        group, alike = previous.group, likeness(*same)
        return [SyndicationJoined(article=article.id, group=group, likeness=alike)]
    near = log.near_duplicates(signature(article.text))[:1]
    return [
        SyndicationJoined(article=article.id, group=one.group, likeness=one.likeness)
        for one in near
    ]


def _received(
    article: Article, reading: Reading, previous: StoredArticle | None
) -> ArticleReceived:
    return ArticleReceived(
        article=article.id,
        publisher=article.publisher_id,
        publisher_name=article.publisher,
        url=article.url,
        title=article.title,
        text_sha256=article.text_sha256,
        published_at=article.published_at,
        published_precision=article.published_precision,
        language=article.language,
        retrieved_at=article.retrieved_at,
        external_id=article.external_id,
        access=article.access,
        licence=article.licence,
        attribution=article.attribution,
        version=previous.received.version + 1 if previous else 1,
        previous=previous.received.article if previous else None,
        extraction=reading.revision,
        unread=reading.unread,
    )
