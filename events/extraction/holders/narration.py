"""Whom alone the text has named for a place before."""

from events.extraction.coreference import Memory
from events.extraction.holders.items import Held, held
from events.extraction.triggers import Hit
from events.gazetteer.place import Place
from events.vocabulary import Action

GAINS = frozenset(
    {Action.CAPTURES, Action.RETAKES, Action.CONTROLS, Action.HOLDS, Action.CLEARS}
)


def told_before(memory: Memory, hit: Hit, place: Place | None) -> Held:
    """The narrator leaves out whom alone the text has named for this place before."""
    spots = {one.spot.name for one in hit.items if one.spot}
    told = [
        claim.controller
        for claim in memory.recent
        if claim.action in GAINS | {hit.action} and claim.controller is not None
        if claim.place_text in spots or (place and claim.location == place.id)
    ]
    if not told or ("attributive" not in hit.rule and len(set(told)) > 1):
        return held(None)
    return held(told[-1])
