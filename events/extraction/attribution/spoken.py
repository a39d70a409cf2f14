"""A verb of saying with its speaker and content: `N said that C`, `C, N said`.

`passives` and `inversions` are asked first; else the speaker stands before the verb.
"""

from dataclasses import replace

from events.extraction.attribution.adverbials import (
    ADVERBIAL,
    adverbial_start,
    after_adverbials,
)
from events.extraction.attribution.contents import content_end
from events.extraction.attribution.inversions import inverted_speaker
from events.extraction.attribution.items import Frame, Speaker, framed
from events.extraction.attribution.passives import passive_at
from events.extraction.attribution.phrases import (
    after_hearer,
    clause_closed,
    goes_on,
    outlet_told,
    phrase_start,
)
from events.extraction.attribution.relays import quoted_saying
from events.extraction.attribution.speakers import inherited_speaker, speaker_before
from events.extraction.attribution.tables import CLAIM_NOUNS, NEEDS_THAT
from events.extraction.clauses import Group, group
from events.extraction.scene import Scene
from events.extraction.speech import CUES, NOUNS, VERBS
from events.extraction.verbs import ING
from events.extraction.words import (
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    PREPOSITIONS,
    PRONOUNS,
)

_LEADING_VERBS = ADVERBS | AUXILIARIES | PRONOUNS | {"who", "and", "to", "which", "we"}
_OPENING = ARTICLES | PRONOUNS


def spoken_at(scene: Scene, at: int, before: list[Frame]) -> Frame | None:
    """The frame of the verb of saying at a token, or None where it is none."""
    low = scene.low(at)
    verb = group(scene, at)
    if verb.modal or (verb.infinitive and not verb.perfect):
        return None
    if _is_noun(scene, at, verb):
        return None
    cue = CUES[low]
    before_it = scene.low(verb.start - 1)
    if cue == "deny" and verb.start == at and before_it in ("with", "of", "amid"):
        return None  # `with disputed claims that`
    if verb.negated:
        return None  # `has not denied` and `does not say` leave it open
    told_of = scene.low(at - 1) in CLAIM_NOUNS and scene.low(at + 1) == "by"
    if (verb.passive or told_of) and not low.endswith("ing"):
        return passive_at(scene, at, verb, cue)
    inverted = inverted_speaker(scene, at, verb)
    if inverted is not None:
        end = verb.start
        when = (at, min(len(scene.tokens), inverted.end + ADVERBIAL))
        return framed(scene, cue, inverted, at, (0, end), True, when)
    if low in NEEDS_THAT and scene.low(at + 1) not in ("that", '"', ","):
        return None
    if low == "saying" and scene.low(at - 1) == "as":
        speaker, via, first = quoted_saying(scene, at)
        if speaker is not None:
            frame = _with_content(scene, cue, speaker, at, first)
            return replace(frame, via=via)
    speaker = _subject(scene, at, verb, before)
    if speaker is None:
        return None
    frame = _with_content(scene, cue, speaker, at, speaker.at)
    via = outlet_told(scene, at)
    return frame if via is None else replace(frame, via=via)


def _subject(scene: Scene, at: int, verb: Group, before: list[Frame]) -> Speaker | None:
    """The speaker before the verb, or the one that the verb before it had."""
    low, left = scene.low(at), scene.low(verb.start - 1)
    if before and not before[-1].before and left in ("and", "but"):
        return before[-1].speaker  # `N denied that A took P, and said`
    speaker = speaker_before(scene, verb.start)
    if (ING in VERBS[low].forms and low.endswith("ing")) and (
        speaker is None or left in (",", "and", "also", "while")
    ):
        speaker = inherited_speaker(scene, before, verb.start)
    if speaker is None and left in ("and", ",", "but"):
        speaker = inherited_speaker(scene, before, verb.start)
    return speaker


def _with_content(
    scene: Scene, cue: str, speaker: Speaker, at: int, first: int
) -> Frame:
    """The frame, once it is known on which side of the verb its content stands.

    `first` is the first token of the words that name who says it.
    """
    after = after_adverbials(scene, after_hearer(scene, at))
    low = scene.low(after)
    ended = after >= len(scene.tokens) or low in (".", ";", ")")
    opening = phrase_start(scene, first)
    pre = scene.low(opening - 1) in (",", '"') and opening > 2 and first < at
    if pre:
        after = clause_closed(scene, after)
        low, ended = scene.low(after), ended or scene.low(after) in (".", ";", ")", "")
    when = (opening, min(len(scene.tokens), after))
    if pre and goes_on(scene, opening, after):
        return framed(scene, cue, speaker, at, (0, len(scene.tokens)), True, when)
    if pre and (
        ended or low in (",", "and", "while", "but", "after", "as", "adding", "by")
    ):
        return framed(scene, cue, speaker, at, (0, opening), True, when)
    if ended and cue == "say":
        return framed(scene, cue, speaker, at, (0, first), True, when)
    end = content_end(scene, after, cue)
    when = (adverbial_start(scene, speaker.at), after)
    return framed(scene, cue, speaker, at, (at + 1, end), False, when)


def _opens_content(scene: Scene, at: int) -> bool:
    """Whether what is said may begin: `states that`, `states its forces`."""
    begins = at in scene.side_at or scene.low(at) in _OPENING
    return begins or scene.low(at) in ("that", '"', ",", "in", "on", "")


def _is_compound(scene: Scene, before: int) -> bool:
    """Whether a plain word leads on to a noun, as in `its evening report`."""
    if before < 0 or before in scene.side_at or before in scene.spot_at:
        return False
    token = scene.tokens[before]
    plain = token.word.isalpha() and token.word.islower()
    return plain and token.low not in _LEADING_VERBS


def _is_in_a_name(scene: Scene, at: int) -> bool:
    """Whether a capital makes it the `State` of `White Nile State`."""
    named = scene.tokens[at].word[:1].isupper() and at > 0
    if not named or not scene.tokens[at - 1].word[:1].isupper():
        return False
    return not scene.sentence.headline or scene.low(at) == "state"


def _is_noun(scene: Scene, at: int, verb: Group) -> bool:
    before = scene.low(verb.start - 1)
    if _is_in_a_name(scene, at):
        return True
    if scene.low(at) in ("denying", "saying", "stating", "claiming"):
        return False
    if before in ("this", "these") and verb.start < at:
        return False
    if before in ("the", "a", "an", "this", "these", "of", "'s", "its", "their", "any"):
        return True
    if verb.start - 1 in scene.adjectives and scene.low(at).endswith(("s", "claim")):
        return True
    if scene.low(at) == "state" and scene.low(at - 2) in ("a", "an"):
        return True
    if scene.low(at) in ("state", "states") and not _opens_content(scene, at + 1):
        return True
    if scene.low(at) in NOUNS and verb.start == at and _is_compound(scene, at - 1):
        return True
    return scene.low(at) in NOUNS and before in PREPOSITIONS
