"""One process writes to SQLite; the others hand their requests over."""

import json
import os
import signal
import socket
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from events.errors import DatabaseError
from events.log import migrate, open_log
from events.log.handover import Handover, hand_over
from events.log.writer import Owner, WriterLock, lock_path, owner
from tests import build
from tests.log.test_append import append

OWNER = """
import sys, time
from events.log import open_log
log = open_log(sys.argv[1])
assert log.owns()
if sys.argv[2] == "answers":
    log.take_requests(lambda request: b'{"echo": ' + request + b'}')
if sys.argv[2] == "dies":
    import os
    log.take_requests(lambda request: os._exit(1))
print("ready", flush=True)
time.sleep(60)
"""


@pytest.fixture
def path(sqlite_url: str) -> Path:
    """The database's file."""
    return Path(sqlite_url.removeprefix("sqlite:///"))


def other(url: str, manner: str) -> "subprocess.Popen[str]":
    """Another process that owns the database, once it is ready."""
    process = subprocess.Popen(
        [sys.executable, "-c", OWNER, url, manner], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    assert process.stdout.readline() == "ready\n"
    return process


def end(process: "subprocess.Popen[str]") -> None:
    """Kill it, as nothing can be cleaned up after."""
    process.send_signal(signal.SIGKILL)
    process.communicate()


def test_a_second_process_may_not_write_and_says_who_does(
    sqlite_url: str, path: Path
) -> None:
    process = other(sqlite_url, "is silent")
    with open_log(sqlite_url) as log:
        assert not log.owns()
        with pytest.raises(DatabaseError) as refused:
            append(log, build.batch(build.article()))
        with pytest.raises(DatabaseError, match="takes no requests"):
            log.hand_over(b"{}")
        assert log.events() == []  # reading is free
    end(process)

    assert str(refused.value) == (
        f"Only one process may write to {path}, and process {process.pid} does; "
        "wait for it, or send the request to it."
    )


def test_a_request_is_answered_by_the_process_that_writes(sqlite_url: str) -> None:
    process = other(sqlite_url, "answers")
    with open_log(sqlite_url) as log:
        answers = [log.hand_over(json.dumps(n).encode()) for n in range(3)]
    end(process)

    assert answers == [b'{"echo": 0}', b'{"echo": 1}', b'{"echo": 2}']


def test_the_lock_of_a_dead_owner_is_taken_over(sqlite_url: str, path: Path) -> None:
    process = other(sqlite_url, "answers")
    end(process)
    named = owner(path)
    assert named
    assert named.pid == process.pid

    with open_log(sqlite_url) as log:
        receipt = append(log, build.batch(build.article()))
        assert owner(path) == Owner(pid=os.getpid())

    assert receipt.first_seq == 1
    assert owner(path) is None


def test_an_owner_that_dies_over_a_request_is_told(sqlite_url: str) -> None:
    process = other(sqlite_url, "dies")
    with (
        open_log(sqlite_url) as log,
        pytest.raises(DatabaseError, match="did not answer; look whether"),
    ):
        log.hand_over(b"{}")
    process.communicate()


def test_a_migration_waits_for_no_owner_where_there_is_nothing_to_do(
    sqlite_url: str,
) -> None:
    process = other(sqlite_url, "is silent")
    migrate(sqlite_url)
    end(process)


def test_a_migration_is_refused_while_another_process_writes(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    lock = WriterLock(path)
    assert lock.take()

    with pytest.raises(DatabaseError, match="Only one process may write"):
        migrate(f"sqlite:///{path}")

    lock.release()
    migrate(f"sqlite:///{path}")


def test_the_lock_file_is_private_and_the_same_by_any_link(tmp_path: Path) -> None:
    (tmp_path / "log.db").touch()
    (tmp_path / "link.db").symlink_to(tmp_path / "log.db")
    lock, other = WriterLock(tmp_path / "log.db"), WriterLock(tmp_path / "link.db")
    lock_path(tmp_path / "log.db").touch(0o644)

    assert lock.take()
    assert lock.take()
    assert not other.take()

    assert stat.S_IMODE(lock.path.stat().st_mode) == 0o600
    lock.release()
    assert other.take()
    other.release()


def test_a_lock_file_that_cannot_be_written_is_told(
    sqlite_url: str, path: Path
) -> None:
    lock_path(path).mkdir()

    with (
        open_log(sqlite_url) as log,
        pytest.raises(DatabaseError, match=r"log\.db\.lock cannot be written"),
    ):
        append(log, build.batch(build.article()))


def test_requests_are_answered_at_the_same_time(tmp_path: Path) -> None:
    met = threading.Barrier(2, timeout=10)

    def meet(request: bytes) -> bytes:
        met.wait()  # passes only when two requests are here
        return request

    taking, lock = serving(tmp_path / "log.db", Handover(meet))
    answers: list[bytes] = []

    def ask(request: bytes) -> None:
        answers.append(hand_over(tmp_path / "log.db", request))

    threads = [threading.Thread(target=ask, args=(word,)) for word in (b"1", b"2")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(answers) == [b"1", b"2"]
    taking.close()
    lock.release()


def test_who_does_not_know_the_token_gets_nothing(tmp_path: Path) -> None:
    asked: list[bytes] = []

    def keep(request: bytes) -> bytes:
        asked.append(request)
        return request

    taking, lock = serving(tmp_path / "log.db", Handover(keep))
    lock.name(Owner(pid=1, port=taking.port, token="0" * 64))

    with pytest.raises(DatabaseError, match="Process 1, which"):
        hand_over(tmp_path / "log.db", b"{}")

    assert asked == []
    taking.close()
    lock.release()


def test_a_connection_that_says_nothing_keeps_nobody_waiting(tmp_path: Path) -> None:
    taking, lock = serving(tmp_path / "log.db", Handover(lambda request: request))
    with socket.create_connection(("127.0.0.1", taking.port)):
        assert hand_over(tmp_path / "log.db", b"{}") == b"{}"

    taking.close()
    with pytest.raises(DatabaseError, match="did not answer"):
        hand_over(tmp_path / "log.db", b"{}")
    lock.release()


def serving(database: Path, taking: Handover) -> tuple[Handover, WriterLock]:
    """The lock on a database whose file names the handover."""
    lock = WriterLock(database)
    assert lock.take()
    lock.name(Owner(pid=os.getpid(), port=taking.port, token=taking.token))
    return taking, lock
