"""A side or person of a sentence as a claimant: kind, actor and party.

`parties` finds the party; a person's is also looked for in the office beside the name.
"""

from events.claims import Claimant
from events.extraction.clauses import is_governed
from events.extraction.coreference.memory import Memory
from events.extraction.coreference.parties import party_of
from events.extraction.coreference.states import local_party
from events.extraction.coreference.wordings import is_a_strangers
from events.extraction.heads import MODIFIERS
from events.extraction.scene import Scene
from events.extraction.sides import Mention
from events.vocabulary import ClaimantType


def claimant_of(memory: Memory, scene: Scene, mention: Mention, text: str) -> Claimant:
    """The claimant that a mention makes, known by its surname where it spoke before."""
    party = party_of(memory, scene, mention)
    if party is None and mention.kind == "person" and mention.actor is not None:
        party = _by_office(memory, scene, mention)
    alone = mention.end == mention.start + 1 and not is_a_strangers(scene, mention)
    if mention.kind == "office" and party is None and alone:
        again = _office_again(memory, mention)
        if again is not None:
            return again
    actor, kind = mention.actor, _kind(memory, mention, party)
    if mention.actor is None and local_party(memory, scene, mention):
        text = _with_place(scene, mention)
    name = mention.name or ""
    told = name if actor is not None and actor.type is ClaimantType.PERSON else text
    claimant = Claimant(
        text=told, type=kind, actor=actor.id if actor else None, party=party
    )
    if mention.kind == "person":
        return _known(memory, claimant, (name or text).split()[-1])
    return claimant


def _kind(memory: Memory, mention: Mention, party: str | None) -> ClaimantType:
    """What a claimant is: by the list, by the words, by the party it speaks for."""
    kind = mention.actor.type if mention.actor is not None else _kind_told(mention)
    if party is None:
        return kind
    known = memory.parties.parties[party]
    if known.kind == "observer":
        return ClaimantType.OBSERVER
    if kind is ClaimantType.ORGANISATION and known.countries:
        return ClaimantType.OFFICE
    return kind


def _kind_told(mention: Mention) -> ClaimantType:
    return {
        "person": ClaimantType.PERSON,
        "force": ClaimantType.ORGANISATION,
        "party": ClaimantType.ORGANISATION,
        "people": ClaimantType.ORGANISATION,
        "unnamed": ClaimantType.UNNAMED,
    }.get(mention.kind, ClaimantType.OFFICE)


def _known(memory: Memory, claimant: Claimant, surname: str) -> Claimant:
    """The claimant under its surname: the one who spoke before, else itself."""
    known = memory.persons.get(surname)
    if known is not None and (claimant.party is None or known.party == claimant.party):
        return known
    memory.persons[surname] = claimant
    return claimant


def _by_office(memory: Memory, scene: Scene, mention: Mention) -> str | None:
    """The party of `its commander, N`: of the office that the words beside N name."""
    at = mention.start - 1 - (scene.low(mention.start - 1) == ",")
    office = scene.side_at.get(at)
    if office is None or office.kind not in ("office", "force"):
        return None
    if (party := party_of(memory, scene, office)) is not None:
        return party
    at = office.start - 1
    while scene.low(at) in MODIFIERS - {"'s"}:
        at -= 1
    if scene.low(at) not in ("its", "their"):
        return None
    subjects = [side for side in scene.sides if side.end <= at and side.party]
    return next((s.party for s in subjects if not is_governed(scene, s)), None)


def _office_again(memory: Memory, mention: Mention) -> Claimant | None:
    """`the ministry`: the one that spoke before."""
    word = mention.text.split()[-1].lower()
    for claimant, _ in reversed(memory.speakers):
        if word in claimant.text.lower():
            return claimant
    return None


def _with_place(scene: Scene, mention: Mention) -> str:
    """`mayor of X`, with the place that it is mayor of."""
    for at in range(mention.end + 1, mention.end + 4):
        if (spot := scene.spot_at.get(at)) is not None:
            return scene.words(mention.start, spot.end)
    return mention.text
