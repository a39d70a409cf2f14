"""The names that a text may hold, for the one look-up in the gazetteer."""

from collections.abc import Iterator, Sequence

from events.extraction.extents import CARDINAL
from events.extraction.places.runs import is_start, runs_from, starts, words_of
from events.extraction.places.tables import INNER, PLURALS
from events.extraction.places.types import FACILITY_TYPES, TYPES
from events.extraction.text import Sentence, Token

_BUILT = frozenset(noun for noun, kind in TYPES.items() if kind in FACILITY_TYPES)
PLURAL = 16  # tokens of `the A, B, C and D regions`


def candidate_names(sentences: Sequence[Sentence]) -> set[str]:
    """Every run of up to five tokens that may be a name, for one look-up."""
    names: set[str] = set()
    for sentence in sentences:
        tokens = sentence.tokens
        for at in starts(tokens):
            for _, name in runs_from(tokens, at):
                names.add(name)
            if at and tokens[at - 1].low in CARDINAL:
                names.add(words_of(tokens, at - 1, at + 1))
                names.add(words_of(tokens, at - 1, min(at + 2, len(tokens))))
        if not sentence.lows.isdisjoint(_BUILT):
            names.update(_derived(tokens))
        if not sentence.lows.isdisjoint(PLURALS):
            names.update(_regions(tokens))
    return names


def _regions(tokens: Sequence[Token]) -> Iterator[str]:
    """`A region` and `B region` for the words `the A and B regions`."""
    for at, token in enumerate(tokens):
        if token.low in PLURALS:
            for near in range(max(0, at - PLURAL), at):
                if is_start(tokens[near]):
                    for _, name in runs_from(tokens, near):
                        yield f"{name} {token.low[:-1]}"
                        yield f"{name} region"


def _derived(tokens: Sequence[Token]) -> Iterator[str]:
    """`Goma airport` for the words `the airport in Goma`, `Goma's airport`."""
    for at, token in enumerate(tokens):
        if token.low in _BUILT:
            for near in range(max(0, at - 4), min(at + 5, len(tokens))):
                if is_start(tokens[near]):
                    for _, name in runs_from(tokens, near):
                        yield f"{name} {token.low}"
                        if at and tokens[at - 1].low in INNER:
                            yield f"{name} {tokens[at - 1].low} {token.low}"
