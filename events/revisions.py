"""What a new version of an article says of the claims of earlier ones, as events.

Its claims are read and recorded as those of any article. Beside them stands what became
of each quote; and where the version repeats words whose reading was corrected, the
correction is recorded for the new reading too, so that a mistake does not come back.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from uuid import UUID

from events.articles import Article
from events.claims import Claim
from events.facts import (
    Anchor,
    AttributionCorrected,
    ClaimCorrected,
    ClaimMade,
    ClaimRetracted,
    Event,
    VersionCompared,
)
from events.log import Batch, Log, StoredArticle, StoredClaim, correction_stream
from events.reasons import LONGEST
from events.versions import Place, place, repeats, same_words

CARRIED = " (said of the claim "


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What is to be recorded with a new version.

    Attributes:
        events: for its own stream.
        batches: corrections that go over to its claims.
        claims: these claims as corrected, since they may name others.
    """

    events: tuple[Event, ...] = ()
    batches: tuple[Batch, ...] = ()
    claims: tuple[Claim, ...] = ()


def compared(
    article: Article, claims: Collection[Claim], previous: StoredArticle, log: Log
) -> Compared:
    """What became of the claims of earlier versions in a new one.

    Of claims older than the version before, only what has changed is told: a live blog
    has many versions.

    Args:
        article: the new version.
        claims: read in it.
        previous: the version before it.
        log: where the earlier ones are.
    """
    received = previous.received
    older = log.version_claims(received.publisher, received.url or "")
    anchors, batches, corrected = [], [], []
    for one in older:
        at = place(one.claim, article.title, article.text)
        if _is_news(one, at, received.article):
            anchors.append(_anchor(one, at))
        first = _as_read(one, log)
        again = repeats(first, at, claims) if one.corrections else None
        if again and (batch := _carried(one.claim.id, again, log)):
            batches.append(batch)
            corrected.append(replace(one.claim, article=article.id))
    told = VersionCompared(
        article=article.id, version=received.version + 1, anchors=tuple(anchors)
    )
    distinct = {batch.stream: batch for batch in batches}
    return Compared(
        events=(told,) if anchors else (),
        batches=tuple(distinct.values()),
        claims=tuple(corrected),
    )


def repeated(stored: StoredClaim, log: Log) -> list[UUID]:
    """The claims in other versions that read the same words in the same way."""
    article = stored.article
    if article.url is None:
        return []
    first = _as_read(stored, log)
    return [
        one.claim.id
        for one in log.version_claims(article.publisher, article.url)
        if one.article.article != article.article
        and same_words(first, _as_read(one, log))
    ]


def reason_for(told: str, claim: UUID) -> str:
    """The reason of a correction of a claim, for another that repeats its words."""
    more = f"{CARRIED}{claim}, whose words another version repeats)"
    return told.partition(CARRIED)[0][: LONGEST - len(more)] + more


def _as_read(one: StoredClaim, log: Log) -> Claim:
    """A claim as it was read first."""
    made = log.event(one.seq).event if one.corrections else None
    return made.claim if isinstance(made, ClaimMade) else one.claim


def _is_news(one: StoredClaim, at: Place, previous: str) -> bool:
    if one.article.article == previous:
        return True
    return (one.anchor.fate if one.anchor else "kept") != at.fate


def _anchor(one: StoredClaim, at: Place) -> Anchor:
    return Anchor(
        claim=one.claim.id, seq=one.seq, fate=at.fate, start=at.start, end=at.end
    )


def _carried(old: UUID, again: Claim, log: Log) -> Batch | None:
    """The corrections of a claim, said of the one that repeats its words."""
    events = list(_events(old, again, log))
    stream = correction_stream(again.id)
    return Batch(stream=stream, expected=0, events=events) if events else None


def _events(old: UUID, again: Claim, log: Log) -> Iterator[Event]:
    location = again.location
    for one in log.corrections(claim=old):
        match one.event:
            case ClaimRetracted() | ClaimCorrected() | AttributionCorrected() as event:
                yield replace(
                    event,
                    claim=again.id,
                    location=location,
                    reason=reason_for(event.reason, old),
                )
                if isinstance(event, ClaimCorrected):
                    location = event.values.get("location", location)
