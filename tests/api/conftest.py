"""A service over a small gazetteer: our own rows, and two places of one name."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
import yaml
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from api import door
from app import create_app
from events.setup import prepare
from tests.api import ARTICLE, TWINS
from tests.house.conftest import served

SEEDS = Path(__file__).parents[2] / "seeds"
PARTIES = ("isw", "russia", "ukraine")  # all of them take a tenth of a second to read
Post = Callable[..., TestResponse]
Serve = Callable[..., str]
Correct = Callable[..., TestResponse]
WHY = {"reason": "It was read wrongly", "author": "A. Desk"}
BEAT = "0.1"  # seconds; a client that went is found out by the next heartbeat


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some of our parties, and our gazetteer with the twins."""
    folder = tmp_path_factory.mktemp("seeds")
    policy = yaml.load((SEEDS / "parties.yaml").read_text("utf-8"), yaml.CSafeLoader)
    some = {
        "parties": [one for one in policy["parties"] if one["id"] in PARTIES],
        "actors": [one for one in policy["actors"] if one.get("party") in PARTIES],
    }
    (folder / "parties.yaml").write_text(yaml.safe_dump(some), "utf-8")
    ours = (SEEDS / "gazetteer.csv").read_text("utf-8")
    (folder / "gazetteer.csv").write_text(ours.rstrip("\n") + "\n" + TWINS, "utf-8")
    return folder


@pytest.fixture(scope="session")
def prepared(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A prepared SQLite database to be copied."""
    path = tmp_path_factory.mktemp("prepared") / "log.db"
    prepare(f"sqlite:///{path}", seeds, geonames=False)
    return path


@pytest.fixture
def settings(prepared: Path, seeds: Path, tmp_path: Path) -> dict[str, Any]:
    """Settings of a service with a database of its own."""
    shutil.copy(prepared, tmp_path / "log.db")
    return {
        "DATABASE_URL": f"sqlite:///{tmp_path / 'log.db'}",
        "WHOHOLDS_SEEDS": seeds,
        "WHOHOLDS_CURSOR_KEY": "a key for tests",
        "TESTING": True,
    }


@pytest.fixture
def app(settings: dict[str, Any]) -> Iterator[Flask]:
    """A service with an empty log."""
    app = create_app(settings)
    yield app
    door(app).close()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A program on the machine itself."""
    return app.test_client()


@pytest.fixture
def post(client: FlaskClient) -> Post:
    """Sends the article of `tests.api`, with changed members."""

    def send(**changed: Any) -> TestResponse:
        return client.post("/articles", json={**ARTICLE, **changed})

    return send


@pytest.fixture
def serve(settings: dict[str, Any], tmp_path: Path) -> Iterator[Serve]:
    """Starts servers, which are ended after the test."""
    with ExitStack() as stack:

        def start(url: str = settings["DATABASE_URL"], **environ: str) -> str:
            given = {
                "DATABASE_URL": url,
                "WHOHOLDS_SEEDS": str(settings["WHOHOLDS_SEEDS"]),
                "WHOHOLDS_CURSOR_KEY": "a key for tests",
                "WHOHOLDS_HEARTBEAT": BEAT,
            }
            return stack.enter_context(served(tmp_path, **given | environ))

        yield start


@pytest.fixture(params=["sqlite", "postgresql"])
def bases(
    request: pytest.FixtureRequest,
    serve: Serve,
    settings: dict[str, Any],
    empty_database: Callable[[], str],
) -> tuple[str, list[str]]:
    """A database and its servers: one on SQLite, two on PostgreSQL."""
    if request.param == "sqlite":
        url = settings["DATABASE_URL"]
        return url, [serve(url)]
    url = empty_database()
    prepare(url, settings["WHOHOLDS_SEEDS"], geonames=False)
    return url, [serve(url), serve(url)]


@pytest.fixture(params=["sqlite", "postgresql"])
def service(
    request: pytest.FixtureRequest, settings: dict[str, Any], seeds: Path
) -> Iterator[Flask]:
    """The service on each of the databases, with an article in it."""
    if request.param == "postgresql":
        make: Callable[[], str] = request.getfixturevalue("empty_database")
        settings = {**settings, "DATABASE_URL": make()}
        prepare(settings["DATABASE_URL"], seeds, geonames=False)
    app = create_app(settings)
    app.test_client().post("/articles", json=ARTICLE)
    yield app
    door(app).close()


@pytest.fixture
def visitor(service: Flask) -> FlaskClient:
    """Who asks."""
    return service.test_client()


@pytest.fixture
def correct(visitor: FlaskClient) -> Correct:
    """Sends a correction, with a reason and an author."""

    def send(type: str, key: str | None = None, **members: Any) -> TestResponse:
        headers = {"Idempotency-Key": key} if key else {}
        body = {"type": type, **WHY, **members}
        return visitor.post("/corrections", json=body, headers=headers)

    return send
