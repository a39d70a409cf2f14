"""The state behind `the army`, `the ministry` or `the mayor of X`.

By the place named beside it, by the offices that the article names, by who speaks, or
by the country that the paragraph's places lie in.
"""

from collections import Counter

from events.extraction.coreference.conflicts import (
    is_at_war_at_home,
    is_near,
    is_state,
    party_of_country,
)
from events.extraction.coreference.memory import BACK, Memory, settled
from events.extraction.coreference.wordings import is_saying
from events.extraction.places import Spot
from events.extraction.scene import Scene
from events.extraction.sides import Mention
from events.extraction.wordlists import listed
from events.extraction.words import PREPOSITIONS
from events.vocabulary import PlaceType

_LOCAL = frozenset(listed("mayor governor police officials authorities council"))


def state_speaking(memory: Memory, scene: Scene, mention: Mention) -> str | None:
    """The state whose forces the sentence names, before `…, the military said`."""
    if not (mention.kind == "office" or is_saying(scene, mention)):
        return None
    for side in scene.sides:
        party = side.party
        if party and side.end <= mention.start and is_state(memory, party):
            before = scene.low(side.start - 1)
            if before not in PREPOSITIONS and party in memory.parties.belligerents:
                return party
    for claimant, number in reversed(memory.speakers):
        party = claimant.party
        if party and scene.number - number <= BACK and is_state(memory, party):
            return party
    return None


def party_of_office(memory: Memory, scene: Scene, mention: Mention) -> str | None:
    """The party whose ministry, army or spokesman alone the article names."""
    parties = memory.offices.get(mention.text.split()[-1].lower(), set())
    if len(parties) != 1:
        return None
    [party] = parties
    here = {side.party for side in scene.sides}
    near = scene.sentence.headline or party in here or is_near(memory, scene, party)
    return party if near else None


def party_by_language(memory: Memory, mention: Mention) -> str | None:
    """Whose a ministry without a country's name is, in the language of the article."""
    low = mention.text.lower()
    owners = [
        one.id
        for one in memory.parties.parties.values()
        if low.startswith(tuple(one.own_offices.get(memory.language, ())))
    ]
    return owners[0] if len(owners) == 1 else None


def party_of_language(memory: Memory, language: str) -> str | None:
    """The one party of the war told of whose language it is, or None."""
    fought = memory.told_of
    found = [
        one.id
        for one in memory.parties.parties.values()
        if language in one.languages
        and (not fought or fought & memory.own_wars(one.id))
    ]
    return found[0] if len(found) == 1 else None


def local_party(memory: Memory, scene: Scene, mention: Mention) -> str | None:
    """The party of `the mayor of X`: whose state's place X is."""
    cased = mention.cases and mention.kind == "office" and mention.party is None
    if not mention.cases and (spot := _town_before(scene, mention)) is not None:
        place = settled(memory, scene, spot).place
        return party_of_country(memory, scene, place.country if place else None)
    if scene.low(mention.end) not in ("of", "in") and not (
        cased and mention.end in scene.spot_at
    ):
        return None
    first = mention.end + (not cased)
    spot = next(
        (
            scene.spot_at[one]
            for one in range(first, mention.end + 4)
            if one in scene.spot_at
        ),
        None,
    )
    if spot is None:
        return None
    place = settled(memory, scene, spot).place
    return party_of_country(memory, scene, place.country if place else None)


def _town_before(scene: Scene, mention: Mention) -> Spot | None:
    """The place of `P's mayor`, `the P governor`, `P police`; no country, no region's.

    A country's office is its state's, and is looked for by that.
    """
    if mention.text.split()[0].lower() not in _LOCAL:
        return None
    at = mention.start - 1 - (scene.low(mention.start - 1) == "'s")
    spot = scene.spot_at.get(at)
    if spot is None or spot.masked or spot.type is PlaceType.COUNTRY:
        return None
    return spot if spot.end in (mention.start, mention.start - 1) else None


def state_meant(memory: Memory, scene: Scene) -> str | None:
    """The government's side where the paragraph's places lie."""
    countries: Counter[str] = Counter()
    for named in memory.places:
        place = named.settled.place
        if named.paragraph == scene.sentence.paragraph and place and place.country:
            countries[place.country] += 1
    for spot in scene.spots:
        place = settled(memory, scene, spot).place
        side = scene.side_at.get(spot.start)
        if place and place.country and not (side is not None and side.cases):
            countries[place.country] += 1
    for country, _ in sorted(countries.items(), key=lambda c: (-c[1], c[0])):
        if party := party_of_country(memory, scene, country):
            return party
    states = [
        one
        for one, number in memory.parties_seen
        if is_state(memory, one) and number >= scene.number - BACK
        if is_at_war_at_home(memory, scene, one)
    ]
    return states[-1] if len(set(states)) == 1 else None
