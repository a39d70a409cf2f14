"""What a query says of the evidence it is to be answered from."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from api import House
from api.problems import ProblemError
from events.dates import instant
from events.errors import Fault
from events.histories import FILTERS, Query
from events.knowing import known_seq, moment


def known(query: Mapping[str, Any], rooms: House) -> int | None:
    """The seq of the state of knowledge that is asked for, or None for the present.

    Raises:
        InvalidTimeError: `known_at` is no time, or lies ahead.
    """
    text = query["known_at"]
    return None if text is None else known_seq(text, rooms.log, rooms.clock())


def is_past(query: Mapping[str, Any], rooms: House) -> bool:
    """Whether nothing more can be recorded by `known_at`."""
    known_at: str | None = query["known_at"]
    if known_at is None:
        return False
    if known_at.startswith("seq:"):
        return True
    found, precision = instant(known_at)
    lasts = timedelta(days=1 if precision == "day" else 0, minutes=5)
    return found + lasts < rooms.clock()


def evidence(query: Mapping[str, Any], rooms: House) -> dict[str, Any]:
    """Which claims count, as members of `events.histories.Query`.

    Raises:
        InvalidTimeError: `published_by` is no time, or lies ahead.
    """
    by = query.get("published_by")
    return {
        "published_by": None
        if by is None
        else moment("published_by", by, rooms.clock()),
        "policy": query["policy"],
        **{name: frozenset(query.get(name, ())) for name in FILTERS},
    }


def filters(query: Mapping[str, Any]) -> dict[str, list[str]]:
    """The evidence filters that are set, as an answer repeats them."""
    return {name: sorted(query[name]) for name in FILTERS if query[name]}


def asked(query: Mapping[str, Any], rooms: House) -> Query:
    """The whole query; what a path does not take is left alone.

    Raises:
        InvalidTimeError: `published_by` is no time, or lies ahead.
    """
    status = query.get("status")
    return Query(
        start=query["start"],
        end=query["end"],
        as_of=query.get("as_of"),
        status=frozenset({status} if status else ()),
        **evidence(query, rooms),
    )


def check_window(query: Mapping[str, Any]) -> None:
    """Refuse days that do not go together.

    Raises:
        ProblemError: `conflicting-parameters` or `invalid-parameter`.
    """
    start, end = query["start"], query["end"]
    if query.get("as_of") and (start or end):
        told = "as_of asks for one day, and excludes from and to."
        raise ProblemError("conflicting-parameters", told)
    if start and end and end <= start:
        fault = Fault(
            pointer="?to", detail="is no later than from; the day after it is"
        )
        raise ProblemError("invalid-parameter", f"to {fault.detail}.", errors=[fault])
