"""`/locations/{name}/changes`: each change of a day by itself, corrections included."""

from collections.abc import Callable
from typing import Any
from uuid import UUID
from xml.etree import ElementTree as ET

import pytest
from flask import Flask
from flask.testing import FlaskClient

from api import door
from events.dates import instant
from events.redaction import redact
from tests.api import ARTICLE, pointers, slug
from tests.api.conftest import WHY, Correct

KUPIANSK, NORRBY = "geonames:703656", "whoholds:norrby-a"
PATH = f"/locations/{KUPIANSK}/changes"
TIMELINE = f"/locations/{KUPIANSK}/timeline"
ATOM = "{http://www.w3.org/2005/Atom}"
DAY = "2022-03-24"
ROWS = (  # of different words: a repetition of the same ones would be a reprint
    "The morning map: Russian forces hold Kupiansk, and trains do not run.",
    "Ukrainian forces hold Kupiansk, says the row that replaced it before noon.",
    "By the afternoon it reads that Russian forces control Kupiansk once more.",
    "In the evening the editors wrote: Ukrainian forces control Kupiansk.",
)

Table = Callable[[], list[dict[str, Any]]]


@pytest.fixture
def table(visitor: FlaskClient) -> Table:
    """Sends a table that changed four times in a day, its last row first."""

    def send() -> list[dict[str, Any]]:
        sent = []
        for hour, text in reversed(list(enumerate(ROWS))):
            article = {
                "title": f"Who holds what, as of {hour}:00",
                "text": text,
                "published_at": f"{DAY}T0{hour}:00:00Z",
                "publisher": "The Table",
                "url": f"https://example.org/table?at={hour}",
            }
            done = visitor.post("/articles", json=article)
            assert done.status_code == 201, done.get_data(as_text=True)
            sent.append(done.get_json()["claims"][0])
        return sent[::-1]

    return send


def changes(client: FlaskClient, query: str = "") -> list[dict[str, Any]]:
    response = client.get(f"{PATH}?{query}")
    assert response.status_code == 200, response.get_data(as_text=True)
    found: list[dict[str, Any]] = response.get_json()["changes"]
    return found


def holder(state: dict[str, Any]) -> tuple[str, str | None]:
    return state["status"], state["controller"]


def test_a_day_that_changed_four_times_has_four_changes_as_they_were_published(
    visitor: FlaskClient, table: Table
) -> None:
    rows = table()

    found = changes(visitor, f"from={DAY}&to=2022-03-25")

    assert [one["published_at"] for one in found] == [
        f"{DAY}T0{hour}:00:00Z" for hour in range(4)
    ]
    assert [one["claims"] for one in found] == [[row["id"]] for row in rows]
    assert [one["events"] for one in found] == [[row["seq"]] for row in rows]
    assert [holder(one["before"]) for one in found] == [
        ("unknown", None),
        ("claimed", "russia"),
        ("claimed", "ukraine"),
        ("claimed", "russia"),
    ]
    assert [one["after"] for one in found[:-1]] == [one["before"] for one in found[1:]]
    assert {one["day"]["latest"] for one in found} == {DAY}


def test_what_was_public_at_each_moment_is_what_the_change_led_to(
    visitor: FlaskClient, table: Table
) -> None:
    table()
    told = []

    for one in changes(visitor, "to=2022-03-25&publisher=the-table"):
        by = one["published_at"]
        body = visitor.get(f"{TIMELINE}?published_by={by}").get_json()
        told.append(holder(body["periods"][-1]))
        assert told[-1] == holder(one["after"])
        [as_linked] = visitor.get(one["links"]["timeline"]).get_json()["periods"]
        assert holder(as_linked) == told[-1]

    assert told == [("claimed", who) for who in ("russia", "ukraine") * 2]


def test_the_last_change_leads_to_the_last_period(
    visitor: FlaskClient, table: Table
) -> None:
    table()

    for query in ("", "policy=observers/1", "party=ukraine", "published_by=2022-04-01"):
        [*_, last] = visitor.get(f"{TIMELINE}?{query}").get_json()["periods"]
        assert holder(changes(visitor, query)[-1]["after"]) == holder(last)


def test_a_correction_is_a_change_with_what_was_shown_before_and_after(
    visitor: FlaskClient, correct: Correct
) -> None:
    first = visitor.get(TIMELINE).get_json()["claims"][0]
    done = correct("claim_retracted", claim=first["id"]).get_json()["correction"]

    found = changes(visitor)

    [told, made] = found
    assert holder(made["after"]) == ("claimed", "ukraine")
    assert (told["id"], told["type"]) == (done["id"], "claim_retracted")
    assert (told["seq"], told["events"]) == (done["seq"], [done["seq"]])
    assert told["correction"] == done
    assert told["correction"]["reason"] == WHY["reason"]
    assert told["correction"]["author"] == WHY["author"]
    assert told["claims"] == [first["id"]]
    assert told["published_at"] is None
    assert told["day"] == first["since"]
    assert holder(told["before"]) == ("disputed", None)
    assert holder(told["after"]) == ("unknown", None)
    assert [
        (one["from"]["latest"], holder(one["before"]), holder(one["after"]))
        for one in told["differing"]
    ] == [
        ("2025-11-20", ("disputed", None), ("unknown", None)),
        ("2025-11-21", ("disputed", None), ("claimed", "ukraine")),
    ]
    assert visitor.get(told["links"]["correction"]).get_json() == done


