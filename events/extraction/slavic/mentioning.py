"""How a mention of a side is put together from the words and the entry."""

from collections.abc import Sequence
from dataclasses import replace

from events.extraction.sides import Entry, Mention
from events.extraction.slavic.declensions import ALL
from events.extraction.slavic.entries import folded
from events.extraction.slavic.heads import FORCES
from events.extraction.text import Token
from events.vocabulary import ClaimantType

_KINDS = {
    ClaimantType.PERSON: "person",
    ClaimantType.PUBLISHER: "publisher",
    ClaimantType.OBSERVER: "observer",
}


def mention_of(
    tokens: Sequence[Token], start: int, end: int, entry: Entry, cases: str, kind: str
) -> Mention:
    """The mention that an entry makes, with what stands beside its words."""
    actor = entry.actor
    if actor is not None and (actor.type is ClaimantType.PERSON or not kind):
        kind = _KINDS.get(actor.type, "office")
    elif not kind:
        kind = {"force": "force", "metonym": "office", "people": "force"}.get(
            entry.kind, "party"
        )
    if end < len(tokens) and tokens[end].word == '"':
        end += sum(token.word == '"' for token in tokens[start:end]) % 2
    text = spelled(tokens, start, end)
    if kind not in ("force", "party") and end - start == len(entry.words):
        text = joined(entry.spelled)  # a speaker is one in every case
    return Mention(
        start=start,
        end=end,
        text=text,
        kind=kind,
        party=entry.party,
        actor=actor,
        parties=(entry.party,) if entry.party else (),
        unit=kind == "force",
        name=actor.name if actor and kind == _KINDS.get(actor.type, "office") else None,
        cases=cases,
        seat=entry.kind == "metonym" and end == start + len(entry.words),
    )


def against(tokens: Sequence[Token], start: int, end: int, entry: Entry) -> Mention:
    """`Сирийские повстанцы`: those who fight the state, whoever they are."""
    low = folded(tokens[end - 1].low)
    cases = FORCES.get(low, ALL)
    side = common_mention(tokens, start, end, "force", "against", cases)
    return replace(side, parties=(entry.party,) if entry.party else ())


def common_mention(
    tokens: Sequence[Token],
    start: int,
    end: int,
    kind: str,
    generic: str | None,
    cases: str,
) -> Mention:
    """The mention that common nouns make."""
    text = spelled(tokens, start, end)
    return Mention(
        start=start, end=end, text=text, kind=kind, generic=generic, cases=cases
    )


def spelled(tokens: Sequence[Token], start: int, end: int) -> str:
    """The tokens as text, a space between them but inside quotation marks."""
    return joined([token.word for token in tokens[start:end]])


def joined(words: Sequence[str]) -> str:
    """Words as text, quotation marks close to what they hold."""
    text, inside, before = "", False, ""
    for word in words:
        glued = not text or (inside and before == '"')
        text += word if glued or (word == '"' and inside) else f" {word}"
        inside ^= word == '"'
        before = word
    return text
