"""What `it`, `the city`, `the rebels` and `the ministry` mean in their place."""

from collections import Counter, deque
from dataclasses import dataclass, field, replace
from datetime import date

from events.claims import Claim, Claimant
from events.extraction.attribution import Frame, Speaker
from events.extraction.clauses import is_governed
from events.extraction.heads import MODIFIERS, NONSTATE, PERSON_HEADS
from events.extraction.objects import Item, container_of
from events.extraction.places import FACILITY_TYPES, TOWNS, Spot
from events.extraction.scene import Scene
from events.extraction.settling import Key, Settled
from events.extraction.sides import Lexicon, Mention
from events.extraction.speech import CUES
from events.extraction.words import ADVERBS, ARTICLES, AUXILIARIES, PREPOSITIONS
from events.parties import Parties
from events.vocabulary import ClaimantType, PlaceType

NEAR = 8  # sentences within which a common noun may mean a side named before
BACK = 3  # sentences that a description reaches back
# How much is remembered: without a bound, a long text takes its length squared.
PLACES, SIDES, CLAIMS = 60, 64, 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A place that the article has named, with where it did."""

    spot: Spot
    settled: Settled
    scene: int
    paragraph: int
    at: int
    main: bool


@dataclass(slots=True, kw_only=True)
class Memory:
    """What an article has said so far.

    Attributes:
        places: named so far, in order.
        persons: whom a surname stands for.
        persons_seen: who did something in a sentence, by its number.
        parties_seen: sides named so far, the latest last.
        claims: read so far.
        said: the day on which a claimant was last said to have spoken.
        current: who speaks on, and since which sentence, for carry-over.
    """

    lexicon: Lexicon
    parties: Parties
    day: date
    publisher: Claimant
    settled: dict[Key, Settled]
    votes: dict[Key, Counter[str]]
    places: deque[Named] = field(default_factory=lambda: deque(maxlen=PLACES))
    lead: list[Named] = field(default_factory=list)
    unsettled: dict[str, tuple[str, ...]] = field(default_factory=dict)
    persons: dict[str, Claimant] = field(default_factory=dict)
    parties_seen: deque[tuple[str, int]] = field(
        default_factory=lambda: deque(maxlen=SIDES)
    )
    claims: list[Claim] = field(default_factory=list)
    said: dict[str, date] = field(default_factory=dict)
    speakers: deque[tuple[Claimant, int]] = field(
        default_factory=lambda: deque(maxlen=SIDES)
    )
    persons_seen: deque[tuple[int, Claimant]] = field(
        default_factory=lambda: deque(maxlen=SIDES)
    )
    sides: dict[str, frozenset[str]] = field(default_factory=dict)
    mentioned: Counter[str] = field(default_factory=Counter)
    pronoun_party: str | None = None
    language: str = "en"
    named: dict[Key, set[str]] = field(default_factory=dict)
    offices: dict[str, set[str]] = field(default_factory=dict)
    first_person: Claimant | None = None

    def side(self, party: str) -> frozenset[str]:
        """The parties that share a party's side on the day of publication."""
        if party not in self.sides:
            self.sides[party] = self.parties.allies(party, self.day)
        return self.sides[party]

    @property
    def recent(self) -> list[Claim]:
        """The claims read last; what lies further back is answered no more."""
        return self.claims[-CLAIMS:]

    anchor: date | None = None


def settled(memory: Memory, scene: Scene, spot: Spot) -> Settled:
    """What a name of the scene means."""
    if spot.derived:
        ids = tuple(sorted({one.place.id for one in spot.candidates}))
        only = spot.candidates[0].place if len(ids) == 1 else None
        return Settled(place=only, among=ids)
    key = (scene.sentence.field, scene.number, spot.start)
    return memory.settled.get(key, Settled(place=None))


def place_meant(memory: Memory, scene: Scene, item: Item) -> Named | None:
    """The place that a description or pronoun stands for."""
    here = [
        Named(
            spot=spot,
            settled=settled(memory, scene, spot),
            scene=scene.number,
            paragraph=scene.sentence.paragraph,
            at=spot.start,
            main=True,
        )
        for spot in scene.spots
        if spot.end <= item.start and not spot.masked and not _acts(scene, spot)
    ]
    fitting = [
        one for one in here if _fits(item, one) and not _is_container(scene, one)
    ]
    if fitting:
        return fitting[-1]
    back = [
        one
        for one in memory.places
        if scene.number - one.scene <= BACK and one.scene < scene.number
    ]
    for number in sorted({one.scene for one in back}, reverse=True):
        there = [one for one in back if one.scene == number and _fits(item, one)]
        main = [one for one in there if one.main]
        if main or there:
            return main[0] if main else there[0]
    first = [one for one in memory.lead if _fits(item, one)]
    main = [one for one in first if one.main]
    return main[0] if main else None


