"""The same service on PostgreSQL, and on a database that it cannot use."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient

from api import door
from app import create_app
from events.log import open_log
from events.setup import prepare
from tests.api import ARTICLE, slug


@pytest.fixture
def large(
    settings: dict[str, Any], seeds: Path, empty_database: Callable[[], str]
) -> Iterator[FlaskClient]:
    """A client of a service on PostgreSQL."""
    url = empty_database()
    prepare(url, seeds, geonames=False)
    app = create_app({**settings, "DATABASE_URL": url})
    yield app.test_client()
    door(app).close()


def test_postgresql_answers_as_sqlite_does(
    large: FlaskClient, client: FlaskClient
) -> None:
    paths = [
        "/locations/Kupyansk/timeline?include=tracks",
        "/locations/Kupyansk/timeline?format=csv",
        "/locations?q=Kupi",
        "/locations/Norrby",
        "/parties",
    ]
    for one in (large, client):
        assert one.post("/articles", json=ARTICLE).status_code == 201

    for path in paths:
        theirs, ours = large.get(path), client.get(path)

        assert theirs.status_code == ours.status_code
        if theirs.is_json and "timeline" in path:
            bodies = [theirs.get_json(), ours.get_json()]
            for body in bodies:
                del body["as_known"]["recorded_through"]
            assert bodies[0] == bodies[1]
        elif theirs.status_code == 200:
            assert theirs.data == ours.data


@pytest.mark.parametrize(
    "path",
    [
        "/locations/a%00b",
        "/locations/%FF",
        "/articles/%00",
        "/events?type=%00",
        "/locations?q=%00",
        "/events/9223372036854775808",
        "/events?after=9007199254740991",
        "/locations/Kupiansk/timeline?party=%00",
        "/problems/%00",
    ],
)
def test_what_postgresql_does_not_take_never_reaches_it(
    large: FlaskClient, path: str
) -> None:
    assert large.get(path).status_code in (200, 400, 404)


def test_postgresql_is_named_as_ready(large: FlaskClient) -> None:
    database = large.get("/health/ready").get_json()["database"]

    assert (database["kind"], database["writable"]) == ("postgresql", True)


def test_a_database_that_is_read_only_is_ready_and_not_writable(
    settings: dict[str, Any], seeds: Path, empty_database: Callable[[], str]
) -> None:
    url = empty_database()
    prepare(url, seeds, geonames=False)
    name = sa.make_url(url).database
    with psycopg.connect(url, autocommit=True) as connection:
        setting = f"ALTER DATABASE {name} SET default_transaction_read_only = on"
        connection.execute(setting)  # type: ignore[call-overload]
    client = unusable({**settings, "DATABASE_URL": url})

    ready = client.get("/health/ready")
    written = client.post("/articles", json=ARTICLE)
    read = client.get("/articles")
    door(client.application).close()

    assert (ready.status_code, ready.get_json()["status"]) == (200, "ready")
    assert ready.get_json()["database"]["writable"] is False
    assert (written.status_code, slug(written)) == (503, "unavailable")
    assert written.headers["Retry-After"] == "5"
    assert "takes no writes now" in written.get_json()["detail"]
    assert read.status_code == 200


def unusable(settings: dict[str, Any]) -> FlaskClient:
    """A client of a service as it is served: no fault is shown to the test."""
    return create_app({**settings, "TESTING": False}).test_client()


def path_of(settings: dict[str, Any]) -> str:
    return str(settings["DATABASE_URL"]).removeprefix("sqlite:///")


@pytest.mark.parametrize(
    ("schema", "told"), [("0000", "older than"), ("9999", "newer than")]
)
def test_a_database_of_another_schema_is_told(
    settings: dict[str, Any], schema: str, told: str
) -> None:
    with sqlite3.connect(path_of(settings)) as database:
        database.execute("UPDATE alembic_version SET version_num = ?", [schema])
    database.close()

    response = unusable(settings).get("/health/ready")

    assert (response.status_code, slug(response)) == (503, "unavailable")
    assert told in response.get_json()["detail"]


def test_a_file_that_is_no_database_is_told(settings: dict[str, Any]) -> None:
    Path(path_of(settings)).write_bytes(b"no database at all" * 500)

    response = unusable(settings).get("/locations/Kupiansk")

    assert (response.status_code, slug(response)) == (503, "unavailable")


def test_what_is_wrong_is_told_without_a_path(settings: dict[str, Any]) -> None:
    path = Path(path_of(settings))
    client = unusable(settings)
    details = []
    for content in (None, b"no database at all" * 500):
        path.unlink() if content is None else path.write_bytes(content)
        details.append(client.get("/health/ready").get_json()["detail"])

    assert not any(str(path) in one or path.name in one for one in details)
    assert "whoholds init" in details[0]


def test_a_full_disk_is_told_and_nothing_is_written(
    settings: dict[str, Any], app: Flask
) -> None:
    log = door(app).house().log
    with log.writing() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")  # no less than it has

    response = app.test_client().post(
        "/articles", json={**ARTICLE, "text": ARTICLE["text"] * 1000}
    )

    assert (response.status_code, slug(response)) == (507, "storage-full")
    assert "Retry-After" not in response.headers
    assert log.head().size == 0


def test_a_write_beside_another_process_is_told_to_wait(
    settings: dict[str, Any], app: Flask
) -> None:
    with open_log(settings["DATABASE_URL"]) as other:
        assert other.owns()

        response = app.test_client().post("/articles", json=ARTICLE)

    assert (response.status_code, slug(response)) == (503, "unavailable")
    assert response.headers["Retry-After"] == "1"


def test_a_database_that_goes_away_is_told_while_it_is_away(
    settings: dict[str, Any],
) -> None:
    app = create_app({**settings, "TESTING": False})
    client = app.test_client()
    assert client.get("/locations/Kupiansk").status_code == 200
    door(app).house().log.database.engine.dispose()
    path = Path(path_of(settings))
    path.rename(path.with_suffix(".away"))

    away = client.get("/locations/Kupiansk")
    path.with_suffix(".away").rename(path)
    back = client.get("/locations/Kupiansk")
    door(app).close()

    assert (away.status_code, slug(away)) == (503, "unavailable")
    assert back.status_code == 200
