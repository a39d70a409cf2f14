"""One walk over a sentence, asking at each token which finder reads it.

The noun `control` comes first, then nouns, then verbs in the order of `FINDERS`, of
which the first that finds something is heard. What none of them reads is a `miss`.
"""

from collections.abc import Callable, Iterator

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
from events.extraction.triggers.misses import DEEDS, deed, miss
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
from events.extraction.triggers.tables import CLAIMING, CONTROL_WORDS
from events.extraction.wordlists import listed
from events.extraction.words import (
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
)
from events.vocabulary import Action

_Finder = Callable[[Scene, int, frozenset[str]], Iterator[Hit]]
_Found = tuple[_Finder, frozenset[str], str, Action]  # finder, forms, rule, action
_BEFORE_CONTROL = CONTROL_WORDS | PREPOSITIONS | ARTICLES | {"'s"}


def hits(scene: Scene, words: Lexicon) -> list[Hit]:
    """Everything that a sentence says about control, in order."""
    found: list[Hit] = []
    for at, (_, low, _, _) in enumerate(scene.tokens):
        if low not in _TRIGGERS and "-" not in low:  # most words by far
            continue
        if at in scene.side_at or at in scene.spot_at:
            continue
        found += _at(scene, at, words)
    return found


def _is_of_a_name(scene: Scene, at: int) -> bool:
    """Whether a capital within a sentence makes it a name: `the Free Trade Area`."""
    if not at or scene.sentence.headline or at + 1 == len(scene.tokens):
        return False
    before, word, after = (one.word for one in scene.tokens[at - 1 : at + 2])
    named = word.istitle() and word.isalpha() and after.istitle()
    return named and before.isalnum()


def _is_adjective(scene: Scene, at: int) -> bool:
    """Whether it is `nuclear free P` or `3,000 fleeing villagers`, no verb."""
    low, before = scene.low(at), scene.tokens[at - 1] if at else None
    if before is None:
        return False
    if low == "free":
        joined = before.word.isalpha() and before.low not in _BEFORE_VERB
        return joined and at - 1 not in scene.side_at
    counted = before.word[:1].isdigit() or before.low in ARTICLES
    return low == "fleeing" and counted


def _at(scene: Scene, at: int, words: Lexicon) -> Iterator[Hit]:
    low = scene.low(at)
    if low == "control" and scene.low(at + 1) in _CENTRES:
        return
    if low == "hands" or (low == "control" and not _is_verb(scene, at)):
        found = list(control(scene, at))
        yield from found or miss(scene, at, "takes-control", Action.CONTROLS)
    elif low == "ours":
        yield from ours(scene, at)
    elif low in NOUNS and _is_noun(scene, at):
        yield from nominal(scene, at)
    elif low in _BY_WORD:
        yield from _of_verb(scene, at, low)
    elif "-" in low:
        yield from attributive(scene, at, words)
    elif low in DEEDS:
        yield from deed(scene, at)


def _of_verb(scene: Scene, at: int, low: str) -> Iterator[Hit]:
    """What the first finder reads that finds something, or what it missed."""
    if _is_of_a_name(scene, at) or _is_adjective(scene, at):
        return
    for find, forms, _, _ in _BY_WORD[low]:
        if found := list(find(scene, at, forms)):
            yield from found
            return
    find, _, rule, action = _BY_WORD[low][0]
    if find not in _PHRASAL and low not in CLAIMING:
        yield from miss(scene, at, rule, action)
    elif low in DEEDS:
        yield from deed(scene, at)


def _is_verb(scene: Scene, at: int) -> bool:
    """Whether it is `they control P`, not `in control of P`."""
    before = at - 1
    while scene.low(before) in ADVERBS:
        before -= 1
    if scene.low(before) in _BEFORE_CONTROL:
        return False
    if before in scene.adjectives or scene.low(before) in GAINERS:
        return False
    return item_at(scene, at + 1) is not None


def _is_noun(scene: Scene, at: int) -> bool:
    """Whether it is `the fall of P`, not `will fall`."""
    before = scene.low(at - 1)
    after = scene.low(at + 1)
    acts = before == "," or at - 1 in scene.side_at or before in PRONOUNS
    if scene.low(at) in WITHDRAW and acts:
        return False  # `forces of A, loyal to N, retreat from P`
    if after in ("of", "from", "in", "into") or before in ARTICLES or before == "'s":
        return before not in ("to", "will", "would", "could", "may", "might")
    return False


_CENTRES = frozenset(listed("post posts room tower centre center point points system"))
_BEFORE_VERB = ADVERBS | MODALS | AUXILIARIES | {"to", "and", "or", "that", "who"}
_PHRASAL = (wins_back, mops_up, cuts_off, holds_positions, remains, gains)
FINDERS = (
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
_BY_WORD: dict[str, list[_Found]] = {}
for _find, _verbs, _rule, _action in FINDERS:
    for _word, _verb in _verbs.items():
        _BY_WORD.setdefault(_word, []).append((_find, _verb.forms, _rule, _action))
# What `_at` reads: any other word without a hyphen gives no hit.
_TRIGGERS = frozenset({"hands", "control", "ours", *NOUNS, *_BY_WORD, *DEEDS})
