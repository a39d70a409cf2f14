"""A field of an article cut into sentences of tokens, every offset kept.

Matching happens on a copy whose quote marks, dashes and spaces are made alike one for
one, so that a position in the copy is a position in the field as received. Sentences
are cut by our own rules: pysbd knows more abbreviations, but it is quadratic and took
five times as long as all the rest together.
"""

import re
from collections.abc import Iterator, Sequence

from events.extraction.quotation import paired
from events.extraction.shapes import shape
from events.extraction.tokens import Token as Token
from events.extraction.wordlists import listed

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("’‘ʼ`´′ʻ", "'"),
        **dict.fromkeys("“”„«»″‟", '"'),
        **dict.fromkeys("‐‑", "-"),
        **dict.fromkeys("—―", "–"),
        **dict.fromkeys("\u00a0\u202f\u2009\u200a\u2007", " "),
    }
)
_MARKS = "\u0300-\u036f\u0483-\u0487"
_TOKEN = re.compile(
    r"\d{4}-\d\d-\d\d(?!\w)"
    r"|(?:[^\W\d_]\.){2,}(?:-[^\W\d_]+)?"
    r"|\d+(?:[.,:]\d+)*(?!\w)"
    rf"|[\w{_MARKS}]+(?:[-'][\w{_MARKS}]+)*"
    r"|[^\w\s]"
)
# Atomic, or else the two halves of one CRLF would be two line ends.
_BLANK_LINES = re.compile(r"(?>\r\n?|\n)[^\S\r\n]*(?:(?>\r\n?|\n)[^\S\r\n]*)+")
_LINE = re.compile(r"\r\n?|\n")
_ENDS = frozenset(".!?…")
_CLOSERS = frozenset("\"')]}")
_SHORT_FORMS = frozenset(
    listed(
        "lt gen col maj capt sgt cpl brig adm cmdr mr mrs ms dr prof sen rep gov st"
        " no nos vs etc mt ft km sq approx jan feb mar apr jun jul aug sep sept oct"
        " nov dec mon tue tues wed thu thur thurs fri sat sun pres dept inc ltd jr sr"
        " rev hon г гг ул им т д п тыс млн млрд обл р с м н п см ред тис вул"
    )
)
_token = tuple.__new__  # what Token() does, in half the time
SHORT_LINE = 60  # characters; a heading that is not set off by a blank line
LONGEST = 200  # tokens; a longer sentence is a list, a table or no text at all
HEADLINE = 200  # characters; a longer first line is no headline


@shape
class Sentence:
    """A sentence of one field.

    Attributes:
        field: `title` or `text`.
        tokens: at least one.
        start: first character, in the field as received.
        end: one past the last character.
        paragraph: number of the paragraph in the field.
        headline: whether it stands as a headline or a subheading.
        opens_quoted: whether a quotation runs on from the sentence before.
        lows: the tokens' forms for matching, each once: most rules ask first whether
            one of their words is there at all.
    """

    field: str
    tokens: Sequence[Token]
    start: int
    end: int
    paragraph: int
    headline: bool
    opens_quoted: bool
    lows: frozenset[str]


def alike(content: str) -> str:
    """The content for matching, of the very same length."""
    return content.translate(_ALIKE)


def sentences(field: str, content: str) -> list[Sentence]:
    """The sentences of a field, in order."""
    plain = alike(content)
    found: list[Sentence] = []
    for number, (start, end) in enumerate(_paragraphs(plain)):
        tokens = list(tokens_of(plain, start, end))
        if plain.find("'", start, end) >= 0:
            tokens = paired(tokens)
        first = number == 0
        heading = _is_heading(plain[start:end], tokens)
        if first:
            tokens = _without_date(tokens)
        if number < 4:
            tokens = _without_dateline(tokens)
        quoted = False
        for part in _cut(tokens):
            lows = frozenset([token.low for token in part])
            found.append(
                Sentence(
                    field=field,
                    tokens=part,
                    start=part[0].start,
                    end=part[-1].end,
                    paragraph=number,
                    headline=heading,
                    opens_quoted=quoted,
                    lows=lows,
                )
            )
            if '"' in lows:
                quoted ^= bool(sum(token.word == '"' for token in part) % 2)
    return found


