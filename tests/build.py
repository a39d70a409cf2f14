"""Builders with dull defaults; a test names only what it is about."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from events.articles import Article
from events.canonical import digest
from events.claims import Claim, Claimant, Selector
from events.dates import DatedInterval
from events.facts import (
    ArticleReceived,
    AttributionCorrected,
    ClaimCorrected,
    ClaimMade,
    Event,
    ReferenceRecorded,
    SyndicationJoined,
)
from events.log import Batch
from events.vocabulary import (
    Action,
    ClaimantType,
    Extent,
    Grade,
    PlaceType,
    Stance,
    Voice,
)

KUPIANSK = "geonames:703656"
NOON = datetime(2025, 11, 21, 12, tzinfo=UTC)
TEXT = "Russian troops have captured Kupiansk, Gerasimov said."


def article(text: str = TEXT, **changed: Any) -> Article:
    """An article in English, published at noon by The Example, at no URL."""
    plain: dict[str, Any] = {
        "publisher": "The Example",
        "url": None,
        "title": "A title",
        "published_at": NOON,
        "language": "en",
    }
    return Article(text=text, **plain | changed)


def received(one: Article, **changed: Any) -> ArticleReceived:
    """That the article came in, as its first version."""
    plain: dict[str, Any] = {
        "article": one.id,
        "publisher": one.publisher_id,
        "publisher_name": one.publisher,
        "url": one.url,
        "title": one.title,
        "text_sha256": one.text_sha256,
        "published_at": one.published_at,
        "published_precision": one.published_precision,
        "language": one.language,
        "retrieved_at": one.retrieved_at,
        "external_id": one.external_id,
        "access": one.access,
        "licence": one.licence,
        "attribution": one.attribution,
        "version": 1,
        "previous": None,
        "extraction": "rules/1",
    }
    return ArticleReceived(**plain | changed)


def claim(article: str = "a" * 64, **changed: Any) -> Claim:
    """That Gerasimov, for Russia, says Kupiansk was captured, by that article's id."""
    quote = Selector.cut("text", TEXT, 0, 37)
    plain: dict[str, Any] = {
        "location": KUPIANSK,
        "place_text": "Kupiansk",
        "place_type": PlaceType.CITY,
        "container": None,
        "controller": "russia",
        "controller_text": "Russian troops",
        "action": Action.CAPTURES,
        "extent": Extent.FULL,
        "stance": Stance.ASSERTS,
        "claimant": claimant(),
        "voice": Voice.REPORTED,
        "said": DatedInterval.on(date(2025, 11, 20)),
        "since": DatedInterval.by(date(2025, 11, 20)),
        "quote": quote,
        "sentence": Selector.cut("text", TEXT, 0, len(TEXT)),
        "attribution": Selector.cut("text", TEXT, 39, 53),
        "rules": ("captures-active/1",),
        "cues": ("captured",),
        "grade": Grade.A,
    }
    return Claim(article=article, **plain | changed)


def claimant(text: str = "Gerasimov", **changed: Any) -> Claimant:
    """A person who speaks for Russia."""
    plain: dict[str, Any] = {
        "type": ClaimantType.PERSON,
        "actor": "gerasimov",
        "party": "russia",
    }
    return Claimant(text=text, **plain | changed)


def joined(article: str, group: str, likeness: int = 1000) -> SyndicationJoined:
    """That an article joins a syndication group."""
    return SyndicationJoined(article=article, group=group, likeness=likeness)


def reference(
    ref: str = "russia", kind: str = "party", revision: int = 1, **content: Any
) -> ReferenceRecorded:
    """A revision of a party; its content says little more than its id."""
    content = {"id": ref} | content
    return ReferenceRecorded(
        kind=kind, ref=ref, revision=revision, digest=digest(content), content=content
    )


def corrected(
    claim: UUID, location: str | None, values: dict[str, Any], **replaced: Any
) -> ClaimCorrected:
    """That fields of a claim on a place are others."""
    return ClaimCorrected(
        claim=claim,
        location=location,
        replaced=dict.fromkeys(values) | replaced,
        values=values,
        reason="why",
        author="who",
    )


def attributed(
    claim: UUID, location: str | None, values: dict[str, Any]
) -> AttributionCorrected:
    """That a claim on a place is another's."""
    return AttributionCorrected(
        claim=claim,
        location=location,
        replaced=dict.fromkeys(values),
        values=values,
        reason="why",
        author="who",
    )


def batch(one: Article, *more: Event, **changed: Any) -> Batch:
    """The article's own stream, new, with the article in front of the other events."""
    events = [received(one, **changed), *more]
    return Batch(stream=f"article-{one.id}", expected=0, events=events)


def claimed(one: Article, places: Sequence[str] = (KUPIANSK,)) -> Batch:
    """An article with a claim on each of the places."""
    made = [ClaimMade(claim=claim(one.id, location=place)) for place in places]
    return batch(one, *made)


def referred(one: ReferenceRecorded) -> Batch:
    """A revision of an entry, in the entry's stream."""
    stream = f"reference-{one.kind}-{one.ref}"
    return Batch(stream=stream, expected=one.revision - 1, events=[one])
