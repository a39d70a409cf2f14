"""Whose `our` and `the enemy` are: the claimant's, or the publisher's that is close."""

from events.claims import Claimant
from events.extraction.clauses import Subject
from events.extraction.coreference import Memory, party_of_language
from events.gazetteer.place import Place
from events.vocabulary import ClaimantType


def side_taken(memory: Memory, claimant: Claimant, deictic: bool) -> str | None:
    """The party from whose side a claimant speaks, or None.

    Args:
        memory: of the article.
        claimant: who speaks.
        deictic: whether it says `our troops` or `the enemy`. Then a publisher that
            belongs to nobody has the side of those alone who speak its language.
    """
    if claimant.party in memory.parties.belligerents:
        return claimant.party
    if not deictic:
        return None
    actor = memory.parties.actors.get(claimant.actor or "")
    if actor is not None and actor.affiliation is not None:
        return actor.affiliation.party
    if claimant.type is not ClaimantType.PUBLISHER:
        return None
    return party_of_language(memory, memory.language)


def takes_part(
    memory: Memory,
    claimant: Claimant,
    party: str,
    place: Place | None,
    subject: Subject,
) -> bool:
    """Whether a publisher that names nobody can mean its own side at a place.

    What a claimant tells of its own war is its own; a state's news agency also tells of
    wars that are not.
    """
    if claimant.type is not ClaimantType.PUBLISHER or subject.word:
        return True
    mine = memory.own_wars(party)
    if place is None or place.country is None:
        return bool(memory.told_of & mine)
    fought = {
        code[:2] for one in mine for code in memory.parties.conflicts[one].theatre
    }
    return place.country in fought
