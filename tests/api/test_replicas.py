"""Reads are answered by a replica, or by the database where the replica is behind."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import psycopg
import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient

from api import door
from app import create_app
from events.log import replicas
from events.setup import prepare
from tests.api import ARTICLE, slug

LATER = {**ARTICLE, "title": "Another day", "published_at": "2025-11-22"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A service with a replica, which is a copy of the database as it was.

    Attributes:
        first: the seq of the last event that the replica has.
        last: the seq of the database's last event.
    """

    app: Flask
    client: FlaskClient
    replica: str
    first: int
    last: int


Serve = Callable[..., Service]


def name(url: str) -> str:
    return str(sa.make_url(url).database)


@pytest.fixture
def serve(
    settings: dict[str, Any], seeds: Any, empty_database: Callable[..., str]
) -> Iterator[Serve]:
    """A service whose replica lacks the second of two articles, or is another URL."""
    opened = []

    def make(replica: str | None = None) -> Service:
        url = empty_database()
        prepare(url, seeds, geonames=False)
        app = create_app({**settings, "DATABASE_URL": url})
        first = app.test_client().post("/articles", json=ARTICLE).get_json()
        door(app).close()
        copy = empty_database(name(url))
        both = {"DATABASE_URL": url, "READ_DATABASE_URL": replica or copy}
        app = create_app({**settings, **both})
        opened.append(app)
        last = app.test_client().post("/articles", json=LATER).get_json()
        return Service(
            app=app,
            client=app.test_client(),
            replica=copy,
            first=first["log"]["last_seq"],
            last=last["log"]["last_seq"],
        )

    yield make
    for app in opened:
        door(app).close()


def test_a_read_is_answered_by_the_replica_whole(serve: Serve) -> None:
    service = serve()

    listed = service.client.get("/articles").get_json()
    claims = service.client.get("/locations/Kupiansk/claims").get_json()
    told = service.client.get("/locations/Kupiansk/timeline").get_json()

    assert listed["log_seq"] == service.first
    assert len(listed["articles"]) == 1
    assert {one["seq"] for one in claims["claims"]} <= set(range(service.first + 1))
    assert told["as_known"]["log_seq"] == claims["log_seq"] == service.first


@pytest.mark.parametrize(
    "path",
    [
        "/articles",
        "/locations/Kupiansk/claims",
        "/locations/Kupiansk/timeline",
        "/locations/Kupiansk/state",
        "/states",
        "/locations",
        "/locations/Kupiansk",
    ],
)
def test_what_was_written_is_read_with_min_seq(serve: Serve, path: str) -> None:
    service = serve()

    def seq(query: str) -> int:
        body = service.client.get(f"{path}?{query}").get_json()
        return int(body.get("log_seq") or body["as_known"]["log_seq"])

    assert seq(f"min_seq={service.first}") == service.first
    assert seq(f"min_seq={service.last}") == service.last


def test_a_min_seq_beyond_the_log_is_told(serve: Serve) -> None:
    service = serve()

    response = service.client.get(f"/articles?min_seq={service.last + 1}")

    assert (response.status_code, slug(response)) == (400, "invalid-parameter")
    assert f"the log ends at {service.last}" in response.get_json()["detail"]


@pytest.mark.parametrize("wrong", ["-1", "x", "1.5", "9007199254740992"])
def test_a_min_seq_that_is_no_seq_is_told(serve: Serve, wrong: str) -> None:
    response = serve().client.get("/articles", query_string={"min_seq": wrong})

    assert (response.status_code, slug(response)) == (400, "invalid-parameter")


def test_what_only_the_database_has_is_found(serve: Serve) -> None:
    service = serve()
    written = service.client.get(f"/articles?min_seq={service.last}").get_json()
    id = written["articles"][1]["id"]

    assert service.client.get(f"/articles/{id}").status_code == 200
    assert service.client.get(f"/articles/{id}/claims").get_json()["claims"]


def test_an_answer_pinned_to_a_state_has_all_of_it(serve: Serve) -> None:
    service = serve()
    path = "/locations/Kupiansk/timeline"
    events = service.client.get("/events?limit=500").get_json()["events"]
    later = events[service.last - 1]["time"]

    by_seq = service.client.get(f"{path}?known_at=seq:{service.last}").get_json()
    by_time = service.client.get(path, query_string={"known_at": later}).get_json()

    assert by_seq["as_known"]["log_seq"] == service.last
    assert by_time["as_known"]["log_seq"] == service.last


