"""Articles, claims, events and places, as they are read back."""

import pytest
from flask.testing import FlaskClient

from api import searching
from tests.api import ARTICLE, slug
from tests.api.conftest import Post

KUPIANSK = "geonames:703656"


def test_an_article_shows_its_text_where_access_is_full(
    post: Post, client: FlaskClient
) -> None:
    told = post().get_json()

    body = client.get(f"/articles/{told['article']['id']}").get_json()

    assert body["text"] == ARTICLE["text"]
    assert body["article"] == told["article"]
    spans = {one["claim"]: (one["start"], one["end"]) for one in body["claim_spans"]}
    assert spans == {
        one["id"]: (one["quote"]["start"], one["quote"]["end"])
        for one in told["claims"]
    }


def test_a_text_is_not_shown_anywhere_where_access_is_quotes(
    post: Post, client: FlaskClient
) -> None:
    secret = "The weather was fine all day long in the valley."
    id = post(access="quotes", text=f"{ARTICLE['text']} {secret}").get_json()
    id = id["article"]["id"]
    paths = [f"/articles/{id}", f"/articles/{id}/claims", "/articles", "/events"]

    answers = [client.get(path).get_data(as_text=True) for path in paths]

    assert client.get(paths[0]).get_json()["text"] is None
    assert not any(secret[:33] in answer for answer in answers)


def test_a_denial_names_the_claim_that_it_answers_as_it_is_read_back(
    post: Post, client: FlaskClient
) -> None:
    text = (
        "Russia's Defence Ministry said its forces had captured Kupiansk. Ukraine's"
        " General Staff denied that Russian forces had captured Kupiansk."
    )
    id = post(text=text).get_json()["article"]["id"]

    claimed, denied = client.get(f"/articles/{id}/claims").get_json()["claims"]
    alone = client.get(f"/claims/{denied['id']}").get_json()

    assert (claimed["stance"], denied["stance"]) == ("asserts", "denies")
    assert claimed["responds_to"] == []
    assert denied["responds_to"] == [claimed["id"]]
    assert alone["responds_to"] == [claimed["id"]]


def test_the_claims_of_an_article_are_those_that_it_was_answered_with(
    post: Post, client: FlaskClient
) -> None:
    told = post().get_json()

    body = client.get(f"/articles/{told['article']['id']}/claims").get_json()

    assert body["claims"] == told["claims"]
    for claim in body["claims"]:
        assert client.get(f"/claims/{claim['id']}").get_json() == claim


def test_articles_are_listed_in_the_order_they_came_in(
    post: Post, client: FlaskClient
) -> None:
    ids = [post(title=f"Title {n}").get_json()["article"]["id"] for n in range(5)]

    first = client.get("/articles?limit=2").get_json()
    second = client.get(f"/articles?limit=2&cursor={first['next_cursor']}")
    post(title="A later one")
    third = client.get(
        f"/articles?limit=2&cursor={second.get_json()['next_cursor']}"
    ).get_json()

    pages = [first, second.get_json(), third]
    assert [one["id"] for page in pages for one in page["articles"]] == ids
    assert third["next_cursor"] is None
    assert len({page["log_seq"] for page in pages}) == 1


def test_the_link_to_the_next_page_is_in_a_header_too(
    post: Post, client: FlaskClient
) -> None:
    post(), post(title="Another")

    page = client.get("/articles?limit=1")

    cursor = page.get_json()["next_cursor"]
    expected = f'</articles?limit=1&cursor={cursor}>; rel="next"'
    assert page.headers["Link"] == expected


@pytest.mark.parametrize(
    "name", ["%D0%9A%D1%83%D0%BF%27%D1%8F%D0%BD%D1%81%D0%BA", "Kupiansk%0A"]
)
def test_the_link_to_the_next_page_is_ascii_whatever_the_name(
    name: str, post: Post, client: FlaskClient
) -> None:
    post()

    page = client.get(f"/locations/{name}/claims?limit=1")

    assert page.status_code == 200
    assert page.headers["Link"].isascii()
    following = page.headers["Link"].partition("<")[2].partition(">")[0]
    assert len(client.get(following).get_json()["claims"]) == 1


def test_a_cursor_of_our_own_making_is_refused(client: FlaskClient) -> None:
    assert slug(client.get("/articles?cursor=WyJhIiwxLDJd.abc")) == "invalid-cursor"


def test_a_cursor_is_good_for_its_own_filters_only(
    post: Post, client: FlaskClient
) -> None:
    post(), post(title="Another")
    cursor = client.get("/articles?limit=1").get_json()["next_cursor"]

    response = client.get(f"/locations?q=Kup&cursor={cursor}")

    assert slug(response) == "conflicting-parameters"


def test_events_follow_each_other_without_gaps(post: Post, client: FlaskClient) -> None:
    post()
    seen: list[int] = []
    after = 0

    while page := client.get(f"/events?after={after}&limit=3").get_json()["events"]:
        seen += [one["seq"] for one in page]
        after = seen[-1]

    assert seen == list(range(1, client.get("/events").get_json()["log_seq"] + 1))


def test_an_event_is_a_cloud_event(post: Post, client: FlaskClient) -> None:
    article = post().get_json()["article"]

    event = client.get(f"/events/{article['seq']}").get_json()

    after = f"/events?after={article['seq'] - 1}&limit=1"
    assert event == client.get(after).get_json()["events"][0]
    assert event["specversion"] == "1.0"
    assert event["type"] == "article-received/1"
    assert event["subject"] == f"article-{article['id']}"
    assert event["time"] == article["recorded_at"]
    assert event["data"]["title"] == ARTICLE["title"]