def _acts(scene: Scene, spot: Spot) -> bool:
    """Whether a seat's name stands for those who speak there."""
    if scene.low(spot.end) in _SEATED:
        return True
    side = scene.side_at.get(spot.start)
    after = spot.end
    while scene.low(after) in ADVERBS | AUXILIARIES:
        after += 1
    before = scene.low(spot.start - 1)
    return side is not None and before not in PREPOSITIONS and scene.low(after) in CUES


_SEATED = frozenset(("government", "administration", "authorities", "cabinet"))


def town_meant(memory: Memory, scene: Scene, item: Item) -> Named | None:
    """The town that a facility without a name lies in: the one just named."""
    return place_meant(memory, scene, replace(item, type=PlaceType.CITY))


def _fits(item: Item, named: Named) -> bool:
    place = named.settled.place
    kind = named.spot.type or (place.type if place else None)
    if kind in (PlaceType.COUNTRY, PlaceType.RIVER, PlaceType.FRONT):
        return False
    vague = item.words.rsplit(" ", 1)[-1] in ("area", "zone", "pocket", "enclave")
    if item.words in ("it", "") or item.type is None or vague:
        return kind is not PlaceType.REGION
    if item.type in TOWNS:
        return (kind in TOWNS or kind is None) and not named.spot.facility
    if item.type in FACILITY_TYPES:
        built = named.spot.facility or kind in FACILITY_TYPES
        same = kind is item.type and item.type in (PlaceType.BASE, PlaceType.AIRPORT)
        return built and (same or _same_noun(item, named))
    return kind is item.type


def _same_noun(item: Item, named: Named) -> bool:
    noun = item.words.split()[-1].lower()
    name = named.spot.name.lower()
    return noun in name or (noun in ("airfield", "airbase", "base") and "air" in name)


def _is_around(scene: Scene, named: Named) -> bool:
    """Whether another place of the sentence is said to lie in this one."""
    return any(
        other.end < named.at and container_of(scene, other) is named.spot
        for other in scene.spots
    )


def _is_container(scene: Scene, named: Named) -> bool:
    before = scene.low(named.at - 1)
    return before in ("in", "near", "from", "of") and scene.low(named.at - 2) in (
        "forces",
        "troops",
        "officials",
        "km",
        "kilometers",
        "kilometres",
        "miles",
    )


def speaker_claimant(memory: Memory, scene: Scene, speaker: Speaker) -> Claimant | None:
    """The claimant behind a speaker; None where a pronoun stands for nobody known."""
    match speaker.kind:
        case "pronoun":
            return _pronoun_claimant(memory, scene, speaker)
        case "unnamed":
            return Claimant(text=speaker.text, type=ClaimantType.UNNAMED)
        case "name":
            spot = scene.spot_at.get(speaker.at)
            if spot is not None and spot.type is PlaceType.COUNTRY:
                return Claimant(text=speaker.text, type=ClaimantType.OBSERVER)
            return _person(memory, speaker.text)
    mention = speaker.mention
    assert mention is not None  # what is left has one
    return _claimant(memory, scene, mention, speaker.text)


def _pronoun_claimant(
    memory: Memory, scene: Scene, speaker: Speaker
) -> Claimant | None:
    wanted = speaker.text.lower()
    if wanted in ("i", "we"):
        return memory.first_person
    if wanted in ("he", "she"):
        return _person_before(memory, scene, speaker.at)
    between: set[str | None] = set()
    for claimant, number in reversed(memory.speakers):
        if number < scene.number - NEAR:
            return None
        if claimant.type is not ClaimantType.PERSON or wanted == "they":
            return claimant if between <= {claimant.party} else None
        between.add(claimant.party)
    return None


