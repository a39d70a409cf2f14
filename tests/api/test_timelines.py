"""`/locations/{name}/timeline`, as JSON, text and CSV."""

import csv
import io
from typing import Any
from urllib.parse import quote

import pytest
from flask.testing import FlaskClient
from wcwidth import wcswidth

from tests.api import ARTICLE, pointers, slug
from tests.api.conftest import Post

KUPIANSK = "geonames:703656"
PATH = "/locations/Kupyansk/timeline"


@pytest.fixture
def told(post: Post) -> dict[str, Any]:
    """What the article with the rival claims was answered with."""
    body: dict[str, Any] = post().get_json()
    return body


@pytest.fixture
def later(told: dict[str, Any], post: Post) -> dict[str, Any]:
    """The same of an article of a week later, in which one side gives way."""
    body: dict[str, Any] = post(
        title="Ukraine says it has left Kupiansk",
        text=(
            "Ukrainian forces have withdrawn from Kupiansk, the General Staff of "
            "Ukraine said on Friday."
        ),
        published_at="2025-11-28",
        url="https://example.org/left",
    ).get_json()
    return body


def rows(client: FlaskClient, query: str) -> list[dict[str, str]]:
    response = client.get(f"{PATH}?format=csv{query}")
    assert response.status_code == 200
    return list(csv.DictReader(io.StringIO(response.get_data(as_text=True))))


def test_rival_claims_make_a_disputed_period(
    told: dict[str, Any], client: FlaskClient
) -> None:
    body = client.get(PATH).get_json()

    [period] = body["periods"]
    assert (period["status"], period["controller"], period["to"]) == (
        "disputed",
        None,
        None,
    )
    assert period["from"] == {
        "edtf": "[..2025-11-20]",
        "earliest": None,
        "latest": "2025-11-20",
        "precision": "day",
    }
    positions = {(at["perspective"], at["controller"]) for at in period["positions"]}
    assert positions == {("party:russia", "russia"), ("party:ukraine", "ukraine")}
    assert body["claims"] == told["claims"]
    assert body["headline"]["text"].startswith(
        "Disputed since on or before 20 November"
    )


def test_every_claim_that_is_named_is_there(
    later: dict[str, Any], client: FlaskClient
) -> None:
    body = client.get(PATH).get_json()

    there = {one["id"] for one in body["claims"]}
    for period in body["periods"]:
        named = [*period["supporting"], *period["disputing"], *period["overtaken"]]
        named += [id for at in period["positions"] for id in at["claims"]]
        named += [id for one in period["statements"] for id in one["claims"]]
        assert set(named) <= there
    assert set(body["context"]) <= there


@pytest.mark.parametrize("name", ["Kupiansk", "Купянск", KUPIANSK, "kup'yans'k"])
def test_every_name_leads_to_the_same_history(
    told: dict[str, Any], client: FlaskClient, name: str
) -> None:
    response = client.get(f"/locations/{quote(name)}/timeline")

    assert response.headers["Content-Location"] == f"/locations/{KUPIANSK}/timeline"
    body = response.get_json()
    assert body["location"]["id"] == KUPIANSK
    assert body["location"]["resolved_from"]["input"] == name
    assert body["periods"] == client.get(PATH).get_json()["periods"]


def test_text_is_a_table_of_who_says_what(
    told: dict[str, Any], client: FlaskClient
) -> None:
    text = client.get(f"{PATH}?format=text").get_data(as_text=True)

    lines = text.splitlines()
    head = client.get(PATH).get_json()["as_known"]["log_seq"]
    assert lines[0].startswith(f"Kupiansk  ({KUPIANSK})")
    assert f"record as of seq {head}, " in lines[0]
    assert lines[1].split("  ")[0] == "FROM"
    assert "Russia says: Russia, all (Valery Gerasimov, 1 article)" in text
    assert "Ukraine says: Ukraine, all (" in text
    assert lines[-1] == (f"cite: /locations/{KUPIANSK}/timeline?known_at=seq:{head}")
    assert max(map(wcswidth, lines)) <= 100


def test_a_period_is_a_row_with_the_bounds_of_its_days(
    later: dict[str, Any], client: FlaskClient
) -> None:
    periods = client.get(PATH).get_json()["periods"]

    found = rows(client, "")

    assert len(found) == len(periods)
    for row, period in zip(found, periods, strict=True):
        assert row["status"] == period["status"]
        assert row["from_latest"] == period["from"]["latest"]
        assert row["from_edtf"] == period["from"]["edtf"]
        assert row["to_latest"] == (period["to"] or {"latest": ""})["latest"]
        assert row["supporting"].split() == period["supporting"]
        assert row["log_seq"] == str(client.get(PATH).get_json()["as_known"]["log_seq"])


def test_a_claim_is_a_row_with_its_words(
    told: dict[str, Any], client: FlaskClient
) -> None:
    found = rows(client, "&rows=claims")

    assert [row["id"] for row in found] == [one["id"] for one in told["claims"]]
    for row in found:
        start, end = int(row["quote_start"]), int(row["quote_end"])
        assert ARTICLE["text"][start:end] == row["quote"]


