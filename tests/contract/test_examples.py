"""The answers that the specification shows are those that the service gives.

Where an answer was changed on purpose, `WHOHOLDS_WRITE_EXAMPLES=1` writes the files
anew; then print the specification again.
"""

import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import orjson
import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from api import Door, House, articles, corrections, door, previews
from api.cursors import Cursors
from api.examples import FOLDER, example
from api.spec import openapi
from app import create_app
from events.gazetteer import Gazetteer
from events.log import open_log
from events.parties import read_parties
from events.setup import prepare
from settings import read_settings
from tests.api.conftest import SEEDS

NOON = datetime(2025, 11, 21, 12, tzinfo=UTC)
# Made by chance, or by the machine: shown as these.
CHANCE = {
    "payloadsha256": "c8f01e88fed54a08d9e8f86911536cd0c4dc3e9299bf5914030d4456588e7097",
    "sqlite_version": "3.40.1",
}
DIGEST = CHANCE["payloadsha256"]
CHANCE |= dict.fromkeys(("leaf_hash", "root", "first_root", "second_root"), DIGEST)
EVENT_ID = "019aa633-3600-7c55-9e6c-c8ab463ebb4c"
SHOWN = ("russia", "ukraine")  # of the parties, which are many
CORRECTIONS = ("createCorrection", "getCorrection", "listCorrections")
PATHS = {
    "getIndex": "/",
    "listLocations": "/locations?q=Kupi",
    "getLocation": "/locations/Kupyansk",
    "getTimeline": "/locations/Kupyansk/timeline?publisher=the-example",
    "getControlState": "/locations/Kupyansk/state?as_of=2025-11-25",
    "listControlStates": "/states?as_of=2025-11-25",
    "listLocationChanges": "/locations/Kupyansk/changes?limit=1",
    "listLocationClaims": "/locations/Kupyansk/claims?limit=1",
    "compareTimelines": "/locations/Kupyansk/comparison?left=seq:43&right=seq:44",
    "listArticles": "/articles?limit=1",
    "getArticle": "/articles/{article}",
    "listArticleClaims": "/articles/{article}/claims?limit=1",
    "getClaim": "/claims/{claim}",
    "listEvents": "/events?after=1&limit=1",
    "getEvent": "/events/1",
    "listParties": "/parties",
    "getInclusionProof": "/log/inclusion-proof?seq=1&size=2",
    "getConsistencyProof": "/log/consistency-proof?first=1&second=2",
    "getLiveness": "/health/live",
    "getReadiness": "/health/ready",
    "getProblem": "/problems/unknown-location",
}


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    """What the service answers at a noon, by operation."""
    folder = tmp_path_factory.mktemp("examples")
    for name in ("parties.yaml", "gazetteer.csv"):
        shutil.copy(SEEDS / name, folder)
    url = f"sqlite:///{folder / 'log.db'}"
    prepare(url, folder, geonames=False)
    app = create_app({"DATABASE_URL": url, "WHOHOLDS_SEEDS": folder, "TESTING": True})
    settings = read_settings({})
    app.extensions["whoholds"] = Door(settings, lambda: _house(url, folder))
    yield _asked(app.test_client())
    door(app).close()


def _house(url: str, folder: Path) -> House:
    log = open_log(url, clock=lambda: NOON)
    return House(
        log=log,
        gazetteer=Gazetteer(log.database.engine),
        parties=read_parties(folder / "parties.yaml"),
        settings=read_settings({}),
        cursors=Cursors("a key for tests"),
        clock=lambda: NOON,
    )


def _asked(client: FlaskClient) -> dict[str, Any]:
    created = client.post("/articles", json=articles.EXAMPLE)
    assert created.status_code == 201
    told = created.get_json()
    ids = {"article": told["article"]["id"], "claim": told["claims"][0]["id"]}
    client.post("/articles", json={**articles.EXAMPLE, "publisher": "Another"})
    found = {"createArticle": told, "previewExtraction": _previewed(client)}
    for operation, path in PATHS.items():
        response = client.get(path.format(**ids))
        assert response.status_code == 200, response.get_data(as_text=True)
        found[operation] = response.get_json()
    found |= _corrected(client)
    found["streamEvents"] = _first(client.get("/events/stream?type=claim-made"))
    every = found["listParties"]["parties"]
    found["listParties"]["parties"] = [one for one in every if one["id"] in SHOWN]
    return {name: _settled(answer) for name, answer in found.items()}


def _previewed(client: FlaskClient) -> Any:
    """What is read in the example, and turned down."""
    response = client.post("/extraction-previews", json=previews.EXAMPLE)
    assert response.status_code == 200, response.get_data(as_text=True)
    return response.get_json()


def _corrected(client: FlaskClient) -> dict[str, Any]:
    """What is answered to a correction, and about it."""
    done = client.post("/corrections", json=corrections.EXAMPLE)
    assert done.status_code == 201, done.get_data(as_text=True)
    return {
        "createCorrection": done.get_json(),
        "getCorrection": client.get(done.headers["Location"]).get_json(),
        "listCorrections": client.get("/corrections?type=claim_corrected").get_json(),
    }


def _first(stream: TestResponse) -> dict[str, str]:
    """The first message of a stream, less what chance made of it."""
    sent = b"".join(islice(stream.response, 2)).decode()  # the first says `retry`
    stream.close()
    found = dict(line.split(": ", 1) for line in sent.split("\n\n")[1].splitlines())
    data = orjson.dumps(_settled(orjson.loads(found["data"]))).decode()
    return {**found, "data": data}


def _settled(value: Any) -> Any:
    """The value, less what chance or the machine made of it."""
    match value:
        case {"specversion": _}:
            members = {k: CHANCE.get(k, v) for k, v in value.items()}
            return {**members, "id": EVENT_ID}
        case {"id": _, "replaced": _}:
            return {**value, "id": EVENT_ID}
        case {"hashes": [*hashes]} if set(hashes) != {DIGEST}:
            return _settled({**value, "hashes": [DIGEST] * len(hashes)})
        case dict():
            return {k: CHANCE.get(k, _settled(v)) for k, v in value.items()}
        case list():
            return [_settled(item) for item in value]
        case _:
            return value


@pytest.mark.parametrize(
    "operation",
    ["createArticle", "previewExtraction", *PATHS, *CORRECTIONS, "streamEvents"],
)
def test_an_answer_is_as_it_is_shown(answers: dict[str, Any], operation: str) -> None:
    if os.environ.get("WHOHOLDS_WRITE_EXAMPLES"):
        written = orjson.dumps(answers[operation], option=orjson.OPT_INDENT_2)
        (FOLDER / f"{operation}.json").write_bytes(written + b"\n")
        example.cache_clear()

    assert answers[operation] == example(operation)


def test_every_operation_that_answers_in_json_shows_an_answer() -> None:
    for path, item in openapi(create_app())["paths"].items():
        for method, operation in item.items():
            if method == "parameters":
                continue
            content = [
                response["content"]["application/json"]
                for response in operation["responses"].values()
                if "application/json" in response.get("content", {})
            ]
            assert all("example" in one for one in content), path
