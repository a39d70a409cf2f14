"""Every side and speaker of a sentence: one walk over its tokens.

An entry of the lexicon comes first, with the noun that it leads to; then common nouns.
"""

from collections.abc import Sequence
from datetime import date

from events.extraction.heads import (
    ADJECTIVAL,
    BODIES,
    ENEMY,
    FORCES,
    GROUPS,
    HEADS,
    MEMBERS,
    MODIFIERS,
    OWNED,
    PERSON_HEADS,
    PRESS,
    THINGS,
    UNNAMED,
)
from events.extraction.sides.commons import common_side
from events.extraction.sides.entries import Entry
from events.extraction.sides.items import Mention
from events.extraction.sides.lexicons import Lexicon
from events.extraction.sides.nouns import head_noun
from events.extraction.sides.offices import office_end
from events.extraction.sides.parties import of_party
from events.extraction.sides.persons import actor_named, titled
from events.extraction.sides.tokens import low_at, text_of
from events.extraction.text import Sentence, Token
from events.extraction.wordlists import listed

_LEADING = HEADS | UNNAMED | MODIFIERS | ENEMY | {"men"}
_SEATS = frozenset(("capital", "city", "town"))  # a place, not who sits there
_NAMES_MORE = frozenset(
    listed(
        "post times independent post's talks agreement accords protocol memorandum"
        " university region province oblast international airport suburb metro"
    )
)

_NAMED_AFTER = frozenset(listed("times voice bank university museum church gulf"))


def mentions(
    sentence: Sentence, words: Lexicon, day: date
) -> tuple[list[Mention], frozenset[int]]:
    """The sides and speakers of a sentence, in order and apart from each other.

    Returns:
        The mentions, and the tokens that are a party's adjective or name only.
    """
    found: list[Mention] = []
    adjectives: set[int] = set()
    tokens = sentence.tokens
    past = 0  # one past the last token of what was found
    for at in _leading(tokens, words):
        if at < past or _is_a_thing(tokens, at):
            continue
        entries = words.at(tokens, at, day)
        if entries and (mention := _grown(tokens, at, entries, words, day)):
            found.append(mention)
            past = mention.end
        elif entries:
            past = at + len(entries[0].words)
            adjectives.update(range(at, past))
        elif mention := _suffixed(tokens, at, words) or common_side(
            tokens, at, words, day
        ):
            found.append(mention)
            past = mention.end
    return found, frozenset(adjectives)


def _leading(tokens: Sequence[Token], words: Lexicon) -> list[int]:
    """The tokens at which a side may begin: one in ten."""
    entries = words.entries
    return [
        at
        for at, (_, low, _, _) in enumerate(tokens)
        if low in entries or low in _LEADING or "-" in low
    ]


def _grown(
    tokens: Sequence[Token],
    at: int,
    entries: list[Entry],
    words: Lexicon,
    day: date,
) -> Mention | None:
    """The mention that begins with an entry: alone, or with the noun that it leads to.

    An adjective without such a noun is none.
    """
    entry = entries[0]
    size = len(entry.words)
    if entry.kind == "actor":
        return actor_named(tokens, at, at + size, entry)
    if entry.kind in ("name", "metonym") and _is_in_a_name(tokens, at):
        return None
    if entry.kind in ("name", "metonym") and _is_in_a_body(tokens, at + size):
        return None
    if entry.kind == "metonym" and (
        _names_more(tokens, at + size) or (at and tokens[at - 1].low in _SEATS)
    ):
        return None
    head = head_noun(tokens, at + size, words)
    if head is not None and _is_a_thing(tokens, head):
        return None
    if head is not None:
        return _led_to(tokens, at, head, entries, words, day)
    if entry.kind == "adjective" and entry.words[-1] not in HEADS:
        return None
    kind = {"name": "party"}.get(entry.kind, entry.kind)
    return of_party(tokens, at, at + size, kind, entries)


def _led_to(
    tokens: Sequence[Token],
    at: int,
    head: int,
    entries: list[Entry],
    words: Lexicon,
    day: date,
) -> Mention:
    """The mention that an entry makes with the noun of force or office after it."""
    entry, word = entries[0], tokens[head].low
    end = office_end(tokens, head + 1, words, day)
    for inner in range(at + len(entry.words), head + 1):
        longer = words.at(tokens, inner, day)
        if longer and longer[0].kind in ("force", "name"):
            end = max(end, inner + len(longer[0].words))
            entries = longer if entry.kind == "adjective" else entries
    while low_at(tokens, end) in FORCES:
        end += 1
    kind = "force" if word in FORCES or word in GROUPS else "office"
    if word in PRESS and not any(token.low in OWNED for token in tokens[at:head]):
        text = text_of(tokens, at, end)
        return Mention(start=at, end=end, text=text, kind="unnamed")
    if kind == "office" and word in PERSON_HEADS | MEMBERS:
        return titled(tokens, at, end, entries, words, day)
    return of_party(tokens, at, end, kind, entries)


def _is_in_a_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is `The Times of A`: a newspaper, a bank or a school."""
    if at < 2 or tokens[at - 1].low != "of":
        return False
    return tokens[at - 2].low in _NAMED_AFTER and tokens[at - 2].word[:1].isupper()


def _is_in_a_body(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name goes on to that of a body: `A | Doctors Union`."""
    end = at
    while end < min(at + 5, len(tokens)) and tokens[end].word[:1].isupper():
        end += 1
    return any(tokens[one].low in BODIES for one in range(at, end))


def _is_a_thing(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is `military vehicles`: what an army has, not the army."""
    return tokens[at].low in ADJECTIVAL and low_at(tokens, at + 1) in THINGS


def _names_more(tokens: Sequence[Token], at: int) -> bool:
    """Whether a seat's name goes on, as in the name of a newspaper."""
    return low_at(tokens, at) in _NAMES_MORE


def _suffixed(tokens: Sequence[Token], at: int, words: Lexicon) -> Mention | None:
    """`French-led troops`: a side; `Taliban-held town` is left to the triggers."""
    first, _, suffix = tokens[at].low.rpartition("-")
    party = words.suffixed.get(first)
    if suffix != "led" or not party:
        return None
    head = head_noun(tokens, at + 1, words)
    if head is None:
        return None
    text = text_of(tokens, at, head + 1)
    return Mention(
        start=at, end=head + 1, text=text, kind="force", party=party, parties=(party,)
    )
