"""Answers that a client has already are not made again."""

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from api import door
from events.gazetteer import build_gazetteer
from events.gazetteer.supplement import COLUMNS
from tests.api.conftest import Post

PATHS = [
    "/",
    "/articles",
    "/events",
    "/locations",
    "/locations/Kupiansk",
    "/locations/Kupiansk/claims",
    "/openapi.yaml",
    "/parties",
    "/problems/gone",
]
MOVING = ["/articles", "/events", "/locations", "/locations/Kupiansk"]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("form", ["{}", "W/{}", '"x", {}', "*"])
def test_an_answer_that_the_client_has_is_304(
    client: FlaskClient, path: str, form: str
) -> None:
    first = client.get(path)

    again = client.get(
        path, headers={"If-None-Match": form.format(first.headers["ETag"])}
    )

    assert (again.status_code, again.data) == (304, b"")
    for name in ("ETag", "Cache-Control", "Vary", "Content-Location"):
        assert again.headers.get(name) == first.headers.get(name)


@pytest.mark.parametrize("path", MOVING)
def test_an_answer_is_new_when_the_log_has_moved(
    client: FlaskClient, post: Post, path: str
) -> None:
    seen = {"If-None-Match": client.get(path).headers["ETag"]}
    assert client.get(path, headers=seen).status_code == 304

    post()

    assert client.get(path, headers=seen).status_code == 200


def test_an_article_about_another_place_leaves_an_answer_as_it_is(
    client: FlaskClient, post: Post
) -> None:
    seen = {"If-None-Match": client.get("/locations/Siversk").headers["ETag"]}

    post()

    assert client.get("/locations/Siversk", headers=seen).status_code == 304


@pytest.mark.parametrize(
    "path", ["/locations/Sjo", "/locations/Sjo/timeline", "/locations?q=Sjo"]
)
def test_an_answer_is_new_when_the_gazetteer_is(
    app: Flask, client: FlaskClient, tmp_path: Path, path: str
) -> None:
    def build(name: str) -> None:
        row = f"whoholds:sjo,{name},town,AA,01,,,,,Sjo,a map,2025-01-01"
        supplement = tmp_path / f"{name}.csv"
        supplement.write_text(f"{','.join(COLUMNS)}\n{row}\n")
        with door(app).house().log.writing() as connection:
            build_gazetteer(connection, supplement, geonames=False)

    build("Sjostad")
    tag = client.get(path).headers["ETag"]
    build("Sjoby")

    now = client.get(path, headers={"If-None-Match": tag})

    assert now.status_code == 200
    assert b"Sjoby" in now.data


def test_formats_names_and_parameters_have_their_own_tags(client: FlaskClient) -> None:
    paths = [
        "/?format=json",
        "/?format=text",
        "/locations/Kupiansk",
        "/locations/Kupyansk",
        "/locations/Kupiansk?country=UA",
        "/articles",
        "/articles?limit=1",
    ]

    tags = [client.get(path).headers["ETag"] for path in paths]

    assert len(set(tags)) == len(paths)
    assert not any(tag.startswith("W/") for tag in tags)


def test_a_live_answer_is_asked_for_again(client: FlaskClient) -> None:
    told = client.get("/articles").headers["Cache-Control"]

    assert told == "public, max-age=0, must-revalidate"


def test_a_pinned_answer_keeps_for_an_hour(client: FlaskClient, post: Post) -> None:
    post()

    told = client.get("/events/1").headers["Cache-Control"]

    assert told == "public, max-age=3600"


def test_a_write_is_not_stored(post: Post) -> None:
    assert post().headers["Cache-Control"] == "no-store"
