"""Changes as the members of their schema."""

from collections.abc import Mapping, Sequence
from typing import Any

from flask import request

from api import places
from api.correcting import document as document_of
from api.paging import Page
from api.places import link, placed
from api.representations.timeline_json import asked_of, known_as
from events.changes import Change, Changes
from schemas.fields import instant


def document(
    shown: Sequence[Change],
    asked: Changes,
    query: Mapping[str, Any],
    page: Page,
    following: str | None,
) -> dict[str, Any]:
    """What `ChangeListSchema` dumps.

    Args:
        shown: the changes of the page, settled.
        asked: all of them.
        query: as it was asked.
        page: which one it is.
        following: cursor of the next one, or None.
    """
    return {
        "location": placed(asked.found),
        "query": asked_of(asked.query, query),
        "as_known": known_as(asked),
        "changes": [_change(one, asked) for one in shown],
        "names": dict(sorted(asked.names.items())),
        "links": links(asked),
        "limit": page.limit,
        "next_cursor": following,
    }


def links(asked: Changes) -> dict[str, str]:
    """The same answer elsewhere, by the place's id."""
    id = asked.found.resolved.place.id
    path = places.path(id, "changes")
    aside = ("format", "country", "cursor", "known_at", "min_seq")
    kept = {k: v for k, v in request.args.items() if k not in aside}
    known = request.args.get("known_at")
    mine = {**kept, **({"known_at": known} if known else {})}
    pinned = f"seq:{asked.found.head}"
    return {
        "self": link(path, mine),
        "permalink": link(path, {**kept, "known_at": pinned}),
        "atom": link(path, {**mine, "format": "atom"}),
        "timeline": link(places.path(id, "timeline"), {"known_at": pinned}),
    }


def timeline_of(one: Change, asked: Changes) -> str:
    """The timeline of the day of a change as it was public then, pinned."""
    path = places.path(asked.found.resolved.place.id, "timeline")
    day = {"as_of": one.day.isoformat()} if one.day else {}
    if one.correction is not None:
        return link(path, {**day, "known_at": f"seq:{one.seq}"})
    public = {"published_by": instant(one.moment)}
    return link(path, {**day, **public, "known_at": f"seq:{asked.found.head}"})


def _change(one: Change, asked: Changes) -> dict[str, Any]:
    correction = one.correction
    link_to = {"correction": f"/corrections/{correction.id}"} if correction else {}
    events = [one.seq] if correction else [claim.seq for claim in one.claims]
    return {
        "id": one.id,
        "type": one.type.partition("/")[0].replace("-", "_"),
        "day": one.since if one.day else None,
        "published_at": None if correction else one.moment,
        "seq": one.seq,
        "recorded_at": one.recorded_at,
        "before": one.before,
        "after": one.after,
        "differing": one.differing,
        "claims": [claim.claim.id for claim in one.claims],
        "events": events,
        "correction": document_of(correction) if correction else None,
        "links": {"timeline": timeline_of(one, asked), **link_to},
    }
