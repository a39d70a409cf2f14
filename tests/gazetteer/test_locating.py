"""A name and a point mean one place, or nothing is picked."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from events.gazetteer import Gazetteer, located
from events.log import open_log
from events.setup import prepare

SEEDS = Path(__file__).parents[2] / "seeds"
THEATRE = frozenset({"UA", "RU.41"})
KUPIANSK = "geonames:703656"


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gazetteer]:
    url = f"sqlite:///{tmp_path_factory.mktemp('places') / 'log.db'}"
    prepare(url, SEEDS, geonames=False)
    with open_log(url) as log:
        yield Gazetteer(log.engine)


def found(
    name: str, point: tuple[float, float] | None, gazetteer: Gazetteer
) -> tuple[str | None, list[str]]:
    choice = located(name, point, gazetteer, THEATRE)
    place = choice.place.id if choice.place else None
    return place, [one.id for one in choice.among]


@pytest.mark.parametrize(
    "name",
    [
        "Kupiansk",
        "kupyansk",
        "Купянск",
        "Kupiansk (city)",
        "Kupiansk, Kupiansk Raion, Kharkiv Oblast",
        "Kupiansk[disambiguation needed]",
        "Norrby / Kupiansk",
        "Norrby (Kupiansk)",
    ],
)
@pytest.mark.parametrize("point", [(49.71, 37.61), None])
def test_a_name_is_found_with_what_a_table_adds_to_it(
    name: str, point: tuple[float, float] | None, gazetteer: Gazetteer
) -> None:
    assert found(name, point, gazetteer) == (KUPIANSK, [KUPIANSK])


def test_a_point_that_is_not_there_excludes_the_place(gazetteer: Gazetteer) -> None:
    assert found("Kupiansk", (49.71, 36.9), gazetteer) == (None, [])


def test_a_point_never_finds_a_place_of_another_name(gazetteer: Gazetteer) -> None:
    assert found("Norrby", (49.71, 37.616), gazetteer) == (None, [])


def test_a_place_without_a_point_is_found_in_its_region_only(
    gazetteer: Gazetteer,
) -> None:
    dvorichne = "whoholds:dvorichne"

    assert found("Dvorichne", (49.85, 37.73), gazetteer) == (dvorichne, [dvorichne])
    assert found("Dvorichne", (47.22, 35.64), gazetteer) == (None, [])


def test_no_place_outside_of_the_theatre_is_meant(gazetteer: Gazetteer) -> None:
    assert located("Goma", None, gazetteer, frozenset({"CD"})).place is not None
    assert found("Goma", None, gazetteer) == (None, [])
