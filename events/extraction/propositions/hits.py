"""A hit becomes claims, one for each place, or the reason why it is none."""

from dataclasses import replace

from events.extraction.blockers import rejection
from events.extraction.coreference import Memory, opponent
from events.extraction.disclaimers import is_disclaimed
from events.extraction.holders import holder
from events.extraction.objects import Item
from events.extraction.propositions.claims import claim_of
from events.extraction.propositions.items import Meant, Proposition
from events.extraction.propositions.lines import Line, Voiced
from events.extraction.propositions.places import place_of
from events.extraction.reasons import Reason
from events.extraction.stance import stance
from events.extraction.standing import standing
from events.extraction.triggers import Hit
from events.vocabulary import Action, PlaceType, Stance


def read_hit(line: Line, hit: Hit, voiced: Voiced) -> None:
    """Add the claims that a hit makes, or why it makes none."""
    reason = rejection(line.scene, hit)
    if reason is not None:
        line.reject(hit, reason)
        return
    for item in hit.items:
        _read_item(line, hit, item, voiced)


def _read_item(line: Line, hit: Hit, item: Item, voiced: Voiced) -> None:
    match _proposition(line, hit, item, voiced):
        case Proposition() as told:
            line.claims.append(claim_of(line, told))
        case reason:
            line.reject(hit, reason)


def _proposition(
    line: Line, hit: Hit, item: Item, voiced: Voiced
) -> Proposition | Reason:
    """What a hit says of one place, or the reason why it says nothing."""
    meant = place_of(line.memory, line.scene, item)
    if meant is None:
        return "no_place"
    _, where, kind = meant
    if kind in (PlaceType.COUNTRY, PlaceType.RIVER):
        return "container"
    if where.strange and item.type is None:
        return "strange_place"
    return _attributed(line, hit, item, voiced, meant)


def _attributed(
    line: Line, hit: Hit, item: Item, voiced: Voiced, meant: Meant
) -> Proposition | Reason:
    """The same, once its place is settled: who has it, and what the claimant says."""
    memory, place = line.memory, meant[1].place
    country = place.country if place else None
    if country is not None:
        voiced = _standing(memory, voiced, None, country)
    party, words, why = holder(
        memory, line.scene, hit, voiced.frame, voiced.claimant, place
    )
    if why is not None or party is None:
        return why or "no_controller"
    voiced, action = _standing(memory, voiced, party, country), hit.action
    if "setback" in hit.rule:
        other = opponent(memory, party)
        if voiced.cue != "deny" or other is None:
            return "no_controller"
        action, party, words = Action.CAPTURES, other, None
    told = _stance(line, hit, voiced, party, action, country)
    if told is None:
        return "negated"
    if told is Stance.CONCEDES and "attributive" in hit.rule:
        return "in_passing"  # an adjective admits nothing
    return Proposition(
        hit=hit,
        item=item,
        voiced=voiced,
        meant=meant,
        party=party,
        words=words,
        action=action,
        stance=told,
    )


def _standing(
    memory: Memory, voiced: Voiced, controller: str | None, country: str | None
) -> Voiced:
    claimant = standing(memory, voiced.claimant, controller, country)
    same = claimant is voiced.claimant
    return voiced if same else replace(voiced, claimant=claimant)


def _stance(
    line: Line,
    hit: Hit,
    voiced: Voiced,
    party: str,
    action: Action,
    country: str | None,
) -> Stance | None:
    memory, mine = line.memory, voiced.claimant.party
    negated = hit.negated or (hit.group is not None and hit.group.negated)
    return stance(
        cue=voiced.cue,
        negated=negated != is_disclaimed(line.scene, hit),
        party=mine,
        controller=party,
        action=action,
        country=country,
        side=memory.side(mine) if mine else frozenset(),
        parties=memory.parties,
    )