def test_a_page_goes_on_in_the_state_of_the_first(serve: Serve) -> None:
    service = serve()
    path = f"/articles?limit=1&min_seq={service.last}"
    cursor = service.client.get(path).get_json()["next_cursor"]

    following = service.client.get(f"/articles?limit=1&cursor={cursor}").get_json()

    assert following["log_seq"] == service.last
    assert len(following["articles"]) == 1


def test_the_feed_and_what_is_written_come_from_the_database(serve: Serve) -> None:
    service = serve()

    feed = service.client.get("/events?limit=500").get_json()
    again = service.client.post("/articles", json=LATER).get_json()

    assert feed["log_seq"] == service.last
    assert again["outcome"] == "duplicate"


def test_the_replica_is_named_as_ready(serve: Serve) -> None:
    service = serve()

    ready = service.client.get("/health/ready").get_json()

    assert ready["log_seq"] == service.last
    assert ready["replica"] == {"log_seq": service.first, "fault": None}


def warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [one.getMessage() for one in caplog.records if one.levelno > logging.INFO]


def test_a_replica_that_is_away_is_told_once_and_not_waited_for(
    serve: Serve, caplog: pytest.LogCaptureFixture, tmp_path: Any
) -> None:
    service = serve(f"postgresql:///whoholds?host={tmp_path}")

    answers = [service.client.get("/articles") for _ in range(3)]
    ready = service.client.get("/health/ready")

    assert [one.get_json()["log_seq"] for one in answers] == [service.last] * 3
    [told] = warnings(caplog)
    assert "the replica is not used" in told
    replica = ready.get_json()["replica"]
    assert (ready.status_code, replica["log_seq"]) == (200, None)
    assert "cannot be used" in replica["fault"]
    assert str(tmp_path) not in replica["fault"]


def test_a_replica_that_goes_away_is_used_again_when_it_is_back(
    serve: Serve, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = serve()
    assert service.client.get("/articles").get_json()["log_seq"] == service.first
    away = f"ALTER DATABASE {name(service.replica)} WITH ALLOW_CONNECTIONS"
    server = sa.make_url(service.replica).set(database="postgres")
    with psycopg.connect(
        server.render_as_string(hide_password=False), autocommit=True
    ) as connection:
        connection.execute(f"{away} false")
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
            [name(service.replica)],
        )

        gone = service.client.get("/articles").get_json()["log_seq"]
        connection.execute(f"{away} true")
    monkeypatch.setattr(replicas, "PAUSE", 0)
    back = service.client.get("/articles").get_json()["log_seq"]

    assert (gone, back) == (service.last, service.first)
    assert len(warnings(caplog)) == 1


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE alembic_version SET version_num = '0001'", "older than this code's"),
        ("UPDATE alembic_version SET version_num = '9999'", "newer than this code's"),
        ("DROP TABLE alembic_version", "is not set up"),
    ],
)
def test_a_replica_of_another_schema_is_told(
    serve: Serve, statement: str, told: str
) -> None:
    service = serve()
    with psycopg.connect(service.replica) as connection:
        connection.execute(statement)  # type: ignore[call-overload]

    fault = service.client.get("/health/ready").get_json()["replica"]["fault"]

    assert told in fault
    assert service.client.get("/articles").get_json()["log_seq"] == service.last


def test_a_replica_of_another_log_is_told(serve: Serve) -> None:
    other = serve()

    service = serve(other.replica)

    fault = service.client.get("/health/ready").get_json()["replica"]["fault"]
    assert "another log" in fault
    assert service.client.get("/articles").get_json()["log_seq"] == service.last


def test_an_empty_replica_is_not_another_log(
    serve: Serve, empty_database: Callable[..., str], seeds: Any
) -> None:
    empty = empty_database()
    prepare(empty, seeds, geonames=False)

    replica = serve(empty).client.get("/health/ready").get_json()["replica"]

    assert replica == {"log_seq": 0, "fault": None}
