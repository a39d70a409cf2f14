"""What a new version of an article does to the claims of the one before."""

from datetime import timedelta
from typing import Any

import pytest

from events.amendments import Desk
from events.corrections import Correction, Kind, correct
from events.errors import RetractedError
from events.facts import Anchor, ClaimRetracted, SyndicationJoined, VersionCompared
from events.gazetteer import Gazetteer
from events.log import Log, StoredClaim, open_log
from events.parties import Parties
from tests.build import KUPIANSK, NOON, TEXT, article
from tests.correcting import retract
from tests.use_cases.conftest import Ask, Take

WHY = {"reason": "Misread", "author": "A. Desk"}
URL = "https://example.org/live"
OTHER = "Ukraine's General Staff said that Ukrainian forces hold Kupiansk."


def version(take: Take, text: str, hours: int = 0, **changed: Any) -> str:
    """A version of the page; returns its id."""
    at = NOON + timedelta(hours=hours)
    done = take(article(text, url=URL, published_at=at, **changed))
    assert done.receipt.article
    return done.receipt.article


def claims(log: Log, id: str, until: int | None = None) -> list[StoredClaim]:
    """The claims of a version."""
    return log.article_claims(id, until)


def test_a_claim_goes_on_in_a_new_version_with_its_new_place(
    take: Take, log: Log, ask: Ask
) -> None:
    first = version(take, TEXT)
    second = version(take, f"Обновлено 🏴.\n{TEXT}")

    [old] = claims(log, first)

    assert (old.state, old.absent_since) == ("active", None)
    assert old.anchor
    assert (old.anchor.fate, old.anchor.article, old.anchor.version) == (
        "kept",
        second,
        2,
    )
    text = log.article(second).text or ""
    assert text[old.anchor.start : old.anchor.end] == old.claim.quote.exact
    [new] = claims(log, second)
    assert (old.anchor.start, old.anchor.end) == (
        new.claim.quote.start,
        new.claim.quote.end,
    )


def test_what_both_versions_say_counts_once(take: Take, ask: Ask) -> None:
    version(take, TEXT)
    alone = ask("Kupiansk").periods

    version(take, f"The report was changed. {TEXT} It rained.", hours=1)

    [period] = ask("Kupiansk").periods
    [told] = period.statements
    assert (told.articles, told.publishers, told.syndication_groups) == (1, 1, 1)
    assert len(told.claims) == 2
    assert (period.status, period.start) == (alone[0].status, alone[0].start)


def test_versions_are_one_group_however_much_was_rewritten(
    take: Take, log: Log
) -> None:
    first = version(take, TEXT)
    second = version(take, f"{OTHER} {'Nothing else is the same. ' * 20}")

    assert log.article(second).group == log.article(first).group == first
    [joined] = [e.event for e in log.events() if isinstance(e.event, SyndicationJoined)]
    assert joined.likeness < 700


def test_what_vanished_is_absent_since_that_version_and_stays_evidence(
    take: Take, log: Log, ask: Ask
) -> None:
    first = version(take, TEXT)
    before = ask("Kupiansk")
    second = version(take, "It rained.", hours=1)
    version(take, "It rained, and then it snowed.", hours=2)

    [old] = claims(log, first)

    assert old.state == "orphaned"
    assert old.absent_since
    assert (old.absent_since.article, old.absent_since.version) == (second, 2)
    now = ask("Kupiansk")
    assert now.periods == before.periods
    assert now.found.head > before.found.head
    assert ask("Kupiansk", known=before.found.head).claims == before.claims


def test_words_that_come_back_are_absent_no_more(take: Take, log: Log) -> None:
    first = version(take, TEXT)
    version(take, "It rained.", hours=1)
    absent = log.head().size
    third = version(take, f"It rained. {TEXT}", hours=2)

    [old] = claims(log, first)

    assert (old.state, old.absent_since) == ("active", None)
    assert old.anchor
    assert old.anchor.article == third
    assert claims(log, first, absent)[0].state == "orphaned"


def test_a_changed_sentence_or_a_second_one_is_said_to_be_so(
    take: Take, log: Log
) -> None:
    first = version(take, TEXT)
    version(take, f"It is not known whether {TEXT}", hours=1)

    [old] = claims(log, first)
    assert old.state == "moved"

    version(take, f"{TEXT} {TEXT}", hours=2)
    [old] = claims(log, first)
    assert old.state == "ambiguous"
    assert old.anchor
    assert (old.anchor.start, old.anchor.end) == (None, None)


def test_a_later_version_tells_of_older_claims_only_what_changed(
    take: Take, log: Log
) -> None:
    version(take, TEXT)
    for hours in range(1, 6):
        version(take, f"Update {hours}. {TEXT}", hours=hours)

    told = [e.event for e in log.events() if isinstance(e.event, VersionCompared)]

    assert [len(one.anchors) for one in told] == [1] * 5
    assert all(isinstance(a, Anchor) for one in told for a in one.anchors)


