"""Claims that are taken back, words that are taken away, and what is answered then."""

import signal
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest

from events.errors import (
    GoneError,
    InvalidReasonError,
    NotFoundError,
    RetractedError,
    UnavailableError,
)
from events.facts import ClaimRetracted
from events.gazetteer import Gazetteer
from events.log import Gap, IdempotencyKey, Log, open_log
from events.parties import Parties
from events.redaction import Redacted, redact
from events.requests import RefusedError, answer, redacted, redaction_of
from tests.build import KUPIANSK, NOON, TEXT, article
from tests.correcting import retract
from tests.log.test_redaction import WORDS, add, analysed, made, on_disk, secret
from tests.use_cases.conftest import Ask, Take

WHY = {"reason": "A private person", "author": "A. Desk"}
OTHER = "Ukraine's General Staff said that Ukrainian forces hold Kupiansk."

KILLED = """
import os, signal, sys
from events.log import open_log
log = open_log(sys.argv[1])
log.erase = lambda: os.kill(os.getpid(), signal.SIGKILL)
from events.redaction import redact
redact(sys.argv[2], reason="A private person", author="A. Desk", log=log)
"""


def claim_of(log: Log, id: str) -> UUID:
    """The first claim of an article."""
    return log.article_claims(id)[0].claim.id


def test_a_retracted_claim_leaves_the_history_and_stays_in_the_log(
    take: Take, ask: Ask, log: Log
) -> None:
    take(article())
    stays = take(article(OTHER, publisher="Courier")).receipt
    claim = claim_of(log, article().id)
    before = ask("Kupiansk")

    receipt = retract(claim, log=log, **WHY)

    after = ask("Kupiansk")
    assert [one.claim.article for one in after.claims] == [stays.article]
    assert (after.coverage.claims_considered, after.coverage.claims_retracted) == (1, 1)
    assert after.coverage.claims_excluded_by_filter == 0
    assert after.found.head == receipt.last_seq
    assert log.claim(claim).claim.location == KUPIANSK
    assert receipt.last_seq
    assert log.event(receipt.last_seq).event == ClaimRetracted(
        claim=claim, location=KUPIANSK, **WHY
    )
    then = ask("Kupiansk", known=before.found.head)
    assert (then.periods, then.claims) == (before.periods, before.claims)
    assert then.coverage.claims_retracted == 0


def test_a_place_whose_claims_were_all_retracted_says_so(
    take: Take, ask: Ask, log: Log
) -> None:
    take(article())
    retract(claim_of(log, article().id), log=log, **WHY)

    found = ask("Kupiansk")

    assert (found.periods, found.coverage.empty_reason) == ((), "all_retracted")


def test_a_claim_is_retracted_once(take: Take, log: Log) -> None:
    take(article())
    claim = claim_of(log, article().id)
    receipt = retract(claim, log=log, **WHY)

    with pytest.raises(RetractedError, match=f"event {receipt.last_seq} already"):
        retract(claim, log=log, **WHY)
    with pytest.raises(NotFoundError):
        retract(UUID(int=7), log=log, **WHY)


def test_a_retracted_claim_can_still_be_redacted_and_not_the_other_way(
    take: Take, ask: Ask, log: Log
) -> None:
    take(article())
    claim = claim_of(log, article().id)
    retract(claim, log=log, **WHY)

    redact(claim, log=log, **WHY)

    found = ask("Kupiansk")
    assert (len(found.gaps), found.coverage.claims_retracted) == (1, 0)
    with pytest.raises(GoneError):
        retract(claim, log=log, **WHY)


def test_the_timeline_shows_a_gap_now_and_for_then(
    take: Take, ask: Ask, log: Log
) -> None:
    take(article())
    take(article(OTHER, publisher="Courier"))
    [seq] = [one.seq for one in log.article_claims(article().id)]
    then = ask("Kupiansk").found.head

    done = redact(article().id, log=log, **WHY)

    assert (done.before, done.claims, done.left) == (False, 1, ())
    for known in (None, then, seq):
        found = ask("Kupiansk", known=known)
        assert found.gaps == (Gap(seq=seq, by_seq=done.seq),)
        assert article().id not in {one.article.article for one in found.claims}
    assert ask("Kupiansk").found.head == done.seq
    assert ask("Kupiansk", known=seq).coverage.empty_reason == "all_redacted"
    assert ask("Kupiansk", known=seq - 1).gaps == ()


