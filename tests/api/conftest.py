"""A service over a small gazetteer: our own rows, and two places of one name."""

import shutil
from collections.abc import Callable, Iterator
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

SEEDS = Path(__file__).parents[2] / "seeds"
PARTIES = ("isw", "russia", "ukraine")  # all of them take a tenth of a second to read
Post = Callable[..., TestResponse]


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
