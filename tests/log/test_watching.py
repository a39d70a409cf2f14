"""Waiting for the log to grow: one thread looks, for as long as somebody waits."""

import threading
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from threading import Event

import pytest

from events.errors import DatabaseError
from events.log import Log, open_log
from events.log.watching import Watch
from tests import build
from tests.log.test_append import append


def watchers() -> list[threading.Thread]:
    return [one for one in threading.enumerate() if one.name == "watch"]


def test_what_another_process_may_append_is_seen(log: Log, database_url: str) -> None:
    with (
        open_log(database_url, read_only=True) as reader,
        ThreadPoolExecutor() as pool,
    ):
        waiting = [pool.submit(reader.wait, beyond, 60) for beyond in (0, 0, 1)]
        append(log, build.claimed(build.article()))

        assert [one.result() for one in waiting] == [2, 2, 2]


def test_nothing_new_is_told_at_the_end_of_the_time(log: Log) -> None:
    append(log, build.batch(build.article()))

    assert log.wait(0, 60) == 1
    assert log.wait(1, 0.01) == 1
    assert log.wait(7, 0.01) == 1


def test_many_who_wait_make_one_thread_which_ends_with_them() -> None:
    looked = count()
    grown = Event()
    watch = Watch(lambda: (next(looked), 1 if grown.is_set() else 0)[1], tick=0.01)

    with ThreadPoolExecutor(20) as pool:
        waiting = [pool.submit(watch.wait, 0, 60) for _ in range(20)]
        while next(looked) < 10:
            [thread] = watchers()
        grown.set()
        assert {one.result() for one in waiting} == {1}

    thread.join()
    assert watchers() == []


def test_those_who_wait_are_told_why_there_is_nothing_to_see() -> None:
    def look() -> int:
        raise DatabaseError("It is gone.")

    watch = Watch(look)

    with ThreadPoolExecutor() as pool:
        waiting = [pool.submit(watch.wait, 0, 60) for _ in range(3)]
        for one in waiting:
            with pytest.raises(DatabaseError, match="gone"):
                one.result()
    watch.close()


def test_a_log_that_can_be_read_again_is_waited_for_again() -> None:
    sizes = iter([DatabaseError("It is gone."), 0, 0, 3])

    def look() -> int:
        size = next(sizes)
        if isinstance(size, DatabaseError):
            raise size
        return size

    watch = Watch(look, tick=0.01)
    with pytest.raises(DatabaseError):
        watch.wait(0, 60)

    assert watch.wait(2, 60) == 3
    watch.close()


def test_nobody_waits_for_a_log_that_was_closed(database_url: str) -> None:
    with open_log(database_url) as log, ThreadPoolExecutor() as pool:
        waiting = pool.submit(log.wait, 0, 60)
        while not watchers():
            pass
        log.close()

        assert waiting.result() == 0
        assert log.wait(0, 60) == 0
        assert watchers() == []
