"""Places of a sentence, by every nominative that a name may be a case of."""

from collections.abc import Mapping, Sequence

from events.extraction.places import Spot
from events.extraction.sides import Mention
from events.extraction.slavic.masks import built, is_masked, noun_before
from events.extraction.slavic.mentioning import spelled
from events.extraction.slavic.names import likeliest, runs, uninflected
from events.extraction.slavic.newcomers import unknown, with_unknown
from events.extraction.slavic.settlements import WIDE
from events.extraction.text import Sentence, Token
from events.gazetteer.place import Named, key
from events.vocabulary import PlaceType


def candidate_names(sentences: Sequence[Sentence]) -> set[str]:
    """The names that capitalised words may be cases of, for one look-up."""
    names: set[str] = set()
    for sentence in sentences:
        for at in range(len(sentence.tokens)):
            for _, name, _ in runs(sentence.tokens, at):
                names.add(name)
    return names


def spots(
    sentence: Sentence,
    known: Mapping[str, tuple[Named, ...]],
    sides: Sequence[Mention],
    adjectives: frozenset[int],
) -> list[Spot]:
    """The places of a sentence, in order."""
    tokens = sentence.tokens
    taken = {
        at
        for side in sides
        for at in range(side.start, side.end)
        if side.kind != "party" and not side.seat
    }
    found: list[Spot] = []
    at = 0
    while at < len(tokens):
        spot = None if at in taken else _spot(tokens, at, known)
        if spot is not None:
            found.append(spot)
            at = spot.end
        else:
            at += 1
    return with_unknown(tokens, found, taken, adjectives)


def _spot(
    tokens: Sequence[Token], at: int, known: Mapping[str, tuple[Named, ...]]
) -> Spot | None:
    best: dict[int, dict[str, str]] = {}
    for end, name, cases in runs(tokens, at):
        if known.get(key(name)):
            best.setdefault(end, {})[name] = cases
    noun = noun_before(tokens, at)
    if not best:
        return unknown(tokens, at, noun)
    end = max(best)
    listed = uninflected(best[end], known, spelled(tokens, at, end))
    forms = likeliest(listed, noun[1] if noun else "")
    named = tuple(
        {one.place.id: one for form in forms for one in known[key(form)]}.values()
    )
    kinds = {one.place.type for one in named}
    wide = PlaceType.REGION in kinds and len(kinds) == 1
    wide = wide or tokens[end - 1].low in WIDE
    facility = built(tokens, at, end)
    kind = PlaceType.REGION if wide else facility or (noun[0] if noun else None)
    cases = noun[1] if noun else "".join(dict.fromkeys("".join(forms.values())))
    return Spot(
        start=at,
        end=end,
        name=spelled(tokens, at - (facility is not None and at > 0), end),
        candidates=() if facility else named,
        type=kind,
        facility=facility is not None,
        masked=is_masked(tokens, at, end, wide),
        cases=cases or "NGDAIL",
    )