def _person_before(memory: Memory, scene: Scene, at: int) -> Claimant | None:
    """Whom `he said` means: the nearest person who spoke or acted before."""
    spoke_last: dict[int, Claimant] = {
        number: claimant
        for claimant, number in memory.speakers
        if claimant.type is ClaimantType.PERSON
        or claimant.text.split()[-1].lower() in PERSON_HEADS
    }
    if scene.number in spoke_last:
        return spoke_last[scene.number]
    here = [side for side in _persons(scene) if side.end <= at]
    if here:
        return _claimant(memory, scene, here[-1], here[-1].text)
    acted = dict(memory.persons_seen)
    for number in range(scene.number - 1, scene.number - NEAR - 1, -1):
        if (found := spoke_last.get(number) or acted.get(number)) is not None:
            return found
    return None


def _persons(scene: Scene) -> list[Mention]:
    """The persons of a sentence that no preposition governs."""
    return [
        side
        for side in scene.sides
        if side.kind == "person"
        and scene.low(side.end) != "'s"
        and not is_governed(scene, side)
    ]


def _person(memory: Memory, name: str) -> Claimant:
    surname = name.split()[-1]
    known = memory.persons.get(surname)
    if known is not None:
        return known
    return Claimant(text=name, type=ClaimantType.PERSON)


def _claimant(memory: Memory, scene: Scene, mention: Mention, text: str) -> Claimant:
    party = party_of(memory, scene, mention)
    if party is None and mention.kind == "person" and mention.actor is not None:
        party = _by_office(memory, scene, mention)
    alone = mention.end == mention.start + 1 and not _is_a_strangers(scene, mention)
    if mention.kind == "office" and party is None and alone:
        again = _office_again(memory, mention)
        if again is not None:
            return again
    actor = mention.actor
    if actor is not None:
        kind = actor.type
    else:
        kind = {
            "person": ClaimantType.PERSON,
            "force": ClaimantType.ORGANISATION,
            "party": ClaimantType.ORGANISATION,
            "people": ClaimantType.ORGANISATION,
            "unnamed": ClaimantType.UNNAMED,
        }.get(mention.kind, ClaimantType.OFFICE)
    if party is not None and memory.parties.parties[party].kind == "observer":
        kind = ClaimantType.OBSERVER
    state = party is not None and bool(memory.parties.parties[party].countries)
    if kind is ClaimantType.ORGANISATION and state:
        kind = ClaimantType.OFFICE
    if mention.actor is None and _local(memory, scene, mention):
        text = _with_place(scene, mention)
    name = mention.name or ""
    told = name if actor is not None and actor.type is ClaimantType.PERSON else text
    claimant = Claimant(
        text=told, type=kind, actor=actor.id if actor else None, party=party
    )
    if mention.kind == "person":
        surname = (name or text).split()[-1]
        known = memory.persons.get(surname)
        if known is not None and (claimant.party is None or known.party == party):
            return known
        memory.persons[surname] = claimant
    return claimant


def _by_office(memory: Memory, scene: Scene, mention: Mention) -> str | None:
    """The party of `its commander, N`: of the office that the words beside N name."""
    at = mention.start - 1 - (scene.low(mention.start - 1) == ",")
    office = scene.side_at.get(at)
    if office is None or office.kind not in ("office", "force"):
        return None
    if (party := party_of(memory, scene, office)) is not None:
        return party
    at = office.start - 1
    while scene.low(at) in MODIFIERS - {"'s"}:
        at -= 1
    if scene.low(at) not in ("its", "their"):
        return None
    subjects = [side for side in scene.sides if side.end <= at and side.party]
    return next((s.party for s in subjects if not is_governed(scene, s)), None)


def _office_again(memory: Memory, mention: Mention) -> Claimant | None:
    """`the ministry`: the one that spoke before."""
    word = mention.text.split()[-1].lower()
    for claimant, _ in reversed(memory.speakers):
        if word in claimant.text.lower():
            return claimant
    return None


