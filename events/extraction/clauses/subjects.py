"""The subject of a verb group, looked for to its left, step by step."""

from typing import NamedTuple

from events.extraction.clauses.asides import APPOSING, is_aside
from events.extraction.clauses.bounds import before_aside
from events.extraction.clauses.governing import is_governed
from events.extraction.clauses.mains import acting_main
from events.extraction.heads import MODIFIERS
from events.extraction.scene import Scene
from events.extraction.shapes import shape
from events.extraction.sides import Mention
from events.extraction.speech import is_speech
from events.extraction.wordlists import listed
from events.extraction.words import (
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    CLAUSE_WORDS,
    POSSESSIVES,
    PREPOSITIONS,
    WEEKDAYS,
)

_RELATIVE = frozenset(listed("who which whose where backed led supported"))
CONJUNCTIONS = frozenset(listed("after before since until"))
_NO_NOUNS = ADVERBS | AUXILIARIES | PREPOSITIONS | POSSESSIVES | {"this", "as"}
_REACH = 45  # tokens between a verb and its subject
_PASSED = (
    ADVERBS
    | AUXILIARIES
    | PREPOSITIONS
    | WEEKDAYS.keys()
    | {"the", "a", "an", "to", ","}
)
_BEFORE_NOUN = ARTICLES | MODIFIERS


@shape
class Subject:
    """What stands as subject of a verb.

    Attributes:
        kind: `side`, `pronoun`, `inherited` (the clause has none of its own), or
            `other` (something that is no side).
        mention: the side.
        word: the pronoun.
        at: its first token; where the search ended, for the others.
    """

    kind: str
    at: int
    mention: Mention | None = None
    word: str = ""


class _Step(NamedTuple):
    """Where the search for a subject goes on, and whether it has passed a noun."""

    at: int
    other: bool


def subject(scene: Scene, start: int) -> Subject:
    """The subject of the verb group that begins at a token."""
    beside = scene.side_at.get(start - 1)
    if beside is not None and beside.kind != "unnamed" and _is_participle(scene, start):
        return Subject(kind="side", at=beside.start, mention=beside)
    if _is_of_others(scene, start):
        return Subject(kind="other", at=start - 1)
    if (main := acting_main(scene, start)) is not None:
        return Subject(kind="side", at=main.start, mention=main)
    step = _Step(_before_relative(scene, before_aside(scene, start - 1)), False)
    depth = 0
    while step.at >= 0 and start - step.at < _REACH:
        low = scene.low(step.at)
        depth = max(0, depth + (low in (")", "]")) - (low in ("(", "[")))
        if depth:  # in brackets
            step = step._replace(at=step.at - 1)
            continue
        side = scene.side_at.get(step.at)
        if side is not None and side.kind != "unnamed":
            found = _past_side(scene, side, step, start)
        else:
            found = _past_word(scene, low, step, start)
        if isinstance(found, Subject):
            return found
        step = found
    return _none_of_its_own(step._replace(at=max(step.at, 0)))


def _is_participle(scene: Scene, at: int) -> bool:
    """Whether it is `rebels | holding P`: said of the side right before it."""
    return scene.low(at).endswith("ing") and scene.low(at - 1) != "'s"


def _is_of_others(scene: Scene, at: int) -> bool:
    """Whether it is `students | occupying P`: said of the noun right before it."""
    if not _is_participle(scene, at) or at - 1 in scene.side_at:
        return False
    word, low = scene.tokens[at - 1].word, scene.low(at - 1)
    plural = low.endswith("s") and not low.endswith("ss") and word.islower()
    return plural and low not in _NO_NOUNS and at - 1 not in scene.spot_at


def _before_relative(scene: Scene, at: int) -> int:
    """The side before `, who had pressed on for months,`; else the token itself."""
    if scene.low(at) != ",":
        return at
    for opens in range(at - 1, max(0, at - _REACH), -1):
        if scene.low(opens) == "," and scene.low(opens + 1) in _RELATIVE:
            return opens - 1 if opens - 1 in scene.side_at else at
    return at


