"""Who may write, and which pages may read."""

from typing import Any

import pytest
from flask.testing import FlaskClient

from api import door
from app import create_app
from tests.api import ARTICLE, slug


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:8000", "127.0.0.1:8000", "[::1]:8000", "127.9.9.9"]
)
def test_programs_on_the_machine_may_write(client: FlaskClient, host: str) -> None:
    response = client.post("/articles", json=ARTICLE, headers={"Host": host})

    assert response.status_code == 201


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "whoholds.example"},
        {"Host": "localhost.whoholds.example"},
        {"Host": "10.0.0.1:8000"},
        {"Host": "[::2]"},
        {"Host": "[::1"},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Origin": "https://localhost"},
        {"Origin": "http://localhost:1"},
    ],
)
def test_others_may_not(client: FlaskClient, headers: dict[str, str]) -> None:
    response = client.post("/articles", json=ARTICLE, headers=headers)

    assert (response.status_code, slug(response)) == (403, "insufficient-scope")
    assert client.get("/events").get_json()["log_seq"] == 0


def test_a_caller_from_another_machine_may_not(client: FlaskClient) -> None:
    caller = {"REMOTE_ADDR": "192.0.2.7"}

    response = client.post("/articles", json=ARTICLE, environ_overrides=caller)

    assert slug(response) == "insufficient-scope"


def test_a_page_of_the_service_itself_may_write(client: FlaskClient) -> None:
    headers = {"Origin": "http://localhost"}

    assert client.post("/articles", json=ARTICLE, headers=headers).status_code == 201


def test_a_page_of_a_listed_origin_may_write(settings: dict[str, Any]) -> None:
    origin = "https://desk.example"
    app = create_app({**settings, "WHOHOLDS_WRITE_ORIGINS": f"{origin}/, http://b"})
    client = app.test_client()
    asked = {"Origin": origin, "Access-Control-Request-Method": "POST"}

    preflight = client.options("/articles", headers=asked)
    response = client.post("/articles", json=ARTICLE, headers={"Origin": origin})
    door(app).close()

    for answer in (preflight, response):
        assert answer.headers["Access-Control-Allow-Origin"] == origin
        assert "Origin" in answer.vary
    assert "POST" in preflight.headers["Access-Control-Allow-Methods"]
    assert "Content-Type" in preflight.headers["Access-Control-Allow-Headers"]
    assert response.status_code == 201


def test_a_page_elsewhere_is_not_let_to_write(client: FlaskClient) -> None:
    headers = {
        "Origin": "https://elsewhere.example",
        "Access-Control-Request-Method": "POST",
    }

    preflight = client.options("/articles", headers=headers)

    assert "Access-Control-Allow-Origin" not in preflight.headers


@pytest.mark.parametrize("path", ["/articles", "/nowhere", "/articles?a=b"])
def test_pages_everywhere_may_read_and_see_why_not(
    client: FlaskClient, path: str
) -> None:
    headers = client.get(path, headers={"Origin": "https://a.example"}).headers

    assert headers["Access-Control-Allow-Origin"] == "*"
    assert "ETag" in headers["Access-Control-Expose-Headers"]
    assert "Access-Control-Allow-Credentials" not in headers
