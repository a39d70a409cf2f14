"""Sides and speakers of a sentence: parties, forces, offices and whose they are."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from events.extraction.sides import Entry, Lexicon, Mention
from events.extraction.slavic.entries import Stems, stems_of
from events.extraction.slavic.stems import begins
from events.extraction.slavic.words import BARE, ENEMY, FORCES, OFFICES, STOPS
from events.extraction.text import Sentence, Token
from events.vocabulary import ClaimantType

_KINDS = {
    ClaimantType.PERSON: "person",
    ClaimantType.PUBLISHER: "publisher",
    ClaimantType.OBSERVER: "observer",
}


def mentions(
    sentence: Sentence, words: Lexicon, day: date
) -> tuple[list[Mention], frozenset[int]]:
    """The sides and speakers of a sentence, and the adjectives that are none."""
    stems, tokens = stems_of(words), sentence.tokens
    found: list[Mention] = []
    adjectives: set[int] = set()
    at = 0
    while at < len(tokens):
        match = stems.at(tokens, at, day)
        if match is None:
            end, side = _unlisted(tokens, at, stems, day)
        else:
            end, side = _listed(tokens, at, match, stems, day)
        if side is not None:
            found.append(side)
        elif match is not None:
            adjectives.update(range(at, end))
        at = end
    return found, frozenset(adjectives)


def _listed(
    tokens: Sequence[Token], at: int, match: tuple[int, Entry], stems: Stems, day: date
) -> tuple[int, Mention | None]:
    """Where an entry with its head ends, and its side; none for a mere adjective."""
    end, entry = match
    bare = entry.actor is not None and begins(tokens[end - 1].low, BARE)
    if bare and end < len(tokens):
        end, entry = stems.at(tokens, end, day) or match
    head = None if entry.actor else _head(tokens, end)
    if entry.kind == "adjective" and head is None:
        return end, None
    stop = head or end
    return stop, _mention(tokens, at, stop, entry, head is not None)


def _unlisted(
    tokens: Sequence[Token], at: int, stems: Stems, day: date
) -> tuple[int, Mention | None]:
    """Where a common noun with its owner ends, and the side that it names."""
    low = tokens[at].low
    if begins(low, ENEMY):
        return at + 1, _common(tokens, at, "enemy")
    if not begins(low, (*BARE, *OFFICES, *FORCES)):
        return at + 1, None
    end, owner = _owned(tokens, at, stems, day)
    if owner is not None:
        return end, _mention(tokens, at, end, owner, True)
    if begins(low, BARE):
        return at + 1, replace(_common(tokens, at, "office"), kind="office")
    return end, None


def _head(tokens: Sequence[Token], at: int) -> int | None:
    """One past the force or office that a party's name belongs to."""
    for stop in range(at, min(at + 3, len(tokens))):
        low = tokens[stop].low
        if begins(low, FORCES) or begins(low, OFFICES):
            return stop + 1
        if low in STOPS:
            return None
    return None


def _owned(
    tokens: Sequence[Token], at: int, stems: Stems, day: date
) -> tuple[int, Entry | None]:
    """`министр обороны России`, `президент Зеленский`: an office and whose it is."""
    for stop in range(at + 1, min(at + 5, len(tokens))):
        if tokens[stop].low in STOPS:
            break
        match = stems.at(tokens, stop, day)
        if match is not None:
            return match
    return at + 1, None


def _mention(
    tokens: Sequence[Token], start: int, end: int, entry: Entry, headed: bool
) -> Mention:
    actor = entry.actor
    kind = _KINDS.get(actor.type, "office") if actor else "party"
    if actor is None:
        low = [token.low for token in tokens[start:end]]
        if any(begins(one, FORCES) for one in low) or entry.kind == "force":
            kind = "force"
        elif headed or entry.kind == "metonym":
            kind = "office"
    return Mention(
        start=start,
        end=end,
        text=spelled(tokens, start, end),
        kind=kind,
        party=entry.party,
        actor=actor,
        parties=(entry.party,) if entry.party else (),
        unit=entry.kind == "force",
        name=actor.name if actor else None,
    )


def _common(tokens: Sequence[Token], at: int, generic: str) -> Mention:
    return Mention(
        start=at, end=at + 1, text=tokens[at].word, kind="force", generic=generic
    )


def spelled(tokens: Sequence[Token], start: int, end: int) -> str:
    """The tokens as text, a space between them."""
    return " ".join(token.word for token in tokens[start:end])
