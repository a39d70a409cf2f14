"""A comparison as the members of its schema."""

from collections.abc import Mapping
from typing import Any

from flask import request

from api import places
from api.correcting import document as document_of
from api.places import link, placed
from api.representations.timeline_json import period
from events.comparison import Difference, RecordComparison, SideComparison
from events.facts import ReferenceRecorded
from events.finding import Found
from events.histories import Query
from events.history import Facing, Period, Span, live, period_on
from events.log import Recorded

PARTS = ("status", "controller", "entries")


def of_records(found: RecordComparison, query: Mapping[str, Any]) -> dict[str, Any]:
    """What `ComparisonSchema` dumps, of two states of the record."""
    pair = {"left": found.left, "right": found.right}
    timeline = places.path(found.found.resolved.place.id, "timeline")
    compared = {
        name: {
            "asked": query[name],
            "party": None,
            "seq": one.seq,
            "log_seq": one.head,
            "timeline": link(timeline, {"known_at": f"seq:{one.seq}"}),
        }
        for name, one in pair.items()
    }
    pinned = {name: f"seq:{one.seq}" for name, one in pair.items()}
    return {
        **_common(found.found, found.query, found.names),
        **compared,
        "days": [_span(one, found) for one in found.days],
        "periods": [_difference(one, found) for one in found.differences],
        "events": [_cause(one) for one in found.events],
        "links": _links(found.found, query, pinned),
    }


def of_sides(found: SideComparison, query: Mapping[str, Any]) -> dict[str, Any]:
    """What `ComparisonSchema` dumps, of two parties."""
    what = found.found
    path = places.path(what.resolved.place.id, "timeline")
    known = {"known_at": f"seq:{what.head}"}
    compared = {
        name: {
            "asked": query[name],
            "party": party,
            "seq": what.head,
            "log_seq": what.head,
            "timeline": link(path, {"party": party, **known}),
        }
        for name, party in (("left", found.left), ("right", found.right))
    }
    return {
        **_common(what, found.query, found.names),
        **compared,
        "days": [_facing(one) for one in found.days],
        "periods": [],
        "events": [],
        "links": _links(what, query, known),
    }


def _common(what: Found, asked: Query, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "location": placed(what),
        "start": asked.start,
        "end": asked.end,
        "as_of": asked.as_of,
        "policy": asked.policy,
        "names": dict(sorted(names.items())),
    }


def _links(
    what: Found, query: Mapping[str, Any], pinned: Mapping[str, str]
) -> dict[str, str]:
    path = places.path(what.resolved.place.id, "comparison")
    aside = ("format", "country", "min_seq")
    kept = {k: v for k, v in request.args.items() if k not in aside}
    swapped = {**kept, "left": query["right"], "right": query["left"]}
    return {
        "self": link(path, kept),
        "permalink": link(path, {**kept, **pinned}),
        "swapped": link(path, swapped),
        "text": link(path, {**kept, "format": "text"}),
    }


def _span(one: Span, found: RecordComparison) -> dict[str, Any]:
    left, right = one.left, one.right
    return {
        "start": one.start,
        "end": one.end,
        "relation": "agree" if one.agree else "differ",
        "differs": []
        if one.agree
        else [part for part in PARTS if getattr(left, part) != getattr(right, part)],
        "left_state": left,
        "right_state": right,
        "left": _live(period_on(found.left.periods, one.start)),
        "right": _live(period_on(found.right.periods, one.start)),
    }


def _live(one: Period | None) -> list[Any]:
    return list(live(one)) if one else []


def _facing(one: Facing) -> dict[str, Any]:
    return {
        "start": one.start,
        "end": one.end,
        "relation": one.relation,
        "differs": [],
        "left_state": None,
        "right_state": None,
        "left": one.left,
        "right": one.right,
    }


def _difference(one: Difference, found: RecordComparison) -> dict[str, Any]:
    left, right = one.change.left, one.change.right
    return {
        "kind": one.change.kind,
        "differs": one.change.differs,
        "left": period(left, found.left.policies[left.start]) if left else None,
        "right": period(right, found.right.policies[right.start]) if right else None,
        "because": one.because,
    }


def _cause(one: Recorded) -> dict[str, Any]:
    event = one.event
    made = getattr(event, "claim", None)
    told = getattr(made, "id", made)  # of a claim that was made, or its id
    named = getattr(event, "article", None) or getattr(made, "article", None)
    corrects = hasattr(event, "reason")
    return {
        "seq": one.seq,
        "type": one.type.partition("/")[0].replace("-", "_"),
        "recorded_at": one.recorded_at,
        "claim": told,
        "article": named,
        "reference": _reference(event)
        if isinstance(event, ReferenceRecorded)
        else None,
        "correction": document_of(one) if corrects else None,
    }


def _reference(event: object) -> str | None:
    if not isinstance(event, ReferenceRecorded):
        return None
    return f"{event.kind} {event.ref}, revision {event.revision}"
