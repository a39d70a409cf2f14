"""The party of a side that is named: `its forces`, `the army`, `the enemy`."""

from events.claims import Claimant
from events.extraction.attribution import Frame
from events.extraction.coreference import Memory, is_possessed, opponent, party_of
from events.extraction.holders.deictics import side_taken
from events.extraction.holders.items import Held, held
from events.extraction.holders.pronouns import party_of_pronoun
from events.extraction.scene import Scene
from events.extraction.sides import Mention
from events.extraction.wordlists import listed

_OF_STATE = frozenset(
    listed("army military government federal loyalist pro-government regular national")
)
_OWN = _OF_STATE | frozenset(
    listed(
        "men troops forces soldiers commandos units marines paratroopers servicemen"
        " garrison defenders infantry special security armed ground"
    )
)
_TIES = ("-backed", "-led", "-allied", "-linked", "-supported")


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
        party = opponent(memory, side_taken(memory, claimant, True))
    told = frame is not None or claimant.party in memory.parties.belligerents
    if told and _is_unowned(scene, mention, party):
        party = _ours(memory, party, mention, claimant)
    if party is None or party not in memory.parties.belligerents:
        return None, mention.text, "unlisted_party"
    return party, mention.text, None


def _is_unowned(scene: Scene, mention: Mention, party: str | None) -> bool:
    """Whether it is `the army`, `troops`: a claimant's own, where no other is named."""
    words = {*mention.text.lower().split()}
    before = scene.tokens[mention.start - 1].word if mention.start > 1 else ""
    named = before[:1].isupper() or before.endswith(_TIES) or before == "'s"
    if mention.party is not None or named or not words <= _OWN:
        return False
    if mention.start in scene.quoted:
        return False  # one's own are `our troops` there
    return party is None or not mention.parties


def _ours(
    memory: Memory, party: str | None, mention: Mention, claimant: Claimant
) -> str | None:
    """Whose `troops` or `the army` a claimant means."""
    words = {*mention.text.lower().split()}
    if words & _OF_STATE:
        return _army_of(memory, party, claimant)
    mine = claimant.party if claimant.party in memory.parties.belligerents else None
    return mine or party


def _army_of(memory: Memory, party: str | None, claimant: Claimant) -> str | None:
    """Whose `the army` is in a claimant's words: a state that is fought in, its own."""
    mine = memory.parties.parties.get(claimant.party or "")
    if mine is None or not (mine.countries or mine.governs):
        return party
    if party is not None and party in memory.side(mine.id):
        return party
    fought = {
        code.partition(".")[0]
        for one in mine.conflicts
        for code in memory.parties.conflicts[one].theatre
    }
    at_home = not mine.countries or fought & set(mine.countries)
    return mine.id if at_home else party
