"""A hit becomes claims, one for each place, or the reason why it is none."""

from dataclasses import replace

from events.extraction.blockers import is_disclaimed, rejection
from events.extraction.coreference import opponent
from events.extraction.holders import holder
from events.extraction.objects import Item
from events.extraction.propositions.claims import claim_of
from events.extraction.propositions.lines import Line, Voiced
from events.extraction.propositions.marks import extent_of
from events.extraction.propositions.places import place_of
from events.extraction.stance import stance
from events.extraction.standing import standing
from events.extraction.triggers import Hit
from events.vocabulary import Action, PlaceType


def read_hit(line: Line, hit: Hit, voiced: Voiced) -> None:
    """Add the claims that a hit makes, or why it makes none."""
    reason = rejection(line.scene, hit)
    if reason is not None:
        line.reject(hit, reason)
        return
    for item in hit.items:
        _read_item(line, hit, item, voiced)


def _read_item(line: Line, hit: Hit, item: Item, voiced: Voiced) -> None:
    memory, scene = line.memory, line.scene
    meant = place_of(memory, scene, item)
    if meant is None:
        line.reject(hit, "no_place")
        return
    text, where, kind = meant
    place = where.place
    if kind in (PlaceType.COUNTRY, PlaceType.RIVER):
        line.reject(hit, "container")
        return
    if where.strange and item.type is None:
        line.reject(hit, "strange_place")
        return
    cue = voiced.frame.cue if voiced.frame else "say"
    country = place.country if place else None
    if country is not None:
        voiced = replace(
            voiced, claimant=standing(memory, voiced.claimant, None, country)
        )
    party, words, why = holder(memory, scene, hit, voiced.frame, voiced.claimant, place)
    if why is not None or party is None:
        line.reject(hit, why or "no_controller")
        return
    voiced = replace(voiced, claimant=standing(memory, voiced.claimant, party, country))
    action, extent = hit.action, extent_of(hit, item)
    if "setback" in hit.rule:
        other = opponent(memory, party)
        if cue != "deny" or other is None:
            line.reject(hit, "no_controller")
            return
        action, party, words = Action.CAPTURES, other, None
    negated = hit.negated or (hit.group is not None and hit.group.negated)
    negated = negated != is_disclaimed(scene, hit)
    told = stance(
        cue=cue,
        negated=negated,
        party=voiced.claimant.party,
        controller=party,
        action=action,
        country=country,
        side=memory.side(voiced.claimant.party)
        if voiced.claimant.party
        else frozenset(),
        parties=memory.parties,
    )
    if told is None:
        line.reject(hit, "negated")
        return
    line.claims.append(
        claim_of(
            line,
            hit,
            item,
            voiced,
            text,
            where,
            kind,
            party,
            words,
            action,
            extent,
            told,
        )
    )
