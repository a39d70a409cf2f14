"""The subject of the clause before: `N claims to have captured P`."""

from events.claims import Claimant
from events.extraction.attribution import Frame
from events.extraction.clauses import clause_start, is_governed
from events.extraction.coreference import Memory, party_of
from events.extraction.holders.items import Held, held
from events.extraction.holders.mentions import party_of_mention
from events.extraction.holders.pronouns import party_of_pronoun
from events.extraction.scene import Scene
from events.extraction.sides import Mention
from events.extraction.triggers import Hit
from events.extraction.wordlists import listed
from events.extraction.words import ARTICLES, PREPOSITIONS

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
    subjects = [
        side
        for side in scene.sides
        if first <= side.start < end and side.end <= end and side.kind != "unnamed"
        if not is_governed(scene, side) and scene.low(side.end) != "'s"
    ]
    if subjects:
        found = party_of_mention(memory, scene, subjects[0], frame, claimant)
        nearer = _subject_of_clause(scene, max(first, clause_start(scene, end)), end)
        other = nearer and nearer is not subjects[0] and scene.low(end - 1) == "and"
        if other and nearer and party_of(memory, scene, nearer) != found[0]:
            return held(None)  # `A came after B left and took P`: either may
        return found
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


def _subject_of_clause(scene: Scene, start: int, end: int) -> Mention | None:
    """The side that opens a clause and is followed by its verb."""
    start += scene.low(start) in ARTICLES
    side = scene.side_at.get(start)
    if side is None or side.end > end or side.kind == "unnamed":
        return None
    low = scene.low(side.end)
    return side if low.isalpha() and low not in PREPOSITIONS | {"and"} else None


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
