"""A request that is sent twice under an idempotency key: one effect, one answer."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from api import door
from events.log import IdempotencyKey, open_log
from tests.api import ARTICLE, slug
from tests.api.served import Answer, ask
from tests.house.conftest import served

KEY = {"Idempotency-Key": "4f1c"}
STRANGE = {**ARTICLE, "titel": "One letter moved"}


def send(client: FlaskClient, **request: Any) -> TestResponse:
    return client.post("/articles", headers=KEY, **request)


@pytest.mark.parametrize(
    "request_",
    [
        {"json": STRANGE},
        {"json": {**ARTICLE, "text": ""}},
        {"json": {**ARTICLE, "published_at": "yesterday"}},
        {"json": []},
        {"data": b"{", "content_type": "application/json"},
        {"json": ARTICLE, "query_string": "dry_run=1"},
    ],
)
def test_what_follows_from_the_request_alone_is_told_again(
    client: FlaskClient, request_: dict[str, Any]
) -> None:
    first = send(client, **request_)

    again = send(client, **request_)

    assert 400 <= first.status_code < 500
    assert "Idempotency-Replayed" not in first.headers
    assert again.headers["Idempotency-Replayed"] == "true"
    named = first.get_json() | {"request_id": again.get_json()["request_id"]}
    assert (again.status_code, again.get_json()) == (first.status_code, named)


def test_a_refused_request_is_mended_under_a_new_key(client: FlaskClient) -> None:
    send(client, json=STRANGE)

    assert slug(send(client, json=ARTICLE)) == "idempotency-key-reused"
    assert slug(send(client, json=[])) == "idempotency-key-reused"
    new = {"Idempotency-Key": "4f1d"}
    assert client.post("/articles", json=ARTICLE, headers=new).status_code == 201


def test_the_key_of_an_answer_is_not_good_for_a_refusal(client: FlaskClient) -> None:
    assert send(client, json=ARTICLE).status_code == 201

    assert slug(send(client, json=STRANGE)) == "idempotency-key-reused"


@pytest.mark.parametrize(
    ("request_", "headers", "refusal"),
    [
        (
            {"json": {**ARTICLE, "published_at": "2999-01-01"}},
            {},
            "validation-failed",
        ),
        ({"data": b"x", "content_type": "text/plain"}, {}, "unsupported-media-type"),
        ({"json": ARTICLE}, {"Host": "elsewhere.example"}, "insufficient-scope"),
        ({"json": {"x" * 20_000: 1}}, {}, "validation-failed"),
    ],
)
def test_what_may_be_otherwise_tomorrow_is_not_kept(
    client: FlaskClient, request_: dict[str, Any], headers: dict[str, str], refusal: str
) -> None:
    for _ in range(2):
        response = client.post("/articles", headers=KEY | headers, **request_)
        assert slug(response) == refusal
        assert "Idempotency-Replayed" not in response.headers

    assert send(client, json=ARTICLE).status_code == 201


def test_a_refusal_without_a_key_writes_nothing(
    client: FlaskClient, app: Flask
) -> None:
    client.post("/articles", json=STRANGE)

    assert not door(app).house().log.database.lock.held


def test_a_running_request_is_not_begun_again(client: FlaskClient, app: Flask) -> None:
    key = IdempotencyKey(key="4f1c", owner="anonymous", fingerprint="")
    with door(app).house().log.alone(key):
        for body in (ARTICLE, STRANGE):
            response = send(client, json=body)
            assert (response.status_code, slug(response)) == (409, "conflict")
            assert response.headers["Retry-After"] == "1"

    assert send(client, json=ARTICLE).status_code == 201


def test_of_fifty_at_once_one_has_an_effect(bases: tuple[str, list[str]]) -> None:
    url, servers = bases
    together = Barrier(50)

    def write(number: int) -> Answer:
        together.wait()
        base = servers[number % len(servers)]
        return ask(base, "/articles", ARTICLE, Idempotency_Key="4f1c")

    with ThreadPoolExecutor(50) as pool:
        answers = list(pool.map(write, range(50)))

    done = [one for one in answers if one.status == 201]
    assert len([one for one in done if "idempotency-replayed" not in one.headers]) == 1
    assert {one.body for one in done} == {done[0].body}
    others = [one for one in answers if one.status != 201]
    assert {(one.status, one.json["type"]) for one in others} <= {
        (409, "/problems/conflict")
    }
    with open_log(url, read_only=True) as log:
        types = [one.type for one in log.events(limit=1000)]
        assert log.size() == done[0].json["log"]["last_seq"]
    assert types.count("article-received/1") == 1


def test_a_receipt_and_a_refusal_outlive_the_server(
    settings: dict[str, Any], tmp_path: Path
) -> None:
    environ = {
        "DATABASE_URL": settings["DATABASE_URL"],
        "WHOHOLDS_SEEDS": str(settings["WHOHOLDS_SEEDS"]),
        "WHOHOLDS_CURSOR_KEY": "a key for tests",
    }
    runs = []
    for _ in range(2):
        with served(tmp_path, **environ) as base:
            done = ask(base, "/articles", ARTICLE, Idempotency_Key="a")
            refused = ask(base, "/articles", STRANGE, Idempotency_Key="b")
            runs.append((done, refused))

    [(done, refused), (done_again, refused_again)] = runs
    assert (done.status, refused.status) == (201, 422)
    assert (done_again.status, done_again.body) == (201, done.body)
    assert refused_again.status == 422
    assert refused_again.json["errors"] == refused.json["errors"]
    for one in (done_again, refused_again):
        assert one.headers["idempotency-replayed"] == "true"
