"""Single quotation marks, where they stand around words and are no apostrophes."""

from events.extraction.tokens import Token

_FARTHEST = 80  # tokens between an opening mark and its closing one
_STOPS = frozenset(".,!?")
_AFTER = _STOPS | {")", ";"}


def paired(tokens: list[Token]) -> list[Token]:
    """The tokens, with single marks around words made double ones for matching.

    A mark opens after a space and before a word. It closes after a word and before a
    space; one after an `s` may be a genitive's, and closes only if no other does.
    """
    found = list(tokens)
    opened: int | None = None
    doubtful: int | None = None
    for at, token in enumerate(tokens):
        if opened is not None and at - opened > _FARTHEST:
            if doubtful is not None:
                _pair(found, opened, doubtful)
            opened = doubtful = None
        if token.word != "'":
            continue
        if opened is None:
            opened = at if _opens(tokens, at) else None
        elif _closes(tokens, at):
            if tokens[at - 1].low.endswith("s"):
                doubtful = at
            else:
                _pair(found, opened, at)
                opened = doubtful = None
    if opened is not None and doubtful is not None:
        _pair(found, opened, doubtful)
    return found


def _opens(tokens: list[Token], at: int) -> bool:
    apart = at == 0 or tokens[at - 1].end < tokens[at].start
    glued = at + 1 < len(tokens) and tokens[at + 1].start == tokens[at].end
    return (apart or tokens[at - 1].word in "(:–") and glued


def _closes(tokens: list[Token], at: int) -> bool:
    glued = tokens[at - 1].end == tokens[at].start
    if at + 1 == len(tokens):
        return glued
    after = tokens[at + 1]
    return glued and (after.start > tokens[at].end or after.word in _AFTER)


def _pair(tokens: list[Token], first: int, last: int) -> None:
    for at in (first, last):
        tokens[at] = tokens[at]._replace(word='"', low='"')
