"""Which place each name of an article means, and which conflict it tells of."""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace

from events.extraction.objects import container_of, narrowed
from events.extraction.places import TOWNS, Spot
from events.extraction.scene import Scene
from events.extraction.shapes import shape
from events.gazetteer.choosing import Context, choose
from events.gazetteer.place import Named, Place
from events.parties import Parties
from events.vocabulary import PlaceType

NEARBY = 40  # settled places that help to settle the others
Key = tuple[str, int, int]  # field, sentence, first token


@shape
class Settled:
    """What a name was found to mean.

    Attributes:
        place: the place, or None where it is unknown or ambiguous.
        among: ids of the places that it might be.
        strange: whether the places of that name lie far from what is told of.
        within: the town that a facility without a name lies in, or None.
    """

    place: Place | None
    among: tuple[str, ...] = ()
    within: str | None = None
    strange: bool = False


def conflict_votes(
    scenes: Iterable[Scene], parties: Parties, on: Collection[str]
) -> Counter[str]:
    """How strongly the sides and countries that are named speak for each conflict.

    One that is not `on`, since it is over or has not begun, gets no votes.
    """
    votes: Counter[str] = Counter()
    for scene in scenes:
        for side in scene.sides:
            named = side.parties if side.generic == "against" else (side.party,)
            for party in (parties.parties[one] for one in named if one):
                fought = [one for one in party.conflicts if one in on]
                for conflict in fought:
                    votes[conflict] += 12 // len(fought)
        for spot in scene.spots:
            if spot.masked or spot.start in scene.side_at:
                continue  # a side is counted above, whatever else has its name
            country = _country(spot.candidates)
            if country is None:
                continue
            fought = [one for one in on if country in parties.conflicts[one].theatre]
            for conflict in fought:
                votes[conflict] += 12 // len(fought)
    return votes


def _country(candidates: Sequence[Named]) -> str | None:
    countries = {one.place.country for one in candidates}
    kinds = {one.place.type for one in candidates}
    sure = (
        len(countries) == 1 or PlaceType.COUNTRY in kinds or PlaceType.REGION in kinds
    )
    if not sure or not candidates:
        return None
    for one in candidates:
        if one.place.type in (PlaceType.COUNTRY, PlaceType.REGION):
            return one.place.country
    return candidates[0].place.country


def theatre(votes: Counter[str], parties: Parties) -> frozenset[str]:
    """Where the conflict with the most votes is fought; of equal ones, all."""
    if not votes:
        return frozenset()
    most = max(votes.values())
    return frozenset(
        code
        for conflict, count in votes.items()
        if count == most and conflict in parties.conflicts
        for code in parties.conflicts[conflict].theatre
    )


def settle(
    scenes: Sequence[Scene],
    parties: Parties,
    votes: Mapping[Key, Counter[str]],
    near: Mapping[Key, Counter[str]],
) -> dict[Key, Settled]:
    """The places that the names of an article mean, the sure ones settled first.

    `votes` are by paragraph, the article deciding between equals; `near` without it.
    """
    found: dict[Key, Settled] = {}
    choices = _Choices()
    fought = {key: theatre(those, parties) for key, those in votes.items()}
    nearby: dict[str, Place] = {}
    open_ = [
        (_key(scene, spot), here, _told(scene, spot, fought[here]))
        for scene in scenes
        for here in [_paragraph(scene)]
        for spot in scene.spots
        if not spot.masked and spot.candidates
    ]
    for last in (False, True):
        left = []
        around = tuple(nearby.values()) if last else ()
        for key, here, told in open_:
            if last and len(around) < len(nearby):
                around = tuple(nearby.values())
            choice = choices.of(told, around)
            if choice.strange and near[here]:  # the rest may tell of another war
                here_fought = theatre(near[here], parties)
                choice = choices.of(replace(told, fought=here_fought), around)
            if choice.place is not None:
                found[key] = choice
                if choice.place.lat is not None and len(nearby) < NEARBY:
                    nearby.setdefault(choice.place.id, choice.place)
            elif last:
                found[key] = choice
            else:
                left.append((key, here, told))
        open_ = left
    return found


def _key(scene: Scene, spot: Spot) -> Key:
    return scene.sentence.field, scene.number, spot.start


def _paragraph(scene: Scene) -> Key:
    return scene.sentence.field, scene.sentence.paragraph, -1


@shape
class _Told:
    """What the words around a name tell of the place that it means."""

    spot: Spot
    containers: frozenset[tuple[str | None, str | None]]
    fought: frozenset[str]

    @property
    def key(self) -> Hashable:
        """Equal where all that decides is equal."""
        spot = self.spot
        ids = tuple([one.place.id for one in spot.candidates])
        return spot.name, spot.type, ids, self.containers, self.fought


def _told(scene: Scene, spot: Spot, fought: frozenset[str]) -> _Told:
    container = container_of(scene, spot)
    containers = frozenset(
        (one.place.country, one.place.admin1)
        for one in (container.candidates if container else ())
        if one.place.type in (PlaceType.REGION, PlaceType.COUNTRY)
    )
    return _Told(spot=narrowed(scene, spot), containers=containers, fought=fought)


class _Choices:
    """Each name again is told the same, until more has been settled near it."""

    def __init__(self) -> None:
        self._known: dict[Hashable, Settled] = {}

    def of(self, told: _Told, nearby: tuple[Place, ...]) -> Settled:
        same = (told.key, len(nearby))
        if same not in self._known:
            self._known[same] = _choice(told, nearby)
        return self._known[same]


def _choice(told: _Told, nearby: tuple[Place, ...]) -> Settled:
    candidates = _typed(told.spot)
    if not candidates:
        return Settled(place=None)
    containers, fought = told.containers, told.fought
    context = Context(containers=containers, theatre=fought, nearby=nearby)
    choice = choose(candidates, context)
    if choice.place is None and containers and not choice.among:
        choice = choose(candidates, Context(theatre=fought, nearby=nearby))
        if choice.place is not None and not _is_there(choice.place, told):
            return Settled(place=None, among=(choice.place.id,))
    place = choice.place
    if place is not None and fought and not containers and not _fits(place, fought):
        return Settled(place=None, among=(place.id,), strange=True)
    if place is None and fought and not containers:
        strange = not any(_fits(one, fought) for one in choice.among)
        return Settled(
            place=None, among=tuple(one.id for one in choice.among), strange=strange
        )
    return Settled(place=place, among=tuple(one.id for one in choice.among))


def _is_there(place: Place, told: _Told) -> bool:
    """Whether a place that is not in the region named may be meant all the same."""
    countries = {country for country, _ in told.containers}
    return place.country in countries or _fits(place, told.fought)


def _fits(place: Place, fought: frozenset[str]) -> bool:
    if place.type in (PlaceType.COUNTRY, PlaceType.REGION):
        return True
    return place.country in {code.partition(".")[0] for code in fought}


def _typed(spot: Spot) -> tuple[Named, ...]:
    """The candidates of the type that the words give; countries before villages."""
    kinds = {one.place.type for one in spot.candidates}
    if spot.type is PlaceType.REGION:
        return tuple(c for c in spot.candidates if c.place.type is PlaceType.REGION)
    if PlaceType.COUNTRY in kinds and spot.type is None:
        return tuple(c for c in spot.candidates if c.place.type is PlaceType.COUNTRY)
    if spot.type in TOWNS:
        wide = (PlaceType.REGION, PlaceType.COUNTRY, PlaceType.RIVER)
        towns = tuple(c for c in spot.candidates if c.place.type not in wide)
        return towns or spot.candidates
    return spot.candidates
