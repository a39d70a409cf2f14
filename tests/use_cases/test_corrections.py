"""Corrections are recorded whole, once, and with what they name."""

from dataclasses import replace
from typing import Any

import pytest

from events.amendments import Desk
from events.corrections import Correction, Kind, correct
from events.errors import (
    GoneError,
    InvalidCorrectionError,
    MergedError,
    RetractedError,
    StreamConflictError,
)
from events.facts import AttributionCorrected, ClaimCorrected, ReferenceRecorded
from events.gazetteer import Gazetteer
from events.log import Log, Receipt, StoredClaim
from events.parties import Parties
from events.redaction import redact
from tests.build import KUPIANSK, article
from tests.use_cases.conftest import Ask, Take

WHY = {"reason": "Misread", "author": "A. Desk"}


@pytest.fixture
def desk(log: Log, gazetteer: Gazetteer, parties: Parties) -> Desk:
    """What corrections are checked against."""
    return Desk(log=log, gazetteer=gazetteer, parties=parties)


@pytest.fixture
def claim(take: Take, log: Log) -> StoredClaim:
    """The one claim of an article."""
    take(article())
    [found] = log.article_claims(article().id)
    return found


def elsewhere(log: Log) -> str:
    """A place that no claim is on."""
    places = Gazetteer(log.engine).starting("a", limit=5)
    return places[0].place.id


def say(desk: Desk, kind: Kind, **members: Any) -> Receipt:
    """Make a correction."""
    return correct(Correction(kind=kind, members=members, **WHY), desk)


def test_a_speaker_who_is_close_to_a_side_brings_that_along(
    desk: Desk, claim: StoredClaim, log: Log, parties: Parties
) -> None:
    near = next(one for one in parties.actors.values() if one.affiliation)
    id = claim.claim.id

    say(desk, Kind.ATTRIBUTION_CORRECTED, claim=id, actor=near.id, party=near.party)

    now = log.claim(id).claim.claimant
    assert near.affiliation
    assert now.actor == near.id
    assert now.affiliation
    assert now.affiliation.party == near.affiliation.party
    used = [
        e.event for e in log.events(limit=500) if isinstance(e.event, ReferenceRecorded)
    ]
    assert ("actor", near.id) in {(one.kind, one.ref) for one in used}
    say(desk, Kind.ATTRIBUTION_CORRECTED, claim=id, actor=None, party=None)
    assert log.claim(id).claim.claimant.affiliation is None
    assert log.claim(id).as_read["claimant"] == {
        "text": "Valery Gerasimov",
        "type": "person",
        "actor": "gerasimov",
        "party": "russia",
        "cited_via": None,
        "affiliation": None,
    }


def test_the_last_of_several_corrections_of_a_field_is_in_force(
    desk: Desk, claim: StoredClaim, log: Log
) -> None:
    id = claim.claim.id
    for extent in ("part", "most", "full"):
        say(desk, Kind.CLAIM_CORRECTED, claim=id, extent=extent)

    now = log.claim(id)

    assert now.claim == claim.claim
    assert (now.state, now.as_read, len(now.corrections)) == ("active", {}, 3)
    told = [e.event for e in log.corrections(claim=id)]
    assert [
        (one.replaced["extent"], one.values["extent"])
        for one in told
        if isinstance(one, ClaimCorrected)
    ] == [("full", "part"), ("part", "most"), ("most", "full")]


def test_a_correction_of_what_is_redacted_goes_with_it(
    desk: Desk, claim: StoredClaim, log: Log, ask: Ask
) -> None:
    id = claim.claim.id
    say(desk, Kind.ATTRIBUTION_CORRECTED, claim=id, claimant="Zebedee Quux")
    say(desk, Kind.CLAIM_CORRECTED, claim=id, location=elsewhere(log))
    named, moved = log.corrections(claim=id)
    assert isinstance(named.event, AttributionCorrected)
    heads = [log.location_head(KUPIANSK, n) for n in range(1, moved.seq + 1)]

    done = redact(id, log=log, **WHY)

    assert done.seqs == (claim.seq, named.seq, moved.seq)
    assert log.corrections(article=article().id)[0].seq == done.seq
    for one in (named, moved):
        with pytest.raises(GoneError, match="Misread"):
            log.correction(one.id)
    assert heads == [log.location_head(KUPIANSK, n) for n in range(1, moved.seq + 1)]
    assert log.location_head(KUPIANSK) == log.location_head(elsewhere(log)) == done.seq
    assert len(ask("Kupiansk").gaps) == 1
    assert not log.verify().findings


def test_what_was_retracted_is_final(desk: Desk, claim: StoredClaim, log: Log) -> None:
    id = claim.claim.id
    done = say(desk, Kind.ARTICLE_RETRACTED, article=article().id)

    for kind, members in (
        (Kind.CLAIM_RETRACTED, {"claim": id}),
        (Kind.CLAIM_CORRECTED, {"claim": id, "extent": "part"}),
        (Kind.ARTICLE_RETRACTED, {"article": article().id}),
    ):
        with pytest.raises(RetractedError, match=f"event {done.last_seq} already"):
            say(desk, kind, **members)
    assert log.head().size == done.last_seq


def test_merges_follow_each_other_and_make_no_circle(
    desk: Desk, claim: StoredClaim, log: Log, ask: Ask
) -> None:
    found = Gazetteer(log.engine).starting("a", limit=5)
    second, third = (one.place.id for one in found[:2])
    say(desk, Kind.LOCATION_MERGED, location=KUPIANSK, into=second)
    between = log.head().size
    say(desk, Kind.LOCATION_MERGED, location=second, into=third)

    assert [one.claim.id for one in log.claims(third)] == [claim.claim.id]
    assert log.claims(second) == log.claims(KUPIANSK) == []
    assert [one.claim.location for one in log.claims(second, between)] == [second]
    assert log.claim_counts() == {third: 1}
    assert not log.verify().findings
    assert ask("Kupiansk").found.resolved.place.id == third
    with pytest.raises(InvalidCorrectionError, match="was merged into"):
        say(desk, Kind.LOCATION_MERGED, location=third, into=KUPIANSK)
    with pytest.raises(MergedError):
        say(desk, Kind.LOCATION_MERGED, location=second, into=third)
    with pytest.raises(InvalidCorrectionError, match="was merged into"):
        say(desk, Kind.CLAIM_CORRECTED, claim=claim.claim.id, location=second)


def test_two_corrections_that_do_not_know_of_each_other_cannot_both_be(
    desk: Desk, claim: StoredClaim, log: Log
) -> None:
    class Late(Log):
        """A log in which somebody else is faster."""

        def append(self, *args: Any, **kwargs: Any) -> Receipt:
            say(desk, Kind.CLAIM_CORRECTED, claim=claim.claim.id, extent="part")
            return log.append(*args, **kwargs)

    late = Late(log.database, log.clock)

    with pytest.raises(StreamConflictError):
        say(
            replace(desk, log=late),
            Kind.CLAIM_CORRECTED,
            claim=claim.claim.id,
            extent="most",
        )

    assert log.claim(claim.claim.id).claim.extent == "part"
    assert len(log.corrections()) == 1