def party_of(memory: Memory, scene: Scene, mention: Mention) -> str | None:
    """The party that a mention stands for, or None where that stays open."""
    if mention.party is not None:
        return mention.party
    if mention.generic == "against":
        return _against_state(memory, scene, mention)
    if mention.generic == "named":
        common = {*mention.text.lower().split()} & NONSTATE
        told = _among(memory, scene, mention.parties)
        return told or (_nonstate(memory, scene) if common else None)
    if mention.kind == "unnamed" or _is_backed(scene, mention):
        return None
    if _is_a_strangers(scene, mention):
        return None
    if (mention.generic in ("nonstate", "group") and mention.kind == "force") and (
        here := _named_here(memory, scene, mention)
    ):
        return here
    if mention.kind == "office" and (local := _local(memory, scene, mention)):
        return local
    speaks = mention.kind == "office" or _speaks(scene, mention)
    if speaks and (known := _office(memory, scene, mention)):
        return known
    if mention.generic == "office":
        return _by_language(memory, mention)
    if mention.kind == "office" and scene.sentence.headline:
        return None
    if mention.generic == "state":
        return _state_speaking(memory, scene, mention) or _state(memory, scene)
    if mention.generic == "nonstate":
        rebels = mention.text.split()[-1].lower() in ("rebels", "rebel", "opposition")
        named = _only_group(memory, scene) if rebels else None
        return named or _nonstate(memory, scene)
    if mention.generic == "group":
        return _nonstate(memory, scene) if mention.text.lower() == "group" else None
    return None


def _is_a_strangers(scene: Scene, mention: Mention) -> bool:
    """Whether it is the ministry or army of a state that is not listed."""
    at = mention.start - 1
    while scene.low(at) in MODIFIERS - {"'s"}:
        at -= 1
    if at < 1 or scene.low(at) != "'s":
        return False
    named = scene.tokens[at - 1].word[:1].isupper()
    spot = scene.spot_at.get(at - 1)
    kinds = {one.place.type for one in spot.candidates} if spot is not None else set()
    country = PlaceType.COUNTRY in kinds
    return named and country and at - 1 not in scene.side_at


def _speaks(scene: Scene, mention: Mention) -> bool:
    """Whether a verb of saying follows or stands before."""
    after = mention.end
    while scene.low(after) in ADVERBS | AUXILIARIES:
        after += 1
    before = mention.start - 1
    while scene.low(before) in ARTICLES:
        before -= 1
    return scene.low(after) in CUES or scene.low(before) in CUES


def _state_speaking(memory: Memory, scene: Scene, mention: Mention) -> str | None:
    """The state whose forces the sentence names, before `…, the military said`."""
    if not (mention.kind == "office" or _speaks(scene, mention)):
        return None
    for side in scene.sides:
        party = side.party
        if party and side.end <= mention.start and _is_state(memory, party):
            before = scene.low(side.start - 1)
            if before not in PREPOSITIONS and party in memory.parties.belligerents:
                return party
    for claimant, number in reversed(memory.speakers):
        party = claimant.party
        if party and scene.number - number <= BACK and _is_state(memory, party):
            return party
    return None


def _office(memory: Memory, scene: Scene, mention: Mention) -> str | None:
    """The party whose ministry, army or spokesman alone the article names."""
    parties = memory.offices.get(mention.text.split()[-1].lower(), set())
    if len(parties) != 1:
        return None
    [party] = parties
    here = {side.party for side in scene.sides}
    near = scene.sentence.headline or party in here or _is_near(memory, scene, party)
    return party if near else None


def _is_near(memory: Memory, scene: Scene, party: str) -> bool:
    """Whether a party is named in the paragraph, or was a few sentences ago."""
    if party in memory.named[(scene.sentence.field, scene.sentence.paragraph, -1)]:
        return True
    return any(
        one == party and number >= scene.number - NEAR
        for one, number in memory.parties_seen
    )


def _by_language(memory: Memory, mention: Mention) -> str | None:
    """A defence ministry without a country's name is that of the language's country."""
    low = mention.text.lower()
    if memory.language == "uk":
        return "ukraine" if "ukraine" in memory.parties.parties else None
    ours = low.startswith("минобороны") and "russia" in memory.parties.parties
    return "russia" if ours else None


def _named_here(memory: Memory, scene: Scene, mention: Mention) -> str | None:
    """The armed group that the sentence has named before `the group`."""
    if mention.generic == "group" and mention.text.lower() not in ("group", "movement"):
        return None
    for side in reversed(scene.sides):
        party = memory.parties.parties.get(side.party or "")
        if (side.end <= mention.start and party and party.kind == "belligerent") and (
            not _is_state(memory, party.id)
        ):
            return party.id
    return None


_WATCHING = frozenset(("monitoring", "rights", "advocacy", "aid", "activist"))


