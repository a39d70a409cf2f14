"""A name that the gazetteer lacks, with a noun that says what it names."""

from collections.abc import Collection, Sequence

from events.extraction.actions import NO_NAMES
from events.extraction.places.facilities import (
    facility_after,
    facility_inside,
    type_after,
)
from events.extraction.places.items import Spot
from events.extraction.places.runs import LONGEST, is_start, words_of
from events.extraction.places.tables import INSIDE, NEVER
from events.extraction.places.types import TOWNS, TYPES
from events.extraction.text import Token
from events.vocabulary import PlaceType

_NO_NAMES = NEVER | NO_NAMES
_JOINING = INSIDE - {"of", "the", "as", "an", "at"}


def nameless_at(
    tokens: Sequence[Token], at: int, adjectives: Collection[int]
) -> Spot | None:
    """A name that the gazetteer lacks, with a noun that says what it names."""
    end = at
    while end < len(tokens) and end - at < LONGEST and _in_name(tokens, at, end):
        end += 1
    if end == at or tokens[at].low in _NO_NAMES or at in adjectives:
        return None
    facility = facility_after(tokens, at, end) or facility_inside(tokens, at, end)
    if facility is not None:
        stop, built = facility
        return _unlisted(tokens, at, stop, built, facility=True)
    kind = type_after(tokens, end)
    if kind in (PlaceType.REGION, PlaceType.DISTRICT):
        return _unlisted(tokens, at, end + 1, kind)
    town = kind in TOWNS and end + 1 < len(tokens) and tokens[end + 1].low != "of"
    if town and not tokens[end - 1].low.endswith(("ian", "ish", "ese")):
        return _unlisted(tokens, at, end + 1, kind)
    before = is_described(tokens, at)
    return _unlisted(tokens, at, end, before)


def _unlisted(
    tokens: Sequence[Token],
    at: int,
    end: int,
    kind: PlaceType | None,
    *,
    facility: bool = False,
) -> Spot:
    """The spot; masked where nothing says what it is."""
    return Spot(
        start=at,
        end=end,
        name=words_of(tokens, at, end),
        candidates=(),
        type=kind,
        facility=facility,
        masked=kind is None,
    )


def _in_name(tokens: Sequence[Token], at: int, end: int) -> bool:
    token = tokens[end]
    if end > at and token.start - tokens[end - 1].end > 1:
        return False
    if is_start(token):
        return token.low not in _NO_NAMES and token.low not in TYPES
    inside = end > at and token.low in _JOINING
    return inside and end + 1 < len(tokens) and is_start(tokens[end + 1])


def is_described(tokens: Sequence[Token], at: int) -> PlaceType | None:
    """The type that words before a name give: `the town of X`, `villages of X`."""
    if at >= 2 and tokens[at - 1].low == "of":
        return TYPES.get(tokens[at - 2].low)
    if at >= 1:
        kind = TYPES.get(tokens[at - 1].low)
        return kind if kind in TOWNS else None
    return None
