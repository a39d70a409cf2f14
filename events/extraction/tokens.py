"""A word, a number or a mark of a text."""

from typing import NamedTuple


class Token(NamedTuple):
    """A word, a number or a mark: `field[start:end]`, and its form for matching."""

    word: str
    low: str
    start: int
    end: int
