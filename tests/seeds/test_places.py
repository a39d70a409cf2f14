import re
from collections import Counter

import pytest

from tests.seeds.files import iso, places, words

COLUMNS = words(
    "id name type country admin1 lat lon population parent aliases source date"
)
TYPES = words(
    "city town village district region country river facility airport base area road"
    " island"
)
ID = re.compile(r"geonames:[1-9][0-9]*|whoholds:[a-z0-9]+(-[a-z0-9]+)*")


def named(name: str) -> list[dict[str, str]]:
    """The rows that a name stands in, as main name or alias."""
    return [
        row for row in places() if name in (row["name"], *row["aliases"].split("|"))
    ]


def test_there_are_places_enough_and_each_has_all_columns() -> None:
    assert len(places()) >= 200
    assert {tuple(row) for row in places()} == {tuple(COLUMNS)}


def test_ids_are_of_the_two_kinds_and_unique() -> None:
    ids = Counter(row["id"] for row in places())

    assert [one for one in ids if not ID.fullmatch(one)] == []
    assert [one for one, count in ids.items() if count > 1] == []


def test_every_place_has_a_name_a_known_type_a_source_and_a_day() -> None:
    for row in places():
        assert row["name"].strip() == row["name"] != "", row["id"]
        assert row["type"] in TYPES, row["id"]
        assert row["source"], row["id"]
        assert iso(row["date"]).year <= 2026


def test_a_coordinate_is_given_whole_and_lies_on_earth() -> None:
    for row in places():
        assert bool(row["lat"]) == bool(row["lon"]), row["id"]
        if row["lat"]:
            assert -90 <= float(row["lat"]) <= 90, row["id"]
            assert -180 <= float(row["lon"]) <= 180, row["id"]


def test_a_population_is_a_whole_number_or_not_given() -> None:
    odd = [row["id"] for row in places() if not re.fullmatch(r"\d*", row["population"])]

    assert odd == []


def test_a_country_code_has_two_capitals_and_only_rows_within_one_have_a_region() -> (
    None
):
    for row in places():
        assert re.fullmatch(r"[A-Z]{2}", row["country"]), row["id"]
        assert re.fullmatch(r"[A-Z0-9]*", row["admin1"]), row["id"]


def test_a_parent_is_a_country_or_region_in_the_file_and_nothing_contains_itself() -> (
    None
):
    rows = {row["id"]: row for row in places()}

    for row in places():
        if row["parent"]:
            parent = rows[row["parent"]]
            assert parent["type"] in {"country", "region", "district"}, row["id"]
            assert parent["country"] == row["country"], row["id"]
            assert parent["id"] != row["id"]


def test_aliases_are_different_from_each_other_and_from_the_name() -> None:
    for row in places():
        names = [row["name"], *filter(None, row["aliases"].split("|"))]

        assert len(set(names)) == len(names), row["id"]
        assert all(name.strip() == name for name in names), row["id"]


def test_every_region_of_ukraine_is_there_once_under_geonames_code() -> None:
    codes = sorted(
        row["admin1"]
        for row in places()
        if (row["country"], row["type"]) == ("UA", "region")
    )

    assert codes == [f"{n:02}" for n in range(1, 28) if n != 12]  # 12: the city of Kyiv


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Kupyansk", "geonames:703656"),
        ("Купянска", "geonames:703656"),
        ("Volchansk", "geonames:689304"),
        ("Konstantinovka", "geonames:705104"),
        ("Krasnoarmeysk", "geonames:704422"),
        ("Artyomovsk", "geonames:713174"),
        ("Ugledar", "geonames:690823"),
        ("Rabotino", "whoholds:robotyne"),
        ("Роботиного", "whoholds:robotyne"),
        ("Kharkov Region", "geonames:706482"),
        ("Харьковской области", "geonames:706482"),
        ("Запорізькій області", "geonames:687699"),
        ("Tadmur", "geonames:163808"),
        ("Shushi", "geonames:147105"),
        ("Al-Fashir", "geonames:379555"),
        ("ZNPP", "whoholds:zaporizhzhia-nuclear-power-plant"),
        ("Republican Palace", "whoholds:republican-palace-khartoum"),
    ],
)
def test_other_spellings_lead_to_one_place(name: str, id: str) -> None:
    assert [row["id"] for row in named(name)] == [id]


@pytest.mark.parametrize(
    ("id", "name"),
    [("geonames:703656", "Kupiansk"), ("geonames:705104", "Kostiantynivka")],
)
def test_some_places_are_shown_under_another_name_than_geonames(
    id: str, name: str
) -> None:
    assert [row["name"] for row in places() if row["id"] == id] == [name]


def test_a_facility_never_bears_the_name_of_its_city() -> None:
    kinds = {"facility", "airport", "base"}
    cities = {row["name"] for row in places() if row["type"] in {"city", "town"}}
    shared = [
        (row["id"], name)
        for row in places()
        if row["type"] in kinds
        for name in (row["name"], *row["aliases"].split("|"))
        if name in cities
    ]

    assert shared == []