def test_every_kind_of_correction_is_listed(
    visitor: FlaskClient, correct: Correct, service: Flask
) -> None:
    [first, second] = visitor.get(TIMELINE).get_json()["claims"]
    article = first["article"]["id"]
    text = "Residents reported by telephone that Russian troops control Kupiansk."
    other = {**ARTICLE, "text": text, "url": None}
    [third] = visitor.post("/articles", json=other).get_json()["claims"]
    told = [
        correct("claim_corrected", claim=first["id"], extent="part"),
        correct("attribution_corrected", claim=second["id"], claimant="The Staff"),
        correct("claim_corrected", claim=first["id"], certainty="hedged"),
        correct("claim_corrected", claim=third["id"], location=NORRBY),
        correct("location_merged", location=NORRBY, into=KUPIANSK),
        correct("article_retracted", article=article),
    ]
    seqs = [one.get_json()["correction"]["seq"] for one in told]

    found = {one["seq"]: one for one in changes(visitor) if one["correction"]}

    assert [found[seq]["type"] for seq in seqs] == [
        "claim_corrected",
        "attribution_corrected",
        "claim_corrected",
        "claim_corrected",
        "location_merged",
        "article_retracted",
    ]
    assert len(found) == len(seqs)
    hedged = found[seqs[2]]
    assert hedged["before"] == hedged["after"]
    assert hedged["differing"] == []
    away, back = found[seqs[3]], found[seqs[4]]
    assert away["claims"] == back["claims"] == [third["id"]]
    assert holder(away["before"]) == holder(back["after"])
    assert set(found[seqs[5]]["claims"]) == {first["id"], second["id"]}


def test_a_redaction_is_a_change_of_which_no_words_are_left(
    visitor: FlaskClient, service: Flask
) -> None:
    [first, second] = visitor.get(TIMELINE).get_json()["claims"]
    log = door(service).house().log
    gone = redact(UUID(second["id"]), reason="An order", author="A court", log=log)

    [made, told] = changes(visitor)

    assert made["claims"] == [first["id"]]
    assert (told["type"], told["seq"]) == ("payload_redacted", gone.seq)
    assert told["correction"]["reason"] == "An order"
    assert (told["day"], told["before"], told["after"]) == (None, None, None)
    assert changes(visitor, "from=2025-01-01") == [made]


def test_a_filter_leaves_out_corrections_of_what_it_leaves_out(
    visitor: FlaskClient, correct: Correct
) -> None:
    [first, _] = visitor.get(TIMELINE).get_json()["claims"]
    correct("claim_retracted", claim=first["id"])

    assert [one["type"] for one in changes(visitor, "party=ukraine")] == ["claim_made"]
    assert [one["type"] for one in changes(visitor, "party=russia")] == [
        "claim_retracted"
    ]


def test_pages_follow_each_other_and_never_shift(
    visitor: FlaskClient, table: Table
) -> None:
    table()
    whole = changes(visitor)
    query, pages = "limit=2", []
    while query:
        body = visitor.get(f"{PATH}?{query}").get_json()
        pages.append(body["changes"])
        cursor = body["next_cursor"]
        query = f"limit=2&cursor={cursor}" if cursor else ""
        visitor.post("/articles", json={**ARTICLE, "title": f"More {len(pages)}"})

    assert [len(one) for one in pages] == [2, 2, 1]
    assert [one["id"] for part in pages for one in part] == [o["id"] for o in whole]


def test_a_pinned_answer_stays_the_same_to_the_byte(
    visitor: FlaskClient, correct: Correct, table: Table
) -> None:
    table()
    link = visitor.get(PATH).get_json()["links"]["permalink"]
    before = [visitor.get(link).data, visitor.get(f"{link}&format=atom").data]

    first = visitor.get(TIMELINE).get_json()["claims"][0]
    correct("claim_retracted", claim=first["id"])

    assert [visitor.get(link).data, visitor.get(f"{link}&format=atom").data] == before
    assert len(changes(visitor)) != len(visitor.get(link).get_json()["changes"])


