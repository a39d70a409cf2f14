"""`/locations/{name}/state`: one answer for one day."""

from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.api import slug
from tests.api.conftest import Post

KUPIANSK = "geonames:703656"
PATH = "/locations/Kupyansk/state"


@pytest.fixture
def head(post: Post, client: FlaskClient) -> int:
    """The seq of the rival claims."""
    post()
    known: dict[str, Any] = client.get(PATH).get_json()["as_known"]
    return int(known["log_seq"])


def test_who_says_yes_and_who_says_no_is_listed_for_each_party(
    head: int, client: FlaskClient
) -> None:
    body = client.get(f"{PATH}?as_of=2025-11-25").get_json()

    assert body["holds"] == {"russia": "both", "ukraine": "both"}
    for party, other in (("russia", "ukraine"), ("ukraine", "russia")):
        said = body["said_by"][party]
        assert [at["perspective"] for at in said["yes"]] == [f"party:{party}"]
        assert [at["perspective"] for at in said["no"]] == [f"party:{other}"]
        assert [at["controller"] for at in said["no"]] == [other]
        assert all(at["claims"] for at in (*said["yes"], *said["no"]))
    assert (body["status"], body["controller"], body["to"]) == ("disputed", None, None)
    assert body["from"]["edtf"] == "[..2025-11-20]"


def test_the_state_agrees_with_the_timeline(head: int, client: FlaskClient) -> None:
    state = client.get(f"{PATH}?as_of=2025-11-25").get_json()
    timeline = client.get("/locations/Kupyansk/timeline?as_of=2025-11-25").get_json()

    [period] = timeline["periods"]
    members = ("status", "controller", "from", "to", "positions", "reasons")
    assert {name: state[name] for name in members} == {
        name: period[name] for name in members
    }
    assert state["headline"] == timeline["headline"]
    assert state["as_known"]["log_seq"] == timeline["as_known"]["log_seq"]


def test_text_is_one_line(head: int, client: FlaskClient) -> None:
    text = client.get(f"{PATH}?as_of=2025-11-25&format=text").get_data(as_text=True)

    assert text == (
        f"Kupiansk ({KUPIANSK}) on 2025-11-25: disputed; "
        "Russia yes (Russia), no (Ukraine); Ukraine yes (Ukraine), no (Russia); "
        f"record as of seq {head}\n"
    )


def test_a_pinned_state_is_the_same_bytes_for_ever(
    head: int, client: FlaskClient, post: Post
) -> None:
    link = client.get(f"{PATH}?as_of=2025-11-25").get_json()["links"]["permalink"]
    first = client.get(link)
    post(text="Ukrainian forces hold Kupiansk, the General Staff of Ukraine said.")

    again = client.get(link)

    assert link == f"/locations/{KUPIANSK}/state?as_of=2025-11-25&known_at=seq:{head}"
    assert again.data == first.data
    assert again.headers["Cache-Control"] == "public, max-age=3600"
    assert client.get(PATH).get_json()["as_known"]["log_seq"] > head


def test_the_same_state_is_not_sent_twice(head: int, client: FlaskClient) -> None:
    first = client.get(PATH)

    again = client.get(PATH, headers={"If-None-Match": first.headers["ETag"]})

    assert (again.status_code, again.data) == (304, b"")
    assert first.headers["Content-Location"] == f"/locations/{KUPIANSK}/state"


def test_filters_choose_the_evidence(head: int, client: FlaskClient) -> None:
    body = client.get(f"{PATH}?party=ukraine").get_json()

    assert body["holds"] == {"ukraine": "yes"}
    assert body["query"]["evidence_filters"] == {"party": ["ukraine"]}
    assert body["coverage"]["claims_excluded_by_filter"] == 1


def test_a_place_without_claims_says_so(client: FlaskClient) -> None:
    body = client.get("/locations/Bakhmut/state").get_json()

    assert (body["status"], body["holds"], body["from"]) == ("unknown", {}, None)
    assert body["coverage"]["empty_reason"] == "no_claims_ever"
    text = client.get("/locations/Bakhmut/state?format=text").get_data(as_text=True)
    assert text.endswith("): unknown; record as of seq 0\n")


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        ("/locations/Kupyanks/state", "unknown-location"),
        ("/locations/Norrby/state", "ambiguous-location"),
        (f"{PATH}?policy=mine", "invalid-parameter"),
        (f"{PATH}?as_of=yesterday", "invalid-parameter"),
        (f"{PATH}?known_at=seq:99999", "invalid-parameter"),
        (f"{PATH}?from=2025-11-20", "unknown-parameter"),
        (f"{PATH}?format=csv", "not-acceptable"),
    ],
)
def test_what_is_wrong_is_told(client: FlaskClient, path: str, wrong: str) -> None:
    assert slug(client.get(path)) == wrong
