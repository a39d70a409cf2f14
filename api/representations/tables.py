"""Tables for a terminal: columns as wide as they look, at most 100 in all.

A wide letter takes two columns and an accent none. Text in a right-to-left script is
isolated, so that the terminal does not draw the rest of the row in its direction.
"""

import unicodedata
from collections.abc import Sequence

from wcwidth import wcswidth, wcwidth

WIDEST = 100
GAP = "  "
ISOLATE, POP = "\u2068", "\u2069"  # first strong isolate, and its end
RIGHT_TO_LEFT = {"R", "AL"}


def table(head: Sequence[str], rows: Sequence[Sequence[Sequence[str]]]) -> list[str]:
    """The lines of a table. The last column takes what is left, and wraps.

    Args:
        head: names of the columns.
        rows: of cells, each of lines.
    """
    body = [[[plain(line) for line in cell] for cell in row] for row in rows]
    cells = [[[name] for name in head], *body]
    widths = [
        max(width(line) for row in cells for line in row[column] or [""])
        for column in range(len(head) - 1)
    ]
    room = WIDEST - sum(widths) - len(GAP) * len(widths)
    lines: list[str] = []
    for row in cells:
        last = [part for line in row[-1] for part in wrapped(line, room)]
        columns = [*row[:-1], last]
        for number in range(max(len(cell) for cell in columns)):
            line = [cell[number] if number < len(cell) else "" for cell in columns]
            padded = [fitted(t, w) for t, w in zip(line, widths, strict=False)]
            lines.append(GAP.join([*padded, isolated(line[-1])]).rstrip())
    return lines


def plain(text: str) -> str:
    """The text on one line, without what a terminal would obey."""
    kept = (
        " " if unicodedata.category(one) in ("Cc", "Zl", "Zp") else one
        for one in text
        if unicodedata.bidirectional(one) not in _EMBEDDING
    )
    return " ".join("".join(kept).split())


_EMBEDDING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def width(text: str) -> int:
    """How many columns a text takes."""
    return max(0, wcswidth(text))


def fitted(text: str, columns: int) -> str:
    """The text, isolated where need be, with spaces up to so many columns."""
    return isolated(text) + " " * max(0, columns - width(text))


def isolated(text: str) -> str:
    """The text, kept to itself where it runs from right to left."""
    if any(unicodedata.bidirectional(one) in RIGHT_TO_LEFT for one in text):
        return f"{ISOLATE}{text}{POP}"
    return text


def wrapped(text: str, columns: int) -> list[str]:
    """The text in lines of at most so many columns, broken at spaces if possible."""
    lines = [""]
    for word in text.split(" "):
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if width(joined) <= columns:
            lines[-1] = joined
            continue
        if lines[-1]:
            lines.append("")
        pieces = list(_pieces(word, columns))
        lines[-1:] = pieces
    return lines


def _pieces(word: str, columns: int) -> list[str]:
    """A word in pieces that fit; marks stay with the letter they belong to."""
    pieces, used = [""], 0
    for letter in word:
        wide = max(0, wcwidth(letter))
        if used + wide > columns:
            pieces.append("")
            used = 0
        pieces[-1] += letter
        used += wide
    return pieces
