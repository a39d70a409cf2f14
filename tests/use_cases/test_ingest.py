"""An article comes in whole, once, with what its claims use."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from typing import Any, NoReturn

import pytest
import sqlalchemy as sa

from events.errors import (
    DatabaseError,
    IdempotencyKeyReusedError,
    InvalidArticleError,
    NotFoundError,
    UnavailableError,
)
from events.facts import ArticleReceived, ClaimMade, ReferenceRecorded
from events.gazetteer import Gazetteer
from events.log import IdempotencyKey, Log, open_log
from events.parties import Parties, parties_of
from events.requests import RefusedError, answer, ingested, request_of
from tests.build import KUPIANSK, NOON, article
from tests.use_cases.conftest import Ask, Take

LONG = " ".join(f"Paragraph {n} tells of rain and of roads." for n in range(20))


def test_an_article_and_all_that_is_read_in_it_are_one_append(
    take: Take, log: Log
) -> None:
    done = take(article())

    events = [one.event for one in log.events()]
    kinds = [type(one) for one in events if not isinstance(one, ReferenceRecorded)]
    assert kinds == [ArticleReceived, ClaimMade]
    assert {one.recorded_at for one in log.events()} == {done.receipt.recorded_at}
    assert (done.receipt.first_seq, done.receipt.last_seq) == (1, len(events))
    assert done.receipt.outcome == "created"


def test_what_claims_use_is_recorded_with_them(take: Take, log: Log) -> None:
    take(article())

    recorded = {
        (one.event.kind, one.event.ref)
        for one in log.events()
        if isinstance(one.event, ReferenceRecorded)
    }
    assert {("party", "russia"), ("place", KUPIANSK)} <= recorded


def test_no_seq_shows_a_claim_without_what_it_uses(take: Take, log: Log) -> None:
    take(article())

    seen: set[str] = set()
    for one in log.events():
        if isinstance(one.event, ReferenceRecorded):
            seen.add(one.event.ref)
        if isinstance(one.event, ClaimMade):
            assert {"russia", KUPIANSK} <= seen


def test_a_party_brings_those_that_may_link_it_to_its_side(
    take: Take, log: Log, parties: Parties
) -> None:
    take(article())

    assert parties.tied("russia") > {"russia"}
    assert log.references("party").keys() == parties.tied("russia")


def test_an_article_on_which_the_rules_fail_is_kept_unread(
    take: Take, log: Log, caplog: pytest.LogCaptureFixture
) -> None:
    class Broken(Gazetteer):
        def named(self, names: object) -> NoReturn:
            raise RuntimeError("no look-ups today")

    done = take(article(), gazetteer=Broken(log.engine))

    stored = log.article(done.receipt.article or "")
    assert (stored.received.unread, stored.text) == ("reading_failed", article().text)
    assert "no look-ups today" in caplog.text


def test_an_article_that_takes_too_many_steps_is_kept_unread(
    take: Take, log: Log
) -> None:
    done = take(article(), most=50)
    again = take(article(), most=50)

    id = done.receipt.article or ""
    stored = log.article(id)
    assert done.warnings == ("extraction_timed_out",)
    assert (done.receipt.outcome, again.receipt.outcome) == ("created", "duplicate")
    assert stored.received.unread == "extraction_timed_out"
    assert stored.text == article().text
    assert log.article_claims(id) == []


def test_an_article_is_not_kept_unread_because_the_database_is_away(
    take: Take, log: Log
) -> None:
    away = Gazetteer(sa.create_engine("sqlite:////nowhere/at/all.db"))

    with pytest.raises(DatabaseError, match="gazetteer cannot be read"):
        take(article(), gazetteer=away)

    assert log.head().size == 0


def test_the_same_article_again_writes_nothing(take: Take, log: Log) -> None:
    first = take(article())
    size = log.head().size

    again = take(replace(article(), published_at=NOON - timedelta(hours=1)))

    assert log.head().size == size
    assert again.receipt.outcome == "duplicate"
    assert (first.receipt.first_seq or 0) <= (again.receipt.first_seq or 0)
    assert again.receipt.last_seq == first.receipt.last_seq
    assert again.warnings == ("published_at_differs",)


def test_new_words_at_the_same_address_are_a_new_version(take: Take, log: Log) -> None:
    url = "https://example.org/rain"
    first = article(url=url)
    take(first)

    done = take(article("The report was corrected: rain fell.", url=url))

    assert done.receipt.outcome == "new_version"
    stored = log.article(done.receipt.article or "")
    assert (stored.received.version, stored.received.previous) == (2, first.id)


def test_a_reprint_joins_the_group_of_what_it_reprints(take: Take, log: Log) -> None:
    first = article(LONG)
    take(first)

    reprint = take(article(LONG + " The end.", publisher="Another Paper"))
    other = take(article("Snow fell.", publisher="Another Paper"))

    assert log.article(reprint.receipt.article or "").group == first.id
    assert log.article(other.receipt.article or "").group == other.receipt.article


def test_a_date_a_little_ahead_is_told_and_one_far_ahead_refused(
    take: Take, log: Log
) -> None:
    now = log.clock()

    soon = take(article("Rain.", published_at=now + timedelta(hours=2)))
    with pytest.raises(InvalidArticleError, match="24 hours ahead"):
        take(article("Snow.", published_at=now + timedelta(days=2)))

    assert soon.warnings == ("published_in_future",)
    assert log.head().size == 1


def test_a_key_gives_the_same_receipt_and_refuses_another_request(
    take: Take, log: Log
) -> None:
    key = IdempotencyKey(key="k", owner="", fingerprint="one")
    first = take(article(), key=key)

    again = take(article(), key=key)

    assert again.receipt == replace(first.receipt, replayed=True)
    with pytest.raises(IdempotencyKeyReusedError):
        take(article("Rain."), key=replace(key, fingerprint="two"))


def test_many_at_once_write_one_article_once(take: Take, log: Log) -> None:
    with ThreadPoolExecutor(8) as pool:
        outcomes = list(pool.map(lambda _: take(article()).receipt.outcome, range(24)))

    assert sorted(set(outcomes)) == ["created", "duplicate"]
    assert outcomes.count("created") == 1
    stored = [one for one in log.events() if isinstance(one.event, ArticleReceived)]
    assert len(stored) == 1


def test_many_articles_at_once_record_each_entry_once(take: Take, log: Log) -> None:
    places = ["Kupiansk", "Pokrovsk", "Bakhmut", "Vovchansk"]
    texts = [f"Russian troops have captured {p}, Gerasimov said." for p in places * 3]
    articles = [article(text, title=f"{n}") for n, text in enumerate(texts)]

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(take, articles))

    recorded = [
        (one.event.kind, one.event.ref, one.event.revision)
        for one in log.events(limit=1000)
        if isinstance(one.event, ReferenceRecorded)
    ]
    assert len(recorded) == len(set(recorded))
    assert ("party", "russia", 1) in recorded
    assert len(log.articles()) == len(articles)


def test_an_append_that_fails_leaves_no_half_article(take: Take, log: Log) -> None:
    with log.writing() as connection:
        connection.execute(sa.text("ALTER TABLE claim RENAME TO claim_gone"))

    with pytest.raises((sa.exc.SQLAlchemyError, DatabaseError)):
        take(article())

    with log.writing() as connection:
        connection.execute(sa.text("ALTER TABLE claim_gone RENAME TO claim"))
    assert log.head().size == 0
    with pytest.raises(NotFoundError):
        log.article(article().id)
    assert take(article()).receipt.outcome == "created"


def test_an_old_answer_uses_the_parties_that_were_in_force(
    take: Take, ask: Ask, log: Log, parties: Parties
) -> None:
    take(article())
    before = log.head().size
    renamed = [
        dict(one) | ({"name": "Rossiya"} if one["id"] == "russia" else {})
        for (kind, _), one in parties.documents.items()
        if kind == "party"
    ]
    actors = [
        dict(one) for (kind, _), one in parties.documents.items() if kind == "actor"
    ]

    other = parties_of({"parties": renamed, "actors": actors})
    take(article("Russian troops hold Kupiansk, Gerasimov said."), parties=other)

    assert "Rossiya says" in ask("Kupiansk").headline.text
    assert "Russia says" in ask("Kupiansk", known=before).headline.text


def test_a_request_handed_over_gives_the_receipt_or_the_refusal(
    take: Take, log: Log, gazetteer: Any, parties: Parties
) -> None:
    def hand(one: Any) -> Any:
        reply = answer(
            request_of(one),
            log=log,
            gazetteer=gazetteer,
            parties=parties,
            clock=log.clock,
        )
        return ingested(reply)

    done = hand(article())

    again = take(article()).receipt
    assert (done.receipt.outcome, again.outcome) == ("created", "duplicate")
    assert done.receipt.recorded_at == again.recorded_at
    assert done.receipt.last_seq == again.last_seq
    assert done.receipt.article == article().id
    with pytest.raises(RefusedError, match="24 hours ahead"):
        hand(article("Rain.", published_at=NOON + timedelta(days=9)))


def test_a_log_that_cannot_be_written_to_is_told_through_a_hand_over(
    log: Log, gazetteer: Any, parties: Parties, database_url: str
) -> None:
    with open_log(database_url, read_only=True) as other:
        reply = answer(
            request_of(article()),
            log=other,
            gazetteer=gazetteer,
            parties=parties,
            clock=log.clock,
        )

    with pytest.raises(UnavailableError, match="for reading only"):
        ingested(reply)


def test_what_is_written_is_there_after_a_restart(
    take: Take, log: Log, database_url: str
) -> None:
    done = take(article())
    log.close()

    with open_log(database_url, read_only=True) as again:
        assert again.head().size == done.receipt.last_seq
        assert again.article(article().id).text == article().text
