"""What must not become a claim where a noun tells of it: `a bid for the capture`."""

from events.extraction.reasons import Reason
from events.extraction.scene import Scene
from events.extraction.triggers import Hit
from events.extraction.wordlists import listed
from events.extraction.words import (
    ADVERBS,
    ARTICLES,
    MODALS,
    OVER,
    PLAN_NOUNS,
    SOON,
    WANTED,
)

_INCLUDING = frozenset(
    listed("include includes including involve involves require requires provides")
)
_TERMS = frozenset(
    listed("deal agreement accord proposal plan phase terms resolution conditions")
)
_ENDING = 9  # tokens of `lifts the nine month long`, before `siege`
TERMS = 30  # tokens from `the deal` to a noun that it includes
_LIGHT = ADVERBS | ARTICLES


def noun_rejection(scene: Scene, hit: Hit, planned: Reason) -> Reason | None:
    """Why a noun such as `the capture of P` is no claim, or None."""
    if "attributive" in hit.rule and "held" not in hit.rule:
        return None
    first = hit.group.start if hit.group else hit.start
    if "attributive" in hit.rule and _is_former(scene, first, hit):
        return "background"
    if _is_over(scene, hit, first):
        return "over"
    for one in range(1, 7):
        low = scene.low(first - one)
        if low in ("anniversary", "anniversaries"):
            return "background"
        if low in WANTED or (
            low.startswith("call") and scene.low(first - one + 1) == "for"
        ):
            return planned
        if low in PLAN_NOUNS or low in MODALS or low in ("prevent", "avoid", "until"):
            return planned
        if low in ("ahead", "before", "if", "unless", "threatens", "without"):
            return planned
        if low in (",", ";", ".", "that", "and", "but"):
            break
    if _is_of_terms(scene, first):
        return planned
    return _led_on(scene, hit, planned)


def _is_of_terms(scene: Scene, first: int) -> bool:
    """Whether terms hold it: `a deal that includes the release of P and the …`."""
    included = False
    for at in range(first - 1, max(0, first - TERMS), -1):
        included = included or scene.low(at) in _INCLUDING
        if included and scene.low(at) in _TERMS:
            return True
        if scene.low(at) in (";", "."):
            return False
    return False


def _led_on(scene: Scene, hit: Hit, planned: Reason) -> Reason | None:
    """Why the words after a noun stand against it: `the fall of P is imminent`."""
    end = hit.items[-1].end if hit.items else hit.end
    if any(scene.low(one) in SOON for one in _rest(scene, end)):
        return planned
    for one in range(end, min(end + 4, len(scene.tokens))):
        low = scene.low(one)
        if low in MODALS or low in ("began", "begins", "begin", "continues", "starts"):
            return planned
        if low not in _LIGHT:
            break
    after = scene.low(hit.verb + 1)
    if after in ("operation", "campaign", "operations"):
        return planned
    return None


def _is_over(scene: Scene, hit: Hit, first: int) -> bool:
    """Whether it is `lifted the siege of P`, `against the occupation of P`."""
    lasting = scene.low(hit.verb) in ("siege", "occupation")
    if not lasting:
        return False
    for at in range(first - 1, max(-1, first - _ENDING), -1):
        if scene.low(at) in OVER:
            return True
        if scene.low(at) in (",", ";", ".", "that"):
            return False
    return False


def _is_former(scene: Scene, first: int, hit: Hit) -> bool:
    """Whether it is `the former rebel held city`."""
    side = hit.holder.mention if hit.holder else None
    start = min(first, side.start) if side else first
    return scene.low(start - 1) in ("former", "formerly", "once", "previously")


def _rest(scene: Scene, at: int) -> range:
    """The next few tokens, up to a comma or the like."""
    stop = at
    while stop < at + 8 and scene.low(stop) not in (",", ";", ".", '"', ""):
        stop += 1
    return range(at, stop)
