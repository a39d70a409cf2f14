"""The party of `it`, `they`, `our`: a subject before, or the claimant."""

from events.claims import Claimant
from events.extraction.attribution import Frame
from events.extraction.clauses import is_governed
from events.extraction.coreference import Memory, opponent, party_of
from events.extraction.scene import Scene
from events.extraction.words import ARTICLES, NEGATIONS
from events.vocabulary import ClaimantType

_MAY_FIGHT = frozenset({ClaimantType.ORGANISATION, ClaimantType.OFFICE})


def party_of_pronoun(
    memory: Memory,
    scene: Scene,
    word: str,
    at: int,
    frame: Frame | None,
    claimant: Claimant,
) -> str | None:
    """The party that a pronoun stands for, or None."""
    mine = claimant.party if claimant.party in memory.parties.belligerents else None
    inside = frame is not None and frame.start <= at < frame.end
    first = frame.start if frame is not None and inside and not frame.before else 0
    if word in ("we", "our", "my", "i", "us"):
        return mine
    if word in ("he", "she"):
        return None
    if word == "they" and mine and inside and _is_of_others(scene, at):
        return opponent(memory, mine)
    before = _subjects(memory, scene, first, at)
    if before and word in ("it", "they") and (near := _nearest(memory, scene, at)):
        return near
    if before and word in ("it", "they", "its", "their", "them"):
        return before[0]
    if inside and mine:
        return mine
    if inside and claimant.party is None and claimant.type in _MAY_FIGHT:
        return None  # `forces of P claim that they`: nobody that is known
    earlier = _subjects(memory, scene, 0, at)
    if earlier:
        return earlier[0]
    return memory.pronoun_party


def _is_of_others(scene: Scene, at: int) -> bool:
    """Whether `they have not taken P`, in direct speech, is said of the other side."""
    negated = any(scene.low(one) in NEGATIONS for one in range(at + 1, at + 4))
    return at in scene.quoted and negated


def _nearest(memory: Memory, scene: Scene, at: int) -> str | None:
    """The side named last before `since it …`, `when they …`, whatever its role."""
    if scene.low(at - 1) not in ("since", "when", "before", "after"):
        return None
    for side in reversed(scene.sides):
        if side.end <= at and (party := party_of(memory, scene, side)):
            return party if party in memory.parties.belligerents else None
    return None


def _subjects(memory: Memory, scene: Scene, start: int, end: int) -> list[str]:
    """Parties that stand as a subject between two tokens, in order."""
    found = []
    for side in scene.sides:
        if not start <= side.start < end or side.end > end or side.kind == "unnamed":
            continue
        before = scene.low(side.start - 1)
        if before in ARTICLES:
            before = scene.low(side.start - 2)
        if is_governed(scene, side) or scene.low(side.end) == "'s":
            continue
        party = party_of(memory, scene, side)
        if party is not None and party in memory.parties.belligerents:
            found.append(party)
    return found
