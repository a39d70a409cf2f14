"""What holds on every path: problems, headers, methods, formats, parameters."""

import re
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from api import door
from api.problem_types import PROBLEMS
from app import create_app
from tests.api import ARTICLE, pointers, slug
from tests.api.conftest import Post

READS = [
    "/",
    "/articles",
    "/claims/00000000-0000-0000-0000-000000000000",
    "/corrections",
    "/docs/",
    "/events",
    "/health/live",
    "/health/ready",
    "/locations",
    "/locations/Kupiansk",
    "/locations/Kupiansk/claims",
    "/openapi.yaml",
    "/parties",
    "/problems/not-found",
]


@pytest.mark.parametrize("path", READS)
def test_head_says_what_get_says_without_the_body(
    client: FlaskClient, path: str
) -> None:
    named = {"X-Request-Id": "same"}

    head = client.head(path, headers=named)

    got = client.get(path, headers=named)
    assert (head.status_code, head.data) == (got.status_code, b"")
    assert dict(head.headers) == dict(got.headers)


@pytest.mark.parametrize("path", READS)
def test_options_lists_the_methods(client: FlaskClient, path: str) -> None:
    response = client.options(path)

    assert response.status_code == 200
    assert {"GET", "HEAD", "OPTIONS"} <= response.allow


@pytest.mark.parametrize("path", READS)
def test_every_answer_has_the_headers_that_all_have(
    client: FlaskClient, path: str
) -> None:
    headers = client.get(path).headers

    assert headers["Content-Language"] == "en"
    assert headers["Vary"] == "Accept, Accept-Encoding"
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert re.fullmatch("[0-9a-f]{32}", headers["X-Request-Id"])


@pytest.mark.parametrize(
    ("given", "kept"), [("ticket-7", True), ("a b", False), ("x" * 129, False)]
)
def test_a_request_id_is_the_clients_where_it_is_one(
    client: FlaskClient, given: str, kept: bool
) -> None:
    answered = client.get("/", headers={"X-Request-Id": given}).headers["X-Request-Id"]

    assert (answered == given) == kept


@pytest.mark.parametrize(
    "path", ["/nowhere", "/locations/a/b/c", "/articles/", "/articles//x"]
)
def test_an_unknown_path_is_a_problem(client: FlaskClient, path: str) -> None:
    response = client.get(path)

    assert (response.status_code, slug(response)) == (404, "not-found")


def test_a_wrong_method_is_told_the_right_ones(client: FlaskClient) -> None:
    response = client.delete("/articles")

    assert (response.status_code, slug(response)) == (405, "method-not-allowed")
    assert response.allow == {"GET", "HEAD", "OPTIONS", "POST"}


@pytest.mark.parametrize(
    "path",
    ["/articles/zzz", "/articles/" + "0" * 64, "/claims/1", "/events/1", "/events/-1"],
)
def test_what_is_not_there_is_not_found(client: FlaskClient, path: str) -> None:
    assert slug(client.get(path)) == "not-found"


@pytest.mark.parametrize("path", ["/events/9223372036854775808", "/events/" + "9" * 99])
def test_a_seq_that_no_log_reaches_is_not_found(client: FlaskClient, path: str) -> None:
    assert slug(client.get(path)) == "not-found"


def test_an_unknown_parameter_is_told_the_nearest_known(client: FlaskClient) -> None:
    response = client.get("/articles?limt=3")

    assert (response.status_code, slug(response)) == (400, "unknown-parameter")
    assert response.get_json()["errors"] == [
        {"pointer": "?limt", "detail": "is not known; did you mean 'limit'?"}
    ]


@pytest.mark.parametrize(
    ("path", "pointer"),
    [
        ("/articles?limit=0", "?limit"),
        ("/articles?limit=-1", "?limit"),
        ("/articles?limit=many", "?limit"),
        ("/articles?limit=1&limit=2", "?limit"),
        ("/events?after=-1", "?after"),
        ("/events?after=9007199254740992", "?after"),
        ("/events?type=claim-mad", "?type"),
        ("/events?wait=-1", "?wait"),
        ("/events?wait=soon", "?wait"),
        ("/events?wait=0.5", "?wait"),
        ("/events/stream?after=-1", "?after"),
        ("/events/stream?type=claim-mad", "?type"),
        ("/locations?match=exakt", "?match"),
        ("/locations?q=", "?q"),
        ("/locations?q=%00", "?q"),
        ("/locations?has_claims=perhaps", "?has_claims"),
        ("/locations/Kupiansk?country=Ukraine", "?country"),
    ],
)
def test_a_parameter_that_cannot_be_is_named(
    client: FlaskClient, path: str, pointer: str
) -> None:
    response = client.get(path)

    assert (response.status_code, slug(response)) == (400, "invalid-parameter")
    assert pointers(response) == [pointer]


def test_a_limit_beyond_the_most_is_taken_as_the_most(client: FlaskClient) -> None:
    assert client.get("/articles?limit=100000").get_json()["limit"] == 500


