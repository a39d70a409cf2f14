"""One request at a time under an idempotency key, and refusals that are kept."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
import sqlalchemy as sa

from events.errors import Fault, IdempotencyKeyReusedError, RequestRunningError
from events.log import IdempotencyKey, Log, Refusal, open_log
from tests import build
from tests.conftest import Clock
from tests.log.test_append import append

KEY = IdempotencyKey(key="4f1c", owner="a", fingerprint="1" * 64)
REFUSAL = Refusal(
    kind="validation-failed",
    detail="title is missing.",
    faults=(Fault(pointer="/title", detail="is missing"),),
)


@pytest.fixture
def other(postgresql_url: str) -> Iterator[tuple[Log, Log]]:
    """Two logs on one database, as two processes have them."""
    with open_log(postgresql_url) as one, open_log(postgresql_url) as two:
        yield one, two


def test_two_requests_with_one_key_do_not_run_at_the_same_time(log: Log) -> None:
    refused = pytest.raises(RequestRunningError, match="still running")
    with log.alone(KEY):
        with refused, log.alone(replace(KEY, fingerprint="2" * 64)):
            pass
        with log.alone(replace(KEY, owner="b")), log.alone(replace(KEY, key="4f1d")):
            pass

    with log.alone(KEY):  # it is free again
        pass


def test_nor_do_they_in_two_processes(other: tuple[Log, Log]) -> None:
    one, two = other
    with one.alone(KEY):
        for _ in range(2):
            with pytest.raises(RequestRunningError), two.alone(KEY):
                pass
        with two.alone(replace(KEY, owner="b")):
            pass

    with two.alone(KEY), pytest.raises(RequestRunningError), one.alone(KEY):
        pass


def test_a_process_that_ends_leaves_its_keys(other: tuple[Log, Log]) -> None:
    one, two = other
    running = one.alone(KEY)
    running.__enter__()

    one.close()

    with two.alone(KEY):
        pass


def test_a_request_is_done_though_its_lock_was_lost(other: tuple[Log, Log]) -> None:
    one, two = other
    kill = sa.text(
        "SELECT count(pg_terminate_backend(pid)) FROM pg_locks"
        " WHERE locktype = 'advisory' AND pid <> pg_backend_pid()"
    )
    with one.alone(KEY):
        with two.writing() as connection:
            assert connection.scalar(kill) == 1
        with two.alone(KEY):
            pass

    with one.alone(KEY), pytest.raises(RequestRunningError), two.alone(KEY):
        pass


def test_a_refusal_is_told_again(log: Log) -> None:
    assert log.keep_refusal(KEY, REFUSAL) == REFUSAL

    again = log.keep_refusal(KEY, replace(REFUSAL, detail="in other words"))

    assert again == replace(REFUSAL, replayed=True)
    assert log.head().size == 0


def test_a_refusals_key_is_good_for_no_other_request(log: Log) -> None:
    log.keep_refusal(KEY, REFUSAL)
    other = replace(KEY, fingerprint="2" * 64)

    with pytest.raises(IdempotencyKeyReusedError):
        log.keep_refusal(other, REFUSAL)
    for key in (KEY, other):
        with pytest.raises(IdempotencyKeyReusedError):
            log.receipt(key)
        with pytest.raises(IdempotencyKeyReusedError):
            append(log, build.batch(build.article()), key=key)
    assert log.head().size == 0


def test_a_receipts_key_keeps_no_refusal(log: Log) -> None:
    receipt = append(log, build.batch(build.article()), key=KEY)

    for key in (KEY, replace(KEY, fingerprint="2" * 64)):
        with pytest.raises(IdempotencyKeyReusedError):
            log.keep_refusal(key, REFUSAL)

    assert log.receipt(KEY) == replace(receipt, replayed=True)


def test_a_refusal_is_forgotten_after_a_day(log: Log, clock: Clock) -> None:
    log.keep_refusal(KEY, REFUSAL)
    clock.forward(hours=24, seconds=1)

    assert append(log, build.batch(build.article()), key=KEY).first_seq == 1
