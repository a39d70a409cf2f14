"""All places on one day: the map. What `control` says of one place, of every place.

What is kept of a place is taken where it is good for the place's head by the seq asked
for, and folded where it is not; so the answer does not depend on what is kept. The map
follows from the log alone: a place is on it that has claims by then, that the log has
recorded, and that was not merged into another.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import orjson

from events.finding import Found
from events.gazetteer import Place
from events.gazetteer.place import place_of
from events.gazetteer.resolving import Resolved
from events.histories import PlaceHistory, Query, check_policy, place_history
from events.history import DEFAULT, Headline, Holdings, Period, headline, period_on
from events.log import Log, Mapped
from events.log.identifiers import written

FORM = 1
"""Of the states that are kept. Raised whenever the fold, a headline or a member of a
state comes to be another: what was kept before is made anew then."""

TOGETHER = 100  # places whose rows are looked up at once
State = Mapping[str, Any]
"""What is said of a place on a day, in the types of JSON: `status`, `controller`,
`since` and `until` (bounds of the period), `reasons`, `headline`, `last_evidence_on`,
and `holds`: by party, which perspectives say yes and which say no."""

Box = tuple[float, float, float, float]  # west, south, east, north


@dataclass(frozen=True, slots=True, kw_only=True)
class MapQuery:
    """What is asked about all places.

    Attributes:
        day: the day.
        until: the seq of the state of knowledge.
        published_by: only what was public by that instant.
        policy: whose claims count.
        ids: only these places, or those that they were merged into; empty for all.
        country: only places with that code of GeoNames'.
        box: only places in it; west of its west and east of its east are apart by the
            way that does not cross it, so west may be the larger number (RFC 7946).
        status: only places with that status.
    """

    day: date
    until: int
    published_by: datetime | None = None
    policy: str = DEFAULT
    ids: frozenset[str] = frozenset()
    country: str | None = None
    box: Box | None = None
    status: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceState:
    """A place on the map."""

    place: Place
    state: State


def states(query: MapQuery, *, log: Log, after: str = "") -> Iterator[PlaceState]:
    """The places that are asked for, in the order of their ids. A function of the log.

    They are folded as they are taken, so nobody waits for those behind a page's end.

    Args:
        query: what is asked.
        log: where from.
        after: only places behind that id.

    Raises:
        NoSuchPolicyError: there is no policy of that name.
    """
    check_policy(query.policy)
    only = _asked(query, log)
    kept = log.mapped(query.day, query.until, FORM, after=after, only=only)
    return _states([one for one in kept if not one.away], query, log)


def _states(found: Sequence[Mapped], query: MapQuery, log: Log) -> Iterator[PlaceState]:
    for start in range(0, len(found), TOGETHER):
        some = found[start : start + TOGETHER]
        places = recorded_places([o for o in some if not o.kept or o.place], query, log)
        for one in some:
            place = places.get(one.location)
            if place is None or not _inside(place, query):
                continue
            state = _state(one, place, query, log)
            if state and query.status in (None, state["status"]):
                yield PlaceState(place=place, state=state)


def recorded_places(
    some: Sequence[Mapped], query: MapQuery, log: Log
) -> dict[str, Place]:
    """The places as the log had them by then; what is kept has them too."""
    documents = {
        one.location: orjson.loads(one.place) for one in some if one.kept and one.place
    }
    lacking = [one.location for one in some if not one.kept]
    stored = log.references("place", lacking, query.until) if lacking else {}
    documents |= {id: one.reference.content for id, one in stored.items()}
    return {id: place_of(document) for id, document in documents.items()}


def history_of(place: Place, head: int, query: Query, log: Log) -> PlaceHistory:
    """The history of a place at its head, without what is said of regions around."""
    found = Resolved(place=place, input=place.id, alias=place.id, kind="id")
    what = Found(resolved=found, regions=(), known=head, head=head)
    return place_history(what, query, log=log)


def state_during(
    period: Period | None, folded: PlaceHistory, holdings: Holdings, place: Place
) -> State:
    """What is said in a period; None stands for the days before the first."""
    told = headline(folded.history.periods, period, place.name, folded.names)
    return {
        "status": told.status,
        "controller": told.controller,
        "since": _bounds(period.since) if period else None,
        "until": _bounds(period.until) if period and period.until else None,
        "headline": told.text,
        "last_evidence_on": _last(told),
        "reasons": list(period.reasons) if period else [],
        "holds": {
            one.party: {
                "yes": list(dict.fromkeys(at.perspective for at in one.yes)),
                "no": list(dict.fromkeys(at.perspective for at in one.no)),
            }
            for one in holdings.during(period)
        },
    }


def _asked(query: MapQuery, log: Log) -> frozenset[str]:
    """The ids asked for, those of places merged away as those of where they ended."""
    return frozenset(log.merged_into(id, query.until) or id for id in query.ids)


def _state(one: Mapped, place: Place, query: MapQuery, log: Log) -> State | None:
    """What is said of the place on the day; None where it has no claims by then."""
    if one.state is not None and _is_good(one, query):
        found: State = orjson.loads(one.state)
        return found
    asked = Query(policy=query.policy, published_by=query.published_by)
    folded = history_of(place, one.head, asked, log)
    if not folded.stored:
        return None
    period = period_on(folded.history.periods, query.day)
    holdings = Holdings(folded.history, folded.sides)
    return state_during(period, folded, holdings, place)


def _is_good(one: Mapped, query: MapQuery) -> bool:
    """Whether what is kept, which is all voices whenever published, answers this."""
    by = query.published_by
    return query.policy == DEFAULT and (by is None or one.published <= written(by))


def _inside(place: Place, query: MapQuery) -> bool:
    if query.country and place.country != query.country:
        return False
    if query.box is None:
        return True
    if place.lat is None or place.lon is None:
        return False
    west, south, east, north = query.box
    across = west <= place.lon <= east
    if west > east:  # it crosses the antimeridian
        across = place.lon >= west or place.lon <= east
    return across and south <= place.lat <= north


def _bounds(interval: tuple[date | None, date | None]) -> list[str | None]:
    return [day.isoformat() if day else None for day in interval]


def _last(told: Headline) -> str | None:
    return told.last_evidence_on.isoformat() if told.last_evidence_on else None
