"""Runs of words that may be a name."""

from collections.abc import Iterator, Sequence

from events.extraction.places.tables import FUNCTION, INSIDE, PARTICLES
from events.extraction.places.types import TYPES
from events.extraction.text import Token

_PARTICIPLES = ("ed", "held", "led", "run", "born", "speaking", "style", "era")
_JOINS = frozenset(("-", "–", "'"))
LONGEST = 5  # tokens of a name


def starts(tokens: Sequence[Token]) -> list[int]:
    """The tokens at which a name may begin, numbers of a unit included."""
    return [
        at
        for at, (word, low, _, _) in enumerate(tokens)
        if not word[0].islower() or "-" in word  # few are left
        if low not in FUNCTION and (is_start(tokens[at]) or is_ordinal(tokens[at]))
    ]


def is_start(token: Token) -> bool:
    """Whether a token may begin a name."""
    word = token.word
    if word[:1].isupper():
        return "-" not in word or not _is_participle(word)
    prefix, _, rest = word.partition("-")
    return prefix in PARTICLES and rest[:1].isupper()


def is_ordinal(token: Token) -> bool:
    """Whether it is the number of `6th Division headquarters`."""
    return token.word[0].isdigit() and token.low.endswith(("st", "nd", "rd", "th"))


def _is_participle(word: str) -> bool:
    """Whether it is no name but a compound such as `Russian-occupied`."""
    last = word.rpartition("-")[2]
    return last.islower() and last.endswith(_PARTICIPLES)


def runs_from(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, str]]:
    """(end, name) of the runs that begin at a token, the shortest first."""
    name, _, _, stop = tokens[at]
    yield at + 1, name
    for end, token in enumerate(tokens[at + 1 : at + LONGEST], start=at + 2):
        word, low, start, next_stop = token
        joins = word in _JOINS
        if (start - stop > 2 or not word[0].isalnum()) and not joins:
            return
        named = is_start(token) or word[0].isdigit() or low in TYPES
        if not named and not joins and low not in INSIDE:
            return
        name += f" {word}" if start > stop else word
        stop = next_stop
        if named:
            yield end, name


def words_of(tokens: Sequence[Token], start: int, end: int) -> str:
    """Tokens as the text has them, without line ends."""
    parts = [tokens[start].word]
    for before, token in zip(tokens[start:end], tokens[start + 1 : end], strict=False):
        parts.append(" " * (token.start > before.end) + token.word)
    return "".join(parts)
