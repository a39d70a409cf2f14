"""`/locations/{name}/state` and `/states`: one answer for one day, and all of them."""

import csv
import io
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from api import door
from app import create_app
from events.mapping import refresh
from events.setup import prepare
from tests.api import ARTICLE, slug
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

    assert body["holds"] == {"russia": "yes", "ukraine": "yes"}
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


PLACES = {
    "text": (
        "Russian troops have captured Kupiansk, Gerasimov said. Ukraine's General "
        "Staff said that Ukrainian forces hold Kupiansk. Ukrainian forces hold "
        "Vovchansk, the General Staff of Ukraine said."
    ),
    "published_at": "2025-11-21",
}
VOVCHANSK = "geonames:689304"


@pytest.fixture
def size(post: Post) -> int:
    """The log's size with claims on two places."""
    told = post(**PLACES).get_json()
    assert {one["location"] for one in told["claims"]} == {KUPIANSK, VOVCHANSK}
    return int(told["log"]["last_seq"])


def test_the_map_has_every_place_by_id(size: int, client: FlaskClient) -> None:
    body = client.get("/states?as_of=2025-11-25").get_json()

    first, second = body["states"]
    assert [one["location"]["id"] for one in (first, second)] == [VOVCHANSK, KUPIANSK]
    assert (first["status"], first["controller"]) == ("claimed", "ukraine")
    assert first["holds"] == {"ukraine": "yes"}
    assert second["holds"] == {"russia": "yes", "ukraine": "yes"}
    assert second["speakers"]["russia"] == {
        "yes": ["party:russia"],
        "no": ["party:ukraine"],
    }
    assert second["from"]["latest"] == "2025-11-21"
    assert (second["to"], body["next_cursor"]) == (None, None)
    assert body["query"]["as_of"] == "2025-11-25"
    assert body["as_known"]["log_seq"] == size


def test_a_place_on_the_map_says_what_its_state_says(
    size: int, client: FlaskClient
) -> None:
    for one in client.get("/states?as_of=2025-11-25").get_json()["states"]:
        state = client.get(one["links"]["state"]).get_json()
        shared = ("status", "controller", "from", "to", "holds", "reasons")
        assert {k: one[k] for k in shared} == {k: state[k] for k in shared}
        assert one["headline"] == state["headline"]["text"]
        assert one["last_evidence_on"] == state["headline"]["last_evidence_on"]
        assert one["speakers"] == {
            party: {k: [at["perspective"] for at in by[k]] for k in ("yes", "no")}
            for party, by in state["said_by"].items()
        }
        assert client.get(one["links"]["timeline"]).status_code == 200


def test_without_a_day_it_is_the_present_one_which_is_named(
    size: int, client: FlaskClient
) -> None:
    first = client.get("/states")

    today = datetime.now(UTC).date().isoformat()
    assert first.get_json()["query"]["as_of"] == today
    assert f"as_of={today}" in first.get_json()["links"]["permalink"]
    assert first.headers["Cache-Control"] == "public, max-age=0, must-revalidate"
    pinned = client.get(f"/states?known_at=seq:{size}")  # its day is not
    assert pinned.headers["Cache-Control"] == "public, max-age=0, must-revalidate"


def test_pages_go_on_by_id_in_the_same_record(
    size: int, client: FlaskClient, post: Post
) -> None:
    whole = client.get("/states?as_of=2025-11-25").get_json()["states"]

    first = client.get("/states?as_of=2025-11-25&limit=1")
    post(text="Ukrainian forces hold Bakhmut, the General Staff of Ukraine said.")
    cursor = first.get_json()["next_cursor"]
    second = client.get(f"/states?as_of=2025-11-25&limit=1&cursor={cursor}").get_json()

    assert [*first.get_json()["states"], *second["states"]] == whole
    assert second["next_cursor"] is None
    assert second["as_known"]["log_seq"] == size
    assert 'rel="next"' in first.headers["Link"]
    assert len(client.get("/states").get_json()["states"]) == 3


def test_a_pages_cursor_keeps_its_day(
    size: int, client: FlaskClient, app: Flask
) -> None:
    first = client.get("/states?limit=1").get_json()
    found = door(app)
    opened = found.house()
    later = datetime.now(UTC) + timedelta(days=1)
    found._house = replace(opened, clock=lambda: later)

    second = client.get(f"/states?limit=1&cursor={first['next_cursor']}").get_json()

    assert second["query"]["as_of"] == first["query"]["as_of"]
    assert client.get("/states").get_json()["query"]["as_of"] != first["query"]["as_of"]


def test_geojson_has_a_feature_for_each_place(size: int, client: FlaskClient) -> None:
    response = client.get("/states?as_of=2025-11-25&format=geojson")

    body = response.get_json(force=True)
    assert response.mimetype == "application/geo+json"
    assert body["type"] == "FeatureCollection"
    listed = client.get("/states?as_of=2025-11-25").get_json()["states"]
    for feature, one in zip(body["features"], listed, strict=True):
        place = one.pop("location")
        lat, lon = place.pop("lat"), place.pop("lon")
        assert (feature["type"], feature["id"]) == ("Feature", place["id"])
        assert feature["geometry"] == {"type": "Point", "coordinates": [lon, lat]}
        assert feature["properties"] == {**place, **one}
        assert lon < lat  # longitude comes first, and these places lie so
    assert body["as_known"]["log_seq"] == size


