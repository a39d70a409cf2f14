"""Corrections over HTTP: what they do to answers, and what is refused."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from flask.testing import FlaskClient

from api import door
from events.log import Log
from tests.api import ARTICLE, pointers, slug
from tests.api.conftest import WHY, Correct

KUPIANSK, NORRBY = "geonames:703656", "whoholds:norrby-a"
TIMELINE = f"/locations/{KUPIANSK}/timeline"
FORMATS = ("format=json", "format=text", "format=csv", "format=csv&rows=claims")


@pytest.fixture
def log(service: Flask) -> Log:
    """The service's own."""
    return door(service).house().log


def claims(client: FlaskClient) -> list[dict[str, Any]]:
    """The claims on Kupiansk, Russia's first."""
    found: list[dict[str, Any]] = client.get(TIMELINE).get_json()["claims"]
    return found


def test_a_corrected_field_shows_both_readings_and_changes_the_history(
    visitor: FlaskClient, correct: Correct
) -> None:
    [first, _] = claims(visitor)

    done = correct(
        "claim_corrected", claim=first["id"], extent="part", share=[0.2, 0.4]
    )

    assert done.status_code == 201
    told = done.get_json()["correction"]
    assert told["replaced"] == {"extent": "full", "share": None}
    assert told["values"] == {"extent": "part", "share": [0.2, 0.4]}
    assert (told["type"], told["claim"]) == ("claim_corrected", first["id"])
    assert (told["reason"], told["author"]) == (WHY["reason"], WHY["author"])
    assert done.headers["Location"] == f"/corrections/{told['id']}"
    assert visitor.get(done.headers["Location"]).get_json() == told
    body = visitor.get(TIMELINE).get_json()
    now = body["claims"][0]
    assert (now["extent"], now["share"], now["state"]) == (
        "part",
        [0.2, 0.4],
        "corrected",
    )
    assert now["as_read"] == {"extent": "full", "share": None}
    assert now["corrections"] == [told["id"]]
    assert body["corrections"] == [told]
    assert body["as_known"]["log_seq"] == told["seq"]
    [held] = [
        one
        for one in body["periods"][-1]["positions"]
        if one["perspective"] == "party:russia"
    ]
    assert held["extent"] == "part"
    assert visitor.get(f"/claims/{first['id']}").get_json() == now


def test_another_mouth_is_another_perspective(
    visitor: FlaskClient, correct: Correct
) -> None:
    [first, _] = claims(visitor)

    done = correct(
        "attribution_corrected",
        claim=first["id"],
        claimant="a resident",
        claimant_type="unnamed",
        actor=None,
        party=None,
    )

    assert done.status_code == 201
    assert done.get_json()["correction"]["replaced"]["party"] == "russia"
    body = visitor.get(TIMELINE).get_json()
    now = body["claims"][0]
    assert now["claimant"]["text"] == "a resident"
    assert now["as_read"]["party"] == "russia"
    assert {one["perspective"] for one in body["periods"][-1]["positions"]} == {
        "publisher:the-example",
        "party:ukraine",
    }


def test_an_article_that_is_retracted_counts_no_more(
    visitor: FlaskClient, correct: Correct
) -> None:
    [first, second] = claims(visitor)

    done = correct("article_retracted", article=first["article"]["id"])

    assert done.status_code == 201
    body = visitor.get(TIMELINE).get_json()
    assert (body["periods"], body["claims"]) == ([], [])
    assert body["coverage"]["claims_retracted"] == 2
    assert body["coverage"]["empty_reason"] == "all_retracted"
    for one in (first, second):
        assert visitor.get(f"/claims/{one['id']}").get_json()["state"] == "retracted"
    again = correct("article_retracted", article=first["article"]["id"])
    assert (again.status_code, slug(again)) == (409, "conflict")
    late = correct("claim_corrected", claim=first["id"], extent="part")
    assert (late.status_code, slug(late)) == (409, "conflict")


