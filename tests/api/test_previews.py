"""A preview says what an article would give, and leaves nothing behind."""

import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from events.extraction import REASONS, RULES
from schemas.claims import ReadClaimSchema
from tests.api import ARTICLE, pointers, slug
from tests.api.conftest import Post

SENT = {
    name: ARTICLE[name]
    for name in ("title", "text", "published_at", "publisher", "url")
}


def preview(client: FlaskClient, **changed: Any) -> TestResponse:
    return client.post("/extraction-previews", json={**SENT, **changed})


def digests(folder: Path) -> dict[str, str]:
    """What the database's files hold, byte for byte."""
    return {
        one.name: hashlib.sha256(one.read_bytes()).hexdigest()
        for one in folder.glob("log.db*")
    }


def test_a_preview_has_the_claims_that_the_article_gets(
    client: FlaskClient, post: Post
) -> None:
    seen = preview(client).get_json()
    kept = post().get_json()

    read = ReadClaimSchema().fields.keys()
    claims = [{name: one[name] for name in read} for one in kept["claims"]]
    assert len(claims) > 1
    assert seen["claims"] == claims
    assert seen["article_id"] == kept["article"]["id"]
    assert seen["extraction"] == kept["article"]["extraction"]


def test_a_preview_writes_nothing(
    client: FlaskClient, post: Post, tmp_path: Path
) -> None:
    post()
    size = client.get("/events").get_json()["log_seq"]
    before = digests(tmp_path)

    first, again = preview(client), preview(client)
    new = preview(client, text="Russian troops have captured Kupiansk.", url=None)

    assert first.status_code == again.status_code == new.status_code == 200
    assert first.data == again.data
    assert new.get_json()["claims"] != []
    assert digests(tmp_path) == before
    assert client.get("/events").get_json()["log_seq"] == size


def test_what_is_turned_down_is_told_with_words_reason_and_rule(
    client: FlaskClient,
) -> None:
    text = "Gerasimov said that Russian forces would capture Kupiansk by winter."

    answer = preview(client, title="", text=text).get_json()

    [one] = answer["rejected"]
    quote = one["quote"]
    assert answer["claims"] == []
    assert (one["reason"], one["detail"]) == ("plan", REASONS["plan"])
    assert one["rule"].partition("/")[0] in RULES
    assert text[quote["start"] : quote["end"]] == quote["exact"]
    assert quote["text_sha256"] == hashlib.sha256(text.encode()).hexdigest()


def test_a_place_that_is_not_settled_is_told(client: FlaskClient) -> None:
    text = "Russian troops have captured the village of Zzyzxhamlet, Gerasimov said."

    answer = preview(client, text=text).get_json()

    assert answer["unresolved_places"] == [
        {"place_text": "Zzyzxhamlet", "why": "unknown", "among": []}
    ]


def test_the_language_is_told_and_a_language_without_rules_is_left_unread(
    client: FlaskClient,
) -> None:
    english = preview(client).get_json()
    arabic = preview(client, text="القوات تسيطر على مدينة حلب بالكامل").get_json()

    assert (english["language"], english["unread"]) == ("en", None)
    assert (arabic["language"], arabic["unread"]) == (None, "unsupported_language")
    assert arabic["claims"] == arabic["rejected"] == []


@pytest.mark.parametrize(
    ("changed", "pointer"),
    [
        ({"text": ""}, "/text"),
        ({"text": "é" * (512 * 1024 + 1)}, "/text"),
        ({"publisher": " "}, "/publisher"),
        ({"published_at": "2025-02-30"}, "/published_at"),
        ({"published_at": "2125-11-21"}, "/published_at"),
        ({"access": "full"}, "/access"),
        ({"publishd_at": "2025-11-21"}, "/publishd_at"),
    ],
)
def test_what_could_not_be_sent_cannot_be_previewed(
    client: FlaskClient, changed: dict[str, Any], pointer: str
) -> None:
    response = preview(client, **changed)

    assert (response.status_code, slug(response)) == (422, "validation-failed")
    assert pointers(response) == [pointer]


@pytest.mark.parametrize("member", ["title", "text", "published_at", "publisher"])
def test_a_missing_member_is_named_in_a_preview(
    client: FlaskClient, member: str
) -> None:
    body = {name: value for name, value in SENT.items() if name != member}

    response = client.post("/extraction-previews", json=body)

    assert slug(response) == "validation-failed"
    assert pointers(response) == [f"/{member}"]


def test_a_preview_takes_json_of_eight_mebibytes_at_most(client: FlaskClient) -> None:
    path, kind = "/extraction-previews", "application/json"

    large = client.post(path, data=b" " * (8 * 1024 * 1024 + 1), content_type=kind)
    broken = client.post(path, data='{"title": NaN}', content_type=kind)
    plain = client.post(path, data="words", content_type="text/plain")
    query = client.post(f"{path}?format=json", json=SENT)

    assert slug(large) == "payload-too-large"
    assert slug(broken) == "malformed-request"
    assert slug(plain) == "unsupported-media-type"
    assert slug(query) == "unknown-parameter"


def test_a_day_ahead_is_warned_of(client: FlaskClient) -> None:
    soon = (datetime.now(UTC) + timedelta(hours=12)).isoformat()

    warnings = preview(client, published_at=soon).get_json()["warnings"]

    assert [one["code"] for one in warnings] == ["published_in_future"]
