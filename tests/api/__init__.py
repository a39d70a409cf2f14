"""What the tests of the API share."""

from typing import Any

from werkzeug.test import TestResponse

ARTICLE: dict[str, Any] = {
    "title": "Rival claims about Kupiansk",
    "text": (
        "Russian troops have captured Kupiansk, Chief of the General Staff Valery "
        "Gerasimov said on Thursday. The General Staff of Ukraine said that Kupiansk "
        "is under the control of the Ukrainian armed forces."
    ),
    "published_at": "2025-11-21",
    "publisher": "The Example",
    "url": "https://example.org/kupiansk",
    "access": "full",
    "licence": "CC BY 4.0",
}
TWINS = """\
whoholds:norrby-a,Norrby,town,AA,01,50.0,30.0,9000,,Norrbyen,a map,2025-01-01
whoholds:norrby-b,Norrby,town,BB,02,10.0,80.0,9000,,Norrbyen,a map,2025-01-01
"""
PROBLEM = "application/problem+json"


def slug(response: TestResponse) -> str:
    """The slug of the problem that an answer tells of; checks that it is one."""
    assert response.mimetype == PROBLEM, response.get_data(as_text=True)
    body = response.get_json()
    assert body["status"] == response.status_code
    assert body["request_id"] == response.headers["X-Request-Id"]
    assert response.headers["Cache-Control"] == "no-store"
    kind = body["type"]
    assert isinstance(kind, str)
    return kind.removeprefix("/problems/")


def pointers(response: TestResponse) -> list[str]:
    """What the faults of a problem point to."""
    return [one["pointer"] for one in response.get_json()["errors"]]
