"""An article that takes more steps than it may is stored unread, and says so."""

from collections.abc import Iterator
from typing import Any

import pytest
from flask.testing import FlaskClient

from api import door
from app import create_app
from tests.api import ARTICLE

TOLD = [
    {
        "code": "extraction_timed_out",
        "detail": "Reading it takes more steps than an article may take; it is kept "
        "unread.",
    }
]


@pytest.fixture
def hurried(settings: dict[str, Any]) -> Iterator[FlaskClient]:
    """A service that gives an article fifty steps."""
    app = create_app({**settings, "WHOHOLDS_EXTRACTION_STEPS": "50"})
    yield app.test_client()
    door(app).close()


def test_an_article_over_its_steps_is_stored_unread_and_the_receipt_says_so(
    hurried: FlaskClient,
) -> None:
    sent = [hurried.post("/articles", json=ARTICLE) for _ in range(2)]
    first, again = (one.get_json() for one in sent)
    known = hurried.get(f"/articles/{first['article']['id']}").get_json()

    assert [one.status_code for one in sent] == [201, 200]
    assert first["article"]["unread"] == "extraction_timed_out"
    assert first["claims"] == again["claims"] == []
    assert first["warnings"] == again["warnings"] == TOLD
    assert known["text"] == ARTICLE["text"]
    assert known["article"]["unread"] == "extraction_timed_out"


def test_a_preview_over_its_steps_says_so_as_well(hurried: FlaskClient) -> None:
    sent = {
        name: ARTICLE[name] for name in ("title", "text", "published_at", "publisher")
    }

    answer = hurried.post("/extraction-previews", json=sent).get_json()

    assert answer["unread"] == "extraction_timed_out"
    assert answer["claims"] == answer["rejected"] == []
    assert answer["warnings"] == TOLD
