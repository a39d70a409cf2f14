"""The thread that brings the map up to date: many appends, one pass."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Semaphore

import pytest

from events.errors import DatabaseError
from events.log.keeping import Keeper, Refresh, Rest

PATIENCE = 60  # seconds; longer than any of this takes


@contextmanager
def keeping(refresh: Refresh) -> Iterator[Keeper]:
    """A keeper that does not wait for quiet."""
    keeper = Keeper(refresh, quiet=0.001, most=0.01)
    keeper.start()
    try:
        yield keeper
    finally:
        keeper.stop()


def test_what_comes_during_a_pass_makes_one_more() -> None:
    begun, go = Semaphore(0), Semaphore(0)
    passes: list[int] = []

    def refresh(rest: Rest) -> None:
        passes.append(1)
        begun.release()
        go.acquire(timeout=PATIENCE)

    with keeping(refresh) as keeper:
        assert begun.acquire(timeout=PATIENCE)
        for _ in range(100):
            keeper.wake()
        go.release()
        assert begun.acquire(timeout=PATIENCE)
        go.release()

    assert len(passes) == 2


def test_a_pass_that_cannot_write_is_followed_by_the_next(
    caplog: pytest.LogCaptureFixture,
) -> None:
    failed, done = Event(), Event()

    def refresh(rest: Rest) -> None:
        if not failed.is_set():
            failed.set()
            raise DatabaseError("The database is locked.")
        done.set()

    with keeping(refresh) as keeper:
        assert failed.wait(PATIENCE)
        keeper.wake()
        assert done.wait(PATIENCE)

    assert "The database is locked." in caplog.text


def test_a_pass_leaves_off_when_the_log_is_closed() -> None:
    begun = Event()
    rests: list[bool] = []

    def refresh(rest: Rest) -> None:
        while not rests or rests[-1]:
            rests.append(rest())
            begun.set()

    with keeping(refresh):
        assert begun.wait(PATIENCE)

    assert rests[-1] is False


def test_one_that_is_stopped_before_it_began_does_nothing() -> None:
    passes: list[int] = []
    keeper = Keeper(lambda rest: passes.append(1), quiet=PATIENCE)

    keeper.start()
    keeper.stop()

    assert passes == []