def test_a_redacted_article_is_refused_when_it_comes_again(
    take: Take, log: Log
) -> None:
    key = IdempotencyKey(key="k", owner="", fingerprint="f")
    take(article(), key=key)
    done = redact(article().id, log=log, **WHY)

    for again in (None, key):
        with pytest.raises(GoneError, match=f"event {done.seq}: A private person"):
            take(article(), key=again)

    assert log.head().size == done.seq
    assert take(article(publisher="Another")).receipt.outcome == "created"


def test_a_reprint_of_what_was_redacted_joins_nothing_that_is_gone(
    take: Take, log: Log
) -> None:
    long = " ".join([TEXT] * 4)
    for name in ("Wire", "Courier"):
        take(article(long, publisher=name, url="https://example.org/1"))
    redact(
        article(long, publisher="Wire", url="https://example.org/1").id, log=log, **WHY
    )

    again = take(
        article(f"{long} More.", publisher="Wire", url="https://example.org/1")
    )

    stored = log.article(str(again.receipt.article))
    assert (stored.received.version, stored.received.previous) == (1, None)


def test_what_was_redacted_before_is_erased_again(log: Log) -> None:
    one = secret()
    add(log, one, made(one))
    done = redact(one.id, log=log, **WHY)

    again = redact(one.id, log=log, **WHY)
    claim = redact(made(one).claim.id, log=log, **WHY)

    assert again == claim == Redacted(seq=done.seq, before=True)
    assert log.head().size == done.seq


def test_what_a_killed_process_left_on_the_disk_goes_when_it_is_said_again(
    database_url: str,
) -> None:
    one = secret()
    with open_log(database_url) as log:
        add(log, one, made(one))
        analysed(log)
    done = subprocess.run(
        [sys.executable, "-c", KILLED, database_url, one.id],
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == -signal.SIGKILL
    with open_log(database_url) as log:
        assert on_disk(log) == set(WORDS)

        again = redact(one.id, log=log, **WHY)

        assert (again.before, again.left) == (True, ())
        assert on_disk(log) == set()


@pytest.mark.parametrize("wrong", ["", "  ", "x" * 1001, "a\0b"])
def test_a_redaction_says_why_and_who(log: Log, wrong: str) -> None:
    add(log, secret())

    with pytest.raises(InvalidReasonError, match="reason"):
        redact(secret().id, reason=wrong, author="A. Desk", log=log)
    with pytest.raises(InvalidReasonError, match="author"):
        redact(secret().id, reason="A private person", author=wrong, log=log)

    assert log.article(secret().id).text


def test_a_reason_that_repeats_what_is_to_go_is_refused(log: Log) -> None:
    one = secret()
    add(log, one, made(one))
    quote = made(one).claim.quote.exact
    wrong = [(one.id, one.title), (one.id, quote), (made(one).claim.id, quote.upper())]

    for target, words in wrong:
        with pytest.raises(InvalidReasonError, match="for ever"):
            redact(target, reason=f"It says: {words}", author="A. Desk", log=log)

    assert log.head().size == 2


def test_another_process_may_ask_for_a_redaction(
    log: Log, gazetteer: Gazetteer, parties: Parties
) -> None:
    one = secret()
    add(log, one, made(one), made(one, None))

    def asked(target: str | UUID) -> Redacted:
        request = redaction_of(target, "A private person", "A. Desk")
        house = {"log": log, "gazetteer": gazetteer, "parties": parties}
        return redacted(answer(request, clock=lambda: NOON, **house))  # type: ignore[arg-type]

    claim = asked(made(one, None).claim.id)
    whole = asked(one.id)

    assert claim == Redacted(seq=4, seqs=(3,), claims=1)
    assert whole == Redacted(seq=5, seqs=(1, 2), claims=1, texts=(one.text_sha256,))
    assert asked(one.id) == Redacted(seq=5, before=True)
    with pytest.raises(RefusedError, match="no article"):
        asked("f" * 64)


def test_a_log_that_is_read_only_redacts_nothing(database_url: str) -> None:
    with open_log(database_url) as log:
        add(log, secret())
    with open_log(database_url, read_only=True) as log:
        with pytest.raises(UnavailableError, match="reading only"):
            redact(secret().id, log=log, **WHY)

        assert log.article(secret().id).text
