"""Names that the gazetteer lacks, where the words tell that they are places."""

from collections.abc import Mapping, Sequence

from events.extraction.places import Spot
from events.extraction.slavic.entries import folded
from events.extraction.slavic.masks import ADJECTIVAL, is_masked
from events.extraction.slavic.mentioning import spelled
from events.extraction.slavic.names import COMMON
from events.extraction.slavic.settlements import COMPOUND, DESCRIBED
from events.extraction.slavic.words import LINKS
from events.extraction.text import Token
from events.vocabulary import PlaceType


def with_unknown(
    tokens: Sequence[Token],
    found: list[Spot],
    taken: set[int],
    adjectives: frozenset[int],
) -> list[Spot]:
    """The places with names that the gazetteer lacks, listed among them.

    A name is a place's where the region follows that it lies in, or where it stands
    in a list with one: `А, Б и В Харьковской области`.
    """
    by_start = {spot.start: spot for spot in found}
    by_end = {spot.end: spot for spot in found}
    size = len(tokens)
    for at in range(size - 1, 0, -1):
        if at in taken or at in adjectives or not _is_new_name(tokens, at, by_start):
            continue
        if any(spot.start <= at < spot.end for spot in found):
            continue
        if _is_in_list(tokens, at, by_start, by_end):
            spot = Spot(
                start=at,
                end=at + 1,
                name=tokens[at].word,
                candidates=(),
                type=PlaceType.SETTLEMENT,
                cases="NGDAIL",
            )
            found.append(spot)
            by_start[at] = by_end[at + 1] = spot
    return sorted(found, key=lambda spot: spot.start)


def _is_new_name(
    tokens: Sequence[Token], at: int, by_start: Mapping[int, Spot]
) -> bool:
    word = tokens[at].word
    if len(word) < 4 or not word[:1].isupper() or word.isupper():
        return False
    if not "\u0400" <= word[0] <= "\u04ff" or folded(word.lower()) in COMMON:
        return False
    following = by_start.get(at + 1)
    if following is not None and following.type is PlaceType.REGION:
        return True
    last = at + 1 == len(tokens)
    return not (
        tokens[at - 1].word[:1].isupper() or (not last and _is_capital(tokens[at + 1]))
    )


def _is_capital(token: Token) -> bool:
    return token.word[:1].isupper()


def _is_in_list(
    tokens: Sequence[Token],
    at: int,
    by_start: Mapping[int, Spot],
    by_end: Mapping[int, Spot],
) -> bool:
    """Whether its region or another place of the list stands beside a name."""
    after = at + 1
    within = after < len(tokens) and tokens[after].low in ("в", "у", "на")
    region = by_start.get(after + within)
    if region is not None and region.type is PlaceType.REGION and not region.masked:
        return True
    step = after
    while step < min(after + 4, len(tokens)) and _joins(tokens[step].low):
        step += 1
    mate = by_start.get(step) if step > after else None
    if mate is None:
        step = at
        while step > max(at - 4, 0) and _joins(tokens[step - 1].low):
            step -= 1
        mate = by_end.get(step) if step < at else None
    return mate is not None and mate.type is not PlaceType.REGION and not mate.masked


def _joins(low: str) -> bool:
    return low == "," or low in LINKS or low in DESCRIBED or folded(low) in COMPOUND


def unknown(
    tokens: Sequence[Token], at: int, noun: tuple[PlaceType, str] | None
) -> Spot | None:
    """A name that the gazetteer lacks, where a noun says that it is a place."""
    if noun is None or not tokens[at].word[:1].isupper():
        return None
    end = at + 1
    if tokens[at].low.endswith(ADJECTIVAL) and end < len(tokens):
        end += tokens[end].word[:1].isupper()
    return Spot(
        start=at,
        end=end,
        name=spelled(tokens, at, end),
        candidates=(),
        type=noun[0],
        masked=is_masked(tokens, at, end, False),
        cases=noun[1] or "NGDAIL",
    )