def test_words_that_a_spreadsheet_would_run_are_guarded(
    post: Post, client: FlaskClient
) -> None:
    post(publisher="=cmd|' /C calc'!A0", title="@SUM(1)")

    row = rows(client, "&rows=claims")[0]

    assert row["publisher"] == "'=cmd|' /C calc'!A0"
    assert row["article_title"] == "'@SUM(1)"


def test_an_answer_names_its_permalink_which_repeats_it(
    told: dict[str, Any], client: FlaskClient, post: Post
) -> None:
    first = client.get(PATH).get_json()

    post(text=ARTICLE["text"] + " Fighting went on.", title="Another")
    pinned = client.get(first["links"]["permalink"])

    assert pinned.headers["Cache-Control"] == "public, max-age=3600"
    body = pinned.get_json()
    for part in ("periods", "claims", "tracks", "headline", "as_known", "context"):
        assert body[part] == first[part]
    assert client.get(PATH).get_json()["claims"] != first["claims"]


@pytest.mark.parametrize("format", ["json", "text", "csv"])
def test_a_pinned_answer_is_the_same_bytes(
    told: dict[str, Any], client: FlaskClient, post: Post, format: str
) -> None:
    head = client.get(PATH).get_json()["as_known"]["log_seq"]
    path = f"{PATH}?known_at=seq:{head}&format={format}"
    first = client.get(path)

    post(text=ARTICLE["text"] + " Fighting went on.", title="Another")
    again = client.get(path)

    assert again.data == first.data
    assert again.headers["ETag"] == first.headers["ETag"]


def test_the_answer_is_304_until_something_concerns_the_place(
    told: dict[str, Any], client: FlaskClient, post: Post
) -> None:
    first = client.get(PATH)
    seen = {"If-None-Match": first.headers["ETag"]}
    same = client.get(PATH, headers=seen)
    assert (same.status_code, same.data) == (304, b"")
    assert same.headers["Content-Location"] == first.headers["Content-Location"]

    post(
        text="Russian troops have captured Siversk, Russia's Defence Ministry said.",
        url="https://example.org/siversk",
    )
    assert client.get(PATH, headers=seen).status_code == 304

    post(title="Another")
    assert client.get(PATH, headers=seen).status_code == 200


def test_one_day_is_asked_for(later: dict[str, Any], client: FlaskClient) -> None:
    whole = client.get(PATH).get_json()["periods"]

    day = client.get(f"{PATH}?as_of=2025-11-21").get_json()
    instant = client.get(f"{PATH}?as_of=2025-11-22T01:00:00%2B02:00").get_json()

    assert day["periods"] == whole[:1]
    assert day["headline"]["status"] == whole[0]["status"]
    assert instant["periods"] == day["periods"]
    assert instant["query"]["as_of"] == "2025-11-21"


def test_a_window_returns_what_overlaps_it(
    later: dict[str, Any], client: FlaskClient
) -> None:
    whole = client.get(PATH).get_json()["periods"]

    before = client.get(f"{PATH}?to=2025-11-21").get_json()
    after = client.get(f"{PATH}?from=2025-12-01").get_json()

    assert before["periods"] == whole[:1]
    assert after["periods"] == whole[-1:]
    assert len(whole) > 1


def test_what_was_published_later_is_left_out(
    later: dict[str, Any], told: dict[str, Any], client: FlaskClient
) -> None:
    body = client.get(f"{PATH}?published_by=2025-11-25").get_json()

    assert body["claims"] == told["claims"]
    assert body["query"]["published_by"] == "2025-11-25T23:59:59.999999Z"


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("to=2001-01-01", "no_claims_in_window"),
        ("party=ukraine,isw&stance=dismisses", "all_excluded_by_filter"),
        ("known_at=seq:0", "not_yet_recorded"),
        ("known_at=2001-01-01", "not_yet_recorded"),
        ("status=conceded", "none_with_status"),
        ("published_by=2001-01-01", "all_excluded_by_filter"),
    ],
)
def test_an_empty_answer_says_why(
    told: dict[str, Any], client: FlaskClient, query: str, reason: str
) -> None:
    body = client.get(f"{PATH}?{query}").get_json()

    assert body["periods"] == []
    assert body["coverage"]["empty_reason"] == reason
    assert client.get(f"{PATH}?{query}&format=text").status_code == 200
    assert client.get(f"{PATH}?{query}&format=csv").data.count(b"\r\n") == 1


def test_a_place_of_which_nothing_was_said_says_so(client: FlaskClient) -> None:
    body = client.get(PATH).get_json()

    assert body["coverage"]["empty_reason"] == "no_claims_ever"
    assert body["headline"]["text"] == "Nobody has said who holds it."
    assert body["as_known"]["log_seq"] == 0
    text = client.get(f"{PATH}?format=text").get_data(as_text=True)
    assert "Nobody has said who holds it" in text


def test_an_empty_answer_about_then_stays_what_it_was(
    client: FlaskClient, post: Post
) -> None:
    path = f"{PATH}?known_at=seq:0"
    before = client.get(path)

    post()

    assert client.get(path).data == before.data