def test_csv_has_a_row_for_each_place(size: int, client: FlaskClient) -> None:
    response = client.get("/states?as_of=2025-11-25&format=csv")

    first, second = csv.DictReader(io.StringIO(response.get_data(as_text=True)))
    assert response.content_type == "text/csv; charset=utf-8; header=present"
    assert (first["location"], first["controller"]) == (VOVCHANSK, "ukraine")
    assert second["holds"] == "russia=yes; ukraine=yes"
    assert second["said_no"] == "russia=party:ukraine; ukraine=party:russia"
    assert (second["as_of"], second["log_seq"]) == ("2025-11-25", str(size))
    assert float(second["lat"]) > float(second["lon"]) > 0


@pytest.mark.parametrize(
    ("query", "places"),
    [
        (f"ids={KUPIANSK},geonames:1", [KUPIANSK]),
        ("bbox=36.5,50,37.2,50.5", [VOVCHANSK]),
        ("bbox=37.2,49,36.5,50.5", [KUPIANSK]),  # the long way round
        ("bbox=-180,-90,180,90&status=disputed", [KUPIANSK]),
        ("country=ua&status=claimed", [VOVCHANSK]),
        ("country=RU", []),
        ("policy=observers/1&status=unknown", [VOVCHANSK, KUPIANSK]),
        ("published_by=2025-11-20&status=unknown", [VOVCHANSK, KUPIANSK]),
        ("known_at=seq:0", []),
    ],
)
def test_places_are_chosen(
    size: int, client: FlaskClient, query: str, places: list[str]
) -> None:
    body = client.get(f"/states?as_of=2025-11-25&{query}").get_json()

    assert [one["location"]["id"] for one in body["states"]] == places


@pytest.mark.parametrize("kept", [True, False])
@pytest.mark.parametrize("format", ["json", "geojson", "csv"])
def test_a_pinned_map_is_the_same_bytes_for_ever(
    size: int,
    client: FlaskClient,
    post: Post,
    app: Flask,
    settings: dict[str, Any],
    kept: bool,
    format: str,
) -> None:
    path = f"/states?as_of=2025-11-25&known_at=seq:{size}&format={format}"
    first = client.get(path)
    log = door(app).house().log
    if kept:
        refresh(log)
    bytes_then = [client.get(path).data]
    post(text="Ukrainian forces hold Bakhmut, the General Staff of Ukraine said.")
    post(title="Again", text="Russian troops have left Kupiansk, Gerasimov said.")
    bytes_then.append(client.get(path).data)
    refresh(log)
    bytes_then.append(client.get(path).data)
    log.rebuild()
    bytes_then.append(client.get(path).data)
    door(app).close()
    bytes_then.append(create_app(settings).test_client().get(path).data)

    assert first.headers["Cache-Control"] == "public, max-age=3600"
    assert bytes_then == [first.data] * 5


def test_both_databases_give_the_same_bytes(
    settings: dict[str, Any], seeds: Path, empty_database: Callable[[], str]
) -> None:
    found = []
    for url in (settings["DATABASE_URL"], empty_database()):
        prepare(url, seeds, geonames=False)
        app = create_app({**settings, "DATABASE_URL": url})
        client = app.test_client()
        client.post("/articles", json={**ARTICLE, **PLACES})
        size = client.get("/states").get_json()["as_known"]["log_seq"]
        for keep in (False, True):
            if keep:
                refresh(door(app).house().log)
            path = f"/states?as_of=2025-11-25&known_at=seq:{size}&format="
            found += [client.get(f"{path}{kind}").data for kind in ("geojson", "csv")]
        door(app).close()

    told = re.compile(rb'"recorded_through":"[^"]*"')  # when it was is each one's own
    geo = {told.sub(b"", one) for one in found[::2]}
    assert len(geo) == len(set(found[1::2])) == 1


def test_the_same_map_is_not_sent_twice(
    size: int, client: FlaskClient, post: Post
) -> None:
    first = client.get("/states?as_of=2025-11-25")
    tag = {"If-None-Match": first.headers["ETag"]}

    assert client.get("/states?as_of=2025-11-25", headers=tag).status_code == 304
    assert client.get("/states?as_of=2025-11-26", headers=tag).status_code == 200
    post(text="Ukrainian forces hold Bakhmut, the General Staff of Ukraine said.")
    assert client.get("/states?as_of=2025-11-25", headers=tag).status_code == 200


@pytest.mark.parametrize(
    ("query", "wrong"),
    [
        ("bbox=1,2,3", "invalid-parameter"),
        ("ids=Kupiansk", "invalid-parameter"),
        (f"ids={KUPIANSK},Kupiansk", "invalid-parameter"),
        ("known_at=seq:x", "invalid-parameter"),
        ("bbox=1,2,3,nan", "invalid-parameter"),
        ("bbox=-181,0,0,0", "invalid-parameter"),
        ("bbox=0,1,0,0", "invalid-parameter"),
        ("status=held", "invalid-parameter"),
        ("policy=mine", "invalid-parameter"),
        ("policy=mine&format=csv", "invalid-parameter"),
        ("ids=,", "invalid-parameter"),
        ("limit=0", "invalid-parameter"),
        ("known_at=seq:99999", "invalid-parameter"),
        ("party=russia", "unknown-parameter"),
        ("cursor=mine", "invalid-cursor"),
        ("format=csv&cursor=mine", "conflicting-parameters"),
        ("format=text", "not-acceptable"),
    ],
)
def test_what_is_wrong_with_a_map_is_told(
    client: FlaskClient, query: str, wrong: str
) -> None:
    assert slug(client.get(f"/states?{query}")) == wrong


def test_an_empty_log_is_an_empty_map(client: FlaskClient) -> None:
    body = client.get("/states").get_json()

    assert (body["states"], body["as_known"]["log_seq"]) == ([], 0)
    assert client.get("/states?format=geojson").get_json(force=True)["features"] == []
    text = client.get("/states?format=csv").get_data(as_text=True)
    assert text.count("\r\n") == 1
