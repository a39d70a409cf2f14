"""Phrases between a verb of saying and what is said: `in a statement on Thursday`.

The day of speaking is looked for in them.
"""

from events.extraction.attribution.items import Speaker
from events.extraction.attribution.tables import OCCASIONS
from events.extraction.scene import Scene
from events.extraction.words import ADVERBS, MONTHS, WEEKDAYS

ADVERBIAL = 16  # tokens of `in a statement on Thursday`


def after_adverbials(scene: Scene, at: int) -> int:
    """The token after `in a statement on Thursday` and the like."""
    start = at
    while at < len(scene.tokens) and at - start < ADVERBIAL:
        low = scene.low(at)
        if (
            low in WEEKDAYS
            or low in ADVERBS
            or low in ("today", "early", "late")
            or low in ("morning", "evening", "afternoon", "night")
            or (low in MONTHS and low != "may")
            or (low.isdecimal() and at > start)
        ):
            at += 1
        elif low in ("on", "in", "during", "at", "via", "to", "through", "from"):
            end = _phrase_end(scene, at)
            if end is None:
                return at
            at = end
        else:
            return at
    return at


def _phrase_end(scene: Scene, at: int) -> int | None:
    for stop in range(at + 1, min(at + 9, len(scene.tokens))):
        low = scene.low(stop)
        dated = low in WEEKDAYS or low in MONTHS
        if low in OCCASIONS or dated or (low.isdecimal() and stop == at + 1):
            stop += 1
            while scene.low(stop).isdecimal() or scene.low(stop) in MONTHS:
                stop += 1
            return stop
        if low in (",", ".", "that", '"', ":") or stop in scene.spot_at:
            return None
    return None


def adverbial_start(scene: Scene, speaker: Speaker) -> int:
    """Where the phrase before the speaker begins: `On July 16, | N announced`."""
    at = speaker.at
    while at > 0 and scene.low(at - 1) not in (";", "but", "while", '"'):
        at -= 1
        if speaker.at - at > 12:
            return speaker.at
    return at