def test_words_that_do_not_fit_with_earlier_ones_are_told_with_both(
    told: dict[str, Any], client: FlaskClient, post: Post
) -> None:
    later = post(
        title="Ukraine on Kupiansk",
        text="Ukrainian forces have retaken northern districts of Kupiansk, the "
        "General Staff of Ukraine said on Friday.",
        published_at="2025-12-12",
        url="https://example.org/retaken",
    ).get_json()

    body = client.get(PATH).get_json()
    [lapse] = body["lapses"]

    assert (lapse["perspective"], lapse["controller"]) == ("party:ukraine", "ukraine")
    assert (lapse["kept"], lapse["to"]["latest"]) == ("2025-11-21", "2025-12-12")
    assert (lapse["extent"], lapse["reason"]) == ("full", "taken_since")
    assert lapse["later"] == [one["id"] for one in later["claims"]]
    assert set(lapse["claims"]) < {one["id"] for one in told["claims"]}
    text = client.get(f"{PATH}?format=text").get_data(as_text=True)
    silent = "Ukraine said until 2025-11-21: Ukraine, all. No loss is on record;"
    assert silent in text
    for window, count in (("to=2025-11-21", 0), ("as_of=2025-12-01", 1)):
        found = client.get(f"{PATH}?{window}").get_json()["lapses"]
        assert len(found) == count


def test_a_period_says_how_many_policies_find_another_status(
    later: dict[str, Any], client: FlaskClient
) -> None:
    periods = client.get(PATH).get_json()["periods"]

    counts = [one["policies_differing"] for one in periods]
    assert counts == [
        sum(status != one["status"] for status in one["policies"].values())
        for one in periods
    ]
    assert any(counts)
    assert [row["policies_differing"] for row in rows(client, "")] == [
        str(count) for count in counts
    ]


def test_a_filter_on_evidence_makes_another_history(
    told: dict[str, Any], client: FlaskClient
) -> None:
    body = client.get(f"{PATH}?party=russia").get_json()

    assert [one["status"] for one in body["periods"]] == ["claimed"]
    assert body["query"]["evidence_filters"] == {"party": ["russia"]}
    assert body["coverage"]["claims_excluded_by_filter"] >= 1


def test_a_filter_on_the_result_hides_periods_only(
    told: dict[str, Any], client: FlaskClient
) -> None:
    body = client.get(f"{PATH}?status=claimed").get_json()

    assert body["periods"] == []
    assert body["headline"]["status"] == "disputed"
    assert body["query"]["result_filters"] == {"status": ["claimed"]}


def test_parts_are_left_out_where_they_are_not_wanted(
    told: dict[str, Any], client: FlaskClient
) -> None:
    body = client.get(f"{PATH}?include=tracks").get_json()

    assert "claims" not in body
    assert {"side:russia", "side:ukraine"} <= {one["track"] for one in body["tracks"]}


def test_periods_are_paged_and_pages_never_shift(
    later: dict[str, Any], client: FlaskClient, post: Post
) -> None:
    whole = client.get(PATH).get_json()["periods"]
    first = client.get(f"{PATH}?limit=1").get_json()
    assert first["claims_truncated"] is True
    assert len(first["claims"]) == 1

    post(title="Another", published_at="2025-11-24")
    second = client.get(f"{PATH}?limit=1&cursor={first['next_cursor']}").get_json()

    assert first["periods"] + second["periods"] == whole[:2]
    assert second["as_known"] == first["as_known"]


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ("as_of=tomorrow", "?as_of"),
        ("as_of=2025-11-21T09:00:00", "?as_of"),
        ("from=2025-02-30", "?from"),
        ("from=2025-11-21&to=2025-11-21", "?to"),
        ("known_at=seq:99999", "?known_at"),
        ("known_at=seq:-1", "?known_at"),
        ("known_at=2999-01-01", "?known_at"),
        ("published_by=2999-01-01", "?published_by"),
        ("published_by=9999-12-31", "?published_by"),
        ("policy=mine", "?policy"),
        ("stance=shouts", "?stance"),
        ("grade=z", "?grade"),
        ("party=,", "?party"),
        ("status=won", "?status"),
        ("include=everything", "?include"),
        ("rows=all&format=csv", "?rows"),
    ],
)
def test_a_parameter_that_cannot_be_is_named(
    told: dict[str, Any], client: FlaskClient, query: str, pointer: str
) -> None:
    response = client.get(f"{PATH}?{query}")

    assert (response.status_code, slug(response)) == (400, "invalid-parameter")
    assert pointers(response) == [pointer]


@pytest.mark.parametrize(
    "query",
    [
        "as_of=2025-11-21&from=2025-11-20",
        "as_of=2025-11-21&to=2025-12-01",
        "rows=claims",
    ],
)
def test_parameters_that_exclude_each_other_are_refused(
    client: FlaskClient, query: str
) -> None:
    response = client.get(f"{PATH}?{query}")

    assert (response.status_code, slug(response)) == (400, "conflicting-parameters")
