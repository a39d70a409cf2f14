"""Whether a claimant takes part in the conflict that a claim is about.

A power that fights elsewhere is a bystander here: it reports, whatever it says.
"""

from dataclasses import replace

from events.claims import Claimant
from events.extraction.coreference import Memory
from events.vocabulary import ClaimantType


def standing(
    memory: Memory, claimant: Claimant, controller: str | None, country: str | None
) -> Claimant:
    """The claimant as it stands to a place: without its party where it is none there.

    Args:
        memory: with the parties, and who is on whose side that day.
        claimant: as the words name it.
        controller: who has the place by the claim, or None where that is not known yet.
        country: the place's, or None.
    """
    mine = memory.parties.parties.get(claimant.party or "")
    if mine is None or mine.kind != "belligerent":
        return claimant
    local = _conflicts(memory, controller, country)
    fights = not local or country in mine.countries or local & set(mine.conflicts)
    if fights or (controller is not None and controller in memory.side(mine.id)):
        return claimant
    told = claimant.type
    if told is not ClaimantType.PUBLISHER:
        told = ClaimantType.OBSERVER
    return replace(claimant, type=told, party=None)


def _conflicts(
    memory: Memory, controller: str | None, country: str | None
) -> frozenset[str]:
    """The conflicts that are fought over such a place by such a party."""
    there = memory.parties.fought_in.get(country or "", frozenset())
    if controller is None:
        return there
    theirs = frozenset(memory.parties.parties[controller].conflicts)
    return there & theirs or there or theirs
