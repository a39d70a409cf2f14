"""What a stream and a long poll are in HTTP, before anything is waited for."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

import orjson
import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from api import door
from api.streaming import CHUNK
from app import create_app
from events.log import Log
from tests import build
from tests.api import pointers, slug
from tests.api.conftest import Post
from tests.log.test_append import append


@pytest.fixture
def log(app: Flask) -> Log:
    """The log, whose streams end where they would wait."""
    log = door(app).house().log
    log.stop_waiting()
    return log


def test_a_stream_is_never_kept_and_never_gathered(
    client: FlaskClient, log: Log
) -> None:
    headers = client.get("/events/stream").headers

    assert headers["Content-Type"] == "text/event-stream"
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Accel-Buffering"] == "no"
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert "ETag" not in headers


def test_a_stream_begins_with_when_to_come_again(client: FlaskClient, log: Log) -> None:
    assert client.get("/events/stream").data == b"retry: 2000\n\n"


def test_a_message_holds_what_the_event_alone_is(
    post: Post, client: FlaskClient, log: Log
) -> None:
    post()

    sent = client.get("/events/stream?after=2").text.split("\n\n")[1:-1]

    assert len(sent) == log.size() - 2
    for seq, message in enumerate(sent, start=3):
        event = client.get(f"/events/{seq}").get_json()
        id, name, data = message.split("\n")
        assert (id, name) == (f"id: {seq}", f"event: {event['type']}")
        assert orjson.loads(data.removeprefix("data: ")) == event


def test_an_events_attributes_are_named_as_cloudevents_asks(
    post: Post, client: FlaskClient
) -> None:
    post()

    event = client.get("/events/1").get_json()

    assert {"specversion", "id", "source", "type", "subject", "time"} < event.keys()
    assert all(name.isalnum() and name == name.lower() for name in event)
    assert all(len(name) <= 20 for name in event)


def test_the_last_event_id_wins_over_after(
    post: Post, client: FlaskClient, log: Log
) -> None:
    post()
    last = {"Last-Event-ID": str(log.size() - 1)}

    sent = client.get("/events/stream?after=1", headers=last).text

    assert [line for line in sent.splitlines() if line.startswith("id:")] == [
        f"id: {log.size()}"
    ]


@pytest.mark.parametrize(
    "given", ["", "-1", "1.5", "latest", "１", "0x1", "9007199254740992", "9" * 30]
)
def test_a_last_event_id_that_is_no_seq_is_refused(
    client: FlaskClient, given: str
) -> None:
    headers = {"Last-Event-ID": given}

    response = client.get("/events/stream", headers=headers)

    assert (response.status_code, slug(response)) == (400, "invalid-parameter")
    assert pointers(response) == ["Last-Event-ID"]


@pytest.mark.parametrize("query", ["limit=1", "wait=1", "afer=1"])
def test_a_stream_takes_no_other_parameter(client: FlaskClient, query: str) -> None:
    assert slug(client.get(f"/events/stream?{query}")) == "unknown-parameter"


@pytest.mark.parametrize(
    ("accept", "status"),
    [("text/event-stream", 200), ("*/*", 200), ("application/json", 406)],
)
def test_a_stream_is_negotiated(
    client: FlaskClient, log: Log, accept: str, status: int
) -> None:
    response = client.get("/events/stream", headers={"Accept": accept})

    assert response.status_code == status
    if status == 406:
        assert response.get_json()["formats"] == [
            {"format": "sse", "media_type": "text/event-stream"}
        ]


def test_pages_elsewhere_may_go_on_where_they_stopped(client: FlaskClient) -> None:
    headers = client.options("/events/stream").headers

    assert headers["Access-Control-Allow-Methods"] == "GET, HEAD"
    assert "Last-Event-ID" in headers["Access-Control-Allow-Headers"]


def test_a_wait_that_is_too_long_is_cut_and_told(client: FlaskClient, log: Log) -> None:
    assert client.get("/events?wait=3600").get_json()["wait"] == 25


@pytest.fixture
def narrow(settings: dict[str, Any]) -> Iterator[FlaskClient]:
    """A client of a service with one place for a stream."""
    app = create_app({**settings, "WHOHOLDS_STREAMS": 1})
    yield app.test_client()
    door(app).close()


def refusal(client: FlaskClient) -> str:
    response = client.get("/events?wait=25")
    assert response.headers["Retry-After"] == "5"
    return slug(response)


def test_a_place_is_taken_while_a_stream_lasts(narrow: FlaskClient) -> None:
    stream = narrow.get("/events/stream")
    next(iter(stream.response))

    assert refusal(narrow) == "unavailable"
    stream.close()
    stream.close()
    second = narrow.get("/events/stream")

    assert (second.status_code, refusal(narrow)) == (200, "unavailable")
    second.close()


def test_a_head_and_a_refusal_take_no_place(narrow: FlaskClient) -> None:
    for _ in range(3):
        with narrow.head("/events/stream") as head:
            assert head.status_code == 200
        assert narrow.get("/events/stream?after=x").status_code == 400
        wrong = {"Last-Event-ID": "x"}
        assert narrow.get("/events/stream", headers=wrong).status_code == 400


def grown(app: Flask) -> Log:
    """The log, with more events than are sent at a time."""
    log = door(app).house().log
    places = [f"place-{number}" for number in range(CHUNK + 9)]
    append(log, build.claimed(build.article(), places))
    return log


def test_long_histories_are_sent_in_order(client: FlaskClient, app: Flask) -> None:
    size = grown(app).size()
    streams = [client.get("/events/stream") for _ in range(2)]

    assert [list(ids(one, size)) for one in streams] == [list(range(1, size + 1))] * 2


def test_a_server_that_ends_does_not_send_all_there_is(
    client: FlaskClient, app: Flask
) -> None:
    log = grown(app)
    log.stop_waiting()

    sent = list(ids(client.get("/events/stream"), log.size()))
    last = {"Last-Event-ID": str(sent[-1])}
    rest = list(ids(client.get("/events/stream", headers=last), log.size()))

    assert sent == list(range(1, CHUNK + 1))
    assert sent + rest == list(range(1, log.size() + 1))


def test_an_event_that_was_redacted_stays_without_its_words(
    post: Post, client: FlaskClient, log: Log
) -> None:
    post()
    seq = log.size()
    told = client.get(f"/events/{seq}").get_json()
    with log.writing() as connection:
        connection.execute(sa.text(f"INSERT INTO redaction VALUES ({seq}, {seq})"))
        connection.execute(sa.text(f"DELETE FROM event_payload WHERE seq = {seq}"))

    alone = client.get(f"/events/{seq}").get_json()
    listed = client.get(f"/events?after={seq - 1}").get_json()["events"]
    sent = client.get(f"/events/stream?after={seq - 1}").text.split("\ndata: ")[1]

    assert told["data"] is not None
    assert alone == told | {"data": None}
    assert listed == [orjson.loads(sent)] == [alone]


def ids(stream: TestResponse, count: int) -> Iterator[int]:
    """The first ids of a stream, which is left then."""

    def lines() -> Iterator[bytes]:
        for sent in stream.response:
            assert isinstance(sent, bytes)
            yield from sent.splitlines()

    named = (line for line in lines() if line.startswith(b"id: "))
    yield from (int(line[4:]) for line in islice(named, count))
    stream.close()
