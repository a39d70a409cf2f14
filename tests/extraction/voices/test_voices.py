"""Each text gives its claims with the right voice, and no other."""

from collections.abc import Sequence

import pytest

from events.claims import Claim
from events.dates import DatedInterval
from events.extraction import Reading
from events.gazetteer import Gazetteer
from tests.extraction.conftest import Reader
from tests.extraction.voices import (
    attribution,
    bystanders,
    carrying,
    concessions,
    dates,
    denials,
    headlines,
    sides,
    stances,
)
from tests.extraction.voices.cases import Said, Voices

CASES = {
    f"{module.__name__.rpartition('.')[2]}-{name.lower()}-{number}": case
    for module in (
        attribution,
        bystanders,
        carrying,
        concessions,
        dates,
        denials,
        headlines,
        sides,
        stances,
    )
    for name, cases in vars(module).items()
    if name.isupper() and name[0] != "_"
    for number, case in enumerate(cases)
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_text_gives_its_voices_and_no_other(
    case: Voices, reading: Reader, gazetteer: Gazetteer
) -> None:
    read = reading(case.text, on=case.on, title=case.title, publisher=case.publisher)

    wanted = sorted(case.claims, key=_order)
    found = sorted(_said(read, gazetteer), key=_order)

    assert [_tested(*pair) for pair in _paired(found, wanted)] == wanted
    assert {one.reason for one in read.rejected} >= set(case.rejected)


def _order(said: Said) -> tuple[str, ...]:
    return (said.by, said.place, said.action, said.stance, said.controller)


def _paired(
    found: Sequence[Said], wanted: Sequence[Said]
) -> list[tuple[Said, Said | None]]:
    """Each claim with the one that is expected in its place."""
    after = [*wanted, *[None] * max(0, len(found) - len(wanted))]
    return list(zip(found, after, strict=False))


def _tested(found: Said, wanted: Said | None) -> Said:
    """A claim without what the case is not about."""
    if wanted is None:
        return found
    untested = {
        name: default
        for name, default in Said._field_defaults.items()
        if getattr(wanted, name) == default
    }
    return found._replace(**untested)


def _said(read: Reading, gazetteer: Gazetteer) -> list[Said]:
    names = {claim.id: claim.claimant.text for claim in read.claims}
    return [
        _of(claim, gazetteer)._replace(
            answers=tuple(names[id] for id in claim.responds_to)
        )
        for claim in read.claims
    ]


def _of(claim: Claim, gazetteer: Gazetteer) -> Said:
    place = gazetteer.place(claim.location) if claim.location else None
    who = claim.claimant
    return Said(
        by=who.text,
        party=who.party,
        stance=claim.stance,
        action=claim.action,
        place=place.name if place else claim.place_text,
        controller=claim.controller or "",
        day=claim.said.edtf,
        since="unknown" if claim.since == DatedInterval.unknown() else claim.since.edtf,
        extent=claim.extent,
        certainty=claim.certainty,
        voice=claim.voice,
        kind=who.type,
        via=who.cited_via,
        close=who.affiliation.party if who.affiliation else None,
    )
