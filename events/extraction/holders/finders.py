"""Who has the place by a hit, by the kind of its subject."""

from events.claims import Claimant
from events.extraction.attribution import Frame
from events.extraction.coreference import Memory, opponent, party_of_adjective
from events.extraction.holders.deictics import side_taken, takes_part
from events.extraction.holders.inheritance import inherited_party
from events.extraction.holders.items import Held, held
from events.extraction.holders.mentions import party_of_mention
from events.extraction.holders.omissions import left_out
from events.extraction.holders.pronouns import party_of_pronoun
from events.extraction.scene import Scene
from events.extraction.triggers import Hit
from events.gazetteer.place import Place


def holder(
    memory: Memory,
    scene: Scene,
    hit: Hit,
    frame: Frame | None,
    claimant: Claimant,
    place: Place | None,
) -> Held:
    """The party that has the place, the words for it, or why there is none."""
    subject = hit.holder
    if subject is None:
        return left_out(memory, scene, hit, frame, claimant, place)
    match subject.kind:
        case "side":
            assert subject.mention is not None  # a side has one
            return party_of_mention(memory, scene, subject.mention, frame, claimant)
        case "pronoun":
            party = party_of_pronoun(
                memory, scene, subject.word, subject.at, frame, claimant
            )
            return held(party, subject.word)
        case "adjective":
            return held(party_of_adjective(memory, scene, subject.word), subject.word)
        case "own" | "enemy":
            mine = side_taken(memory, claimant, bool(subject.word))
            if mine is None or not takes_part(memory, claimant, mine, place, subject):
                return left_out(memory, scene, hit, frame, claimant, place)
            own = subject.kind == "own"
            return held(mine if own else opponent(memory, mine), subject.word or None)
        case "inherited":
            return inherited_party(memory, scene, hit, subject.at, frame, claimant)
    return None, None, "unlisted_party"
