"""How a claimant stands to a proposition: who benefits decides, not the verb."""

from events.parties import Parties
from events.vocabulary import Action, Stance

AGAINST_OWN = frozenset({Action.WITHDRAWS, Action.LOSES})


def stance(
    *,
    cue: str,
    negated: bool,
    party: str | None,
    controller: str | None,
    action: Action,
    country: str | None,
    side: frozenset[str],
    parties: Parties,
) -> Stance | None:
    """The stance, or None where the words are a denial by nobody in particular.

    Args:
        cue: what the verb of saying does with what is said.
        negated: whether the clause denies it.
        party: the claimant's, or None.
        controller: who has the place by the proposition.
        action: of the proposition.
        country: the place's, or None where it is not known.
        side: the parties on the claimant's side.
        parties: all of them.
    """
    if cue == "dismiss":
        return Stance.DISMISSES
    if cue == "deny":
        return Stance.DENIES
    if negated:
        return Stance.DENIES if party in parties.belligerents else None
    if party is None or party not in parties.belligerents:
        return Stance.REPORTS
    own = controller in side
    if action in AGAINST_OWN:
        return Stance.CONCEDES if own else Stance.ASSERTS
    if cue == "endorse":
        return Stance.ASSERTS
    if not own and controller and _are_foes(party, controller, country, parties):
        return Stance.CONCEDES
    return Stance.ASSERTS


def _are_foes(one: str, other: str, country: str | None, parties: Parties) -> bool:
    """Whether the place that one has is the other's loss.

    A power from outside that tells of the war in another country loses nothing by what
    its friends' friends or foes hold there.
    """
    mine, theirs = parties.parties[one], parties.parties.get(other)
    if theirs is None or not set(mine.conflicts) & set(theirs.conflicts):
        return False
    outside = mine.countries or mine.abroad
    if country is None or not outside:
        return True
    return country in mine.countries or country in theirs.countries