@pytest.mark.parametrize("type", ["claim-made", "claim-made/1"])
def test_events_are_filtered_by_type(
    post: Post, client: FlaskClient, type: str
) -> None:
    claims = post().get_json()["claims"]

    page = client.get(f"/events?type={type}").get_json()

    assert [one["data"]["id"] for one in page["events"]] == [
        one["id"] for one in claims
    ]
    assert page["next_after"] == page["log_seq"]


@pytest.mark.parametrize(
    "name", ["Kupiansk", "kupyansk", "Купянск", "Куп'янськ", " KUPIANSK ", KUPIANSK]
)
def test_a_place_is_found_under_every_name(client: FlaskClient, name: str) -> None:
    response = client.get(f"/locations/{name}")

    assert response.status_code == 200
    assert response.headers["Content-Location"] == f"/locations/{KUPIANSK}"
    assert response.get_json()["location"]["id"] == KUPIANSK
    assert response.get_json()["resolved_from"]["input"] == name


def test_an_unknown_place_gets_suggestions(client: FlaskClient) -> None:
    response = client.get("/locations/Kupiansc")

    assert (response.status_code, slug(response)) == (404, "unknown-location")
    [first, *_] = response.get_json()["suggestions"]
    assert (first["id"], first["why"]) == (KUPIANSK, "edit_distance")
    assert client.get(first["href"]).status_code == 200
    assert client.get(response.get_json()["search"]).status_code == 200


def test_two_places_of_one_name_are_both_told(client: FlaskClient) -> None:
    response = client.get("/locations/Norrby")

    assert (response.status_code, slug(response)) == (404, "ambiguous-location")
    candidates = response.get_json()["candidates"]
    assert [one["id"] for one in candidates] == [
        "whoholds:norrby-a",
        "whoholds:norrby-b",
    ]
    assert all("?country=" in one["timeline"] for one in candidates)


def test_a_country_tells_places_of_one_name_apart(client: FlaskClient) -> None:
    body = client.get("/locations/Norrby?country=bb").get_json()

    assert body["location"]["id"] == "whoholds:norrby-b"


@pytest.mark.parametrize("name", ["%00", "a%00b", "x" * 5000, "%F0%9F%92%A5", "%FF"])
def test_a_name_that_no_place_has_is_unknown(client: FlaskClient, name: str) -> None:
    assert slug(client.get(f"/locations/{name}")) == "unknown-location"


def test_places_that_have_claims_are_listed_without_a_search(
    post: Post, client: FlaskClient
) -> None:
    assert client.get("/locations").get_json()["locations"] == []
    claims = post().get_json()["claims"]

    [hit] = client.get("/locations").get_json()["locations"]

    assert (hit["location"]["id"], hit["claim_count"]) == (KUPIANSK, len(claims))
    assert hit["match"] is None


def test_a_search_sorts_by_kind_of_match(client: FlaskClient) -> None:
    hits = client.get("/locations?q=Norrby").get_json()["locations"]

    assert [(one["match"]["kind"], one["location"]["id"]) for one in hits] == [
        ("exact", "whoholds:norrby-a"),
        ("exact", "whoholds:norrby-b"),
    ]


@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        ("q=norrb", {"prefix"}),
        ("q=norrbyen", {"alias"}),
        ("q=norrbyen&match=exact", set()),
        ("q=norrbu&match=fuzzy", {"fuzzy"}),
        ("q=whoholds:norrby-a", {"id"}),
        ("q=norrby&country=AA", {"exact"}),
        ("q=norrby&has_claims=true", set()),
    ],
)
def test_a_search_finds_what_it_is_asked_for(
    client: FlaskClient, query: str, kinds: set[str]
) -> None:
    hits = client.get(f"/locations?{query}").get_json()["locations"]

    assert {one["match"]["kind"] for one in hits} == kinds


def test_a_place_with_claims_is_found_among_thousands(
    post: Post, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    post()
    monkeypatch.setattr(searching, "MOST", 1)  # as if the prefix had too many names

    for query in ("q=k", "q=k&has_claims=true", "q=к"):
        hits = client.get(f"/locations?{query}").get_json()["locations"]

        assert hits[0]["location"]["id"] == KUPIANSK


def test_the_claims_on_a_place_are_paged_in_the_order_of_the_log(
    post: Post, client: FlaskClient
) -> None:
    claims = post().get_json()["claims"]
    path = "/locations/Kupyansk/claims?limit=1"

    first = client.get(path).get_json()
    second = client.get(f"{path}&cursor={first['next_cursor']}").get_json()

    assert first["claims"] + second["claims"] == claims
    assert second["next_cursor"] is None


def test_all_places_without_claims_are_not_listed(client: FlaskClient) -> None:
    response = client.get("/locations?has_claims=false")

    assert slug(response) == "conflicting-parameters"


def test_a_party_is_told_with_its_source(client: FlaskClient) -> None:
    parties = client.get("/parties").get_json()["parties"]

    by_id = {one["id"]: one for one in parties}
    assert by_id["russia"]["kind"] == "belligerent"
    assert all(one["source"] for one in parties)
    assert [one["id"] for one in parties] == sorted(by_id)