def _is_backed(scene: Scene, mention: Mention) -> bool:
    """Whether it is `X-backed militias` or `a monitoring group`: nobody named."""
    before = scene.low(mention.start - 1)
    if mention.text.split()[-1].lower() in ("group", "organisation", "organization"):
        leading = [scene.low(mention.start - one) for one in (1, 2, 3)]
        if "a" in leading or "an" in leading or _WATCHING & set(leading):
            return True
    return before.endswith(("-backed", "-led", "-allied", "-linked", "-supported"))


def _among(memory: Memory, scene: Scene, parties: tuple[str, ...]) -> str | None:
    """The one of several parties that belongs to the conflict told of."""
    here = [one for one, number in memory.parties_seen if number >= scene.number - 3]
    seen = [one for one in parties if one in here]
    if len(seen) == 1:
        return seen[0]
    votes = memory.votes[(scene.sentence.field, scene.sentence.paragraph, -1)]
    most = max(votes.values(), default=0)
    fought = {one for one, count in votes.items() if count == most}
    fitting = [
        one for one in parties if set(memory.parties.parties[one].conflicts) & fought
    ]
    return fitting[0] if len(fitting) == 1 else None


def _conflicts(memory: Memory, scene: Scene) -> list[str]:
    """The conflicts that the paragraph tells of, the likeliest first."""
    votes = memory.votes[(scene.sentence.field, scene.sentence.paragraph, -1)]
    return [one for one, _ in sorted(votes.items(), key=lambda v: (-v[1], v[0]))]


def _local(memory: Memory, scene: Scene, mention: Mention) -> str | None:
    """The party of `the mayor of X`: whose state's place X is."""
    if scene.low(mention.end) not in ("of", "in"):
        return None
    spot = next(
        (
            scene.spot_at[one]
            for one in range(mention.end + 1, mention.end + 4)
            if one in scene.spot_at
        ),
        None,
    )
    if spot is None:
        return None
    place = settled(memory, scene, spot).place
    return _of_country(memory, scene, place.country if place else None)


def _with_place(scene: Scene, mention: Mention) -> str:
    """`mayor of X`, with the place that it is mayor of."""
    for at in range(mention.end + 1, mention.end + 4):
        if (spot := scene.spot_at.get(at)) is not None:
            return scene.words(mention.start, spot.end)
    return mention.text


def _of_country(memory: Memory, scene: Scene, country: str | None) -> str | None:
    fought = set(_conflicts(memory, scene))
    found = [
        one.id
        for one in memory.parties.parties.values()
        if country and country in one.countries and set(one.conflicts) & fought
    ]
    return found[0] if len(found) == 1 else None


def _state(memory: Memory, scene: Scene) -> str | None:
    """The government's side where the paragraph's places lie."""
    countries: Counter[str] = Counter()
    for named in memory.places:
        place = named.settled.place
        if named.paragraph == scene.sentence.paragraph and place and place.country:
            countries[place.country] += 1
    for spot in scene.spots:
        place = settled(memory, scene, spot).place
        if place and place.country:
            countries[place.country] += 1
    for country, _ in sorted(countries.items(), key=lambda c: (-c[1], c[0])):
        if party := _of_country(memory, scene, country):
            return party
    states = [
        one
        for one, number in memory.parties_seen
        if _is_state(memory, one) and number >= scene.number - BACK
        if _is_told_of(memory, scene, one)
    ]
    return states[-1] if len(set(states)) == 1 else None


def _nonstate(memory: Memory, scene: Scene) -> str | None:
    """The armed group last named, else the only one of the article."""
    seen = [
        (one, number)
        for one, number in memory.parties_seen
        if not _is_state(memory, one)
        and memory.parties.parties[one].kind == "belligerent"
        and _is_told_of(memory, scene, one)
    ]
    recent = [one for one, number in seen if number >= scene.number - BACK]
    if recent:
        return recent[-1]
    groups = {
        one
        for one in memory.mentioned
        if not _is_state(memory, one)
        and memory.parties.parties[one].kind == "belligerent"
        and _is_told_of(memory, scene, one)
        and _is_near(memory, scene, one)
    }
    if len(groups) == 1:
        return groups.pop()
    return _only_group(memory, scene)


