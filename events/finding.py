"""Which place is asked about, and how far the record of it goes.

By look-ups alone: enough for a cache to say that nothing has changed. What the log has
recorded of a place goes before the gazetteer, which may be built anew any day; so an
answer pinned to a seq stays what it was.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from events.gazetteer import Gazetteer, Place
from events.gazetteer.place import place_of
from events.gazetteer.resolving import ID, Resolved, resolve
from events.log import Log
from events.vocabulary import PlaceType


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The place that was asked for, and how far the record of it goes.

    Attributes:
        resolved: the place, as the log has it, and how its name matched.
        regions: the regions around it, whose claims are context.
        known: the seq of the state of knowledge, or None for all there is.
        head: the last seq by then that concerns the place; 0 where none does.
    """

    resolved: Resolved
    regions: tuple[Place, ...]
    known: int | None
    head: int


def found(
    name: str,
    *,
    log: Log,
    gazetteer: Gazetteer,
    known: int | None = None,
    country: str | None = None,
) -> Found:
    """The place of that name, in the state of knowledge at `known`.

    Args:
        name: an id, or a name in any script.
        log: whose claims tell places of one name apart.
        gazetteer: where names are looked up.
        known: a seq, or None for all that the log knows.
        country: GeoNames' code of the country that the place must have, or None.

    Raises:
        UnknownLocationError: nobody has that name.
        AmbiguousLocationError: several have it, and claims do not decide.
    """
    resolved = _resolved(name, log, gazetteer, known, country)
    if into := log.merged_into(resolved.place.id, known):
        other = _resolved(into, log, gazetteer, known, None)
        resolved = replace(other, input=resolved.input, kind="merged")
    place = resolved.place
    regions = _regions(log, place, known)
    heads = [log.location_head(id, known) or 0 for id in (place.id, *regions)]
    return Found(
        resolved=resolved,
        regions=tuple(one for one in regions.values() if _lies_in(place, one)),
        known=known,
        head=max(heads),
    )


def _resolved(
    name: str, log: Log, gazetteer: Gazetteer, known: int | None, country: str | None
) -> Resolved:
    """The place as the log has it; as the gazetteer has it where the log does not."""

    def counts(ids: Collection[str]) -> Mapping[str, int]:
        return log.claim_counts(ids, known)

    id = name.strip()
    if ID.fullmatch(id) and (stored := log.references("place", [id], known)):
        place = place_of(stored[id].reference.content)
        return Resolved(place=place, input=name, alias=id, kind="id")
    resolved = resolve(name, gazetteer, counts, country)
    id = resolved.place.id
    if stored := log.references("place", [id], known):
        return replace(resolved, place=place_of(stored[id].reference.content))
    return resolved


def _regions(log: Log, inner: Place, known: int | None) -> Mapping[str, Place]:
    """All that by then had once been a region around the place, as they were then.

    One that is none any more concerns the place by that very change.
    """
    if inner.type == PlaceType.REGION or not (inner.country and inner.admin1):
        return {}
    stored = log.regions(inner.country, inner.admin1, known)
    return {id: place_of(one.reference.content) for id, one in stored.items()}


def _lies_in(inner: Place, region: Place) -> bool:
    here = (PlaceType.REGION, inner.country, inner.admin1)
    return (region.type, region.country, region.admin1) == here
