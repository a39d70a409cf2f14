"""What only the whole article tells: days of headlines, places left open."""

from collections.abc import Sequence
from dataclasses import replace

from events.claims import Claim
from events.dates import DatedInterval
from events.extraction.coreference import Memory
from events.extraction.trace import Unresolved


def dated_headlines(claims: list[Claim]) -> list[Claim]:
    """A headline's claim was said on the day that the text gives for it."""
    days: dict[tuple[str | None, ...], DatedInterval] = {}
    for one in claims:
        if one.said.earliest is not None and one.claimant.party is not None:
            days.setdefault(
                (one.location, one.controller, one.claimant.party), one.said
            )
    dated = []
    for one in claims:
        said = days.get((one.location, one.controller, one.claimant.party))
        early = one.sentence.start < 200 and one.said.earliest is None
        if said is not None and early:
            since = one.since
            if since.earliest is None and since.latest is not None and said.latest:
                since = DatedInterval.by(said.latest)
            one = replace(one, said=said, since=since)
        dated.append(one)
    return dated


def unresolved_places(
    claims: Sequence[Claim], memory: Memory
) -> tuple[Unresolved, ...]:
    """The places of claims that stay unknown or ambiguous."""
    found: dict[str, Unresolved] = {}
    for one in claims:
        if one.location is None:
            ids = memory.unsettled.get(one.place_text.strip("()"), ())
            why = "ambiguous" if len(ids) > 1 else "unknown"
            found.setdefault(
                one.place_text,
                Unresolved(place_text=one.place_text, why=why, among=ids),
            )
    return tuple(found.values())
