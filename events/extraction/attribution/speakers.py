"""The speaker before a verb of saying, past appositions and clauses between.

Where none stands there, `…, saying that` takes up the speaker before.
"""

from dataclasses import replace

from events.extraction.attribution.items import Frame, Speaker, speaker_of
from events.extraction.attribution.names import is_capital
from events.extraction.attribution.private import apposed_role
from events.extraction.attribution.tables import MEDIA, STOPS
from events.extraction.clauses import CONJUNCTIONS, apposition
from events.extraction.heads import MODIFIERS
from events.extraction.scene import Scene
from events.extraction.sides import Mention
from events.extraction.speech import CUES
from events.extraction.words import (
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    CLAUSE_WORDS,
    MODALS,
    PREPOSITIONS,
)

_REACH = 40  # tokens between a verb of saying and its speaker
_LIGHT = ADVERBS | AUXILIARIES | ARTICLES
_BEFORE_NOUN = ARTICLES | MODIFIERS
_PHRASE = 8  # tokens of `of the northern town of P`
_FROM = frozenset(("of", "in", "from", "near", "at", "across", "inside", "around"))
_NO_PHRASE = frozenset({*CUES, *AUXILIARIES, *MODALS, *CLAUSE_WORDS, "and", "to"})


def speaker_before(scene: Scene, start: int) -> Speaker | None:
    """The speaker to the left of a verb group."""
    if (private := apposed_role(scene, start - 1)) is not None:
        return private
    at, passed = start - 1, False
    while at >= 0 and start - at < _REACH:
        side = scene.side_at.get(at)
        if side is not None:
            found, at, passed = _at_side(scene, side, at, start, passed)
        else:
            found, at, passed = _at_word(scene, at, passed)
        if found is not None:
            return found
    return None


def _at_side(
    scene: Scene, side: Mention, at: int, start: int, passed: bool
) -> tuple[Speaker | None, int, bool]:
    """(speaker, the next token to look at, whether words that may be a subject passed).

    The next token is -1 where the search ends.
    """
    unnamed, left = side.kind == "unnamed", side.start - 1
    if unnamed and side.end == start and not passed:
        return speaker_of(side), left, passed
    if unnamed and _is_phrase(scene, side.end, start):
        return replace(speaker_of(side), end=start), left, passed
    if scene.low(side.end) == "'s" and at == side.end - 1 and not passed:
        return None, left, passed
    if (outer := apposition(scene, side)) is not None:
        return None, outer - 1, passed
    before = _word_before(scene, side.start)
    whole = all(scene.low(one) != "," for one in range(side.end, start))
    if before in CONJUNCTIONS and (whole or not passed) and not unnamed:
        return speaker_of(side), left, passed
    told = before in ("with", "as") and scene.low(start).endswith("ing")
    governed = before in PREPOSITIONS or before == "including"
    if governed and not told and not _media(scene, side):
        return None, left, True
    if unnamed and passed:
        words = [scene.low(one) for one in range(side.end, start)]
        told = "who" in words[:_PHRASE] and "," not in words
        return (speaker_of(side) if told else None), -1, passed
    return _apposed(scene, speaker_of(side)), left, passed


def _is_phrase(scene: Scene, at: int, end: int) -> bool:
    """Whether `residents | of the town of P` goes on to the verb, past no other."""
    if scene.low(at) not in _FROM or end - at > _PHRASE:
        return False
    for one in range(at + 1, end):
        low, side = scene.low(one), scene.side_at.get(one)
        if side is not None and side.kind not in ("metonym", "party"):
            return False
        if not (low.isalpha() or low[:1].isalpha()) or low in _NO_PHRASE:
            return False
    return True


def _at_word(scene: Scene, at: int, passed: bool) -> tuple[Speaker | None, int, bool]:
    """As `_at_side`, for a token that belongs to no side."""
    low = scene.low(at)
    if low in ("it", "they", "he", "she", "we", "i") and not passed:
        return Speaker(kind="pronoun", text=low, at=at, end=at + 1), at, passed
    if low == "who":
        return None, at - 1, True
    if low in (";", '"', ":") or low in STOPS or low in ("that", "as", "when"):
        return None, -1, passed
    if low in CUES and low not in ("state", "report", "reports", "claims", "post"):
        return None, -1, passed
    if not passed and is_capital(scene, at) and at not in scene.adjectives:
        return _at_name(scene, at)
    heavy = low.isalpha() and low not in _LIGHT
    return None, at - 1, passed or heavy


def _at_name(scene: Scene, at: int) -> tuple[Speaker | None, int, bool]:
    """As `_at_side`, for a capitalised word: a person who is not listed."""
    first = at
    while first > 0 and is_capital(scene, first - 1):
        if first - 1 in scene.side_at:
            break
        first -= 1
    if _word_before(scene, first) in PREPOSITIONS:
        return None, first - 1, True
    words = scene.words(first, at + 1)
    return Speaker(kind="name", text=words, at=first, end=at + 1), first, False


def _word_before(scene: Scene, at: int) -> str:
    """The word before a token, past one article."""
    before = scene.low(at - 1)
    return scene.low(at - 2) if before in ARTICLES else before


def _media(scene: Scene, side: Mention) -> bool:
    """Whether it is `footage published by N`."""
    before = [scene.low(side.start - one) for one in range(1, 6)]
    return any(word in MEDIA for word in before) and any(
        word in ("by", "from") for word in before
    )


def _apposed(scene: Scene, speaker: Speaker) -> Speaker:
    """The name before an apposition: `Jane Doe, Ruritania's envoy, said`."""
    at = speaker.at - 1
    while scene.low(at) in _BEFORE_NOUN:
        at -= 1
    if scene.low(at) != "," or not at or not is_capital(scene, at - 1):
        return speaker
    first = at - 1
    while first > 0 and is_capital(scene, first - 1):
        first -= 1
    if at - first < 2 or speaker.mention is None:
        return speaker
    side = scene.side_at.get(at - 1)
    person = side is not None and side.kind == "person"
    if not person and (side is not None or not _closes(scene, speaker.end)):
        return speaker
    mention = side if side is not None and side.party else speaker.mention
    return Speaker(
        kind="side",
        text=scene.words(first, at),
        at=first,
        end=speaker.end,
        mention=mention,
    )


def _closes(scene: Scene, at: int) -> bool:
    """Whether a comma ends the apposition, past `of the Interior`."""
    for one in range(at, min(at + 7, len(scene.tokens))):
        low = scene.low(one)
        if low == ",":
            return True
        if low not in ("of", "for", "the", "and") and not is_capital(scene, one):
            return False
    return False


def inherited_speaker(scene: Scene, before: list[Frame], start: int) -> Speaker | None:
    """The speaker of `…, saying that`: that of the verb before, or the subject."""
    if before:
        return before[-1].speaker
    for at in range(start):
        side = scene.side_at.get(at)
        if side is not None and side.start == at and side.kind != "unnamed":
            before_side = _word_before(scene, at)
            if before_side not in PREPOSITIONS and scene.low(side.end) != "'s":
                return speaker_of(side)
        if scene.low(at) in ("he", "she", "it", "they"):
            return Speaker(kind="pronoun", text=scene.low(at), at=at, end=at + 1)
    return None
