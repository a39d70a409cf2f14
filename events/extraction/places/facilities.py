"""Nouns after a name: a facility of its own, or the type of the place."""

from collections.abc import Sequence

from events.extraction.places.tables import INNER
from events.extraction.places.types import FACILITY_TYPES, TOWN_NOUNS, TOWNS, TYPES
from events.extraction.text import Token
from events.vocabulary import PlaceType


def facility_after(
    tokens: Sequence[Token], at: int, end: int
) -> tuple[int, PlaceType] | None:
    """Where `Gao | International Airport` ends, if a facility's noun follows.

    A refugee camp is a place of its own, not the town that it is called after.
    """
    stop = end
    if stop + 1 < len(tokens) and tokens[stop].word == "–":
        stop += 2
    found = None
    while stop < len(tokens) and stop - end < 6:
        low = tokens[stop].low
        kind = TYPES.get(low)
        after = tokens[stop + 1].low if stop + 1 < len(tokens) else ""
        if kind in FACILITY_TYPES and after != "of" and after not in TOWN_NOUNS:
            found = stop + 1, kind
        if low == "refugee" and after == "camp":
            return stop + 2, PlaceType.AREA
        if low not in INNER:
            break
        stop += 1
    return found


def facility_inside(
    tokens: Sequence[Token], at: int, end: int
) -> tuple[int, PlaceType] | None:
    """Where a facility's noun ends that the name itself holds."""
    for stop in range(end, at + 1, -1):
        kind = TYPES.get(tokens[stop - 1].low)
        if kind in FACILITY_TYPES:
            return stop, kind
    return None


def type_after(tokens: Sequence[Token], end: int) -> PlaceType | None:
    """The type that a noun after a name gives: `X province`, `X city`."""
    if end < len(tokens):
        kind = TYPES.get(tokens[end].low)
        if kind in (PlaceType.REGION, PlaceType.DISTRICT, PlaceType.ISLAND):
            return kind
        if kind in TOWNS and tokens[end].low in ("city", "town", "village", "oasis"):
            return kind
    return None