@pytest.mark.parametrize(
    ("path", "accept"),
    [
        ("/articles?format=csv", "*/*"),
        ("/articles?format=JSON", "*/*"),
        ("/articles", "text/csv"),
        ("/articles", "application/json;q=0"),
        ("/openapi.yaml", "image/png"),
    ],
)
def test_a_format_that_is_not_there_is_told_what_is(
    client: FlaskClient, path: str, accept: str
) -> None:
    response = client.get(path, headers={"Accept": accept})

    assert (response.status_code, slug(response)) == (406, "not-acceptable")
    assert response.get_json()["formats"]


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("", "application/json"),
        ("*/*", "application/json"),
        ("text/html, */*;q=0.8", "application/json"),
        ("text/plain", "text/plain"),
        ("text/*", "text/plain"),
        ("application/json;q=0.5, text/plain", "text/plain"),
    ],
)
def test_accept_chooses_the_format(client: FlaskClient, accept: str, kind: str) -> None:
    assert client.get("/", headers={"Accept": accept}).mimetype == kind


def test_the_parameter_wins_over_accept(client: FlaskClient) -> None:
    response = client.get("/?format=text", headers={"Accept": "application/json"})

    assert response.mimetype == "text/plain"


def test_every_type_of_problem_leads_to_help(client: FlaskClient) -> None:
    for kind in PROBLEMS.values():
        page = client.get(f"/problems/{kind.slug}").get_json()

        assert page["status"] == kind.status
        assert page["help"] == kind.help


def test_a_fault_of_ours_tells_the_request_id_and_no_more(
    settings: dict[str, Any],
) -> None:
    app = create_app({**settings, "TESTING": False})
    app.add_url_rule("/broken", view_func=lambda: {}["secret"])  # type: ignore[typeddict-item]

    response = app.test_client().get("/broken")
    door(app).close()

    assert (response.status_code, slug(response)) == (500, "internal")
    assert "secret" not in response.get_data(as_text=True)


def test_a_file_of_ours_that_is_missing_is_not_told_to_readers(
    settings: dict[str, Any], tmp_path: Path
) -> None:
    app = create_app({**settings, "WHOHOLDS_SEEDS": tmp_path, "TESTING": False})

    response = app.test_client().get("/articles")

    assert (response.status_code, slug(response)) == (500, "internal")
    assert str(tmp_path) not in response.get_data(as_text=True)


@pytest.mark.parametrize("host", ["", "a b", "[", "<x>", "é", "a:b:c", "x" * 5000])
def test_a_strange_host_breaks_nothing(client: FlaskClient, host: str) -> None:
    for path in ("/", "/locations/Kupiansk"):
        assert client.get(path, headers={"Host": host}).status_code in (200, 400)


def test_ready_names_the_database(client: FlaskClient) -> None:
    body = client.get("/health/ready").get_json()

    assert (body["status"], body["gazetteer"]) == ("ready", True)
    assert body["database"]["kind"] == "sqlite"
    assert re.fullmatch(r"3\.\d+\.\d+", body["database"]["sqlite_version"])


@pytest.mark.parametrize("path", ["/health/ready", "/articles", "/locations/a"])
def test_without_a_database_it_says_what_to_do(
    settings: dict[str, Any], path: str
) -> None:
    nowhere = "sqlite:////nonexistent/log.db"
    app = create_app({**settings, "DATABASE_URL": nowhere, "TESTING": False})

    response = app.test_client().get(path)

    assert (response.status_code, slug(response)) == (503, "unavailable")
    assert "whoholds init" in response.get_json()["detail"]
    assert response.headers["Retry-After"] == "5"


def test_without_a_database_it_lives(settings: dict[str, Any]) -> None:
    nowhere = "sqlite:////nonexistent/log.db"

    client = create_app({**settings, "DATABASE_URL": nowhere}).test_client()

    assert client.get("/health/live").status_code == 200
    assert client.get("/openapi.yaml").status_code == 200


def test_the_front_page_says_what_this_is_not_for(client: FlaskClient) -> None:
    for format in ("json", "text"):
        told = client.get(f"/?format={format}").get_data(as_text=True)

        assert "Not for decisions about anyone's safety." in told
        assert "GeoNames" in told
        assert told.count("curl -s") == 5


def test_the_contact_is_told(settings: dict[str, Any]) -> None:
    app = create_app({**settings, "WHOHOLDS_CONTACT": "desk@example.org"})
    client = app.test_client()

    assert client.get("/").get_json()["contact"] == "desk@example.org"
    assert "desk@example.org" in client.get("/openapi.yaml").get_data(as_text=True)


def test_the_page_of_the_contract_asks_nothing_of_outside(client: FlaskClient) -> None:
    page = client.get("/docs/").get_data(as_text=True)

    assert client.get("/docs").headers["Location"] == "/docs/"
    linked = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert linked
    for path in linked:
        assert path.startswith("/docs/")
        with client.get(path) as file:
            assert file.status_code == 200


def test_reading_writes_nothing(app: Flask, post: Post, client: FlaskClient) -> None:
    post()
    before = client.get("/events").get_json()

    for path in READS:
        client.get(path)

    assert client.get("/events").get_json() == before


def test_the_routes_of_the_docs_are_all_of_them(app: Flask) -> None:
    rules = {
        re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule)
        for rule in app.url_map.iter_rules()
        if not rule.rule.startswith("/docs")
    }
    api = app.extensions["flask-smorest"]["apis"][""]["ext_obj"]

    assert rules == set(api.spec.to_dict()["paths"])


def test_an_article_of_ours_is_what_the_example_shows(client: FlaskClient) -> None:
    spec = client.application.extensions["flask-smorest"]["apis"][""]["ext_obj"].spec
    body = spec.to_dict()["paths"]["/articles"]["post"]["requestBody"]
    example = body["content"]["application/json"]["example"]

    response = client.post("/articles", json=example)

    assert response.status_code == 201
    assert set(example) <= set(ARTICLE) | {"url"}
