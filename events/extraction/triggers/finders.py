"""One walk over a sentence, asking at each token which finder reads it.

The noun `control` comes first, then nouns, then verbs in the order of `_FINDERS`, of
which the first that finds something is heard.
"""

from collections.abc import Iterator

from events.extraction.actions import (
    BACK,
    CAPTURE,
    CEDE,
    CLEAR,
    CONTROL,
    CUT,
    ENCIRCLE,
    ENTER,
    EXPEL,
    FALL,
    GAINERS,
    HOLD,
    INTO,
    LEAVE,
    LOSE,
    MAKE,
    MOP,
    NOUNS,
    POSITIONS,
    REMAIN,
    RETAKE,
    WITHDRAW,
)
from events.extraction.objects import item_at
from events.extraction.scene import Scene
from events.extraction.sides import Lexicon
from events.extraction.triggers.attributives import attributive
from events.extraction.triggers.controls import control
from events.extraction.triggers.hits import Hit
from events.extraction.triggers.holdings import (
    captures,
    clears,
    controls,
    encircles,
    holds,
    retakes,
)
from events.extraction.triggers.losses import cedes, expels, falls, loses
from events.extraction.triggers.misses import deed, miss
from events.extraction.triggers.movements import enters, enters_into, leaves, withdraws
from events.extraction.triggers.nominals import nominal
from events.extraction.triggers.phrasals import (
    cuts_off,
    gains,
    holds_positions,
    mops_up,
    ours,
    remains,
    wins_back,
)
from events.extraction.triggers.tables import CONTROL_WORDS
from events.extraction.words import ADVERBS, ARTICLES, PREPOSITIONS
from events.vocabulary import Action


def hits(scene: Scene, words: Lexicon) -> list[Hit]:
    """Everything that a sentence says about control, in order."""
    found: list[Hit] = []
    for at in range(len(scene.tokens)):
        if at in scene.side_at or at in scene.spot_at:
            continue
        found += _at(scene, at, words)
    return found


def _at(scene: Scene, at: int, words: Lexicon) -> Iterator[Hit]:
    low = scene.low(at)
    if low == "hands" or (low == "control" and not _is_verb(scene, at)):
        found = list(control(scene, at))
        yield from found or miss(scene, at, "takes-control", Action.CONTROLS)
        return
    if low == "ours":
        yield from ours(scene, at)
        return
    if low in NOUNS and _is_noun(scene, at):
        yield from nominal(scene, at)
        return
    missed = None
    for find, verbs, rule, action in _FINDERS:
        verb = verbs.get(low)
        if verb is None:
            continue
        if found := list(find(scene, at, verb.forms)):
            yield from found
            return
        missed = missed or (rule, action)
    if "-" in low:
        yield from attributive(scene, at, words)
    elif missed is not None:
        yield from miss(scene, at, *missed)
    else:
        yield from deed(scene, at)


def _is_verb(scene: Scene, at: int) -> bool:
    """Whether it is `they control P`, not `in control of P`."""
    before = at - 1
    while scene.low(before) in ADVERBS:
        before -= 1
    if scene.low(before) in CONTROL_WORDS | PREPOSITIONS | ARTICLES | {"'s"}:
        return False
    if before in scene.adjectives or scene.low(before) in GAINERS:
        return False
    return item_at(scene, at + 1) is not None


def _is_noun(scene: Scene, at: int) -> bool:
    """Whether it is `the fall of P`, not `will fall`."""
    before = scene.low(at - 1)
    after = scene.low(at + 1)
    if after in ("of", "from", "in", "into") or before in ARTICLES or before == "'s":
        return before not in ("to", "will", "would", "could", "may", "might")
    return False


_FINDERS = (
    (falls, FALL, "falls", Action.CAPTURES),
    (captures, CAPTURE, "captures-active", Action.CAPTURES),
    (retakes, RETAKE, "retakes-active", Action.RETAKES),
    (expels, EXPEL, "drives-out", Action.CAPTURES),
    (enters_into, INTO, "enters-into", Action.ENTERS),
    (holds, HOLD, "holds-active", Action.HOLDS),
    (controls, CONTROL, "controls-active", Action.CONTROLS),
    (clears, CLEAR, "clears-active", Action.CLEARS),
    (enters, ENTER, "enters", Action.ENTERS),
    (encircles, ENCIRCLE, "encircles-active", Action.ENCIRCLES),
    (withdraws, WITHDRAW, "withdraws", Action.WITHDRAWS),
    (leaves, LEAVE, "leaves", Action.WITHDRAWS),
    (loses, LOSE, "loses", Action.LOSES),
    (cedes, CEDE, "handed-over", Action.CAPTURES),
    (wins_back, BACK, "retakes-active", Action.RETAKES),
    (mops_up, MOP, "clears-active", Action.CLEARS),
    (cuts_off, CUT, "encircles-active", Action.ENCIRCLES),
    (holds_positions, POSITIONS, "holds-positions", Action.HOLDS),
    (remains, REMAIN, "remains", Action.HOLDS),
    (gains, MAKE, "advances", Action.ADVANCES),
)