def test_a_retraction_goes_over_to_a_version_that_repeats_the_words(
    take: Take, log: Log, ask: Ask
) -> None:
    first = version(take, TEXT)
    [old] = claims(log, first)
    retract(old.claim.id, log=log, **WHY)

    second = version(take, f"Update. {TEXT}", hours=1)

    [new] = claims(log, second)
    assert new.state == "retracted"
    assert ask("Kupiansk").coverage.claims_retracted == 2
    [_, carried] = [
        e.event for e in log.events() if isinstance(e.event, ClaimRetracted)
    ]
    assert carried.claim == new.claim.id
    assert carried.author == "A. Desk"
    assert carried.reason.startswith("Misread (said of the claim ")
    third = version(take, f"Second update. {TEXT}", hours=2)
    assert claims(log, third)[0].state == "retracted"


def test_a_correction_goes_over_with_what_it_names(
    take: Take, log: Log, ask: Ask, gazetteer: Gazetteer, parties: Parties
) -> None:
    first = version(take, TEXT)
    [old] = claims(log, first)
    asked = Correction(
        kind=Kind.CLAIM_CORRECTED,
        members={"claim": old.claim.id, "extent": "part", "controller": "ukraine"},
        **WHY,
    )
    correct(asked, Desk(log=log, gazetteer=gazetteer, parties=parties))

    second = version(take, f"Update. {TEXT}", hours=1)

    [new] = claims(log, second)
    assert (new.state, new.claim.extent, new.claim.controller) == (
        "corrected",
        "part",
        "ukraine",
    )
    assert new.as_read == {"extent": "full", "controller": "russia"}
    # Another reading of the words is another claim: nothing goes over to it.
    third = version(take, TEXT.replace("have captured", "have left"), hours=2)
    assert {one.state for one in claims(log, third)} <= {"active"}


def test_a_correction_is_of_all_versions_that_repeat_the_words(
    take: Take, log: Log, gazetteer: Gazetteer, parties: Parties
) -> None:
    first = version(take, TEXT)
    second = version(take, f"Update. {TEXT}", hours=1)
    other = version(take, f"{TEXT[:-1]}, on Monday.", hours=2)
    [old], [new], [apart] = (claims(log, one) for one in (first, second, other))
    desk = Desk(log=log, gazetteer=gazetteer, parties=parties)
    before = log.head().size

    for members in ({"extent": "part"}, {"extent": "part", "share": (0.1, 0.2)}):
        asked = Correction(
            kind=Kind.CLAIM_CORRECTED,
            members={"claim": new.claim.id, **members},
            **WHY,
        )
        correct(asked, desk)

    told = [e.event for e in log.events(after=before)]
    assert [one.claim for one in told] == [old.claim.id, new.claim.id] * 2
    assert [one.values for one in told] == [{"extent": "part"}] * 2 + [
        {"share": [100, 200]}
    ] * 2
    assert told[0].reason == (
        f"Misread (said of the claim {new.claim.id}, whose words another version "
        "repeats)"
    )
    assert claims(log, other) == [apart]
    retract(old.claim.id, log=log, **WHY)
    assert [claims(log, one)[0].state for one in (first, second, other)] == [
        "retracted",
        "retracted",
        "active",
    ]
    with pytest.raises(RetractedError):
        retract(new.claim.id, log=log, **WHY)


def test_a_version_is_whole_or_not_there(take: Take, log: Log) -> None:
    first = version(take, TEXT)
    retract(claims(log, first)[0].claim.id, log=log, **WHY)
    before = log.head().size

    version(take, f"Update. {TEXT}", hours=1)

    assert len({e.recorded_at for e in log.events(after=before)}) == 1
    seqs = [e.seq for e in log.events(after=before)]
    for until in seqs[:-1]:
        assert log.location_head(KUPIANSK, until) in (before, *seqs)


def test_versions_survive_a_restart_and_a_rebuild(
    database_url: str, take: Take, log: Log, ask: Ask
) -> None:
    first = version(take, TEXT)
    version(take, "It rained.", hours=1)
    told, answer = claims(log, first), ask("Kupiansk")

    log.rebuild()
    log.close()

    with open_log(database_url) as again:
        assert claims(again, first) == told
        assert again.location_head(KUPIANSK) == answer.found.head
        assert again.claims(KUPIANSK, answer.found.head) == told


def test_a_redacted_version_leaves_the_later_ones_as_they_are(
    take: Take, log: Log
) -> None:
    first = version(take, TEXT)
    second = version(take, f"Update. {TEXT}", hours=1)

    log.redact(first, reason="why", author="who")

    assert claims(log, first) == []
    assert [one.state for one in claims(log, second)] == ["active"]
    third = version(take, "It rained.", hours=2)
    assert [one.state for one in claims(log, second)] == ["orphaned"]
    assert log.article(third).received.version == 3
