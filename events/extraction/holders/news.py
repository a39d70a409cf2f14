"""Whether a claimant that tells of `the capture of P` means its own side's."""

from events.extraction.attribution import Frame
from events.extraction.coreference import Memory
from events.extraction.scene import Scene
from events.extraction.triggers import Hit
from events.extraction.verbs import forms
from events.extraction.wordlists import listed
from events.extraction.words import ARTICLES
from events.parties import Party

_NEUTRAL = frozenset(
    listed("capture-noun seizure-noun takeover-noun conquest-noun fall-noun")
)
_OWN_NOUNS = frozenset(listed("liberation-noun recapture-noun"))
_ANNOUNCE = forms("claim", "announce", "report", "declare", "confirm", "celebrate")


def is_own_news(
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
