"""Every place of a sentence: one walk over its tokens."""

from collections.abc import Collection, Mapping, Sequence

from events.extraction.extents import CARDINAL
from events.extraction.places.items import Spot
from events.extraction.places.known import spot_at
from events.extraction.places.runs import is_start, starts, words_of
from events.extraction.places.types import FACILITY_TYPES, TYPES
from events.extraction.sides import Mention
from events.extraction.text import Sentence, Token
from events.gazetteer.place import Named, key

_LED_TO = TYPES.keys() | {"refugee"}  # `the northern A | city of B`


def spots(
    sentence: Sentence,
    known: Mapping[str, tuple[Named, ...]],
    sides: Collection[Mention],
    adjectives: Collection[int],
) -> list[Spot]:
    """The places of a sentence, in order, masked ones included."""
    tokens = sentence.tokens
    taken = {
        at
        for side in sides
        for at in range(side.start, side.end)
        if side.kind not in ("metonym", "party") and not _maybe_place(tokens, side)
    }
    covered = set(adjectives).union(*(range(s.start, s.end) for s in sides))
    found: list[Spot] = []
    past = 0  # one past the last token of what was found
    beginning = set(starts(tokens))
    quarters = (at for at, token in enumerate(tokens) if token.low in CARDINAL)
    for at in sorted(beginning.union(quarters)):
        if at in taken or at < past:
            continue
        spot = None
        if at in beginning:
            spot = spot_at(tokens, at, known, covered, sentence.headline)
        if spot is None and tokens[at].low in CARDINAL:
            spot = _quarter(tokens, at, known)
        if spot is not None:
            found.append(spot)
            past = spot.end
    return found


def _quarter(
    tokens: Sequence[Token], at: int, known: Mapping[str, tuple[Named, ...]]
) -> Spot | None:
    """`southern Lebanon`, where the gazetteer has it as a place of its own."""
    if at + 1 >= len(tokens) or not is_start(tokens[at + 1]):
        return None
    for end in (at + 3, at + 2):
        name = words_of(tokens, at, min(end, len(tokens)))
        led_on = end < len(tokens) and tokens[end].low in _LED_TO
        if named := known.get(key(name), ()):
            if led_on:
                return None
            kind = named[0].place.type
            return Spot(start=at, end=end, name=name, candidates=named, type=kind)
    return None


def _maybe_place(tokens: Sequence[Token], side: Mention) -> bool:
    """Whether an unlisted person may be a place: one word, or `A Airport`."""
    if side.kind != "person" or side.actor is not None:
        return False
    built = TYPES.get(tokens[side.end - 1].low) in FACILITY_TYPES
    return built or side.end - side.start == 1
