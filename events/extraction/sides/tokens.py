"""Tokens as words: one in lower case, several as the text has them."""

from collections.abc import Sequence

from events.extraction.text import Token


def low_at(tokens: Sequence[Token], at: int) -> str:
    """A token's word in lower case; empty past the end."""
    return tokens[at].low if at < len(tokens) else ""


def text_of(tokens: Sequence[Token], start: int, end: int) -> str:
    """The words of a mention, as near to the text as tokens allow."""
    if start >= end:
        return ""
    parts = [tokens[start].word]
    for before, token in zip(tokens[start:end], tokens[start + 1 : end], strict=False):
        parts.append(" " * (token.start > before.end) + token.word)
    return "".join(parts)
