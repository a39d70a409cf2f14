"""A sentence with what was found in it, ready for the rules to ask questions of."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field

from events.extraction.places import Spot
from events.extraction.shapes import shape
from events.extraction.sides import Mention
from events.extraction.text import Sentence, Token
from events.gazetteer.place import Named


class _Lows(dict[int, str]):
    """The forms for matching, by the token's number; empty beyond the ends."""

    def __missing__(self, at: int) -> str:
        return ""


_NOTHING: frozenset[int] = frozenset()


@shape
class Scene:
    """A sentence, its sides and its places.

    Attributes:
        number: the sentence's place in its field.
        tokens: the sentence's.
        low: a token's form for matching, by its number; empty beyond the ends.
        side_at: the side that covers a token, by the token's number.
        spot_at: the place that covers a token.
        known: what the gazetteer knows of the article's names.
        idle: whether nothing is to be read in it, and no place was looked for.
        adjectives: tokens that are a party's name or adjective and no side.
        quoted: tokens inside quotation marks.
    """

    number: int
    sentence: Sentence
    tokens: Sequence[Token] = field(repr=False)
    low: Callable[[int], str] = field(repr=False)
    sides: Sequence[Mention]
    spots: Sequence[Spot]
    side_at: dict[int, Mention] = field(repr=False)
    spot_at: dict[int, Spot] = field(repr=False)
    known: Mapping[str, tuple[Named, ...]] = field(repr=False)
    idle: bool = False
    adjectives: frozenset[int] = frozenset()
    quoted: frozenset[int] = frozenset()

    def words(self, start: int, end: int) -> str:
        """The tokens as text, spaced as they were."""
        parts = []
        for at in range(start, end):
            token = self.tokens[at]
            if at > start and token.start > self.tokens[at - 1].end:
                parts.append(" ")
            parts.append(token.word)
        return "".join(parts)


def scene(
    number: int,
    sentence: Sentence,
    sides: Sequence[Mention],
    spots: Sequence[Spot],
    adjectives: frozenset[int],
    known: Mapping[str, tuple[Named, ...]],
    *,
    idle: bool = False,
) -> Scene:
    """A sentence with its sides and places laid over it."""
    lows = _Lows(enumerate([token.low for token in sentence.tokens]))
    return Scene(
        number=number,
        sentence=sentence,
        tokens=sentence.tokens,
        low=lows.__getitem__,  # asked more often than anything else
        sides=sides,
        spots=spots,
        side_at={at: side for side in sides for at in range(side.start, side.end)},
        spot_at={at: spot for spot in spots for at in range(spot.start, spot.end)},
        adjectives=adjectives,
        known=known,
        idle=idle,
        quoted=_quoted(sentence),
    )


def _quoted(sentence: Sentence) -> frozenset[int]:
    inside = sentence.opens_quoted
    if not inside and '"' not in sentence.lows:
        return _NOTHING
    found = set()
    for at, token in enumerate(sentence.tokens):
        if token.word == '"':
            inside = not inside
        elif inside:
            found.add(at)
    return frozenset(found)
