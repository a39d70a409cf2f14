"""Which party has the place by a hit's words, or by what they leave out."""

from events.claims import Claimant
from events.extraction.attribution import Frame
from events.extraction.clauses import is_governed
from events.extraction.coreference import (
    Memory,
    is_possessed,
    opponent,
    party_of,
)
from events.extraction.scene import Scene
from events.extraction.sides import Mention
from events.extraction.triggers import Hit
from events.extraction.verbs import forms
from events.extraction.wordlists import listed
from events.extraction.words import ARTICLES
from events.gazetteer.place import Place
from events.parties import Party
from events.vocabulary import Action

GAINS = frozenset(
    {Action.CAPTURES, Action.RETAKES, Action.CONTROLS, Action.HOLDS, Action.CLEARS}
)


def holder(
    memory: Memory,
    scene: Scene,
    hit: Hit,
    frame: Frame | None,
    claimant: Claimant,
    place: Place | None,
) -> tuple[str | None, str | None, str | None]:
    """(party, words for it, why there is none)."""
    subject = hit.holder
    if subject is None:
        return _left_out(memory, scene, hit, frame, claimant, place)
    match subject.kind:
        case "side":
            assert subject.mention is not None  # a side has one
            return _of_mention(memory, scene, subject.mention, frame, claimant)
        case "pronoun":
            party = _of_pronoun(
                memory, scene, subject.word, subject.at, frame, claimant
            )
            return party, subject.word, None if party else "no_controller"
        case "adjective":
            party = memory.lexicon.suffixed.get(subject.word)
            return party, subject.word, None if party else "no_controller"
        case "own":
            mine = (
                claimant.party
                if claimant.party in memory.parties.belligerents
                else None
            )
            return mine, None, None if mine else "no_controller"
        case "enemy":
            other = opponent(memory, claimant.party)
            return other, None, None if other else "no_controller"
        case "inherited":
            return _inherited(memory, scene, hit, subject.at, frame, claimant)
    return None, None, "unlisted_party"


def _of_mention(
    memory: Memory,
    scene: Scene,
    mention: Mention,
    frame: Frame | None,
    claimant: Claimant,
) -> tuple[str | None, str | None, str | None]:
    owner = is_possessed(scene, mention)
    if owner is not None and mention.party is None:
        party = _of_pronoun(memory, scene, owner, mention.start, frame, claimant)
        return party, f"{owner} {mention.text}", None if party else "no_controller"
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


def _of_pronoun(
    memory: Memory,
    scene: Scene,
    word: str,
    at: int,
    frame: Frame | None,
    claimant: Claimant,
) -> str | None:
    mine = claimant.party if claimant.party in memory.parties.belligerents else None
    inside = frame is not None and frame.start <= at < frame.end
    first = frame.start if frame is not None and inside and not frame.before else 0
    if word in ("we", "our", "my", "i", "us"):
        return mine
    before = _subjects(memory, scene, first, at)
    if before and word in ("it", "they") and (near := _nearest(memory, scene, at)):
        return near
    if before and word in ("it", "they", "its", "their", "them"):
        return before[0]
    if inside and mine:
        return mine
    earlier = _subjects(memory, scene, 0, at)
    if earlier:
        return earlier[0]
    return memory.pronoun_party


def _nearest(memory: Memory, scene: Scene, at: int) -> str | None:
    """The side named last before `since it …`, `when they …`, whatever its role."""
    if scene.low(at - 1) not in ("since", "when", "before", "after"):
        return None
    for side in reversed(scene.sides):
        if side.end <= at and (party := party_of(memory, scene, side)):
            return party if party in memory.parties.belligerents else None
    return None


def _subjects(memory: Memory, scene: Scene, start: int, end: int) -> list[str]:
    """Parties that stand as a subject between two tokens, in order."""
    found = []
    for side in scene.sides:
        if not start <= side.start < end or side.end > end or side.kind == "unnamed":
            continue
        before = scene.low(side.start - 1)
        if before in ARTICLES:
            before = scene.low(side.start - 2)
        if is_governed(scene, side) or scene.low(side.end) == "'s":
            continue
        party = party_of(memory, scene, side)
        if party is not None and party in memory.parties.belligerents:
            found.append(party)
    return found


