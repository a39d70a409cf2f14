"""What must not become a claim: plans, conditions, failures, questions, negations."""

from events.extraction.actions import (
    CAPTURE,
    ENCIRCLE,
    ENTER,
    FALL,
    LEAVE,
    LOSE,
    RETAKE,
    WITHDRAW,
)
from events.extraction.blocked_nouns import noun_rejection
from events.extraction.clauses import Group, clause_start
from events.extraction.disclaimers import is_without_proof
from events.extraction.no_comment import is_uncommented
from events.extraction.plans import joins_infinitive
from events.extraction.reasons import Reason
from events.extraction.scene import Scene
from events.extraction.shortness import is_short_of
from events.extraction.triggers import Hit
from events.extraction.verbs import BASE, PAST, THIRD
from events.extraction.wordlists import listed
from events.extraction.words import (
    AUXILIARIES,
    MODALS,
    NEGATIONS,
    REALISED,
    UNLESS,
)
from events.vocabulary import Action

_LASTING = frozenset(
    {
        Action.WITHDRAWS,
        Action.HOLDS,
        Action.CONTROLS,
        Action.ADVANCES,
        Action.LOSES,
        Action.ENTERS,
        Action.CLEARS,
    }
)
_STATES = ("besieg", "blockad", "surround")  # progressive, and a state all the same
_DEMANDS = ("demand", "propos", "request", "requir", "recommend", "order")
_PRESENT = frozenset(
    word
    for verbs in (CAPTURE, RETAKE, ENTER, ENCIRCLE, WITHDRAW, LEAVE, LOSE, FALL)
    for word, verb in verbs.items()
    if verb.forms & {BASE, THIRD} and PAST not in verb.forms
)
_WEIGHED = (
    "start",
    "beg",
    "stop",
    "halt",
    "ceas",
    "consider",
    "mull",
    "weigh",
    "contemplat",
    "discuss",
)
_LONG = ("months", "years", "decades", "year", "century")
_AFTER_ING = frozenset(
    listed("after by since upon while when in with and then eventually")
)


def rejection(scene: Scene, hit: Hit) -> Reason | None:
    """Why a hit is no claim, or None where nothing stands against it.

    Negation is no reason here: a belligerent's is a denial.
    """
    if hit.blocked is not None:
        return hit.blocked
    if scene.low(len(scene.tokens) - 1) == "?":
        return "question"
    if is_uncommented(scene, hit) or is_without_proof(scene, hit):
        return "no_comment"
    planned: Reason = "announced" if hit.action is Action.WITHDRAWS else "plan"
    if hit.noun:
        return noun_rejection(scene, hit, planned)
    verb = hit.group
    if scene.low(hit.verb - 1) in ("почти", "майже"):
        return "in_progress"
    if verb is None:
        return None
    if verb.modal:
        return planned
    if is_short_of(scene, hit) == "short":
        return "in_progress"
    if (opened := _by_opener(scene, verb, planned)) is not None:
        return opened
    if joins_infinitive(scene, verb):
        return planned
    if verb.infinitive:
        return _infinitive(scene, hit, planned)
    if scene.low(verb.verb).endswith("ing"):
        return _ing(scene, hit, planned)
    return None


def _by_opener(scene: Scene, verb: Group, planned: Reason) -> Reason | None:
    """Why the word that opens the clause stands against it: `if`, `before`, `when`."""
    start = clause_start(scene, verb.start)
    opener = scene.low(start - 1)
    if opener == "that" and _is_demanded(scene, verb, scene.low(start - 2)):
        return "demand"
    if opener in UNLESS:
        return "condition"
    if opener == "after" and scene.low(start - 2) in _LONG:
        return "background"
    if opener in ("when", "once") and _is_present(scene, verb):
        return "condition"
    return planned if opener == "before" and not verb.perfect else None


def _is_demanded(scene: Scene, verb: Group, asked: str) -> bool:
    """Whether it is `demands that`, or `insists that A withdraw` and not `has`."""
    if asked.startswith("insist"):
        return verb.start == verb.verb and scene.low(verb.verb) in _PRESENT
    return asked.startswith(_DEMANDS)


def _is_present(scene: Scene, verb: Group) -> bool:
    """Whether it is `when P is taken`, `when A takes P`: of a time yet to come."""
    before = {scene.low(at) for at in range(verb.start, verb.verb)}
    if verb.passive:
        return not verb.perfect and bool(before & {"is", "are"})
    return not before & AUXILIARIES and scene.low(verb.verb) in _PRESENT


def _infinitive(scene: Scene, hit: Hit, planned: Reason) -> Reason | None:
    verb = hit.group
    assert verb is not None  # the caller asked about its form
    if verb.perfect:
        return None
    words = [scene.low(verb.start - one) for one in range(1, 8)]
    if words[0] in ("managed", "manages", "succeeded", "helped", "said", "claims"):
        return None
    if words[0] in REALISED:
        return None
    if words[0] == "able" and {"was", "were"} & {*words[1:3]}:
        return planned if NEGATIONS & {*words[1:4]} else None
    lasting = hit.action in (Action.HOLDS, Action.CONTROLS, Action.ENCIRCLES)
    if lasting and words[0].startswith("continu"):
        return None
    if any(word in ("took", "taken") for word in words) and any(
        word in ("weeks", "days", "months", "hours") for word in words
    ):
        return None
    return planned


def _ing(scene: Scene, hit: Hit, planned: Reason) -> Reason | None:
    verb = hit.group
    assert verb is not None  # the caller asked about its form
    if verb.progressive:
        state = scene.low(verb.verb).startswith(_STATES)
        if hit.action in _LASTING or verb.passive or state:
            return None
        return "in_progress"
    before = scene.low(verb.start - 1)
    if _is_exchanged(scene, verb.start):
        return planned
    end = hit.items[-1].end if hit.items else hit.end
    if scene.low(end) in MODALS:
        return planned  # `losing P would open the road`
    if before == "after" and scene.low(verb.start - 2) in _LONG:
        return "background"
    if before in ("in", "at", "of", "for", "from", "without", "towards", "toward"):
        succeeded = scene.low(verb.start - 2) in ("succeeded", "succeed", "success")
        return None if succeeded else planned
    if before in ("before", "despite", "about") or before.startswith(_WEIGHED):
        return planned
    return None


def _is_exchanged(scene: Scene, at: int) -> bool:
    """Whether it is `for A and B | retaining P`: what a deal is to bring."""
    at -= 1
    if at not in scene.side_at:
        return False
    while at in scene.side_at or scene.low(at) in ("the", "and"):
        at -= 1
    return scene.low(at) == "for"
