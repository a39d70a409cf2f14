"""`The city` and `the base` are places named before, never names of their own."""

import pytest

from tests.extraction.conftest import Reader


@pytest.mark.parametrize(
    ("text", "on", "location"),
    [
        (
            "Оперативне командування «Лиман» підтвердило відхід українських військ з"
            " Вугледара. За даними ISW, російські війська захопили місто.",
            "2024-10-01",
            "geonames:690823",
        ),
        (
            "Українські війська звільнили Ізюм. Російські війська залишили місто,"
            " повідомив Генштаб ЗСУ.",
            "2022-09-11",
            "geonames:707292",
        ),
    ],
)
def test_the_city_is_the_place_told_of_not_a_commands_name(
    text: str, on: str, location: str, reading: Reader
) -> None:
    last = reading(text, on=on).claims[-1]

    assert (last.place_text, last.location) == ("місто", location)


@pytest.mark.parametrize(
    "text",
    [
        "Місто звільнили українські війська.",
        "Город захватили российские войска.",
        "The City was quiet. Ukrainian forces captured the city.",
    ],
)
def test_a_common_noun_alone_is_no_place(text: str, reading: Reader) -> None:
    assert reading(text, on="2022-09-11").claims == ()


def test_the_base_is_the_base_that_bears_a_name(reading: Reader) -> None:
    text = (
        "Chadian forces captured the strategic Libyan air base of Ouadi Doum, the"
        " Chadian army said. Libya denied that the base had fallen."
    )

    taken, denied = reading(text, on="1987-03-23").claims

    assert (taken.stance, denied.stance) == ("asserts", "denies")
    assert taken.location == denied.location == "whoholds:ouadi-doum-air-base"
    assert denied.controller == "chad"


def test_the_town_is_not_the_seat_of_who_speaks(reading: Reader) -> None:
    text = (
        "The Libyan National Army said it had seized Ajdabiya. The Tripoli government"
        " denied the town had been lost."
    )

    places = {one.location for one in reading(text, on="2019-04-04").claims}

    assert len(places) == 1
