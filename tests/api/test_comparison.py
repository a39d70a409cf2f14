"""`/locations/{name}/comparison`: two states of the record, and two sides."""

from dataclasses import replace
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from wcwidth import wcswidth

from api import door
from events.canonical import digest
from tests.api import pointers, slug
from tests.api.conftest import Correct
from tests.build import referred

KUPIANSK, NORRBY = "geonames:703656", "whoholds:norrby-a"
PATH = f"/locations/{KUPIANSK}/comparison"
TIMELINE = f"/locations/{KUPIANSK}/timeline"
LEFT = {
    "title": "Ukraine says it has left Kupiansk",
    "text": "Ukrainian forces have withdrawn from Kupiansk, the General Staff of "
    "Ukraine said on Friday.",
    "published_at": "2025-11-28",
    "publisher": "Courier",
}


def compared(client: FlaskClient, left: Any, right: Any, more: str = "") -> Any:
    response = client.get(f"{PATH}?left={left}&right={right}{more}")
    assert response.status_code == 200, response.get_data(as_text=True)
    return response.get_json()


def head(client: FlaskClient) -> int:
    found: int = client.get(TIMELINE).get_json()["as_known"]["log_seq"]
    return found


def send(client: FlaskClient, **article: str) -> int:
    done = client.post("/articles", json=article)
    assert done.status_code == 201
    found: int = done.get_json()["log"]["last_seq"]
    return found


def test_a_further_article_ends_a_period_adds_one_and_is_named(
    visitor: FlaskClient,
) -> None:
    before = head(visitor)
    after = send(visitor, **LEFT)
    claims = visitor.get(TIMELINE).get_json()["claims"]
    made = [one for one in claims if one["seq"] > before]

    body = compared(visitor, f"seq:{before}", f"seq:{after}")

    kinds = [(one["kind"], one["differs"]) for one in body["periods"]]
    assert ("changed", ["to"]) in kinds
    assert kinds[-1] == ("added", [])
    told = [one for one in body["events"] if one["type"] == "claim_made"]
    assert [(one["seq"], one["claim"], one["article"]) for one in told] == [
        (one["seq"], one["id"], one["article"]["id"]) for one in made
    ]
    assert {one["seq"] for one in told} <= set(body["periods"][-1]["because"])
    assert [one["relation"] for one in body["days"]] == ["agree", "differ"]
    apart = body["days"][-1]
    assert apart["left_state"]["status"] == "disputed"
    assert apart["right_state"] != apart["left_state"]
    assert "entries" in apart["differs"]
    shown = {id for at in apart["right"] for id in at["claims"]}
    assert shown & {one["id"] for one in made}
    timelines = [
        visitor.get(body[at]["timeline"]).get_json() for at in ("left", "right")
    ]
    assert timelines[0]["periods"][-1]["status"] == "disputed"
    assert timelines[1]["periods"][-1] == body["periods"][-1]["right"]


def test_a_correction_in_between_is_named_with_its_reason(
    visitor: FlaskClient, correct: Correct
) -> None:
    before = head(visitor)
    first = visitor.get(TIMELINE).get_json()["claims"][0]
    done = correct("claim_retracted", claim=first["id"]).get_json()["correction"]

    body = compared(visitor, f"seq:{before}", f"seq:{done['seq']}")

    [event] = body["events"]
    assert (event["type"], event["correction"]) == ("claim_retracted", done)
    assert all(one["because"] == [done["seq"]] for one in body["periods"])
    assert [one["kind"] for one in body["periods"]] == ["removed", "added"]


def test_a_merge_brings_the_claims_of_the_other_place(
    visitor: FlaskClient, correct: Correct
) -> None:
    [first, _] = visitor.get(TIMELINE).get_json()["claims"]
    correct("claim_corrected", claim=first["id"], location=NORRBY)
    before = head(visitor)
    done = correct("location_merged", location=NORRBY, into=KUPIANSK).get_json()

    body = compared(visitor, f"seq:{before}", f"seq:{done['correction']['seq']}")

    assert "location_merged" in [one["type"] for one in body["events"]]
    assert body["days"][-1]["right_state"]["status"] == "disputed"
    assert body["days"][-1]["left_state"]["status"] == "claimed"
    assert done["correction"]["seq"] in body["periods"][-1]["because"]


def test_equal_states_do_not_differ(visitor: FlaskClient) -> None:
    body = compared(visitor, f"seq:{head(visitor)}", f"seq:{head(visitor)}")

    assert (body["periods"], body["events"]) == ([], [])
    assert {one["relation"] for one in body["days"]} == {"agree"}


def test_the_other_way_round_everything_is_swapped(visitor: FlaskClient) -> None:
    before = head(visitor)
    after = send(visitor, **LEFT)
    body = compared(visitor, f"seq:{before}", f"seq:{after}")

    back = visitor.get(body["links"]["swapped"]).get_json()

    other = {"added": "removed", "removed": "added", "changed": "changed"}
    there = [(o["kind"], o["left"], o["right"], o["because"]) for o in back["periods"]]
    assert back["events"] == body["events"]
    assert there == [
        (other[o["kind"]], o["right"], o["left"], o["because"]) for o in body["periods"]
    ]
    assert [(o["left_state"], o["right"]) for o in back["days"]] == [
        (o["right_state"], o["left"]) for o in body["days"]
    ]
    assert back["links"]["swapped"] == body["links"]["self"]


