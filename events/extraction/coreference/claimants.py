"""A side or person of a sentence as a claimant: kind, actor and party.

`parties` finds the party; a person's is also looked for in the office beside the name.
"""

from dataclasses import replace

from events.claims import Claimant
from events.extraction.affiliations import affiliation_of
from events.extraction.clauses import is_governed
from events.extraction.coreference.memory import BACK, Memory
from events.extraction.coreference.parties import party_of
from events.extraction.coreference.states import local_party
from events.extraction.coreference.wordings import is_a_strangers, is_possessed
from events.extraction.heads import MODIFIERS, SPOKEN_FOR
from events.extraction.scene import Scene
from events.extraction.sides import Mention
from events.extraction.words import ARTICLES
from events.vocabulary import ClaimantType

SOON = 2  # sentences within which `the spokesman` is the person named before
_AGAIN = frozenset(
    ("spokesman", "spokeswoman", "spokesperson", "commander", "general", "colonel")
)
_MODIFIERS = MODIFIERS - {"'s"}
_LEADING = frozenset(("leader", "leaders", "commanders", "spokesmen", "leadership"))


def claimant_of(memory: Memory, scene: Scene, mention: Mention, text: str) -> Claimant:
    """The claimant that a mention makes, known by its surname where it spoke before."""
    if mention.text.split()[-1].lower() in ("source", "sources"):
        return Claimant(text=text, type=ClaimantType.UNNAMED)
    if mention.generic == "person" and (again := _person_again(memory, scene)):
        return again
    party = party_of(memory, scene, mention)
    if party is None and mention.kind == "person" and mention.actor is not None:
        party = _by_office(memory, scene, mention)
    if party is None and (spoken := _spoken_for(scene, mention)) is not None:
        party = party_of(memory, scene, spoken)
        text = scene.words(mention.start, spoken.end)
    if party is None and mention.kind in ("office", "person"):
        party = _by_owner(memory, scene, mention)
    if party is None and is_a_strangers(scene, mention):
        return _of_a_stranger(scene, mention, text)
    alone = mention.end == mention.start + 1 and not is_a_strangers(scene, mention)
    if mention.kind in ("office", "force") and mention.actor is None and alone:
        again = _titled_again(memory, scene, mention) or _office_again(
            memory, mention, party
        )
        if again is not None:
            return again
    actor, kind = mention.actor, _kind(memory, mention, party)
    if mention.actor is None and local_party(memory, scene, mention):
        text = _with_place(scene, mention)
    name = mention.name or ""
    told = name if actor is not None and actor.type is ClaimantType.PERSON else text
    claimant = Claimant(
        text=told,
        type=kind,
        actor=actor.id if actor else None,
        party=party,
        affiliation=affiliation_of(actor, memory.day),
    )
    if mention.kind == "person":
        return _known(memory, claimant, (name or text).split()[-1])
    return claimant


def _of_a_stranger(scene: Scene, mention: Mention, text: str) -> Claimant:
    """Who speaks for a state that is not listed: it watches this war."""
    at = mention.start - 1
    while scene.low(at) in _MODIFIERS:
        at -= 1
    if mention.kind == "person":
        return Claimant(text=text, type=ClaimantType.OBSERVER)
    at -= scene.low(at) == "'s"
    return Claimant(text=scene.words(at, mention.end), type=ClaimantType.OBSERVER)


def _kind(memory: Memory, mention: Mention, party: str | None) -> ClaimantType:
    """What a claimant is: by the list, by the words, by the party it speaks for."""
    kind = mention.actor.type if mention.actor is not None else _kind_told(mention)
    if party is None:
        return kind
    known = memory.parties.parties[party]
    if known.kind == "observer":
        return ClaimantType.OBSERVER
    if kind is ClaimantType.ORGANISATION and known.countries:
        return ClaimantType.OFFICE
    return kind


def _kind_told(mention: Mention) -> ClaimantType:
    if mention.kind != "person" and mention.text.split()[-1].lower() in SPOKEN_FOR:
        return ClaimantType.UNNAMED
    return {
        "person": ClaimantType.PERSON,
        "force": ClaimantType.ORGANISATION,
        "party": ClaimantType.ORGANISATION,
        "people": ClaimantType.ORGANISATION,
        "unnamed": ClaimantType.UNNAMED,
    }.get(mention.kind, ClaimantType.OFFICE)


