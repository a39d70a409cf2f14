"""Which place a reader of the API means by a name."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from anyascii import anyascii
from rapidfuzz import fuzz, process

from events.errors import AmbiguousLocationError, UnknownLocationError
from events.gazetteer.place import Named, Place, key
from events.gazetteer.queries import Gazetteer

ID = re.compile(r"(geonames|whoholds):[a-z0-9-]+")
SUGGESTIONS = 5
LIKE = 70.0  # per cent of likeness below which a name is no suggestion

Counts = Callable[[Collection[str]], Mapping[str, int]]  # claims by location id


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """A place, and how it was found.

    Attributes:
        place: the place.
        input: the name as asked.
        alias: the gazetteer's name that matched; the id where an id was asked for.
        kind: `id`, `name`, `transliteration`, `other_script` or `other_name`; `merged`
            where that place was merged into this one.
    """

    place: Place
    input: str
    alias: str
    kind: str


def resolve(
    name: str, gazetteer: Gazetteer, counts: Counts, country: str | None = None
) -> Resolved:
    """The one place meant by a name or an id.

    Places that have claims are preferred over places that have none; between several
    that have, nothing is picked.

    Args:
        name: an id, or a name in any script, case and accents.
        gazetteer: where names are looked up.
        counts: how many claims each of some locations has.
        country: a country code that the place must have, or None.

    Raises:
        UnknownLocationError: nobody has that name; with suggestions.
        AmbiguousLocationError: several have it.
    """
    asked = name.strip()
    if ID.fullmatch(asked):
        if place := gazetteer.place(asked):
            return Resolved(place=place, input=name, alias=asked, kind="id")
        raise UnknownLocationError(name, [])
    found = gazetteer.named([asked]).get(key(asked), ())
    wanted = [one for one in found if country in (None, one.place.country)]
    if not wanted:
        raise UnknownLocationError(name, suggestions(asked, gazetteer, counts))
    one = _only(name, wanted, counts)
    return Resolved(place=one.place, input=name, alias=one.name, kind=_kind(one))


def _only(name: str, found: list[Named], counts: Counts) -> Named:
    claims = counts([one.place.id for one in found])
    best = [one for one in found if claims.get(one.place.id)] or found
    if len(best) == 1:
        return best[0]
    ranked = sorted(best, key=lambda one: (-claims.get(one.place.id, 0), one.place.id))
    candidates = [_candidate(one.place, claims) for one in ranked]
    raise AmbiguousLocationError(name, candidates)


def _candidate(place: Place, claims: Mapping[str, int]) -> dict[str, object]:
    return {
        "id": place.id,
        "name": place.name,
        "country": place.country,
        "claim_count": claims.get(place.id, 0),
    }


def _kind(named: Named) -> str:
    """How the name that matched is related to the name shown."""
    if named.kind == "name":
        return "name"
    if not named.name.isascii() and anyascii(named.name) != named.name:
        letters = [c for c in named.name if c.isalpha()]
        if letters and min(letters) > "\u024f":  # no Latin letter in it
            return "other_script"
    likeness = fuzz.ratio(key(anyascii(named.name)), key(anyascii(named.place.name)))
    return "transliteration" if likeness >= LIKE else "other_name"


def suggestions(
    name: str, gazetteer: Gazetteer, counts: Counts
) -> list[dict[str, object]]:
    """Up to five places with a similar name, those with claims first.

    Fuzzy matching suggests, it never answers.
    """
    form = key(anyascii(name))
    near = {
        (one.name, one.place.id): one
        for prefix in {key(name)[:3], form[:3]}
        if len(prefix) >= 2
        for one in gazetteer.starting(prefix, limit=4000)
    }
    spelled = {pair: key(anyascii(pair[0])) for pair in near}
    matches = process.extract(
        form, spelled, scorer=fuzz.ratio, score_cutoff=LIKE, limit=40
    )
    best: dict[str, tuple[Named, float]] = {}
    for _, score, pair in matches:
        best.setdefault(near[pair].place.id, (near[pair], score))
    claims = counts(list(best))
    ranked = sorted(
        best.values(),
        key=lambda hit: (not claims.get(hit[0].place.id), -hit[1], hit[0].place.id),
    )
    return [
        {
            "id": one.place.id,
            "name": one.place.name,
            "why": "transliteration" if score == 100.0 else "edit_distance",
            "claim_count": claims.get(one.place.id, 0),
        }
        for one, score in ranked[:SUGGESTIONS]
    ]