def _against_state(memory: Memory, scene: Scene, mention: Mention) -> str | None:
    """The one armed group that the text names which fights a state's own side."""
    found = set()
    for state in mention.parties:
        fought = set(memory.parties.parties[state].conflicts)
        ours = memory.side(state)
        for one in memory.mentioned:
            party = memory.parties.parties[one]
            armed = party.kind == "belligerent" and not _is_state(memory, one)
            if armed and one not in ours and fought & set(party.conflicts):
                found.add(one)
    leads = scene.sentence.headline or scene.number < BACK
    near = {one for one in found if leads or _is_near(memory, scene, one)}
    told = {one for one in near if _is_told_of(memory, scene, one)}
    return told.pop() if len(told) == 1 else None


def _only_group(memory: Memory, scene: Scene) -> str | None:
    """The conflict's only armed group that is called rebels, where none is named."""
    fought = _conflicts(memory, scene)[:1]
    found = [
        one.id
        for one in memory.parties.parties.values()
        if set(one.conflicts) & set(fought)
        and {"rebel", "rebels", "insurgent"}
        & {*one.adjectives, *one.names, *one.forces}
    ]
    return found[0] if len(found) == 1 else None


def _is_state(memory: Memory, party: str) -> bool:
    told = memory.parties.parties[party]
    return bool(told.countries) or any("overnment" in name for name in told.names)


def _is_told_of(memory: Memory, scene: Scene, party: str) -> bool:
    """Whether a party fights in the conflict that the paragraph tells of."""
    fought = _conflicts(memory, scene)
    return not fought or fought[0] in memory.parties.parties[party].conflicts


def is_possessed(scene: Scene, mention: Mention) -> str | None:
    """`its`, `our` … where a mention is `its forces`."""
    before = scene.low(mention.start - 1)
    return before if before in ("its", "their", "his", "her", "our", "my") else None


def opponent(memory: Memory, party: str | None) -> str | None:
    """The other of exactly two sides of the text, or None."""
    if party is None or party not in memory.parties.parties:
        return None
    named = [one for one, _ in memory.mentioned.most_common()]
    others = _against(memory, party, named)
    if not others:
        others = _against(memory, party, list(memory.parties.parties))
        states = [one for one in others if memory.parties.parties[one].countries]
        others = others if _are_one_side(memory, others) else []
        return (states or others)[0] if others else None
    return others[0] if _are_one_side(memory, others) else None


def _against(memory: Memory, party: str, among: list[str]) -> list[str]:
    side = memory.side(party)
    mine = set(memory.parties.parties[party].conflicts)
    return [
        one
        for one in among
        if one in memory.parties.belligerents
        and one not in side
        and mine & set(memory.parties.parties[one].conflicts)
    ]


def _are_one_side(memory: Memory, parties: list[str]) -> bool:
    among = set(parties)
    sides = {frozenset(memory.side(one) & among) for one in parties}
    return len(sides) == 1


def remember(memory: Memory, scene: Scene) -> None:
    """Note the sides and places of a sentence that has been read."""
    for side in scene.sides:
        if party := party_of(memory, scene, side):
            memory.parties_seen.append((party, scene.number))
    for side in _persons(scene)[:1]:
        claimant = _claimant(memory, scene, side, side.text)
        memory.persons_seen.append((scene.number, claimant))
    main = {
        one.place_text
        for one in memory.recent
        if one.sentence.start == scene.sentence.start
    }
    for spot in scene.spots:
        if spot.masked or _acts(scene, spot):
            continue
        before, after = scene.low(spot.start - 1), scene.low(spot.end)
        if before == after == '"':
            continue  # the name of a command, a unit or an operation
        named = Named(
            spot=spot,
            settled=settled(memory, scene, spot),
            scene=scene.number,
            paragraph=scene.sentence.paragraph,
            at=spot.start,
            main=spot.name in main if main else before not in _ASIDE,
        )
        memory.places.append(named)
        if scene.number <= 1:
            memory.lead.append(named)
        if named.settled.place is None:
            memory.unsettled.setdefault(spot.name, named.settled.among)


_ASIDE = frozenset(("near", "from", ","))


def spoke(memory: Memory, claimant: Claimant, scene: Scene) -> None:
    """Note that a claimant has spoken."""
    memory.speakers.append((claimant, scene.number))


__all__ = [
    "ARTICLES",
    "Frame",
    "Memory",
    "Named",
    "opponent",
    "party_of",
    "place_meant",
    "remember",
    "replace",
    "settled",
    "speaker_claimant",
    "spoke",
]
