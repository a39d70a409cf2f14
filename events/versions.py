"""What became of a claim's words in a later version of its article. Pure.

By exact characters alone: a quote that is found is the quote, code point for code
point. The sentence around it says which of several it is, and whether it still stands
where it was read; whoever adds a word to the sentence may have turned its meaning.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from events.claims import Claim, Selector

NEAR = 32  # characters that a selector keeps on either side
CLOSING = (*'.!?…"»”’)]',)
BOUNDARY = re.compile('[.!?…]["»”’)\\]]*\\s+|\\n')
SPACE = re.compile("\\s")


class Place(NamedTuple):
    """Where a quote is in another version.

    Attributes:
        fate: `kept`, `moved`, `ambiguous` or `absent`; see `facts.Anchor`.
        start: its first code point, or None where it is in no one place.
        end: one past its last code point, or None likewise.
    """

    fate: str
    start: int | None = None
    end: int | None = None


def place(claim: Claim, title: str, text: str) -> Place:
    """Where a claim's quote is in the title or text of another version.

    `kept`: its sentence is there once, and the quote in it. `moved`: the quote is
    there once, in another sentence. `ambiguous`: it is there more than once, and no
    sentence tells which it is. `absent`: it is not there.
    """
    content = title if claim.quote.field == "title" else text
    quote, sentence = claim.quote, claim.sentence
    found = list(islice(_first(content, quote.exact), 2))
    if not found:
        return Place("absent")
    inside = quote.start - sentence.start
    if _holds(sentence, quote):
        whole = (
            at
            for at in _first(content, sentence.exact)
            if _stands(sentence, content, at)
        )
        sentences = list(islice(whole, 2))
        if len(sentences) == 1:
            start = sentences[0] + inside
            return Place("kept", start, start + len(quote.exact))
    if len(found) > 1:
        return Place("ambiguous")
    return Place("moved", found[0], found[0] + len(quote.exact))


def repeats(old: Claim, at: Place, new: Iterable[Claim]) -> Claim | None:
    """The claim of the new version that reads a kept quote as it was read before.

    Args:
        old: as it was read first, before any correction.
        at: where its quote is in the new version.
        new: the claims that were read there.
    """
    there = (old.quote.field, at.start, at.end)
    for one in new:
        here = (one.quote.field, one.quote.start, one.quote.end)
        if at.fate == "kept" and here == there and _reading(one) == _reading(old):
            return one
    return None


def same_words(one: Claim, other: Claim) -> bool:
    """Whether two claims read the same quote, in the same sentence, in the same way."""
    quotes = (one.quote.field, one.quote.exact) == (
        other.quote.field,
        other.quote.exact,
    )
    sentences = one.sentence.exact == other.sentence.exact
    return quotes and sentences and _reading(one) == _reading(other)


def _reading(claim: Claim) -> tuple[object, ...]:
    """What a claim's id follows from, beside the article and the place in it."""
    return (
        claim.location or claim.place_text,
        claim.controller,
        claim.action,
        claim.extent,
        claim.stance,
        claim.claimant.text,
    )


def _holds(sentence: Selector, quote: Selector) -> bool:
    """Whether the sentence is around the quote; a title's has none of its own."""
    return (
        sentence.field == quote.field
        and sentence.start <= quote.start
        and quote.end <= sentence.end
    )


def _stands(sentence: Selector, content: str, start: int) -> bool:
    """Whether the words at that place are the sentence, and not a part of another."""
    end = start + len(sentence.exact)
    before, after = content[max(0, start - NEAR) : start], content[end : end + NEAR]
    ends = sentence.exact[-1:] in CLOSING
    return _lead(before) == _lead(sentence.prefix) and (
        _trail(after, ends=ends) == _trail(sentence.suffix, ends=ends)
    )


def _lead(before: str) -> str:
    """What belongs to the sentence already, of the characters before it."""
    return BOUNDARY.split(before)[-1]


def _trail(after: str, *, ends: bool) -> str:
    """What belongs to the sentence still, of the characters behind it."""
    return (SPACE if ends else BOUNDARY).split(after)[0]


def _first(content: str, words: str) -> Iterator[int]:
    """Where the words begin, overlapping or not."""
    start = content.find(words)
    while start >= 0:
        yield start
        start = content.find(words, start + 1)