def following_subject(scene: Scene, at: int) -> Subject | None:
    """The side after the comma of `By taking P in a day, A …`."""
    for stop in range(at, min(at + 15, len(scene.tokens))):
        if scene.low(stop) == ",":
            first = stop + 1 + (scene.low(stop + 1) in ARTICLES)
            side = scene.side_at.get(first)
            if side is None or side.kind == "unnamed" or scene.low(side.end) == "'s":
                return None
            return Subject(kind="side", at=side.start, mention=side)
    return None


def _past_side(scene: Scene, side: Mention, step: _Step, start: int) -> Subject | _Step:
    """The side as subject, or the step past one that says more of another word."""
    before = scene.low(side.start - 1)
    if before in ("the", "its", "their", "his"):
        before = scene.low(side.start - 2)
    if scene.low(side.end) == "'s" and step.at == side.end - 1 and side.end < start:
        return _Step(side.start - 1, True)
    if (outer := apposition(scene, side)) is not None:
        return _Step(outer - 1, step.other)
    if before in CONJUNCTIONS and _leads(scene, side, start):
        return _first_of(scene, side)
    if is_governed(scene, side) or is_aside(scene, side):
        return _Step(side.start - 1, step.other)
    told = is_speech(before) and before != "that"
    if told and step.other and scene.low(side.end) not in ("and", ",", "(", "backed"):
        return Subject(kind="other", at=step.at)
    return _first_of(scene, side)


def _past_word(scene: Scene, low: str, step: _Step, start: int) -> Subject | _Step:
    """The word as subject, the end of the clause, or the step past it."""
    at, other = step
    if (spot := scene.spot_at.get(at)) is not None:
        return _Step(spot.start - 1, other)
    if low in ("it", "they", "he", "she", "we", "i"):
        return Subject(kind="pronoun", at=at, word=low)
    if low in ("who", "which"):
        antecedent = scene.side_at.get(at - 1) or scene.side_at.get(at - 2)
        if antecedent is not None:
            return Subject(kind="side", at=antecedent.start, mention=antecedent)
        if low == "which":
            return Subject(kind="other", at=at)
    if low == '"' and at == start - 1:  # scare quotes around the verb
        return _Step(at - 1, other)
    said = is_speech(low) and scene.low(at - 1) != "the"
    if said or low in CLAUSE_WORDS or low in (";", ":", '"', "–"):
        return _none_of_its_own(step)
    if low == "and" and not other:
        return Subject(kind="inherited", at=at - 1)  # `… and seized X`
    noun = low.isalpha() and low not in _PASSED
    return _Step(at - 1, other or noun)


def _none_of_its_own(step: _Step) -> Subject:
    return Subject(kind="other" if step.other else "inherited", at=step.at)


def apposition(scene: Scene, side: Mention) -> int | None:
    """The comma before `, an armed group,` where a side's words only say more of it."""
    if scene.low(side.end) != ",":
        return None
    for at in range(side.start - 1, max(0, side.start - 8), -1):
        if scene.low(at) == ",":
            opens = scene.low(at + 1) in APPOSING
            return at if opens and (at - 1 in scene.side_at) else None
        if (
            at in scene.side_at
            or scene.low(at) in AUXILIARIES
            or is_speech(scene.low(at))
        ):
            return None
    return None


def _first_of(scene: Scene, side: Mention) -> Subject:
    """The first of `A and their B allies`, which the last one stands for."""
    at = side.start - 1
    while (at > side.start - 5 and scene.low(at) != "and") and (
        scene.low(at) in POSSESSIVES
        or scene.low(at) in ARTICLES
        or at in scene.adjectives
        or (side.party is None and _describes(scene, at))
        or "allied" in (scene.low(at), scene.low(at - 1))
    ):
        at -= 1
    first = scene.side_at.get(at - 1)
    if scene.low(at) == "and" and first is not None and first.kind != "unnamed":
        return Subject(kind="side", at=first.start, mention=first)
    return Subject(kind="side", at=side.start, mention=side)


def _describes(scene: Scene, at: int) -> bool:
    """Whether it is the `Shiite` of `A and Shiite militias`."""
    word, low = scene.tokens[at].word, scene.low(at)
    named = word[:1].isupper() and at not in scene.side_at
    return named or low in MODIFIERS or low.endswith(("-backed", "-aligned"))


def _leads(scene: Scene, side: Mention, start: int) -> bool:
    """Whether nothing but adverbs stands between a side and the verb group."""
    return all(scene.low(at) in ADVERBS for at in range(side.end, start))
