"""The party of a side that is named: `its forces`, `the army`, `the enemy`."""

from events.claims import Claimant
from events.extraction.attribution import Frame
from events.extraction.coreference import Memory, is_possessed, opponent, party_of
from events.extraction.holders.items import Held, held
from events.extraction.holders.pronouns import party_of_pronoun
from events.extraction.scene import Scene
from events.extraction.sides import Mention


def party_of_mention(
    memory: Memory,
    scene: Scene,
    mention: Mention,
    frame: Frame | None,
    claimant: Claimant,
) -> Held:
    """(party, words for it, why there is none) of a side that is named."""
    owner = is_possessed(scene, mention)
    if owner is not None and mention.party is None:
        party = party_of_pronoun(memory, scene, owner, mention.start, frame, claimant)
        return held(party, f"{owner} {mention.text}")
    party = party_of(memory, scene, mention)
    if mention.generic == "enemy":
        party = opponent(memory, claimant.party or _near(memory, claimant))
    if party is None or party not in memory.parties.belligerents:
        return None, mention.text, "unlisted_party"
    if frame is not None and _is_unowned(mention):
        return _army_of(memory, party, claimant), mention.text, None
    return party, mention.text, None


def _is_unowned(mention: Mention) -> bool:
    return mention.party is None and mention.text.lower() in ("army", "military")


def _army_of(memory: Memory, party: str, claimant: Claimant) -> str:
    """Whose `the army` is in a claimant's words: a state that is fought in, its own."""
    mine = memory.parties.parties.get(claimant.party or "")
    if mine is None or not mine.countries or party in memory.side(mine.id):
        return party
    fought = {
        code.partition(".")[0]
        for one in mine.conflicts
        for code in memory.parties.conflicts[one].theatre
    }
    return mine.id if fought & set(mine.countries) else party


def _near(memory: Memory, claimant: Claimant) -> str | None:
    """The party that a claimant without one is close to: whose enemy `the enemy` is."""
    actor = memory.parties.actors.get(claimant.actor or "")
    return actor.affiliation.party if actor and actor.affiliation else None
