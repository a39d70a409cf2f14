"""A log with our own places, on both databases, and what ingests in it and asks."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from events.finding import found
from events.gazetteer import Gazetteer
from events.histories import Query
from events.ingest import ingest
from events.log import Log
from events.parties import Parties, read_parties
from events.receiving import Ingested
from events.setup import prepare
from events.timeline import Timeline, timeline

SEEDS = Path(__file__).parents[2] / "seeds"

Take = Callable[..., Ingested]
Ask = Callable[..., Timeline]


@pytest.fixture(scope="session")
def parties() -> Parties:
    """The parties of the seeds."""
    return read_parties(SEEDS / "parties.yaml")


@pytest.fixture(scope="session")
def prepared_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A prepared SQLite database to be copied."""
    path = tmp_path_factory.mktemp("prepared") / "log.db"
    prepare(f"sqlite:///{path}", SEEDS, geonames=False)
    return path


@pytest.fixture(scope="session")
def prepared_postgresql(empty_database: Callable[[str], str]) -> str:
    """The name of a prepared PostgreSQL database to be copied."""
    url = empty_database("template1")
    prepare(url, SEEDS, geonames=False)
    return url.partition("?")[0].rpartition("/")[2]


@pytest.fixture
def sqlite_url(prepared_sqlite: Path, tmp_path: Path) -> str:
    """A fresh SQLite database with our own places."""
    shutil.copy(prepared_sqlite, tmp_path / "log.db")
    return f"sqlite:///{tmp_path / 'log.db'}"


@pytest.fixture
def postgresql_url(
    prepared_postgresql: str, empty_database: Callable[[str], str]
) -> str:
    """A fresh PostgreSQL database with our own places."""
    return empty_database(prepared_postgresql)


@pytest.fixture
def gazetteer(log: Log) -> Gazetteer:
    """The places in the log's database."""
    return Gazetteer(log.engine)


@pytest.fixture
def take(log: Log, gazetteer: Gazetteer, parties: Parties) -> Take:
    """Ingests an article; other parties may be given."""
    return partial(
        ingest, log=log, gazetteer=gazetteer, parties=parties, clock=log.clock
    )


@pytest.fixture
def ask(log: Log, gazetteer: Gazetteer) -> Ask:
    """The timeline of a name, by what `Query` takes; `known` is a seq."""

    def asked(name: str, known: int | None = None, **query: object) -> Timeline:
        what = found(name, log=log, gazetteer=gazetteer, known=known)
        return timeline(what, Query(**query), log=log)  # type: ignore[arg-type]

    return asked
