"""The side that a passive or a noun leaves out: `P was captured`."""

from events.claims import Claimant
from events.extraction.attribution import Frame
from events.extraction.coreference import Memory, opponent, party_of
from events.extraction.holders.narration import told_before
from events.extraction.holders.news import is_own_news
from events.extraction.scene import Scene
from events.extraction.triggers import Hit
from events.gazetteer.place import Place
from events.vocabulary import Action


def left_out(
    memory: Memory,
    scene: Scene,
    hit: Hit,
    frame: Frame | None,
    claimant: Claimant,
    place: Place | None,
) -> tuple[str | None, str | None, str | None]:
    """The side that a passive or a noun leaves out."""
    mine = claimant.party if claimant.party in memory.parties.belligerents else None
    cue = frame.cue if frame else "say"
    place_country = place.country if place else None
    if "attributive" in hit.rule:
        return told_before(memory, hit, place)
    if hit.action in (Action.LOSES, Action.WITHDRAWS):
        return _loser(memory, cue, mine)
    if hit.opponent is not None and (victim := party_of(memory, scene, hit.opponent)):
        other = opponent(memory, victim)
        return (other, None, None) if other else (None, None, "no_controller")
    if mine is None:
        return told_before(memory, hit, place)
    if hit.noun and cue not in ("deny", "dismiss"):
        told = told_before(memory, hit, place)
        if told[0] is not None:
            return told
        foreign = place_country not in memory.parties.parties[mine].countries
        if frame is None and foreign and memory.parties.parties[mine].countries:
            return None, None, "no_controller"
        if (
            cue in ("say", "endorse")
            and frame is not None
            and (not is_own_news(memory, scene, hit, frame, mine, place_country))
        ):
            return None, None, "no_controller"
    if cue in ("deny", "dismiss"):
        other = opponent(memory, mine)
        return (other, None, None) if other else (None, None, "no_controller")
    if hit.rule in ("falls", "fall-noun") or cue == "concede":
        home = memory.parties.parties[mine].countries
        if cue == "concede" or (place_country and place_country in home):
            other = opponent(memory, mine)
            return (other, None, None) if other else (None, None, "no_controller")
    told = told_before(memory, hit, place)
    if told[0] is not None and told[0] in memory.side(mine):
        return told
    return _own(memory, mine, place_country), None, None


def _loser(
    memory: Memory, cue: str, mine: str | None
) -> tuple[str | None, str | None, str | None]:
    if mine is not None and cue in ("deny", "concede", "say"):
        return mine, None, None
    return None, None, "no_controller"


def _own(memory: Memory, mine: str, country: str | None) -> str:
    """The claimant's party, or the ally whose country it is and whom the text names."""
    party = memory.parties.parties[mine]
    if not party.countries or country is None or country in party.countries:
        return mine
    for one, _ in memory.mentioned.most_common():
        ally = memory.parties.parties[one]
        allied = one in memory.side(mine)
        if allied and country in ally.countries:
            return one
    return mine
