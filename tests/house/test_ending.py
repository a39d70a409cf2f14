"""A server that is ended: what it answered is written, and nothing is left behind."""

import json
import os
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import Thread

import pytest

from events.log import open_log
from events.log.writer import owner
from tests.house.conftest import WHOHOLDS, Run, environment, wait_for

HALF = "POST /articles HTTP/1.1\r\nHost: 127.0.0.1\r\n"
LENGTH = "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"

Server = subprocess.Popen[str]


@contextmanager
def server(folder: Path) -> Iterator[tuple[Server, str]]:
    """A server and its address; to be ended by the test."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with subprocess.Popen(
        [WHOHOLDS, "serve", "--port", str(port)],
        cwd=folder,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        base = f"http://127.0.0.1:{port}"
        wait_for(f"{base}/health/ready", process)
        try:
            yield process, base
        finally:
            with suppress(ProcessLookupError):
                process.kill()


class Client(Thread):
    """Sends articles until the server is gone.

    Attributes:
        answered: ids of the articles it got an answer for.
    """

    def __init__(self, base: str, name: str) -> None:
        super().__init__()
        self.base = base
        self.named = name
        self.answered: list[str] = []

    def run(self) -> None:
        """Send one after the other."""
        with suppress(OSError):
            for number in range(100_000):
                self.answered.append(self.post(number))

    def post(self, number: int) -> str:
        """Send an article; returns the id it got."""
        body = {
            "title": f"{self.named}, {number}",
            "text": f"Rain fell on the towns, said {self.named} {number} times.",
            "published_at": "2025-11-21",
            "publisher": "The Example",
        }
        request = urllib.request.Request(
            f"{self.base}/articles",
            data=json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=60) as reply:
            found: str = json.load(reply)["article"]["id"]
        return found


def worker(database: Path) -> int:
    """The process that holds the database."""
    found = owner(database)
    assert found
    return found.pid


def wait_for_end(pid: int) -> None:
    """Return when there is no such process."""
    while True:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return
        if Path(f"/proc/{pid}/stat").exists() and " Z " in _stat(pid):
            return  # nobody has asked for its end yet
        time.sleep(0.01)


def _stat(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return " Z "


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_a_server_that_is_ended_has_written_all_that_it_answered(
    run: Run, tmp_path: Path, how: signal.Signals
) -> None:
    database = tmp_path / "var" / "whoholds.db"
    with server(tmp_path) as (process, base):
        clients = [Client(base, f"client {number}") for number in range(6)]
        idle = socket.create_connection(("127.0.0.1", int(base.rpartition(":")[2])))
        for client in clients:
            client.start()
        while not all(client.answered for client in clients):
            time.sleep(0.01)
        holder = worker(database)
        process.send_signal(how)
        code = process.wait(timeout=60)
        idle.close()
        for client in clients:
            client.join()

    assert code == 0
    wait_for_end(holder)
    assert owner(database) is None  # the lock was released, not left
    assert not database.with_name("whoholds.db-wal").exists()  # it was checkpointed
    with open_log(f"sqlite:///{database}", read_only=True) as log:
        there = {one.received.article for one in log.articles(limit=100_000)}
    answered = {id for client in clients for id in client.answered}
    assert answered <= there
    # Nobody was left without an answer for what is written.
    assert len(there) == len(answered)


@pytest.mark.parametrize("sent", [HALF, HALF + LENGTH], ids=["head", "body"])
def test_a_client_that_sends_half_a_request_does_not_hold_the_end_up(
    run: Run, tmp_path: Path, sent: str
) -> None:
    database = tmp_path / "var" / "whoholds.db"
    with server(tmp_path) as (process, base):
        Client(base, "a client").post(1)
        port = int(base.rpartition(":")[2])
        with socket.create_connection(("127.0.0.1", port)) as client:
            client.sendall(sent.encode())
            time.sleep(0.3)  # for the server to take it up
            process.terminate()
            code = process.wait(timeout=60)

    assert code == 0
    assert owner(database) is None
    assert not database.with_name("whoholds.db-wal").exists()


def test_a_worker_ends_when_its_server_is_killed(run: Run, tmp_path: Path) -> None:
    database = tmp_path / "var" / "whoholds.db"
    with server(tmp_path) as (process, _):
        holder = worker(database)
        assert holder != process.pid
        process.kill()
        process.wait()
        wait_for_end(holder)

    assert owner(database) is None
    with open_log(f"sqlite:///{database}") as log:
        assert log.owns()