def test_a_feed_is_an_atom_feed_with_the_newest_first(
    visitor: FlaskClient, correct: Correct, table: Table
) -> None:
    table()
    first = visitor.get(TIMELINE).get_json()["claims"][0]
    why = 'Read <wrongly> & "twice"'
    correct("claim_retracted", claim=first["id"], reason=why)

    response = visitor.get(PATH, headers={"Accept": "application/atom+xml"})

    assert response.mimetype == "application/atom+xml"
    feed = ET.fromstring(response.data)
    entries = check_feed(feed)
    assert [one["id"] for one in changes(visitor)] != entries
    assert set(entries) == {f"urn:uuid:{one['id']}" for one in changes(visitor)}
    assert "claim retracted" in feed.findtext(f"{ATOM}entry/{ATOM}title", "")
    assert why in feed.findtext(f"{ATOM}entry/{ATOM}summary", "")
    [own] = [o for o in feed.findall(f"{ATOM}link") if o.get("rel") == "self"]
    assert visitor.get(own.get("href", "")).data == response.data


def test_a_long_feed_goes_on_by_links(visitor: FlaskClient, table: Table) -> None:
    table()
    href, seen = f"{PATH}?format=atom&limit=2", []
    while href:
        feed = ET.fromstring(visitor.get(href).data)
        seen += check_feed(feed)
        more = [o for o in feed.findall(f"{ATOM}link") if o.get("rel") == "next"]
        href = more[0].get("href", "") if more else ""

    assert len(seen) == len(set(seen)) == len(changes(visitor))


def test_a_place_of_which_nothing_was_said_has_no_changes(visitor: FlaskClient) -> None:
    path = f"/locations/{NORRBY}/changes"

    body = visitor.get(path).get_json()
    feed = ET.fromstring(visitor.get(f"{path}?format=atom").data)

    assert (body["changes"], body["as_known"]["log_seq"]) == ([], 0)
    assert check_feed(feed) == []


def test_words_that_xml_cannot_write_are_left_out_of_a_feed(
    visitor: FlaskClient,
) -> None:
    text = "Ukrainian forces hold \ufffeKupiansk\x0b, the army said."
    done = visitor.post("/articles", json={**ARTICLE, "text": text, "url": None})
    assert done.status_code == 201

    feed = ET.fromstring(visitor.get(f"{PATH}?format=atom").data)

    assert check_feed(feed)


@pytest.mark.parametrize(
    ("query", "problem", "at"),
    [
        ("as_of=2022-03-24", "unknown-parameter", ["?as_of"]),
        ("status=claimed", "unknown-parameter", ["?status"]),
        ("from=2022-03-24&to=2022-03-24", "invalid-parameter", ["?to"]),
        ("policy=ours/1", "invalid-parameter", ["?policy"]),
        ("known_at=seq:999999", "invalid-parameter", ["?known_at"]),
        ("known_at=", "invalid-parameter", ["?known_at"]),
        ("published_by=", "invalid-parameter", ["?published_by"]),
        ("limit=0", "invalid-parameter", ["?limit"]),
    ],
)
def test_what_cannot_be_asked_is_a_problem(
    visitor: FlaskClient, query: str, problem: str, at: list[str]
) -> None:
    response = visitor.get(f"{PATH}?{query}")

    assert (slug(response), pointers(response)) == (problem, at)


def test_a_cursor_of_the_list_is_none_of_the_feed(
    visitor: FlaskClient, table: Table
) -> None:
    table()
    cursor = visitor.get(f"{PATH}?limit=1").get_json()["next_cursor"]

    response = visitor.get(f"{PATH}?limit=1&format=atom&cursor={cursor}")

    assert slug(response) == "conflicting-parameters"


def test_who_has_an_answer_is_told_that_nothing_changed(visitor: FlaskClient) -> None:
    for query in ("", "?format=atom"):
        tag = visitor.get(PATH + query).headers["ETag"]
        again = visitor.get(PATH + query, headers={"If-None-Match": tag})

        assert (again.status_code, again.data) == (304, b"")


def check_feed(feed: ET.Element) -> list[str]:
    """What RFC 4287 asks of a feed; the ids of its entries."""
    assert feed.tag == f"{ATOM}feed"
    rels = [link.get("rel") for link in feed.findall(f"{ATOM}link")]
    assert rels.count("self") == rels.count("alternate") == 1
    assert feed.find(f"{ATOM}author/{ATOM}name") is not None
    entries = feed.findall(f"{ATOM}entry")
    for one in (feed, *entries):
        for name in ("id", "title", "updated"):
            [text] = [e.text or "" for e in one.findall(f"{ATOM}{name}")]
            assert text.strip()
        UUID(one.findtext(f"{ATOM}id", "").removeprefix("urn:uuid:"))
        instant(one.findtext(f"{ATOM}updated", ""))
        for link in one.findall(f"{ATOM}link"):
            assert link.get("href", "").startswith("http://localhost/")
    for one in entries:
        assert one.find(f"{ATOM}link[@rel='alternate']") is not None
        assert one.findtext(f"{ATOM}summary", "").strip()
    updated = [instant(one.findtext(f"{ATOM}updated", ""))[0] for one in entries]
    assert updated == sorted(updated, reverse=True)
    ids = [one.findtext(f"{ATOM}id", "") for one in entries]
    assert len(set(ids)) == len(ids)
    return ids
