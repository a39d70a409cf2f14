"""Persons: listed actors, and the name that follows an office."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from events.extraction.heads import PERSON_HEADS
from events.extraction.sides.entries import Entry
from events.extraction.sides.items import Mention
from events.extraction.sides.lexicons import Lexicon
from events.extraction.sides.parties import of_party
from events.extraction.sides.tokens import text_of
from events.extraction.speech import CUES
from events.extraction.text import Token
from events.vocabulary import ClaimantType


def actor_named(tokens: Sequence[Token], start: int, end: int, entry: Entry) -> Mention:
    """A listed actor, with the name that follows its office."""
    actor = entry.actor
    assert actor is not None  # an entry of this kind has one
    kind = {
        ClaimantType.PERSON: "person",
        ClaimantType.PUBLISHER: "publisher",
        ClaimantType.OBSERVER: "observer",
    }.get(actor.type, "office")
    named = end
    if kind == "person" or tokens[end - 1].low in PERSON_HEADS:
        while end < len(tokens) and _is_name(tokens[end]):
            end += 1
    if kind == "office" and end > named:
        return Mention(
            start=start,
            end=end,
            text=text_of(tokens, start, end),
            kind="person",
            party=entry.party,
            name=text_of(tokens, named, end),
        )
    return Mention(
        start=start,
        end=end,
        text=text_of(tokens, start, end),
        kind=kind,
        party=entry.party,
        actor=actor,
        name=actor.name,
    )


def titled(
    tokens: Sequence[Token],
    start: int,
    end: int,
    entries: list[Entry],
    words: Lexicon,
    day: date,
) -> Mention:
    """An office with the name of the person who holds it, if one follows."""
    stop = end
    if (
        stop + 1 < len(tokens)
        and tokens[stop].word == ","
        and _is_name(tokens[stop + 1])
    ):
        stop += 1
    first = stop
    actor = None
    while stop < len(tokens) and (_is_name(tokens[stop]) or _is_rank(tokens, stop)):
        if actor is None:
            named = [one for one in words.at(tokens, stop, day) if one.actor]
            if named:
                actor, stop = named[0], stop + len(named[0].words) - 1
        stop += 1
    if stop == first:
        return of_party(tokens, start, end, "office", entries)
    named_as = actor.actor.name if actor and actor.actor else None
    mention = of_party(tokens, start, stop, "person", entries)
    if actor and actor.actor:
        party = actor.party or mention.party
        generic = None if party else mention.generic
        mention = replace(mention, actor=actor.actor, party=party, generic=generic)
    return replace(mention, name=named_as or text_of(tokens, first, stop))


def named_person(
    tokens: Sequence[Token], mention: Mention, words: Lexicon, day: date
) -> Mention:
    """A common noun with the name of the person it is said of."""
    stop = mention.end
    while stop < len(tokens) and (_is_name(tokens[stop]) or _is_rank(tokens, stop)):
        named = [one for one in words.at(tokens, stop, day) if one.actor]
        if named and named[0].actor:
            acted = actor_named(tokens, stop, stop + len(named[0].words), named[0])
            text = text_of(tokens, mention.start, acted.end)
            return replace(acted, start=mention.start, text=text)
        stop += 1
    if stop == mention.end:
        return mention
    return replace(
        mention,
        end=stop,
        kind="person",
        text=text_of(tokens, mention.start, stop),
        name=text_of(tokens, mention.end, stop),
    )


def _is_name(token: Token) -> bool:
    word = token.word
    if token.low in CUES or token.low in ("the", "in", "on", "at", "a"):
        return False
    return (word[:1].isupper() and any(c.islower() for c in word)) or word in (
        "al",
        "el",
        "bin",
        "ibn",
        "von",
        "de",
    )


def _is_rank(tokens: Sequence[Token], at: int) -> bool:
    return (
        tokens[at].word == "."
        and tokens[at - 1].low in ("lt", "gen", "col", "maj", "capt", "adm", "brig")
    ) or (len(tokens[at - 1].word) == 1 and tokens[at].word == ".")
