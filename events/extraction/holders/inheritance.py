"""The subject of the clause before: `N claims to have captured P`."""

from events.claims import Claimant
from events.extraction.attribution import Frame
from events.extraction.clauses import is_governed
from events.extraction.coreference import Memory
from events.extraction.holders.items import Held, held
from events.extraction.holders.mentions import party_of_mention
from events.extraction.holders.pronouns import party_of_pronoun
from events.extraction.scene import Scene
from events.extraction.triggers import Hit
from events.extraction.wordlists import listed
from events.extraction.words import ARTICLES

_LIGHT = frozenset(listed("to that has have had been also it the a on in and of"))


def inherited_party(
    memory: Memory,
    scene: Scene,
    hit: Hit,
    at: int,
    frame: Frame | None,
    claimant: Claimant,
) -> Held:
    """The subject of the clause before, or the claimant: `claims to have captured`."""
    inside = frame is not None and frame.start <= hit.verb < frame.end
    first = frame.start if frame is not None and inside and not frame.before else 0
    end = hit.group.start if hit.group else hit.start
    if (who := _open_relative(scene, first, end)) is not None:
        side = scene.side_at.get(who - 1) or scene.side_at.get(who - 2)
        if side is None:
            return held(None)
        return party_of_mention(memory, scene, side, frame, claimant)
    for side in scene.sides:
        if first <= side.start < end and side.end <= end and side.kind != "unnamed":
            before = scene.low(side.start - 1)
            if before in ARTICLES:
                before = scene.low(side.start - 2)
            if not is_governed(scene, side) and scene.low(side.end) != "'s":
                return party_of_mention(memory, scene, side, frame, claimant)
    for one in range(first, end):
        if scene.low(one) in ("it", "they", "we"):
            party = party_of_pronoun(
                memory, scene, scene.low(one), one, frame, claimant
            )
            return held(party, scene.low(one))
    mine = claimant.party if claimant.party in memory.parties.belligerents else None
    if frame is None or not inside:
        return held(None)
    own = _after_all(scene, hit) or not _has_noun(scene, frame, end)
    return held(mine if own else None)


def _open_relative(scene: Scene, start: int, end: int) -> int | None:
    """The `who` of `people who were freed after entering P`, whose clause goes on."""
    for at in range(end - 1, start, -1):
        if scene.low(at) in (",", ";", "and"):
            return None
        if scene.low(at) == "who":
            return at
    return None


def _after_all(scene: Scene, hit: Hit) -> bool:
    """Whether it is `N announced X after capturing P`."""
    verb = hit.group
    return (
        verb is not None
        and scene.low(verb.verb).endswith("ing")
        and scene.low(verb.start - 1) in ("after", "by", "since")
    )


def _has_noun(scene: Scene, frame: Frame, end: int) -> bool:
    """Whether the content names another subject before the verb."""
    start = frame.verb + 1 if not frame.before else frame.start
    words = [scene.low(one) for one in range(start, end)]
    return sum(word.isalpha() and word not in _LIGHT for word in words) > 2
