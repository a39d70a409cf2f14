"""What is kept of a sentence once it has been read, or of one who has spoken.

It asks `parties` and `claimants` who was named, and adds that to `memory`.
"""

from events.claims import Claimant
from events.extraction.clauses import is_governed
from events.extraction.coreference.claimants import claimant_of
from events.extraction.coreference.descriptions import is_speaking_seat
from events.extraction.coreference.memory import Memory, Named, settled
from events.extraction.coreference.parties import party_of
from events.extraction.coreference.speakers import persons_of
from events.extraction.dates_parsing import times
from events.extraction.places import Spot
from events.extraction.scene import Scene
from events.extraction.sides import Mention
from events.extraction.words import ARTICLES

_ASIDE = frozenset(("near", "from", ","))


def remember(memory: Memory, scene: Scene) -> None:
    """Note the sides and places of a sentence that has been read."""
    for side in scene.sides:
        if party := party_of(memory, scene, side):
            memory.parties_seen.append((party, scene.number))
    memory.pronoun_party = _only_subject(memory, scene)
    for side in persons_of(scene)[:1]:
        claimant = claimant_of(memory, scene, side, side.text)
        memory.persons_seen.append((scene.number, claimant))
    _anchored(memory, scene)
    for side in _subjects_of(scene)[:1]:
        claimant = claimant_of(memory, scene, side, side.text)
        memory.actors_seen.append((scene.number, claimant))
    _placed(memory, scene)


def _placed(memory: Memory, scene: Scene) -> None:
    """Note the places of a sentence."""
    if not scene.spots:
        return
    main = {
        one.place_text
        for one in memory.recent
        if one.sentence.start == scene.sentence.start
    }
    for spot in scene.spots:
        if spot.masked or is_speaking_seat(scene, spot) or _is_side(scene, spot):
            continue
        before, after = scene.low(spot.start - 1), scene.low(spot.end)
        if before == after == '"':
            continue  # the name of a command, a unit or an operation
        named = Named(
            spot=spot,
            settled=settled(memory, scene, spot),
            scene=scene.number,
            paragraph=scene.sentence.paragraph,
            at=spot.start,
            main=spot.name in main if main else before not in _ASIDE,
        )
        memory.places.append(named)
        if scene.number <= 1:
            memory.lead.append(named)
        if named.settled.place is None:
            memory.unsettled.setdefault(spot.name, named.settled.among)


def _anchored(memory: Memory, scene: Scene) -> None:
    """Note the day last named, which `the next day` counts from."""
    if scene.idle:
        return
    tokens = scene.tokens
    for one in times(tokens, 0, len(tokens), memory.day, memory.anchor, scene.side_at):
        if one.interval.earliest == one.interval.latest and not one.since:
            memory.anchor = one.interval.latest


def _subjects_of(scene: Scene) -> list[Mention]:
    """The parties and offices that open a sentence, which `it said` may take up."""
    return [
        side
        for side in scene.sides
        if side.kind in ("party", "office", "publisher", "observer")
        and all(scene.low(at) in ARTICLES for at in range(side.start))
        and scene.low(side.end) != "'s"
    ]


def _only_subject(memory: Memory, scene: Scene) -> str | None:
    """The one belligerent that acts in a sentence: whom the next may call `they`."""
    acting = {
        party_of(memory, scene, side)
        for side in scene.sides
        if side.kind in ("force", "party", "people")
        and not is_governed(scene, side)
        and scene.low(side.end) != "'s"
    } & memory.parties.belligerents
    return acting.pop() if len(acting) == 1 else None


def _is_side(scene: Scene, spot: Spot) -> bool:
    """Whether a country's or a seat's name is read as a side, not as a place."""
    over = scene.side_at.get(spot.start)
    return over is not None and bool(over.cases)


def spoke(memory: Memory, claimant: Claimant, scene: Scene) -> None:
    """Note that a claimant has spoken."""
    memory.speakers.append((claimant, scene.number))
