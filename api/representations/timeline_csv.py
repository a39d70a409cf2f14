"""A timeline as CSV: a row a period, or a row a claim. The columns are fixed."""

from collections.abc import Iterable
from typing import Any

from api.representations import csv
from api.representations.timeline_json import differing
from events.dates import DatedInterval
from events.log import StoredClaim
from events.timeline import Timeline
from schemas.periods import interval


def _bounds(name: str) -> tuple[str, ...]:
    return f"{name}_earliest", f"{name}_latest", f"{name}_edtf"


PERIODS = (
    "location",
    "name",
    *_bounds("from"),
    *_bounds("to"),
    "status",
    "controller",
    "reasons",
    "positions",
    "supporting",
    "disputing",
    "overtaken",
    "policy",
    "log_seq",
    "policies_differing",
)
CLAIMS = (
    "id",
    "seq",
    "recorded_at",
    "location",
    "place_text",
    "action",
    "controller",
    "extent",
    "share_low",
    "share_high",
    "stance",
    "claimant",
    "claimant_type",
    "claimant_actor",
    "claimant_party",
    "voice",
    "certainty",
    "background",
    *_bounds("said"),
    *_bounds("since"),
    "grade",
    "quote",
    "quote_field",
    "quote_start",
    "quote_end",
    "article",
    "article_title",
    "publisher",
    "url",
    "published_at",
    "log_seq",
    "state",
    "corrections",
    "absent_since_version",
)


def written(found: Timeline, rows: str) -> str:
    """The timeline's periods, or its claims."""
    if rows == "claims":
        claims = (_claim(one, found) for one in found.claims)
        return csv.written(CLAIMS, claims)
    return csv.written(PERIODS, _periods(found))


def _periods(found: Timeline) -> Iterable[dict[str, Any]]:
    place = found.found.resolved.place
    for one, others in zip(found.periods, found.policies, strict=True):
        yield {
            "location": place.id,
            "name": place.name,
            **_dated("from", interval(one.since)),
            **_dated("to", None if one.until is None else interval(one.until)),
            "status": one.status,
            "controller": one.controller,
            "reasons": " ".join(one.reasons),
            "positions": "; ".join(
                f"{'not ' if at.denied else ''}{at.perspective}={at.controller or '-'}"
                f"/{at.extent}"
                for at in one.positions
                if at.state == "live"
            ),
            "supporting": " ".join(one.supporting),
            "disputing": " ".join(one.disputing),
            "overtaken": " ".join(one.overtaken),
            "policy": found.query.policy,
            "log_seq": found.found.head,
            "policies_differing": differing(one, others),
        }


def _claim(stored: StoredClaim, found: Timeline) -> dict[str, Any]:
    claim, article = stored.claim, stored.article
    low, high = claim.share or (None, None)
    absent = stored.absent_since
    return {
        "id": claim.id,
        "seq": stored.seq,
        "recorded_at": stored.recorded_at,
        "location": claim.location,
        "place_text": claim.place_text,
        "action": claim.action,
        "controller": claim.controller,
        "extent": claim.extent,
        "share_low": None if low is None else low / 1000,
        "share_high": None if high is None else high / 1000,
        "stance": claim.stance,
        "claimant": claim.claimant.text,
        "claimant_type": claim.claimant.type,
        "claimant_actor": claim.claimant.actor,
        "claimant_party": claim.claimant.party,
        "voice": claim.voice,
        "certainty": claim.certainty,
        "background": claim.background,
        **_dated("said", claim.said),
        **_dated("since", claim.since),
        "grade": claim.grade,
        "quote": claim.quote.exact,
        "quote_field": claim.quote.field,
        "quote_start": claim.quote.start,
        "quote_end": claim.quote.end,
        "article": article.article,
        "article_title": article.title,
        "publisher": article.publisher_name,
        "url": article.url,
        "published_at": article.published_at,
        "log_seq": found.found.head,
        "state": stored.state,
        "corrections": " ".join(map(str, stored.corrections)),
        "absent_since_version": absent.version if absent else None,
    }


def _dated(name: str, when: DatedInterval | None) -> dict[str, Any]:
    values = (when.earliest, when.latest, when.edtf) if when else (None, None, None)
    return dict(zip(_bounds(name), values, strict=True))
