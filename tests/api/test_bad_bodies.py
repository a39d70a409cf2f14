"""What cannot be an article is refused, with a pointer to it; nothing is written."""

import io
import json
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.api import ARTICLE, pointers, slug
from tests.api.conftest import Post

JSON = "application/json"
NESTED = '{"text": ' + "[" * 65 + "]" * 65 + "}"


def send(client: FlaskClient, body: str | bytes, kind: str = JSON) -> TestResponse:
    return client.post("/articles", data=body, content_type=kind)


def test_a_number_without_end_is_told_in_our_words(client: FlaskClient) -> None:
    told = send(client, '{"title": ' + "9" * 5000 + "}").get_json()["detail"]

    assert told == "The body has a number of more than 4,300 digits."


def nothing_is_written(client: FlaskClient) -> bool:
    return bool(client.get("/events").get_json()["log_seq"] == 0)


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ("", ""),
        ("{", ""),
        ('{"title": "a",}', ""),
        (b'{"title": "\xff"}', ""),
        ('{"title": NaN}', ""),
        ('{"title": -Infinity}', ""),
        ('{"title": 1e999}', ""),
        ('{"title": ' + "9" * 5000 + "}", ""),
        ('{"title": "a", "title": "a"}', ""),
        (r'{"a": {"b": ["c", "d\u0000"]}}', "/a/b/1"),
        (r'{"text": "half \ud83d of a pair"}', "/text"),
        (r'{"a\ud83d": 1}', ""),
        (NESTED, "/text" + "/0" * 63),
        ("[" * 200_000, ""),
    ],
    ids=[
        "empty",
        "cut short",
        "trailing comma",
        "not UTF-8",
        "NaN",
        "Infinity",
        "too large a number",
        "too long a number",
        "a key twice",
        "NUL",
        "half of a surrogate pair",
        "half of a surrogate pair in a key",
        "nested too deep",
        "nested far too deep",
    ],
)
def test_json_that_readers_differ_on_is_malformed(
    client: FlaskClient, body: str | bytes, pointer: str
) -> None:
    response = send(client, body)

    assert (response.status_code, slug(response)) == (400, "malformed-request")
    assert pointers(response) == [pointer]
    assert nothing_is_written(client)


def test_sixty_four_levels_are_not_too_deep(client: FlaskClient) -> None:
    body = '{"text": ' + "[" * 63 + "]" * 63 + "}"

    assert slug(send(client, body)) == "validation-failed"


@pytest.mark.parametrize(
    "kind", ["text/plain", "", "application/x-www-form-urlencoded"]
)
def test_a_body_of_another_type_is_not_read(client: FlaskClient, kind: str) -> None:
    response = send(client, json.dumps(ARTICLE), kind)

    assert (response.status_code, slug(response)) == (415, "unsupported-media-type")


@pytest.mark.parametrize(
    "headers",
    [{"Content-Encoding": "gzip"}, {"Content-Type": f"{JSON}; charset=koi8-u"}],
)
def test_a_body_in_another_coding_is_not_read(
    client: FlaskClient, headers: dict[str, str]
) -> None:
    headers = {"Content-Type": JSON, **headers}

    response = client.post("/articles", data=json.dumps(ARTICLE), headers=headers)

    assert slug(response) == "unsupported-media-type"


def test_a_body_over_eight_mebibytes_is_too_large(client: FlaskClient) -> None:
    response = send(client, b" " * (8 * 1024 * 1024 + 1))

    assert (response.status_code, slug(response)) == (413, "payload-too-large")
    assert nothing_is_written(client)


@pytest.mark.parametrize(
    ("changed", "pointer"),
    [
        ({"text": ""}, "/text"),
        ({"text": " \n\t"}, "/text"),
        ({"text": "é" * (512 * 1024 + 1)}, "/text"),
        ({"text": 5}, "/text"),
        ({"text": None}, "/text"),
        ({"publisher": " "}, "/publisher"),
        ({"url": ["a"]}, "/url"),
        ({"access": "secret"}, "/access"),
        ({"published_at": None}, "/published_at"),
        ({"published_at": ""}, "/published_at"),
        ({"published_at": "2025-11-21T09:00:00"}, "/published_at"),
        ({"published_at": "2025-02-30"}, "/published_at"),
        ({"published_at": "0001-01-01T00:00:00+14:00"}, "/published_at"),
        ({"published_at": "yesterday"}, "/published_at"),
        ({"published_at": "9999-12-31"}, "/published_at"),
        ({"published_at": "9999-12-31T23:59:59-14:00"}, "/published_at"),
        ({"published_at": 1763715600}, "/published_at"),
        ({"retrieved_at": "2025-11-21T09:00:00"}, "/retrieved_at"),
        ({"publishd_at": "2025-11-21"}, "/publishd_at"),
        ({"body": {"nested": True}}, "/body"),
    ],
)
def test_a_member_that_cannot_be_is_pointed_to(
    client: FlaskClient, post: Post, changed: dict[str, Any], pointer: str
) -> None:
    response = post(**changed)

    assert (response.status_code, slug(response)) == (422, "validation-failed")
    assert pointers(response) == [pointer]
    assert nothing_is_written(client)


@pytest.mark.parametrize("member", ["title", "text", "published_at", "publisher"])
def test_a_missing_member_is_named(client: FlaskClient, member: str) -> None:
    body = {name: value for name, value in ARTICLE.items() if name != member}

    response = client.post("/articles", json=body)

    assert slug(response) == "validation-failed"
    assert response.get_json()["errors"] == [
        {"pointer": f"/{member}", "detail": "is missing"}
    ]


def test_all_faults_are_told_at_once(post: Post) -> None:
    response = post(text="", publisher="")

    assert pointers(response) == ["/text", "/publisher"]


def test_a_misspelled_member_is_told_the_right_one(post: Post) -> None:
    [fault] = post(publishd_at="2025-11-21").get_json()["errors"]

    assert fault["detail"] == "is not known; did you mean 'published_at'?"


@pytest.mark.parametrize("body", ["[]", '"text"', "null", "5", "true"])
def test_a_body_that_is_no_object_is_refused(client: FlaskClient, body: str) -> None:
    assert slug(send(client, body)) == "validation-failed"


def test_a_text_of_just_one_mebibyte_is_taken(post: Post) -> None:
    assert post(text="a" * 1024 * 1024).status_code == 201


def test_a_write_takes_no_parameters(client: FlaskClient) -> None:
    response = client.post("/articles?format=json", json=ARTICLE)

    assert slug(response) == "unknown-parameter"


def test_a_stream_without_a_length_is_not_cut_off(client: FlaskClient) -> None:
    body = json.dumps(ARTICLE).encode() + b" " * 8 * 1024 * 1024

    response = client.post(
        "/articles",
        input_stream=io.BytesIO(body),
        content_type=JSON,
        environ_overrides={"wsgi.input_terminated": True},
    )

    assert (response.status_code, slug(response)) == (413, "payload-too-large")
    assert nothing_is_written(client)