def tokens_of(plain: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The tokens of a stretch; a possessive 's is one of its own."""
    inside = False
    for match in _TOKEN.finditer(plain, start, len(plain) if end is None else end):
        word, (at, stop) = match.group(), match.span()
        if "'" not in word:  # nearly all
            yield _token(Token, (word, word.lower(), at, stop))
        elif len(word) > 2 and word[-2:] in ("'s", "'S"):
            yield Token(word[:-2], word[:-2].lower(), at, stop - 2)
            yield Token("'s", "'s", stop - 2, stop)
        else:
            low = word.lower()
            if word == "'":
                low, inside = _apostrophe(plain, at, inside)
            yield Token(word, low, at, stop)


def _apostrophe(plain: str, at: int, inside: bool) -> tuple[str, bool]:
    """What a lone apostrophe is for matching, and whether a quotation is open.

    After a plural it is a possessive: `the rebels' capture of P`.
    """
    before = plain[at - 1 : at]
    if not before.isalnum():
        return "'", True
    owns = not inside and before in "sS" and plain[at + 1 : at + 2] == " "
    return ("'s" if owns else "'"), False


def _paragraphs(plain: str) -> Iterator[tuple[int, int]]:
    at = 0
    for gap in _BLANK_LINES.finditer(plain):
        yield from _blocks(plain, at, gap.start())
        at = gap.end()
    yield from _blocks(plain, at, len(plain))


def _blocks(plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A paragraph, cut where a single line break ends a sentence or a heading."""
    at = line = start
    for gap in _LINE.finditer(plain, start, end):
        before = plain[line : gap.start()].rstrip()
        after = plain[gap.end() : gap.end() + 12].lstrip()
        line = gap.end()
        ended = before[-1:] in ".!?:…\"'" or len(before) < SHORT_LINE
        if before and ended and after and not after[0].islower():
            if plain[at : gap.start()].strip():
                yield at, gap.start()
            at = gap.end()
    if plain[at:end].strip():
        yield at, end


def _is_heading(line: str, tokens: Sequence[Token]) -> bool:
    text = line.strip()
    return bool(tokens) and len(text) <= HEADLINE and text[-1] not in ".!?:…\"'),;"


def _without_date(tokens: list[Token]) -> list[Token]:
    """The first line's tokens without the `date 2025-11-21` before a headline."""
    for size in (2, 1):
        head = [token.low for token in tokens[:size]]
        dated = bool(head) and len(head[-1]) == 10 and head[-1][4:5] == "-"
        if len(tokens) > size and dated and head[:-1] in ([], ["date"]):
            return tokens[size:]
    return tokens


def _without_dateline(tokens: list[Token]) -> list[Token]:
    """The tokens without `BEIRUT, Feb 26 (Agency) –` and its like."""
    if len(tokens) < 8 or len(tokens[0].word) < 3 or not tokens[0].word.isupper():
        return tokens
    for at, token in enumerate(tokens[1:18], start=1):
        if token.word in "–-":
            return tokens[at + 1 :]
        slashed = [one.word for one in tokens[at : at + 3]]
        if len(slashed) == 3 and slashed[0] == slashed[2] == "/":
            rest = at + 4 if tokens[at + 3].word == "." else at + 3
            return tokens[rest:] or tokens
    return tokens


def _cut(tokens: list[Token]) -> Iterator[list[Token]]:
    start = after = 0
    for at, (word, _, _, _) in enumerate(tokens):
        if at < start:  # it closes the sentence before
            continue
        if word in _ENDS:
            if at >= after:  # once for a run of marks, however long
                after = _run_end(tokens, at)
            if _is_end(tokens, at, after):
                yield tokens[start:after]
                start = after
                continue
        size = at + 1 - start
        if size >= LONGEST and (word in ",;" or size > 300):
            yield tokens[start : at + 1]
            start = at + 1
    if start < len(tokens):
        yield tokens[start:]


def _closes(tokens: list[Token], at: int) -> bool:
    """Whether the token still belongs to the sentence whose end stands before it."""
    glued = tokens[at].start == tokens[at - 1].end
    return glued and (tokens[at].word in _CLOSERS or tokens[at].word in _ENDS)


def _run_end(tokens: list[Token], at: int) -> int:
    """One past the marks that stand together from one on."""
    at += 1
    while at < len(tokens) and _closes(tokens, at):
        at += 1
    return at


def _is_end(tokens: list[Token], at: int, later: int) -> bool:
    """Whether a mark ends a sentence, where `later` is one past its run."""
    before = tokens[at - 1] if at else None
    if tokens[at].word == "." and before is not None and before.end == tokens[at].start:
        if before.low in _SHORT_FORMS:
            return False
        if len(before.word) == 1 and before.word.isupper():
            return False
    if later >= len(tokens):
        return True
    after = tokens[later]
    apart = after.start > tokens[later - 1].end
    return apart and not after.word[0].islower() and after.word not in ",;:–"
