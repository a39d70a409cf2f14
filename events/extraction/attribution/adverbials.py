"""Phrases between a verb of saying and what is said: `in a statement on Thursday`.

The day of speaking is looked for in them.
"""

from events.extraction.attribution.tables import OCCASIONS, STOPS
from events.extraction.scene import Scene
from events.extraction.speech import CUES
from events.extraction.wordlists import listed
from events.extraction.words import ADVERBS, MONTHS, WEEKDAYS

_CLAUSE = 40  # tokens before a speaker
_COUNTING = frozenset(
    listed(
        "a an one two three four five six seven eight nine ten several few the next"
        " following same last this previous that"
    )
)
_POINTING = frozenset(listed("next following same last this previous"))
_UNITS = frozenset(
    listed(
        "day days week weeks month months year years hour hours night evening morning"
        " afternoon"
    )
)
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
        elif (timed := _time_end(scene, at)) is not None:
            at = timed
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
            while _goes_on(scene.low(stop)):
                stop += 1
            return stop
        if low in (",", ".", "that", '"', ":") or stop in scene.spot_at:
            return None
    return None


def _goes_on(low: str) -> bool:
    """Whether `in its evening | report`, `on July | 16` goes on."""
    return low.isdecimal() or low in MONTHS or low in OCCASIONS


def _time_end(scene: Scene, at: int) -> int | None:
    """One past `a day later`, `the next day`, `two weeks ago`, `last week`."""
    stop = at
    while scene.low(stop) in _COUNTING or scene.low(stop).isdecimal():
        stop += 1
    if stop == at or scene.low(stop) not in _UNITS:
        return None
    end = stop + 1
    later = scene.low(end) in ("later", "earlier", "ago", "before")
    leading = {scene.low(one) for one in range(at, stop)}
    return end + later if later or leading & _POINTING else None


def adverbial_start(scene: Scene, first: int) -> int:
    """Where the phrase before the speaker begins: `On July 16, | N announced`.

    It is the beginning of the clause, which a turn of the sentence or another verb of
    saying may set.
    """
    for at in range(first - 1, max(-1, first - _CLAUSE), -1):
        low = scene.low(at)
        turned = low in STOPS or low in ('"', ":") or (low in CUES and at + 1 < first)
        if turned or (low == "and" and scene.low(at - 1) == ","):
            return at + 1
        if low == "and" and _time_begins(scene, at + 1):
            return at + 1
    return max(0, first - _CLAUSE)


def _time_begins(scene: Scene, at: int) -> bool:
    return scene.low(at) in ("on", "later", "earlier") or (
        _time_end(scene, at) is not None
    )
