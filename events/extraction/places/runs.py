"""Runs of words that may be a name."""

from collections.abc import Iterator, Sequence

from events.extraction.places.tables import FUNCTION, INSIDE, PARTICLES
from events.extraction.places.types import TYPES
from events.extraction.text import Token

_PARTICIPLES = ("ed", "held", "led", "run", "born", "speaking", "style", "era")
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
    name = tokens[at].word
    yield at + 1, name
    for end in range(at + 1, min(at + LONGEST, len(tokens))):
        token, before = tokens[end], tokens[end - 1]
        if (token.start - before.end > 2 or not token.word[0].isalnum()) and (
            token.word not in ("-", "–", "'")
        ):
            return
        name += " " * (token.start > before.end) + token.word
        if is_start(token) or token.word[0].isdigit() or token.low in TYPES:
            yield end + 1, name
        elif token.low not in INSIDE and token.word not in ("-", "–", "'"):
            return


def words_of(tokens: Sequence[Token], start: int, end: int) -> str:
    """Tokens as the text has them, without line ends."""
    parts = [tokens[start].word]
    for before, token in zip(tokens[start:end], tokens[start + 1 : end], strict=False):
        parts.append(" " * (token.start > before.end) + token.word)
    return "".join(parts)
