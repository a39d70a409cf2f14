"""`/locations/{name}/comparison`: two states of the record, or two sides."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import Response

from api import House, caching, house, knowing, places, representations
from api.blueprints import Blueprint
from api.documenting import LOCATION, NAME
from api.negotiation import wanted
from api.problems import ProblemError
from api.representations import comparison_json, comparison_text
from events.comparison import records_compared, sides_compared
from events.errors import Fault
from events.finding import Found
from events.knowing import known_seq
from schemas.comparison import SIDE, ComparisonQuery, ComparisonSchema

blp = Blueprint(
    "comparison",
    __name__,
    url_prefix="/locations",
    description="What differs between two states of the record, or two sides",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is compared.

    Attributes:
        left, right: a party's id, or the seq of a state of the record.
        known: the seq of the later state, or of the one that parties are compared in;
            None for all that is known.
        pinned: the answer is the same for ever.
    """

    left: str | int
    right: str | int
    known: int | None
    pinned: bool


@blp.get("/<name>/comparison", parameters=[NAME])
@blp.reads(
    "compareTimelines",
    ComparisonSchema,
    "json",
    "text",
    problems=(*LOCATION, "conflicting-parameters"),
    headers=("Content-Location",),
    replica=True,
)
@blp.arguments(ComparisonQuery, location="query")
def compare_timelines(query: dict[str, Any], name: str) -> dict[str, Any] | Response:
    """What differs between two states of the record of a place, or two parties

    Of two states: which periods came, went or changed, on which days both show the
    same, and the events that it follows from. Of two parties: on which days what they
    maintain is compatible, on which not, and on which one of them says nothing. Two
    `seq:N` give the same bytes for ever.
    """
    knowing.check_window(query)
    rooms = house()
    asked = _asked(query, rooms)
    what = places.place(name, query, rooms, asked.known)
    id = what.resolved.place.id
    _check_parties(asked, what, rooms)
    headers = {"Content-Location": places.path(id, "comparison")}
    seqs = (asked.left, asked.right, what.head)
    caching.of_the_log(what.resolved, *seqs, pinned=asked.pinned, headers=headers)
    window = knowing.asked(query, rooms)
    if isinstance(asked.left, int) and isinstance(asked.right, int):
        records = records_compared(what, window, asked.left, asked.right, log=rooms.log)
        told = comparison_json.of_records(records, query)
    else:
        pair = (str(asked.left), str(asked.right))
        sides = sides_compared(what, window, *pair, log=rooms.log)
        told = comparison_json.of_sides(sides, query)
    if wanted() == "text":
        return representations.text(comparison_text.written(told))
    return told


def _asked(query: Mapping[str, Any], rooms: House) -> Asked:
    """What is compared, by what was given.

    Raises:
        InvalidTimeError: one is no state of the record.
        ProblemError: `conflicting-parameters`; the two are not of one kind.
    """
    pair = [query["left"], query["right"]]
    of_parties = [one.startswith(SIDE) for one in pair]
    if all(of_parties):
        known = knowing.known(query, rooms)
        left, right = (one.removeprefix(SIDE) for one in pair)
        pinned = knowing.is_past(query, rooms)
        return Asked(left=left, right=right, known=known, pinned=pinned)
    if any(of_parties):
        told = "left and right are of one kind: two parties, or two states."
        raise ProblemError("conflicting-parameters", told)
    if query["known_at"] is not None:
        told = "known_at is for two parties; left and right name two states themselves."
        raise ProblemError("conflicting-parameters", told)
    now = rooms.clock()
    seqs = [known_seq(query[at], rooms.log, now, at) for at in ("left", "right")]
    pinned = all(knowing.is_past({"known_at": one}, rooms) for one in pair)
    return Asked(left=seqs[0], right=seqs[1], known=max(seqs), pinned=pinned)


def _check_parties(asked: Asked, what: Found, rooms: House) -> None:
    """Refuse a party that neither the record nor our files have.

    Raises:
        ProblemError: `invalid-parameter`.
    """
    pair = {"left": asked.left, "right": asked.right}
    named = {at: one for at, one in pair.items() if isinstance(one, str)}
    known = rooms.log.references("party", list(named.values())) if named else {}
    faults = [
        Fault(pointer=f"?{at}", detail=f"names no party: {one!r}; see /parties")
        for at, one in named.items()
        if one not in known and one not in rooms.parties.parties
    ]
    if faults:
        told = "; ".join(f"{o.pointer[1:]} {o.detail}" for o in faults)
        raise ProblemError("invalid-parameter", f"{told}.", errors=faults)