def test_a_pinned_answer_stays_the_same_to_the_byte(
    visitor: FlaskClient, correct: Correct
) -> None:
    after = send(visitor, **LEFT)
    paths = [
        compared(visitor, "seq:1", f"seq:{after}")["links"]["permalink"],
        compared(visitor, "party:russia", "party:ukraine")["links"]["permalink"],
    ]
    paths += [f"{path}&format=text" for path in paths]
    answers = [visitor.get(path) for path in paths]
    first = visitor.get(TIMELINE).get_json()["claims"][0]
    correct("claim_retracted", claim=first["id"])

    assert [visitor.get(path).data for path in paths] == [one.data for one in answers]
    assert {one.headers["Cache-Control"] for one in answers} == {"public, max-age=3600"}
    tag = answers[0].headers["ETag"]
    again = visitor.get(paths[0], headers={"If-None-Match": tag})
    assert (again.status_code, again.data) == (304, b"")


def test_a_time_is_the_state_of_knowledge_then(visitor: FlaskClient) -> None:
    body = compared(visitor, "2020-01-01", f"seq:{head(visitor)}")

    assert (body["left"]["seq"], body["left"]["log_seq"]) == (0, 0)
    assert [one["kind"] for one in body["periods"]] == ["added"]
    assert body["links"]["permalink"].startswith(f"{PATH}?left=seq:0&right=seq:")


def test_two_sides_differ_until_one_gives_way(visitor: FlaskClient) -> None:
    send(visitor, **LEFT)

    body = compared(visitor, "party:russia", "party:ukraine")

    assert [one["relation"] for one in body["days"]] == ["incompatible", "compatible"]
    assert body["days"][1]["from"]["latest"] == "2025-11-28"
    [ours] = body["days"][0]["left"]
    assert (ours["perspective"], ours["controller"]) == ("party:russia", "russia")
    claims = {one["id"] for one in visitor.get(TIMELINE).get_json()["claims"]}
    assert set(ours["claims"]) <= claims
    assert (body["periods"], body["events"]) == ([], [])
    assert body["days"][0]["left_state"] is None


def test_a_side_that_says_nothing_is_said_to(visitor: FlaskClient) -> None:
    body = compared(visitor, "party:isw", "party:ukraine")

    assert [one["relation"] for one in body["days"]] == ["left_silent"]
    earlier = compared(visitor, "party:isw", "party:ukraine", "&known_at=seq:0")
    assert earlier["days"] == []


@pytest.mark.parametrize(
    ("window", "count"),
    [
        ("&as_of=2025-11-25", 1),
        ("&as_of=2025-01-01", 0),
        ("&to=2025-11-20", 0),
        ("&from=2025-12-01", 1),
        ("&from=2025-11-20&to=2025-12-01", 2),
    ],
)
def test_a_window_hides_the_other_days(
    visitor: FlaskClient, window: str, count: int
) -> None:
    after = send(visitor, **LEFT)

    body = compared(visitor, f"seq:{after - 1}", f"seq:{after}", window)
    sides = compared(visitor, "party:russia", "party:ukraine", window)

    assert len(body["days"]) == count
    assert len(sides["days"]) == count


def test_text_is_a_table_of_both(visitor: FlaskClient, correct: Correct) -> None:
    first = visitor.get(TIMELINE).get_json()["claims"][0]
    before = head(visitor)
    correct("claim_retracted", claim=first["id"])

    query = f"left=seq:{before}&right=seq:{head(visitor)}&format=text"
    text = visitor.get(f"{PATH}?{query}").get_data(as_text=True)
    sides = visitor.get(
        f"{PATH}?left=party:russia&right=party:ukraine&format=text"
    ).get_data(as_text=True)

    assert text.startswith(f"Kupiansk  ({KUPIANSK})  left: seq:{before}, right: seq:")
    assert "claim retracted" in text
    assert "It was read wrongly" in text
    assert "left: says nothing that still stands" in sides
    for one in (text, sides):
        assert max(map(wcswidth, one.splitlines())) <= 100


@pytest.mark.parametrize(
    ("query", "problem", "at"),
    [
        ("left=seq:1", "invalid-parameter", ["?right"]),
        ("left=seq:1&right=seq:99999", "invalid-parameter", ["?right"]),
        ("left=yesterday&right=seq:1", "invalid-parameter", ["?left"]),
        ("left=&right=seq:1", "invalid-parameter", ["?left"]),
        ("left=party:nobody&right=party:isw", "invalid-parameter", ["?left"]),
        ("left=party:&right=party:isw", "invalid-parameter", ["?left"]),
        ("left=seq:1&right=seq:2&policy=x", "invalid-parameter", ["?policy"]),
        ("left=seq:1&right=seq:2&limit=3", "unknown-parameter", ["?limit"]),
    ],
)
def test_what_cannot_be_compared_is_a_problem(
    visitor: FlaskClient, query: str, problem: str, at: list[str]
) -> None:
    response = visitor.get(f"{PATH}?{query}")

    assert (slug(response), pointers(response)) == (problem, at)


@pytest.mark.parametrize(
    "query",
    [
        "left=seq:1&right=party:russia",
        "left=seq:1&right=seq:2&known_at=seq:2",
        "left=seq:1&right=seq:2&as_of=2025-01-01&from=2025-01-01",
    ],
)
def test_what_does_not_go_together_is_refused(visitor: FlaskClient, query: str) -> None:
    assert slug(visitor.get(f"{PATH}?{query}")) == "conflicting-parameters"


def test_another_revision_of_a_party_is_among_the_events(
    visitor: FlaskClient, service: Flask
) -> None:
    log = door(service).house().log
    before = head(visitor)
    [known] = log.references("party", ["russia"]).values()
    content = {**known.reference.content, "name": "The Russian Federation"}
    told = replace(known.reference, revision=2, content=content, digest=digest(content))
    log.append([referred(told)])

    body = compared(visitor, f"seq:{before}", f"seq:{before + 1}")

    assert [(one["type"], one["reference"]) for one in body["events"]] == [
        ("reference_recorded", "party russia, revision 2")
    ]
    assert body["periods"] == []
