"""What an article has said so far: places, sides, speakers and claims.

Every other room reads it. `remembering` adds a sentence that has been read, `claimants`
a surname, and the walk over the article its claims.
"""

from collections import Counter, deque
from dataclasses import dataclass, field
from datetime import date

from events.claims import Claim, Claimant
from events.dates import DatedInterval
from events.extraction.places import Spot
from events.extraction.scene import Scene
from events.extraction.settling import Key, Settled
from events.extraction.shapes import shape
from events.extraction.sides import Lexicon
from events.parties import Parties

NEAR = 8  # sentences within which a common noun may mean a side named before
BACK = 3  # sentences that a description reaches back
# How much is remembered: without a bound, a long text takes its length squared.
PLACES, SIDES, CLAIMS = 60, 64, 24
_UNSETTLED = Settled(place=None)


@shape
class Named:
    """A place that the article has named, with where it did."""

    spot: Spot
    settled: Settled
    scene: int
    paragraph: int
    at: int
    main: bool


@shape
class Spoken:
    """A speech whose day is named, which others beside it may share.

    Attributes:
        sentence: its number.
        paragraph: its field and paragraph.
        dated: whether the day is one of the calendar, and not `on Thursday`.
    """

    interval: DatedInterval
    sentence: int
    paragraph: tuple[str, int]
    dated: bool


@dataclass(slots=True, kw_only=True)
class Memory:
    """What an article has said so far.

    Attributes:
        whole: how strongly the whole article speaks for each conflict.
        places: named so far, in order.
        persons: whom a surname stands for.
        persons_seen: who did something in a sentence, by its number.
        actors_seen: a side that did something in a sentence, by its number.
        parties_seen: sides named so far, the latest last.
        claims: read so far.
        said: the day on which a claimant was last said to have spoken.
        spoken: the last speech whose day was named.
        speakers: who has spoken, and in which sentence, the latest last.
        anchor: the day last named, which `the next day` counts from.
        told: the conflicts that a paragraph tells of, once that was asked.
    """

    lexicon: Lexicon
    parties: Parties
    day: date
    publisher: Claimant
    settled: dict[Key, Settled]
    votes: dict[Key, Counter[str]]
    whole: Counter[str] = field(default_factory=Counter)
    places: deque[Named] = field(default_factory=lambda: deque(maxlen=PLACES))
    lead: list[Named] = field(default_factory=list)
    unsettled: dict[str, tuple[str, ...]] = field(default_factory=dict)
    persons: dict[str, Claimant] = field(default_factory=dict)
    parties_seen: deque[tuple[str, int]] = field(
        default_factory=lambda: deque(maxlen=SIDES)
    )
    claims: list[Claim] = field(default_factory=list)
    said: dict[str, DatedInterval] = field(default_factory=dict)
    spoken: Spoken | None = None
    speakers: deque[tuple[Claimant, int]] = field(
        default_factory=lambda: deque(maxlen=SIDES)
    )
    persons_seen: deque[tuple[int, Claimant]] = field(
        default_factory=lambda: deque(maxlen=SIDES)
    )
    actors_seen: deque[tuple[int, Claimant]] = field(
        default_factory=lambda: deque(maxlen=SIDES)
    )
    sides: dict[str, frozenset[str]] = field(default_factory=dict)
    mentioned: Counter[str] = field(default_factory=Counter)
    pronoun_party: str | None = None
    language: str = "en"
    named: dict[Key, set[str]] = field(default_factory=dict)
    offices: dict[str, set[str]] = field(default_factory=dict)
    first_person: Claimant | None = None
    anchor: date | None = None
    told: dict[Key, list[str]] = field(default_factory=dict)

    def side(self, party: str) -> frozenset[str]:
        """The parties that share a party's side on the day of publication."""
        if party not in self.sides:
            self.sides[party] = self.parties.allies(party, self.day)
        return self.sides[party]

    def own_wars(self, party: str) -> set[str]:
        """The conflicts that a party fights at home; all of one that is no state."""
        known = self.parties.parties[party]
        home = set(known.countries)
        return {
            one
            for one in known.conflicts
            if not home
            or home & {code[:2] for code in self.parties.conflicts[one].theatre}
        }

    @property
    def told_of(self) -> set[str]:
        """The conflict that the whole article tells of, if it tells of any."""
        return {one for one, _ in self.whole.most_common(1)}

    @property
    def recent(self) -> list[Claim]:
        """The claims read last; what lies further back is answered no more."""
        return self.claims[-CLAIMS:]


def settled(memory: Memory, scene: Scene, spot: Spot) -> Settled:
    """What a name of the scene means."""
    if spot.derived:
        ids = tuple(sorted({one.place.id for one in spot.candidates}))
        only = spot.candidates[0].place if len(ids) == 1 else None
        return Settled(place=only, among=ids)
    key = (scene.sentence.field, scene.number, spot.start)
    return memory.settled.get(key, _UNSETTLED)
