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
from events.extraction.attribution.names import is_capital
from events.extraction.attribution.passives import passive_at
from events.extraction.attribution.speakers import inherited_speaker, speaker_before
from events.extraction.attribution.tables import CLAIM_NOUNS, NEEDS_THAT
from events.extraction.clauses import Group, group
from events.extraction.scene import Scene
from events.extraction.speech import CUES, VERBS
from events.extraction.verbs import ING
from events.extraction.words import ARTICLES, PREPOSITIONS


def spoken_at(scene: Scene, at: int, before: list[Frame]) -> Frame | None:
    """The frame of the verb of saying at a token, or None where it is none."""
    low = scene.low(at)
    verb = group(scene, at)
    if verb.modal or (verb.infinitive and not verb.perfect):
        return None
    if _is_noun(scene, at, verb):
        return None
    cue = CUES[low]
    if verb.negated and cue != "deny":
        return None
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
    if scene.low(at - 1) == "as" and scene.low(at - 2) in ("quoted", "cited"):
        verb = replace(verb, start=group(scene, at - 2).start)
        speaker = speaker_before(scene, verb.start)
    else:
        speaker = _subject(scene, at, verb, before)
    return _with_content(scene, cue, speaker, at, verb) if speaker else None


def _subject(scene: Scene, at: int, verb: Group, before: list[Frame]) -> Speaker | None:
    """The speaker before the verb, or the one that the verb before it had."""
    low, left = scene.low(at), scene.low(verb.start - 1)
    speaker = speaker_before(scene, verb.start)
    if (ING in VERBS[low].forms and low.endswith("ing")) and (
        speaker is None or left in (",", "and", "also", "while")
    ):
        speaker = inherited_speaker(scene, before, verb.start)
    if speaker is None and left in ("and", ",", "but"):
        speaker = inherited_speaker(scene, before, verb.start)
    return speaker


def _with_content(
    scene: Scene, cue: str, speaker: Speaker, at: int, verb: Group
) -> Frame:
    after = after_adverbials(scene, at + 1)
    low = scene.low(after)
    ended = after >= len(scene.tokens) or low in (".", ";", ")")
    comma_before = scene.low(speaker.at - 1) in (",", '"') or _article_comma(
        scene, speaker
    )
    pre = comma_before and speaker.at > 2 and speaker.at < at
    if pre and (
        ended or low in (",", "and", "while", "but", "after", "as", "adding", "by")
    ):
        when = (speaker.at, min(len(scene.tokens), after))
        return framed(scene, cue, speaker, at, (0, speaker.at), True, when)
    if ended and cue == "say":
        when = (speaker.at, after)
        return framed(scene, cue, speaker, at, (0, speaker.at), True, when)
    end = content_end(scene, after, cue)
    when = (adverbial_start(scene, speaker), after)
    return framed(scene, cue, speaker, at, (at + 1, end), False, when)


def _article_comma(scene: Scene, speaker: Speaker) -> bool:
    """Whether articles or ranks alone stand between a comma and the speaker."""
    at = speaker.at - 1
    while at > speaker.at - 6 and (scene.low(at) == "." or is_capital(scene, at)):
        at -= 1
    if scene.low(at) in (",", '"'):
        return True
    return scene.low(speaker.at - 1) in ARTICLES and scene.low(speaker.at - 2) in (
        ",",
        '"',
    )


def _is_noun(scene: Scene, at: int, verb: Group) -> bool:
    before = scene.low(verb.start - 1)
    if scene.low(at) in ("denying", "saying", "stating", "claiming"):
        return False
    if before in ("this", "these") and verb.start < at:
        return False
    if before in ("the", "a", "an", "this", "these", "of", "'s", "its", "their", "any"):
        return True
    if verb.start - 1 in scene.adjectives and scene.low(at).endswith(("s", "claim")):
        return True
    if scene.low(at) == "state" and scene.tokens[at].word != "state":
        return True
    return scene.low(at) in ("state", "show", "post", "note", "report", "claim") and (
        before in PREPOSITIONS
    )
