"""Places on a day as CSV: a row a place. The columns are fixed."""

from collections.abc import Iterable, Iterator
from typing import Any

from api.representations import csv
from api.representations.states_json import bounds, holds
from events.states import MapQuery, PlaceState
from schemas.periods import interval

COLUMNS = (
    "as_of",
    "location",
    "name",
    "type",
    "country",
    "lat",
    "lon",
    "status",
    "controller",
    "from_earliest",
    "from_latest",
    "from_edtf",
    "to_earliest",
    "to_latest",
    "to_edtf",
    "last_evidence_on",
    "holds",
    "said_yes",
    "said_no",
    "reasons",
    "headline",
    "policy",
    "log_seq",
)


def written(found: Iterable[PlaceState], asked: MapQuery) -> str:
    """The rows under their columns."""
    return csv.written(COLUMNS, _rows(found, asked))


def _rows(found: Iterable[PlaceState], asked: MapQuery) -> Iterator[dict[str, Any]]:
    for one in found:
        place, state = one.place, one.state
        yield {
            "as_of": asked.day,
            "location": place.id,
            "name": place.name,
            "type": place.type.value,
            "country": place.country,
            "lat": place.lat,
            "lon": place.lon,
            "status": state["status"],
            "controller": state["controller"],
            **_dated("from", state["since"]),
            **_dated("to", state["until"]),
            "last_evidence_on": state["last_evidence_on"],
            "holds": "; ".join(f"{id}={word}" for id, word in holds(state).items()),
            "said_yes": _said(one, "yes"),
            "said_no": _said(one, "no"),
            "reasons": " ".join(state["reasons"]),
            "headline": state["headline"],
            "policy": asked.policy,
            "log_seq": asked.until,
        }


def _said(one: PlaceState, answer: str) -> str:
    """By party, who says so: `russia=party:russia publisher:wire; ukraine=…`."""
    told = ((id, by[answer]) for id, by in one.state["holds"].items())
    return "; ".join(f"{id}={' '.join(who)}" for id, who in told if who)


def _dated(name: str, pair: list[str | None] | None) -> dict[str, Any]:
    days = bounds(pair)
    when = interval(days) if days else None
    return {
        f"{name}_earliest": when.earliest if when else None,
        f"{name}_latest": when.latest if when else None,
        f"{name}_edtf": when.edtf if when else None,
    }
