"""What a query says of the evidence it is to be answered from."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from api import House
from events.dates import instant
from events.knowing import known_seq, moment

EVIDENCE = ("party", "claimant", "publisher", "stance", "grade")


def known(query: Mapping[str, Any], rooms: House) -> int | None:
    """The seq of the state of knowledge that is asked for, or None for the present.

    Raises:
        InvalidTimeError: `known_at` is no time, or lies ahead.
    """
    text = query["known_at"]
    return known_seq(text, rooms.log, rooms.clock()) if text else None


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
    by = query["published_by"]
    return {
        "published_by": moment("published_by", by, rooms.clock()) if by else None,
        "policy": query["policy"],
        **{name: frozenset(query.get(name, ())) for name in EVIDENCE},
    }


def filters(query: Mapping[str, Any]) -> dict[str, list[str]]:
    """The evidence filters that are set, as an answer repeats them."""
    return {name: sorted(query[name]) for name in EVIDENCE if query[name]}
