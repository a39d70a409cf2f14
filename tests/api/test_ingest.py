"""`POST /articles`: what is taken, and what it answers."""

from datetime import UTC, datetime, timedelta

import pytest
from flask.testing import FlaskClient

from tests.api import ARTICLE, slug
from tests.api.conftest import Post

KUPIANSK = "geonames:703656"


def test_an_article_comes_in_with_its_claims(post: Post) -> None:
    response = post()

    assert response.status_code == 201
    body = response.get_json()
    assert body["outcome"] == "created"
    assert response.headers["Location"] == f"/articles/{body['article']['id']}"
    assert {(one["location"], one["controller"]) for one in body["claims"]} == {
        (KUPIANSK, "russia"),
        (KUPIANSK, "ukraine"),
    }
    first, last = body["log"]["first_seq"], body["log"]["last_seq"]
    assert first == 1
    assert last >= max(one["seq"] for one in body["claims"])
    assert (body["warnings"], body["unresolved_places"]) == ([], [])


def test_the_quote_of_a_claim_is_a_stretch_of_the_text(post: Post) -> None:
    for claim in post().get_json()["claims"]:
        quote = claim["quote"]

        assert ARTICLE[quote["field"]][quote["start"] : quote["end"]] == quote["exact"]


def test_the_same_article_again_is_a_duplicate_and_writes_nothing(
    post: Post, client: FlaskClient
) -> None:
    first = post().get_json()
    size = client.get("/events").get_json()["log_seq"]

    again = post()

    assert again.status_code == 200
    assert again.get_json()["outcome"] == "duplicate"
    assert again.get_json()["article"] == first["article"]
    assert again.get_json()["claims"] == first["claims"]
    assert client.get("/events").get_json()["log_seq"] == size


def test_a_duplicate_with_another_time_is_told(post: Post) -> None:
    post()

    again = post(published_at="2025-11-20").get_json()

    assert [one["code"] for one in again["warnings"]] == ["published_at_differs"]
    assert again["article"]["published_at"] == "2025-11-21T00:00:00Z"


def test_new_words_at_the_same_address_are_a_new_version(post: Post) -> None:
    first = post().get_json()["article"]

    second = post(text=ARTICLE["text"] + " More was said later.")

    assert (second.status_code, second.get_json()["outcome"]) == (201, "new_version")
    article = second.get_json()["article"]
    assert (article["version"], article["previous"]) == (2, first["id"])


def test_a_time_less_than_a_day_ahead_is_taken_with_a_warning(post: Post) -> None:
    soon = datetime.now(UTC) + timedelta(hours=2)

    response = post(published_at=soon.isoformat())

    assert response.status_code == 201
    codes = [one["code"] for one in response.get_json()["warnings"]]
    assert codes == ["published_in_future"]


def test_a_key_sent_twice_with_the_same_body_answers_the_same(
    client: FlaskClient,
) -> None:
    key = {"Idempotency-Key": '"4f1c"'}
    first = client.post("/articles", json=ARTICLE, headers=key)

    again = client.post("/articles", json=ARTICLE, headers={"Idempotency-Key": "4f1c"})

    assert again.headers["Idempotency-Replayed"] == "true"
    assert "Idempotency-Replayed" not in first.headers
    assert (again.status_code, again.get_json()) == (201, first.get_json())


def test_a_key_sent_with_another_body_is_refused(
    client: FlaskClient, post: Post
) -> None:
    key = {"Idempotency-Key": "4f1c"}
    client.post("/articles", json=ARTICLE, headers=key)
    size = client.get("/events").get_json()["log_seq"]

    other = client.post("/articles", json={**ARTICLE, "title": "x"}, headers=key)

    assert (slug(other), other.status_code) == ("idempotency-key-reused", 422)
    assert client.get("/events").get_json()["log_seq"] == size


@pytest.mark.parametrize("key", ["", '""', "k" * 256, "a\tb", "a b", "café"])
def test_a_key_that_is_no_key_is_refused(client: FlaskClient, key: str) -> None:
    headers = {"Idempotency-Key": key}

    response = client.post("/articles", json=ARTICLE, headers=headers)

    assert slug(response) == "validation-failed"


def test_a_place_that_nobody_knows_is_told_with_suggestions(post: Post) -> None:
    text = "Russian troops captured Kupianskoye, the Russian Defense Ministry said."

    places = post(text=text).get_json()["unresolved_places"]

    for place in places:
        assert place["search"].startswith("/locations?q=")
    assert {one["place_text"] for one in places} <= {"Kupianskoye"}
