"""Who speaks: the claimant behind a frame's speaker, pronouns included.

`claimants` makes the claimant of a side; this room finds the side or person meant.
"""

from events.claims import Claimant
from events.extraction.attribution import Speaker
from events.extraction.clauses import is_governed
from events.extraction.coreference.claimants import claimant_of
from events.extraction.coreference.memory import BACK, NEAR, Memory
from events.extraction.heads import BODIES, GROUPS, PERSON_HEADS
from events.extraction.places import Spot
from events.extraction.scene import Scene
from events.extraction.sides import Mention
from events.vocabulary import ClaimantType, PlaceType


def speaker_claimant(memory: Memory, scene: Scene, speaker: Speaker) -> Claimant | None:
    """The claimant behind a speaker; None where a pronoun stands for nobody known."""
    match speaker.kind:
        case "pronoun":
            return _pronoun_claimant(memory, scene, speaker)
        case "unnamed":
            return Claimant(text=speaker.text, type=ClaimantType.UNNAMED)
        case "private":
            claimant = Claimant(text=speaker.text, type=ClaimantType.UNNAMED)
            if speaker.name:
                memory.persons[speaker.name.split()[-1]] = claimant
            return claimant
        case "name":
            spot = scene.spot_at.get(speaker.at)
            if spot is not None and _is_country(spot):
                return Claimant(text=speaker.text, type=ClaimantType.OBSERVER)
            return _person(memory, speaker.text)
    mention = speaker.mention
    assert mention is not None  # what is left has one
    return claimant_of(memory, scene, mention, speaker.text)


def _is_country(spot: Spot) -> bool:
    kinds = {one.place.type for one in spot.candidates}
    return spot.type is PlaceType.COUNTRY or PlaceType.COUNTRY in kinds


def _pronoun_claimant(
    memory: Memory, scene: Scene, speaker: Speaker
) -> Claimant | None:
    wanted = speaker.text.lower()
    if wanted in ("i", "we"):
        return memory.first_person
    if wanted in ("he", "she"):
        person = _person_before(memory, scene, speaker.at)
        if person is None and memory.language != "en":
            return _last_speaker(memory, scene)  # `речник` is no name, but a person
        return person
    last = memory.speakers[-1][1] if memory.speakers else -1
    if memory.actors_seen and memory.actors_seen[-1][0] == scene.number - 1 > last:
        return memory.actors_seen[-1][1]
    between: set[str | None] = set()
    for claimant, number in reversed(memory.speakers):
        if number < scene.number - NEAR:
            return None
        if claimant.type is not ClaimantType.PERSON or wanted == "they":
            return claimant if between <= {claimant.party} else None
        between.add(claimant.party)
    return None


def _last_speaker(memory: Memory, scene: Scene) -> Claimant | None:
    """Who spoke last, if that was just before."""
    for claimant, number in reversed(memory.speakers):
        return claimant if number >= scene.number - BACK else None
    return None


def _person_before(memory: Memory, scene: Scene, at: int) -> Claimant | None:
    """Whom `he said` means: the nearest person who spoke or acted before."""
    spoke_last: dict[int, Claimant] = {
        number: claimant
        for claimant, number in memory.speakers
        if claimant.type is ClaimantType.PERSON
        or claimant.text.split()[-1].lower() in PERSON_HEADS
    }
    if scene.number in spoke_last:
        return spoke_last[scene.number]
    here = [side for side in persons_of(scene) if side.end <= at]
    if here:
        return claimant_of(memory, scene, here[-1], here[-1].text)
    acted = dict(memory.persons_seen)
    for number in range(scene.number - 1, scene.number - NEAR - 1, -1):
        if (found := spoke_last.get(number) or acted.get(number)) is not None:
            return found
    return None


def persons_of(scene: Scene) -> list[Mention]:
    """The persons of a sentence that no preposition governs."""
    return [
        side
        for side in scene.sides
        if side.kind == "person"
        and scene.low(side.end) != "'s"
        and not is_governed(scene, side)
    ]


def _person(memory: Memory, name: str) -> Claimant:
    surname = name.split()[-1]
    known = memory.persons.get(surname)
    if known is not None:
        return known
    kind = ClaimantType.ORGANISATION if _is_body(name) else ClaimantType.PERSON
    return Claimant(text=name, type=kind)


def _is_body(name: str) -> bool:
    """Whether a name that is not listed is that of a body: `Doctors Union`."""
    last = name.split()[-1].lower()
    return last in BODIES or last in GROUPS or name.split()[0].lower() in BODIES
