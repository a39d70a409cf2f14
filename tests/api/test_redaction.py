"""What HTTP tells of redactions and retractions, and that no answer holds the words."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from flask.testing import FlaskClient

from api import door
from app import create_app
from events.log import Log
from events.redaction import redact
from events.setup import prepare
from tests.api import ARTICLE, slug
from tests.correcting import retract

WORDS = ("Quoxburyish", "Vellamarsh", "captured Kupiansk")
SECRET = {
    **ARTICLE,
    "title": "Vellamarsh falls",
    "text": "Russian troops have captured Kupiansk, Gerasimov said. Quoxburyish rain.",
    "url": "https://example.org/secret",
}
WHY = {"reason": "A private person", "author": "A. Desk"}
KEY = {"Idempotency-Key": "Vellamarsh-1"}
TIMELINE = "/locations/Kupiansk/timeline"


@pytest.fixture(params=["sqlite", "postgresql"])
def service(
    request: pytest.FixtureRequest, settings: dict[str, Any], seeds: Path
) -> Iterator[Flask]:
    """The service on each of the databases."""
    if request.param == "postgresql":
        make: Callable[[], str] = request.getfixturevalue("empty_database")
        settings = {**settings, "DATABASE_URL": make()}
        prepare(settings["DATABASE_URL"], seeds, geonames=False)
    app = create_app(settings)
    yield app
    door(app).close()


@pytest.fixture
def visitor(service: Flask) -> FlaskClient:
    """Who asks."""
    return service.test_client()


@pytest.fixture
def log(service: Flask) -> Log:
    """The service's own."""
    return door(service).house().log


def exported(client: FlaskClient, article: str, claim: str) -> dict[str, str]:
    """Every answer that could hold words of the article, by its path."""
    end = client.get("/events").get_json()["log_seq"]
    paths = [
        "/articles",
        f"/articles/{article}",
        f"/articles/{article}/claims",
        f"/claims/{claim}",
        "/events?limit=500",
        *(f"/events/{seq}" for seq in range(1, end + 1)),
        "/locations",
        "/locations/Kupiansk",
        "/locations/Kupiansk/claims",
        *(
            f"{TIMELINE}?{more}"
            for more in ("", "format=text", "format=csv", "rows=claims&format=csv")
        ),
        *(f"{TIMELINE}?known_at=seq:{seq}" for seq in range(1, end + 1)),
    ]
    return {path: client.get(path).get_data(as_text=True) for path in paths}


def test_no_answer_holds_a_redacted_word(visitor: FlaskClient, log: Log) -> None:
    told = visitor.post("/articles", json=SECRET, headers=KEY).get_json()
    ids = told["article"]["id"], told["claims"][0]["id"]
    before = exported(visitor, *ids)
    assert all(word in "".join(before.values()) for word in WORDS)

    done = redact(ids[0], log=log, **WHY)

    assert done.left == ()
    after = exported(visitor, *ids)
    holding = [path for path, text in after.items() for w in WORDS if w in text]
    assert holding == []


def test_what_was_redacted_is_gone_with_its_reason(
    visitor: FlaskClient, log: Log
) -> None:
    told = visitor.post("/articles", json=SECRET, headers=KEY).get_json()
    article, claim = told["article"]["id"], told["claims"][0]["id"]
    done = redact(article, log=log, **WHY)

    for path in (
        f"/articles/{article}",
        f"/articles/{article}/claims",
        f"/claims/{claim}",
    ):
        reply = visitor.get(path)

        assert (reply.status_code, slug(reply)) == (410, "gone")
        body = reply.get_json()
        assert (body["redacted_by"], body["reason"]) == (done.seq, "A private person")
    for headers in ({}, KEY):
        again = visitor.post("/articles", json=SECRET, headers=headers)
        assert (again.status_code, slug(again)) == (410, "gone")


def test_a_redacted_event_keeps_its_place(visitor: FlaskClient, log: Log) -> None:
    article = visitor.post("/articles", json=SECRET).get_json()["article"]["id"]
    before = visitor.get("/events?limit=500").get_json()["events"]
    done = redact(article, log=log, **WHY)

    after = visitor.get("/events?limit=500").get_json()["events"]

    for old, new in zip(before, after, strict=False):
        assert new == {**old, "data": None if new["seq"] in done.seqs else old["data"]}
    last = after[-1]
    assert (last["seq"], last["type"]) == (done.seq, "payload-redacted/1")
    assert last["data"]["seqs"] == list(done.seqs)
    found = visitor.get("/events?type=payload-redacted").get_json()["events"]
    assert found == [last]


def test_a_redaction_changes_the_tag_of_a_pinned_answer(
    visitor: FlaskClient, log: Log
) -> None:
    article = visitor.post("/articles", json=SECRET).get_json()["article"]["id"]
    other = visitor.post("/articles", json=ARTICLE).get_json()["article"]["id"]
    head = visitor.get(TIMELINE).get_json()["as_known"]["log_seq"]
    paths = [f"{TIMELINE}?known_at=seq:{head}", f"/articles/{other}", "/events/1"]
    tags = {path: visitor.get(path).headers["ETag"] for path in paths}
    same = [visitor.get(p, headers={"If-None-Match": t}) for p, t in tags.items()]
    assert [one.status_code for one in same] == [304] * 3

    redact(article, log=log, **WHY)

    for path, tag in tags.items():
        reply = visitor.get(path, headers={"If-None-Match": tag})
        assert reply.status_code == 200
        assert reply.headers["ETag"] != tag


def test_a_timeline_lists_its_gaps(visitor: FlaskClient, log: Log) -> None:
    told = visitor.post("/articles", json=SECRET).get_json()
    assert visitor.get(TIMELINE).get_json()["gaps"] == []
    [seq] = [one["seq"] for one in told["claims"]]
    redact(told["article"]["id"], log=log, **WHY)

    found = visitor.get(TIMELINE).get_json()
    text = visitor.get(f"{TIMELINE}?format=text").get_data(as_text=True)

    assert found["gaps"] == [{"seq": seq, "reason": "redacted"}]
    assert found["coverage"]["empty_reason"] == "all_redacted"
    assert f"1 claim was redacted, at seq {seq}\n" in text
    assert "What was said was redacted." in text


def test_a_timeline_counts_what_was_retracted(visitor: FlaskClient, log: Log) -> None:
    told = visitor.post("/articles", json=ARTICLE).get_json()
    first, *rest = [one["id"] for one in told["claims"]]
    before = visitor.get(TIMELINE)

    retract(UUID(first), log=log, **WHY)

    after = visitor.get(TIMELINE, headers={"If-None-Match": before.headers["ETag"]})
    assert after.status_code == 200
    body = after.get_json()
    assert [one["id"] for one in body["claims"]] == rest
    assert body["coverage"]["claims_retracted"] == 1
    pinned = visitor.get(before.get_json()["links"]["permalink"]).get_json()
    assert pinned["claims"] == before.get_json()["claims"]
    assert visitor.get(f"/claims/{first}").status_code == 200
