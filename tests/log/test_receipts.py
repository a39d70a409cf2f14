"""Idempotency keys: what is sent twice is done once."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from threading import Barrier

import pytest

from events.errors import IdempotencyKeyReusedError
from events.log import IdempotencyKey, Log, Receipt, open_log
from tests import build
from tests.conftest import Clock
from tests.log.test_append import append

KEY = IdempotencyKey(key="8e03978e", owner="agency", fingerprint="1" * 64)


def test_the_same_request_gets_the_same_receipt_and_writes_nothing(log: Log) -> None:
    first = append(log, build.claimed(build.article()), key=KEY)

    again = append(log, build.claimed(build.article()), key=KEY)

    assert not first.replayed
    assert again == replace(first, replayed=True) == log.receipt(KEY)
    assert log.head().size == 2


def test_another_request_with_the_key_is_refused(log: Log) -> None:
    append(log, build.batch(build.article()), key=KEY)
    other = replace(KEY, fingerprint="2" * 64)

    with pytest.raises(IdempotencyKeyReusedError, match="8e03978e"):
        append(log, build.batch(build.article(title="Another")), key=other)
    with pytest.raises(IdempotencyKeyReusedError):
        log.receipt(other)

    assert log.head().size == 1


def test_two_owners_may_use_the_same_key(log: Log) -> None:
    append(log, build.batch(build.article()), key=KEY)
    theirs = replace(KEY, owner="another", fingerprint="2" * 64)

    receipt = append(log, build.batch(build.article(title="Another")), key=theirs)

    assert (receipt.first_seq, receipt.replayed) == (2, False)


def test_a_key_is_forgotten_after_a_day(log: Log, clock: Clock) -> None:
    append(log, build.batch(build.article()), key=KEY)
    clock.forward(hours=24)
    assert log.receipt(KEY) is not None
    clock.forward(seconds=1)
    assert log.receipt(KEY) is None

    other = replace(KEY, fingerprint="2" * 64)
    receipt = append(log, build.batch(build.article(title="Another")), key=other)

    assert not receipt.replayed
    assert log.receipt(other) == replace(receipt, replayed=True)


def test_a_refused_append_leaves_no_receipt(log: Log) -> None:
    with pytest.raises(ValueError, match="not given"):
        log.append([build.batch(build.article())], key=KEY)

    assert log.receipt(KEY) is None


def test_a_receipt_is_kept_where_nothing_was_appended(log: Log) -> None:
    duplicate = Receipt(
        article="a" * 64,
        outcome="duplicate",
        first_seq=None,
        last_seq=None,
        recorded_at=None,
    )

    assert log.keep(KEY, duplicate) == duplicate

    assert log.keep(KEY, duplicate) == replace(duplicate, replayed=True)
    with pytest.raises(IdempotencyKeyReusedError):
        log.keep(replace(KEY, fingerprint="2" * 64), duplicate)


def test_of_many_processes_one_keeps_a_receipt(postgresql_url: str) -> None:
    kept = Receipt(
        article="a" * 64,
        outcome="duplicate",
        first_seq=None,
        last_seq=None,
        recorded_at=None,
    )
    together = Barrier(6)

    def keep(log: Log) -> Receipt:
        together.wait()
        return log.keep(KEY, kept)

    with ExitStack() as stack:
        logs = [stack.enter_context(open_log(postgresql_url)) for _ in range(6)]
        with ThreadPoolExecutor(6) as pool:
            receipts = list(pool.map(keep, logs))

    assert sorted(one.replayed for one in receipts) == [False] + [True] * 5


def test_the_outcome_tells_whether_an_article_came_in(log: Log) -> None:
    created = append(log, build.batch(build.article(title="1")))
    version = append(log, build.batch(build.article(title="2"), version=2))
    recorded = log.append([build.referred(build.reference())])

    outcomes = [created.outcome, version.outcome, recorded.outcome]
    assert outcomes == ["created", "new_version", "recorded"]
    assert recorded.article is None
