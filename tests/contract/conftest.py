"""A service with a few articles in it, for requests made up from its specification."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from api import door
from app import create_app
from events.log.proving.signing import make_key
from events.setup import prepare
from tests.api import ARTICLE, TWINS
from tests.correcting import retract

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """A service as it is served, faults and all."""
    folder = tmp_path_factory.mktemp("contract")
    shutil.copy(SEEDS / "parties.yaml", folder)
    ours = (SEEDS / "gazetteer.csv").read_text("utf-8")
    (folder / "gazetteer.csv").write_text(ours.rstrip("\n") + "\n" + TWINS, "utf-8")
    url = f"sqlite:///{folder / 'log.db'}"
    prepare(url, folder, geonames=False)
    make_key(folder / "log.key", "log.example/1")
    app = create_app(
        {
            "DATABASE_URL": url,
            "WHOHOLDS_SEEDS": folder,
            "WHOHOLDS_CURSOR_KEY": "a key for tests",
            "WHOHOLDS_LOG_KEY_FILE": folder / "log.key",
            "WHOHOLDS_CHECKPOINT_FILE": folder / "checkpoint",
        }
    )
    for title in ("One", "Another", "A third"):
        app.test_client().post("/articles", json={**ARTICLE, "title": title})
    log = door(app).house().log
    [first, *_] = log.articles()
    claim = log.article_claims(first.received.article)[0].claim.id
    retract(claim, reason="Misread", author="A. Desk", log=log)
    log.sign()
    # A stream ends behind the last event, and a long poll is answered at once.
    door(app).house().log.stop_waiting()
    yield app
    door(app).close()
