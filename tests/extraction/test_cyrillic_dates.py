"""Russian and Ukrainian phrases of time give the same bounds as the English ones."""

from datetime import date

import pytest

from events.dates import DatedInterval
from events.extraction.dates_parsing import times
from events.extraction.text import sentences

FRIDAY = date(2025, 11, 21)


def _named(text: str) -> list[DatedInterval]:
    [sentence] = sentences("text", text)
    tokens = sentence.tokens
    return [one.interval for one in times(tokens, 0, len(tokens), FRIDAY, None)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Город взяли 20 ноября.", (11, 20), (11, 20)),
        ("Місто взяли 20 листопада 2025 року.", (11, 20), (11, 20)),
        ("Об этом сообщили в четверг.", (11, 20), (11, 20)),
        ("Про це повідомили у п'ятницю.", (11, 21), (11, 21)),
        ("Об этом сообщили во вторник.", (11, 18), (11, 18)),
        ("Про це повідомили в середу.", (11, 19), (11, 19)),
        ("Город взяли вчера.", (11, 20), (11, 20)),
        ("Місто взяли напередодні.", (11, 20), (11, 20)),
        ("Город взяли позавчера.", (11, 19), (11, 19)),
        ("Город взяли два дня назад.", (11, 19), (11, 19)),
        ("Місто взяли три дні тому.", (11, 18), (11, 18)),
        ("Город взяли в ночь на 20 ноября.", (11, 20), (11, 20)),
        ("Город взяли минувшей ночью.", (11, 20), (11, 21)),
        ("За минувшие сутки взяли село.", (11, 20), (11, 21)),
        ("За добу взяли село.", (11, 20), (11, 21)),
        ("Село взяли на прошлой неделе.", (11, 10), (11, 16)),
        ("Село взяли минулого тижня.", (11, 10), (11, 16)),
        ("С начала недели взяли село.", (11, 17), (11, 21)),
        ("З початку місяця взяли село.", (11, 1), (11, 21)),
        ("Село взяли в начале ноября.", (11, 1), (11, 10)),
        ("Село взяли наприкінці жовтня.", (10, 21), (10, 31)),
        ("Село взяли в октябре.", (10, 1), (10, 31)),
        ("Село взяли у листопаді.", (11, 1), (11, 21)),
    ],
)
def test_a_phrase_has_the_bounds_that_it_means(
    text: str, first: tuple[int, int], last: tuple[int, int]
) -> None:
    [interval] = _named(text)

    assert interval.earliest == date(2025, *first)
    assert interval.latest == date(2025, *last)


@pytest.mark.parametrize(
    ("text", "year"),
    [("Город взяли в 2022 году.", 2022), ("Місто взяли у 2014 році.", 2014)],
)
def test_a_year_is_all_of_it(text: str, year: int) -> None:
    [interval] = _named(text)

    assert (interval.earliest, interval.latest) == (
        date(year, 1, 1),
        date(year, 12, 31),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Среди жителей есть раненые.",
        "Май Петров живёт в городе.",
        "Взяли 20 пленных и 14 машин.",
        "Недели боёв не прошли даром.",
    ],
)
def test_words_that_look_like_a_time_are_none(text: str) -> None:
    assert _named(text) == []


@pytest.mark.parametrize(
    "text", ["Село держат с 20 ноября.", "Село тримають з 20 листопада."]
)
def test_a_day_since_which_it_holds_is_told_from_a_day_on_which_it_was(
    text: str,
) -> None:
    [sentence] = sentences("text", text)

    [when] = times(sentence.tokens, 0, len(sentence.tokens), FRIDAY, None)

    assert when.since
    assert when.interval == DatedInterval.on(date(2025, 11, 20))
