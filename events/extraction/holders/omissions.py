"""The side that a passive or a noun leaves out: `P was captured`."""

from events.claims import Claimant
from events.extraction.attribution import Frame
from events.extraction.coreference import Memory, opponent, party_of
from events.extraction.holders.items import Held, held
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
) -> Held:
    """The side that a passive or a noun leaves out."""
    mine = claimant.party if claimant.party in memory.parties.belligerents else None
    cue = frame.cue if frame else "say"
    country = place.country if place else None
    if "attributive" in hit.rule:
        own = _own(memory, mine, country) if mine and frame else None
        return _of_attribute(memory, scene, hit, place, own)
    if hit.action in (Action.LOSES, Action.WITHDRAWS):
        return _loser(memory, cue, mine)
    if hit.opponent is not None and (victim := party_of(memory, scene, hit.opponent)):
        return held(opponent(memory, victim))
    if mine is None:
        return told_before(memory, hit, place)
    if hit.noun and cue not in ("deny", "dismiss"):
        told = told_before(memory, hit, place)
        if told[0] is not None:
            return told
        if _is_others_news(memory, scene, hit, frame, mine, country):
            return held(None)
    told = told_before(memory, hit, place)
    if _is_other_sides(memory, hit, cue, mine, country):
        if (other := opponent(memory, mine)) is None and told[0] is not None:
            return told if told[0] not in memory.side(mine) else held(None)
        return held(other)
    if told[0] is not None and told[0] in memory.side(mine):
        return told
    return held(_own(memory, mine, country))


def _of_attribute(
    memory: Memory, scene: Scene, hit: Hit, place: Place | None, own: str | None
) -> Held:
    """Who `recaptured` the recaptured town: whom the text named, else who says it."""
    told = told_before(memory, hit, place)
    freed = hit.action is Action.RETAKES or scene.low(hit.verb).startswith("liber")
    return held(own) if told[0] is None and freed else told


def _is_others_news(
    memory: Memory,
    scene: Scene,
    hit: Hit,
    frame: Frame | None,
    mine: str,
    country: str | None,
) -> bool:
    """Whether `the capture of P` tells of a side that is not the claimant's."""
    if frame is None:
        home = memory.parties.parties[mine].countries
        return bool(home) and country not in home
    if frame.cue not in ("say", "endorse"):
        return False
    return not is_own_news(memory, scene, hit, frame, mine, country)


def _is_other_sides(
    memory: Memory, hit: Hit, cue: str, mine: str, country: str | None
) -> bool:
    """Whether the other side has the place: by a denial, or by the fall of a home."""
    if cue in ("deny", "dismiss", "concede"):
        return True
    falls = hit.rule in ("falls", "fall-noun")
    return falls and bool(country) and country in memory.parties.parties[mine].countries


def _loser(memory: Memory, cue: str, mine: str | None) -> Held:
    if mine is not None and cue in ("deny", "concede", "say"):
        return mine, None, None
    return held(None)


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
