"""Places of a sentence, by every nominative that a name may be a case of."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from events.extraction.places import Spot
from events.extraction.sides import Mention
from events.extraction.slavic.sides import spelled
from events.extraction.slavic.stems import nominatives, stem
from events.extraction.slavic.words import TYPES
from events.extraction.text import Sentence, Token
from events.gazetteer.place import Named, key
from events.vocabulary import PlaceType


def candidate_names(sentences: Sequence[Sentence]) -> set[str]:
    """The names that capitalised words may be cases of, for one look-up."""
    names: set[str] = set()
    for sentence in sentences:
        for at in range(len(sentence.tokens)):
            for _, name in _runs(sentence.tokens, at):
                names.add(name)
    return names


def _runs(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, str]]:
    """Where each name that may begin at a token ends, and its nominative."""
    if not tokens[at].word[:1].isupper():
        return
    for end in range(at + 1, min(at + 4, len(tokens) + 1)):
        words = [token.word for token in tokens[at:end]]
        if not words[-1][:1].isalpha():
            return
        if end == at + 1:
            forms: Iterator[tuple[str, ...]] = iter(
                (one,) for one in nominatives(words[0])
            )
        elif end == at + 2 and words[1][:1].isupper():
            forms = product(nominatives(words[0]), nominatives(words[1]))
        else:
            forms = iter([tuple(words)])
        for form in forms:
            yield end, " ".join(form)


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
        if side.kind != "party" and side.end - side.start > 0
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
    return found


def _spot(
    tokens: Sequence[Token], at: int, known: Mapping[str, tuple[Named, ...]]
) -> Spot | None:
    best: tuple[int, tuple[Named, ...]] | None = None
    for end, name in _runs(tokens, at):
        named = known.get(key(name), ())
        if named and (best is None or end > best[0]):
            best = (end, named)
    before = tokens[at - 1].low if at else ""
    described = before if (at and stem(before) in TYPES) or before in TYPES else ""
    if best is None:
        if not tokens[at].word[:1].isupper() or not described or at == 0:
            return None
        return Spot(
            start=at,
            end=at + 1,
            name=tokens[at].word,
            candidates=(),
            type=PlaceType.SETTLEMENT,
        )
    end, named = best
    kinds = {one.place.type for one in named}
    wide = PlaceType.REGION in kinds and len(kinds) == 1
    return Spot(
        start=at,
        end=end,
        name=spelled(tokens, at, end),
        candidates=named,
        type=PlaceType.REGION if wide else None,
        masked=_is_masked(tokens, at, end),
    )


def _is_masked(tokens: Sequence[Token], at: int, end: int) -> bool:
    after = tokens[end].low if end < len(tokens) else ""
    return after.startswith(("направлен", "напрям", "рек", "річк", "бригад", "полк"))