def _inherited(
    memory: Memory,
    scene: Scene,
    hit: Hit,
    at: int,
    frame: Frame | None,
    claimant: Claimant,
) -> tuple[str | None, str | None, str | None]:
    """The subject of the clause before, or the claimant: `claims to have captured`."""
    inside = frame is not None and frame.start <= hit.verb < frame.end
    first = frame.start if frame is not None and inside and not frame.before else 0
    end = hit.group.start if hit.group else hit.start
    for side in scene.sides:
        if first <= side.start < end and side.end <= end and side.kind != "unnamed":
            before = scene.low(side.start - 1)
            if before in ARTICLES:
                before = scene.low(side.start - 2)
            if not is_governed(scene, side) and scene.low(side.end) != "'s":
                return _of_mention(memory, scene, side, frame, claimant)
    for one in range(first, end):
        if scene.low(one) in ("it", "they", "we"):
            party = _of_pronoun(memory, scene, scene.low(one), one, frame, claimant)
            return party, scene.low(one), None if party else "no_controller"
    mine = claimant.party if claimant.party in memory.parties.belligerents else None
    if inside and mine and _after_all(scene, hit):
        return mine, None, None
    if (inside and claimant.party in memory.parties.belligerents) and (
        frame is not None and not _has_noun(scene, frame, end)
    ):
        return claimant.party, None, None
    return None, None, "no_controller"


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


_LIGHT = frozenset(listed("to that has have had been also it the a on in and of"))


def _left_out(
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
        return _told_before(memory, hit, place)
    if hit.action in (Action.LOSES, Action.WITHDRAWS):
        return _loser(memory, cue, mine)
    if hit.opponent is not None and (victim := party_of(memory, scene, hit.opponent)):
        other = opponent(memory, victim)
        return (other, None, None) if other else (None, None, "no_controller")
    if mine is None:
        return _told_before(memory, hit, place)
    if hit.noun and cue not in ("deny", "dismiss"):
        told = _told_before(memory, hit, place)
        if told[0] is not None:
            return told
        foreign = place_country not in memory.parties.parties[mine].countries
        if frame is None and foreign and memory.parties.parties[mine].countries:
            return None, None, "no_controller"
        if (
            cue in ("say", "endorse")
            and frame is not None
            and (not _is_own_news(memory, scene, hit, frame, mine, place_country))
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
    told = _told_before(memory, hit, place)
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


_NEUTRAL = frozenset(
    listed("capture-noun seizure-noun takeover-noun conquest-noun fall-noun")
)
_OWN_NOUNS = frozenset(listed("liberation-noun recapture-noun"))
_ANNOUNCE = forms("claim", "announce", "report", "declare", "confirm", "celebrate")


def _is_own_news(
    memory: Memory, scene: Scene, hit: Hit, frame: Frame, mine: str, country: str | None
) -> bool:
    """Whether a claimant that speaks of `the capture of P` means its own side's.

    A state that tells of a place in another country does so only where it fights
    that country, in a conflict of two sides.
    """
    if hit.rule not in _NEUTRAL | _OWN_NOUNS:
        return True
    home = memory.parties.parties[mine].countries
    if home and country not in home and not _fights(memory, mine, country):
        return False
    if hit.rule == "fall-noun" and country in home:
        return True  # of which the other side is then the holder
    gap = range(frame.verb + 1, hit.start)
    announced = scene.low(frame.verb) in _ANNOUNCE and all(
        scene.low(at) in ARTICLES or scene.low(at).endswith("ed") for at in gap
    )
    return announced or frame.cue == "endorse" or hit.rule in _OWN_NOUNS


def _fights(memory: Memory, mine: str, country: str | None) -> bool:
    """Whether a power fights a country's state, and nobody a third side there."""
    known = memory.parties.parties
    fought = {
        one
        for one in known[mine].conflicts
        if country in {c[:2] for c in memory.parties.conflicts[one].theatre}
    }
    there = [
        one
        for one in known.values()
        if one.kind == "belligerent" and fought & set(one.conflicts)
    ]
    states = [one.id for one in there if country in one.countries]
    ours = memory.side(mine)
    theirs = {ally for one in states for ally in memory.side(one)}
    others = [one for one in there if one.id not in theirs | ours]
    third = [one for one in others if not _ever_tied(one) & (theirs | ours)]
    return bool(states) and not theirs & ours and not third


def _ever_tied(party: Party) -> set[str]:
    """Those whose side a party has ever been on; it may have left the war since."""
    return {tie.party for tie in (*party.allied_with, *party.proxy_of)}


def _told_before(
    memory: Memory, hit: Hit, place: Place | None
) -> tuple[str | None, str | None, str | None]:
    """The narrator leaves out whom alone the text has named for this place before."""
    spots = {one.spot.name for one in hit.items if one.spot}
    held = [
        claim.controller
        for claim in memory.recent
        if claim.action in GAINS and claim.controller is not None
        if claim.place_text in spots or (place and claim.location == place.id)
    ]
    if not held or ("attributive" not in hit.rule and len(set(held)) > 1):
        return None, None, "no_controller"
    return held[-1], None, None