def test_claims_of_a_merged_place_are_on_the_other_from_here_on(
    visitor: FlaskClient, correct: Correct
) -> None:
    before = visitor.get(TIMELINE).get_json()

    done = correct("location_merged", location=KUPIANSK, into=NORRBY)

    assert done.status_code == 201
    told = done.get_json()["correction"]
    other = visitor.get(f"/locations/{NORRBY}/timeline").get_json()
    assert [one["id"] for one in other["claims"]] == [
        one["id"] for one in before["claims"]
    ]
    assert {one["location"] for one in other["claims"]} == {NORRBY}
    assert other["claims"][0]["as_read"] == {"location": KUPIANSK}
    assert other["claims"][0]["corrections"] == [told["id"]]
    assert other["corrections"] == [told]
    old = visitor.get(TIMELINE).get_json()
    assert old["location"]["id"] == NORRBY
    assert old["location"]["resolved_from"]["kind"] == "merged"
    assert old["as_known"] == other["as_known"]
    visitor.post("/articles", json={**ARTICLE, "publisher": "Another"})
    later = visitor.get(f"/locations/{NORRBY}/timeline").get_json()
    assert len(later["claims"]) == 4
    assert visitor.get(f"/locations/{NORRBY}").get_json()["claim_count"] == 4
    back = correct("location_merged", location=NORRBY, into=KUPIANSK)
    assert (back.status_code, pointers(back)) == (422, ["/into"])
    again = correct("location_merged", location=KUPIANSK, into=NORRBY)
    assert (again.status_code, slug(again)) == (409, "conflict")


def test_a_pinned_answer_is_the_same_bytes_after_every_correction(
    visitor: FlaskClient, correct: Correct, service: Flask, log: Log
) -> None:
    [first, second] = claims(visitor)

    def pinned(seq: int) -> dict[str, bytes]:
        paths = [f"{TIMELINE}?known_at=seq:{seq}&{more}" for more in FORMATS]
        return {path: visitor.get(path).data for path in paths}

    kept = pinned(log.head().size)
    changes: list[tuple[str, dict[str, Any]]] = [
        ("claim_corrected", {"claim": first["id"], "controller": "ukraine"}),
        ("claim_corrected", {"claim": second["id"], "location": NORRBY}),
        (
            "attribution_corrected",
            {"claim": first["id"], "party": "isw", "actor": None},
        ),
        ("claim_retracted", {"claim": first["id"]}),
        ("location_merged", {"location": NORRBY, "into": KUPIANSK}),
        ("article_retracted", {"article": first["article"]["id"]}),
    ]
    for type, members in changes:
        live = visitor.get(TIMELINE)
        done = correct(type, **members)
        assert done.status_code == 201, done.get_data(as_text=True)
        assert visitor.get(TIMELINE).data != live.data, type
        assert visitor.get(TIMELINE).headers["ETag"] != live.headers["ETag"]
        assert {path: visitor.get(path).data for path in kept} == kept
        kept |= pinned(log.head().size)

    log.rebuild()
    door(service).close()  # and is opened again when it is next needed

    assert {path: visitor.get(path).data for path in kept} == kept
    assert visitor.get("/health/ready").status_code == 200


def test_csv_and_text_follow_a_correction(
    visitor: FlaskClient, correct: Correct
) -> None:
    [first, _] = claims(visitor)

    told = correct("claim_corrected", claim=first["id"], extent="part").get_json()

    rows = visitor.get(f"{TIMELINE}?format=csv&rows=claims").get_data(as_text=True)
    assert f",corrected,{told['correction']['id']},\r\n" in rows
    text = visitor.get(f"{TIMELINE}?format=text").get_data(as_text=True)
    assert "Russia, part" in text
    assert f"1 correction, at seq {told['log']['last_seq']}" in text


def test_what_a_corrected_claim_names_is_recorded_before_it(
    visitor: FlaskClient, correct: Correct, log: Log
) -> None:
    [first, _] = claims(visitor)

    done = correct("claim_corrected", claim=first["id"], location=NORRBY).get_json()

    seqs = done["log"]
    assert (seqs["last_seq"] - seqs["first_seq"], seqs["last_seq"]) == (
        1,
        done["correction"]["seq"],
    )
    [place] = log.references("place", [NORRBY]).values()
    assert place.seq == seqs["first_seq"]
    assert log.location_head(NORRBY) == log.location_head(KUPIANSK) == seqs["last_seq"]


