"""A timeline as the members of its schema."""

from collections.abc import Mapping
from typing import Any

from flask import request

from api import knowing, places
from api.correcting import document as document_of
from api.paging import Page
from events.changes import Changes
from events.coverage import Coverage
from events.histories import Query
from events.history import Period
from events.timeline import Timeline


def document(found: Timeline, query: Mapping[str, Any], page: Page) -> dict[str, Any]:
    """What `TimelineSchema` dumps."""
    parts = query["include"].split(",")
    periods, following = page.cut(_periods(found))
    answer = {
        "location": places.placed(found.found),
        "query": asked_of(found.query, query),
        "as_known": known_as(found),
        "headline": found.headline,
        "periods": periods,
        "lapses": found.lapses,
        "context": found.context,
        "gaps": [{"seq": one.seq, "reason": "redacted"} for one in found.gaps],
        "claims_truncated": "claims" in parts and len(found.claims) > page.limit,
        "corrections": [document_of(one) for one in found.corrections],
        "names": _names(found),
        "coverage": coverage(found.coverage),
        "links": links(found),
        "next_cursor": following,
    }
    if "claims" in parts:
        answer["claims"] = found.claims[: page.limit]
    if "tracks" in parts:
        answer["tracks"] = found.tracks
    return answer


def links(found: Timeline) -> dict[str, str]:
    """The same answer elsewhere, by the place's id."""
    path = places.path(found.found.resolved.place.id, "timeline")
    aside = ("format", "rows", "country", "cursor", "known_at", "min_seq")
    kept = {k: v for k, v in request.args.items() if k not in aside}
    known = request.args.get("known_at")
    asked = {**kept, **({"known_at": known} if known else {})}
    return {
        "self": places.link(path, asked),
        "permalink": places.link(path, {**kept, "known_at": f"seq:{found.found.head}"}),
        "csv": places.link(path, {**asked, "format": "csv"}),
        "text": places.link(path, {**asked, "format": "text"}),
        "proof": f"/log/inclusion-proof?seq={found.found.head}",
    }


def known_as(answer: Timeline | Changes) -> dict[str, Any]:
    """What `AsKnownSchema` dumps."""
    return {
        "log_seq": answer.found.head,
        "recorded_through": answer.recorded_at,
        "policy": answer.query.policy,
        "extractions": answer.extractions,
    }


def asked_of(asked: Query, query: Mapping[str, Any]) -> dict[str, Any]:
    """What `AskedSchema` dumps.

    Args:
        asked: the query as it was understood.
        query: as it was asked.
    """
    status = {"status": sorted(asked.status)} if asked.status else {}
    return {
        "start": asked.start,
        "end": asked.end,
        "as_of": asked.as_of,
        "published_by": asked.published_by,
        "known_at": query["known_at"],
        "evidence_filters": knowing.filters(query),
        "result_filters": status,
    }


def _periods(found: Timeline) -> list[dict[str, Any]]:
    pairs = zip(found.periods, found.policies, strict=True)
    return [period(one, others) for one, others in pairs]


def period(one: Period, others: Mapping[str, str]) -> dict[str, Any]:
    """What `PeriodSchema` dumps.

    Args:
        one: the period.
        others: the status that each other policy finds.
    """
    members = (
        "since",
        "until",
        "status",
        "controller",
        "positions",
        "supporting",
        "disputing",
        "overtaken",
        "statements",
        "reasons",
    )
    return {
        **{name: getattr(one, name) for name in members},
        "policies": others,
        "policies_differing": differing(one, others),
    }


def differing(one: Period, others: Mapping[str, str]) -> int:
    """How many other policies find another status for a period."""
    return sum(status != one.status for status in others.values())


def _names(found: Timeline) -> dict[str, str]:
    return {id: found.names[id] for id in sorted(found.names)}


def coverage(found: Coverage) -> dict[str, Any]:
    """What `CoverageSchema` dumps."""
    before, after = found.nearest
    return {
        "claims_considered": found.claims_considered,
        "claims_excluded_by_filter": found.claims_excluded_by_filter,
        "claims_retracted": found.claims_retracted,
        "empty_reason": found.empty_reason,
        "nearest_before": before,
        "nearest_after": after,
        "nearest_published": found.nearest_published,
    }
