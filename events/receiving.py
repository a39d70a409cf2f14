"""An article goes into the log with what was read in it, once and in one append.

Whoever read it: our rules (`ingest`), or the editors of a table (`imports`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from events.articles import Article
from events.errors import NotFoundError, StreamConflictError
from events.extraction import Reading, Unresolved
from events.facts import (
    ArticleReceived,
    ClaimMade,
    Event,
    SyndicationJoined,
)
from events.gazetteer import Gazetteer
from events.incoming import dated
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


def receive(
    article: Article,
    read: Callable[[], Reading],
    *,
    log: Log,
    gazetteer: Gazetteer,
    parties: Parties,
    clock: Clock,
    key: IdempotencyKey | None = None,
    reprints: bool = True,
) -> Ingested:
    """Append an article with its claims, once.

    Args:
        article: what came in.
        read: what is read in it; not asked where the article is there already.
        log: where it goes.
        gazetteer: of the places that its claims use.
        parties: those that its claims use.
        clock: what time it is.
        key: under which the answer is kept.
        reprints: whether a text that is nearly the same makes it a reprint. Rows of a
            table are alike without being each other's copies.

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
        reading = reading or read()
        try:
            receipt = _append(article, reading, log, gazetteer, parties, key, reprints)
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
    reprints: bool,
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
        *(_syndication(log, article, previous) if reprints else ()),
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
