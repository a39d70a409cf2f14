"""A name that the gazetteer has: the longest, with the noun that follows it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from events.extraction.actions import NO_NAMES
from events.extraction.places.facilities import facility_after, type_after
from events.extraction.places.items import Spot
from events.extraction.places.masks import is_in_longer_name, is_masked, leads_to_name
from events.extraction.places.nameless import is_described, nameless_at
from events.extraction.places.runs import is_ordinal, is_start, runs_from, words_of
from events.extraction.places.tables import DEMONYMS, NEVER
from events.extraction.places.types import TOWN_NOUNS
from events.extraction.text import Token
from events.gazetteer.place import Named, key
from events.vocabulary import PlaceType

_Found = tuple[int, str, tuple[Named, ...]]  # one past the last token, name, places
_TOWNS_OF = TOWN_NOUNS | {"suburb"}


def spot_at(
    tokens: Sequence[Token],
    at: int,
    known: Mapping[str, tuple[Named, ...]],
    adjectives: Collection[int],
    headline: bool,
) -> Spot | None:
    """The place whose name begins at a token, or None."""
    best = _longest(tokens, at, known, headline)
    if best is None and is_ordinal(tokens[at]):
        return None
    if best is None:
        return nameless_at(tokens, at, adjectives)
    end = best[0]
    if _is_adjective(tokens, at, end, adjectives):
        return None
    facility = facility_after(tokens, at, end)
    if facility is not None:
        stop, built = facility
        whole = words_of(tokens, at, stop)
        own = known.get(key(whole), ())
        return Spot(
            start=at, end=stop, name=whole, candidates=own, type=built, facility=True
        )
    found = _typed(tokens, at, best, known)
    longer = not headline and (
        is_in_longer_name(tokens, at, end) or leads_to_name(tokens, found.end)
    )
    if longer and is_described(tokens, at):
        return nameless_at(tokens, at, adjectives)
    masked = longer or is_masked(tokens, at, end)
    return replace(found, masked=True) if masked else found


def _is_adjective(
    tokens: Sequence[Token], at: int, end: int, adjectives: Collection[int]
) -> bool:
    """Whether it is the `Christian` of `Christian town of A`, a party's adjective."""
    next_ = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if at in adjectives and next_ in TOWN_NOUNS and tokens[at].low.endswith(DEMONYMS):
        return True
    after = tokens[end : end + 3]
    if not after or after[0].low not in _TOWNS_OF:
        return False
    return len(after) == 3 and after[1].low == "of" and is_start(after[2])


def _longest(
    tokens: Sequence[Token],
    at: int,
    known: Mapping[str, tuple[Named, ...]],
    headline: bool,
) -> _Found | None:
    """The longest run from a token that the gazetteer has, or None."""
    best: _Found | None = None
    for end, name in runs_from(tokens, at):
        low = name.lower()
        if end == at + 1 and (low in NEVER or low in NO_NAMES or len(low) < 2):
            continue
        if named := _fitting(known.get(key(name), ()), name, headline=headline):
            best = (end, name, named)
    return best


def _typed(
    tokens: Sequence[Token],
    at: int,
    found: _Found,
    known: Mapping[str, tuple[Named, ...]],
) -> Spot:
    """The place with the noun that follows its name, else of the type it has alone."""
    end, name, named = found
    kind = type_after(tokens, end)
    if kind is None or tokens[end].low in ("suburb", "suburbs"):
        return Spot(start=at, end=end, name=name, candidates=named, type=_wide(named))
    if kind in (PlaceType.REGION, PlaceType.DISTRICT):
        name, named = _with_type(tokens, at, end + 1, known, named, kind)
    return Spot(start=at, end=end + 1, name=name, candidates=named, type=kind)


def _wide(named: tuple[Named, ...]) -> PlaceType | None:
    """The type of a name that regions or districts alone have."""
    kinds = {one.place.type for one in named}
    if PlaceType.COUNTRY in kinds:
        return PlaceType.COUNTRY
    wide = kinds <= {PlaceType.REGION, PlaceType.DISTRICT, PlaceType.COUNTRY}
    return kinds.pop() if wide and len(kinds) == 1 else None


def _fitting(
    named: tuple[Named, ...], name: str, *, headline: bool
) -> tuple[Named, ...]:
    """The places whose name is written as the text writes it, but for case marks."""
    if len(name) <= 3 or (name.isupper() and not headline):
        named = tuple([one for one in named if one.name == name])
    if "-" in name:
        return named
    capital = name[:1].isupper()
    return tuple([one for one in named if one.name[:1].isupper() is capital])


def _with_type(
    tokens: Sequence[Token],
    at: int,
    stop: int,
    known: Mapping[str, tuple[Named, ...]],
    named: tuple[Named, ...],
    kind: PlaceType,
) -> tuple[str, tuple[Named, ...]]:
    """The region, never the town of the same name."""
    whole = words_of(tokens, at, stop)
    typed = known.get(key(whole), ()) or known.get(key(whole.rstrip("s")), ())
    regions = tuple(one for one in (*typed, *named) if one.place.type is kind)
    return whole, regions