def test_the_same_key_gives_the_same_answer(
    visitor: FlaskClient, correct: Correct, log: Log
) -> None:
    [first, _] = claims(visitor)
    one = correct("claim_retracted", key="k", claim=first["id"])

    again = correct("claim_retracted", key="k", claim=first["id"])
    other = correct("claim_retracted", key="k", claim=first["id"], reason="Another")

    assert (again.status_code, again.data) == (201, one.data)
    assert again.headers["Idempotency-Replayed"] == "true"
    assert slug(other) == "idempotency-key-reused"
    assert log.head().size == one.get_json()["log"]["last_seq"]


def test_of_two_corrections_at_once_one_is_refused(
    visitor: FlaskClient, service: Flask, log: Log
) -> None:
    [first, _] = claims(visitor)
    before = log.head().size

    def send(extent: str) -> int:
        body = {"type": "claim_retracted", "claim": first["id"], **WHY}
        return service.test_client().post("/corrections", json=body).status_code

    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(send, ["part"] * 4))

    assert sorted(found) == [201, 409, 409, 409]
    assert log.head().size == before + 1


@pytest.mark.parametrize(
    ("type", "members", "wrong"),
    [
        ("claim_retracted", {}, ["/claim"]),
        ("claim_retracted", {"extent": "part"}, ["/extent"]),
        ("claim_corrected", {}, [""]),
        ("claim_corrected", {"extent": "much"}, ["/extent"]),
        ("claim_corrected", {"extent": "full"}, [""]),
        ("claim_corrected", {"controller": "nobody"}, ["/controller"]),
        ("claim_corrected", {"location": "geonames:1"}, ["/location"]),
        ("claim_corrected", {"share": [0.6, 0.4]}, ["/share"]),
        ("claim_corrected", {"party": "russia"}, ["/party", ""]),
        ("claim_corrected", {"said": {"earliest": "2025-11-20"}}, ["/said"]),
        (
            "claim_corrected",
            {"since": {"earliest": "2025-11-21", "latest": "2025-11-20"}},
            ["/since"],
        ),
        ("attribution_corrected", {"actor": "nobody"}, ["/actor"]),
        ("attribution_corrected", {"actor": "gerasimov", "party": "isw"}, ["/party"]),
        ("article_retracted", {}, ["/article"]),
        ("location_merged", {"location": KUPIANSK, "into": KUPIANSK}, ["/into"]),
        ("location_merged", {"location": "x", "into": "y"}, ["/location", "/into"]),
        ("claim_moved", {}, ["/type"]),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    visitor: FlaskClient,
    correct: Correct,
    log: Log,
    type: str,
    members: dict[str, Any],
    wrong: list[str],
) -> None:
    [first, _] = claims(visitor)
    of_claim = type not in ("article_retracted", "location_merged", "claim_moved")
    named = (
        {"claim": first["id"]}
        if (of_claim and members) or type == "claim_corrected"
        else {}
    )
    before = log.head().size

    done = correct(type, **named, **members)

    assert (done.status_code, slug(done)) == (422, "validation-failed")
    assert pointers(done) == wrong
    assert log.head().size == before


def test_what_is_not_there_cannot_be_corrected(correct: Correct) -> None:
    nobody = "00000000-0000-4000-8000-000000000000"

    for done in (
        correct("claim_retracted", claim=nobody),
        correct("claim_corrected", claim=nobody, extent="part"),
        correct("article_retracted", article="0" * 64),
    ):
        assert (done.status_code, slug(done)) == (404, "not-found")


def test_words_are_not_removed_over_http(
    visitor: FlaskClient, correct: Correct
) -> None:
    [first, _] = claims(visitor)

    done = correct("payload_redacted", claim=first["id"])

    assert (done.status_code, slug(done)) == (403, "insufficient-scope")
    assert "whoholds redact" in done.get_json()["detail"]


@pytest.mark.parametrize("wrong", [" ", "x" * 1001, "a\x07b"])
def test_a_correction_says_why_and_who(
    visitor: FlaskClient, correct: Correct, wrong: str
) -> None:
    [first, _] = claims(visitor)

    for name in ("reason", "author"):
        done = correct("claim_retracted", claim=first["id"], **{name: wrong})

        assert (done.status_code, pointers(done)) == (422, [f"/{name}"])


def test_the_list_has_pages_and_filters(visitor: FlaskClient, correct: Correct) -> None:
    [first, second] = claims(visitor)
    done = [
        correct("claim_corrected", claim=first["id"], extent="part"),
        correct("claim_corrected", claim=second["id"], location=NORRBY),
        correct("claim_retracted", claim=first["id"]),
        correct("location_merged", location="whoholds:norrby-b", into=NORRBY),
    ]
    ids = [one.get_json()["correction"]["id"] for one in done]

    def listed(query: str) -> list[str]:
        found = visitor.get(f"/corrections?{query}").get_json()["corrections"]
        return [one["id"] for one in found]

    assert listed("") == ids
    assert listed("type=claim_corrected") == ids[:2]
    assert listed("type=claim_retracted,location_merged") == ids[2:]
    assert listed(f"claim={first['id']}") == [ids[0], ids[2]]
    assert listed(f"article={first['article']['id']}") == ids[:3]
    assert listed(f"location={NORRBY}") == [ids[1], ids[3]]
    assert listed(f"location={KUPIANSK}") == ids[:3]
    page = visitor.get("/corrections?limit=3").get_json()
    assert [one["id"] for one in page["corrections"]] == ids[:3]
    assert listed(f"limit=3&cursor={page['next_cursor']}") == ids[3:]
    wrong = visitor.get("/corrections?type=claim_moved")
    assert (wrong.status_code, slug(wrong)) == (400, "invalid-parameter")


def test_a_redacted_claim_takes_its_corrections_along(
    visitor: FlaskClient, correct: Correct, log: Log
) -> None:
    [first, _] = claims(visitor)
    named = correct(
        "attribution_corrected", claim=first["id"], claimant="Zebedee Quux"
    ).get_json()["correction"]
    size = log.head().size

    log.redact(UUID(first["id"]), **WHY)

    for path in ("/corrections", f"/corrections/{named['id']}", "/events", TIMELINE):
        assert "Quux" not in visitor.get(path).get_data(as_text=True)
    assert slug(visitor.get(f"/corrections/{named['id']}")) == "gone"
    then = visitor.get(f"{TIMELINE}?known_at=seq:{size}").get_json()
    assert then["as_known"]["log_seq"] == size
    before = correct("claim_retracted", claim=first["id"])
    assert (before.status_code, slug(before)) == (410, "gone")


def test_a_claim_says_what_became_of_its_words_in_a_new_version(
    visitor: FlaskClient, service: Flask
) -> None:
    [first, second] = claims(visitor)
    pinned = f"{TIMELINE}?known_at=seq:{visitor.get('/articles').get_json()['log_seq']}"
    before = visitor.get(pinned).data
    kept = ARTICLE["text"].partition("The General")[0]
    text = f"Обновлено 🏴. {kept}"

    told = visitor.post("/articles", json={**ARTICLE, "text": text}).get_json()

    version = {"article": told["article"]["id"], "version": 2}
    stays, gone = (
        visitor.get(f"/claims/{o['id']}").get_json() for o in (first, second)
    )
    start, end = stays["anchor"]["start"], stays["anchor"]["end"]
    assert text[start:end] == stays["quote"]["exact"]
    assert stays["anchor"] == version | {"fate": "kept", "start": start, "end": end}
    assert (stays["state"], stays["absent_since"]) == ("active", None)
    assert (gone["state"], gone["absent_since"]) == ("orphaned", version)
    now = visitor.get(TIMELINE).get_json()
    assert {one["id"] for one in now["claims"]} > {first["id"], second["id"]}
    [one] = [
        one for one in now["periods"][-1]["statements"] if first["id"] in one["claims"]
    ]
    assert (one["articles"], one["syndication_groups"], len(one["claims"])) == (1, 1, 2)
    rows = visitor.get(f"{TIMELINE}?format=csv&rows=claims").get_data(as_text=True)
    assert ",orphaned,,2\r\n" in rows
    assert visitor.get(pinned).data == before


def test_a_large_body_is_refused(correct: Correct) -> None:
    done = correct("claim_retracted", reason="x" * 70_000)

    assert (done.status_code, slug(done)) == (413, "payload-too-large")
    assert "64 KiB" in done.get_json()["detail"]