def _known(memory: Memory, claimant: Claimant, surname: str) -> Claimant:
    """The claimant under its surname: the one who spoke before, else itself."""
    known = memory.persons.get(surname)
    if known is not None and (claimant.party is None or known.party == claimant.party):
        return known
    memory.persons[surname] = claimant
    return claimant


def _by_office(memory: Memory, scene: Scene, mention: Mention) -> str | None:
    """The party of `its commander, N` and `N, a spokesman for A`: of that office."""
    at = mention.start - 1 - (scene.low(mention.start - 1) == ",")
    office = scene.side_at.get(at)
    if office is None and scene.low(mention.end) == ",":
        after = mention.end + 1 + (scene.low(mention.end + 1) in ARTICLES)
        office = scene.side_at.get(after)
    if office is None or office.kind not in ("office", "force"):
        return None
    if (party := party_of(memory, scene, office)) is not None:
        return party
    at = office.start - 1
    while scene.low(at) in _MODIFIERS:
        at -= 1
    if scene.low(at) not in ("its", "their"):
        return None
    subjects = [side for side in scene.sides if side.end <= at and side.party]
    return next((s.party for s in subjects if not is_governed(scene, s)), None)


def _by_owner(memory: Memory, scene: Scene, mention: Mention) -> str | None:
    """The party of `their spokesman`: of the one that acts before, here or just before.

    Of several before it in the sentence, none is told; `its mayor` is a town's.
    """
    owned = is_possessed(scene, mention) in ("its", "their")
    if not owned or mention.text.split()[-1].lower() not in _AGAIN | _LEADING:
        return None
    before = {
        party_of(memory, scene, side)
        for side in scene.sides
        if side.end < mention.start
        and side.kind in ("force", "party", "people")
        and not is_governed(scene, side)
    }
    if not before:
        return memory.pronoun_party
    return before.pop() if len(before) == 1 else None


def _spoken_for(scene: Scene, mention: Mention) -> Mention | None:
    """The side of `a spokesman for the group`."""
    if mention.kind != "office" or scene.low(mention.end) not in ("for", "of"):
        return None
    at = mention.end + 1
    while scene.low(at) in ARTICLES:
        at += 1
    side = scene.side_at.get(at)
    return side if side is not None and side.kind != "unnamed" else None


def _person_again(memory: Memory, scene: Scene) -> Claimant | None:
    """`Министр` alone, in a language without articles: the person who spoke before."""
    for claimant, number in reversed(memory.speakers):
        if number < scene.number - BACK:
            return None
        if claimant.type is ClaimantType.PERSON:
            return claimant
    return None


def _office_again(
    memory: Memory, mention: Mention, party: str | None
) -> Claimant | None:
    """`the ministry`: the one that spoke before, or whose minister did."""
    word = mention.text.split()[-1].lower()
    if mention.cases:  # its form may be another than before
        word = word[: max(4, len(word) - 3)]
    acted = [one for _, one in memory.actors_seen]
    spoke = [one for one, _ in memory.speakers]
    for claimant in (*reversed(spoke), *reversed(acted)):
        if word in claimant.text.lower() and party in (None, claimant.party):
            return claimant
        if mention.generic != "again":
            continue
        if claimant.type is ClaimantType.OFFICE:
            return claimant
        if claimant.type is ClaimantType.PERSON and claimant.party:
            office = ClaimantType.OFFICE
            return replace(claimant, text=mention.text, type=office, actor=None)
    return None


def _titled_again(memory: Memory, scene: Scene, mention: Mention) -> Claimant | None:
    """`the spokesman`: the person who spoke or acted just before.

    `A spokesman`, beside one who speaks in the same sentence, is theirs.
    """
    if mention.text.lower() not in _AGAIN or scene.low(mention.end) in ("for", "of"):
        return None
    if scene.low(mention.start - 1) != "the":
        last, number = memory.speakers[-1] if memory.speakers else (None, -1)
        if last is None or number != scene.number or last.party is None:
            return None
        return Claimant(text=mention.text, type=ClaimantType.OFFICE, party=last.party)
    for number, claimant in reversed(memory.persons_seen):
        return claimant if number >= scene.number - SOON else None
    return None


def _with_place(scene: Scene, mention: Mention) -> str:
    """`mayor of X`, with the place that it is mayor of."""
    for at in range(mention.end + 1, mention.end + 4):
        if (spot := scene.spot_at.get(at)) is not None:
            return scene.words(mention.start, spot.end)
    return mention.text
