"""Days of a month are read by dateparser, what it reads wrongly by our arithmetic."""

from datetime import date

import pytest
from dateparser.date import DateDataParser
from hypothesis import given
from hypothesis import strategies as st

from events.dates import DatedInterval
from events.extraction.dates_parsing import day_named, times
from events.extraction.text import sentences
from events.extraction.words import MONTH_LANGUAGES, MONTHS

SUNDAY = date(2023, 5, 21)


def _named(text: str, published: date = SUNDAY) -> list[DatedInterval]:
    [sentence] = sentences("text", text)
    tokens = sentence.tokens
    return [one.interval for one in times(tokens, 0, len(tokens), published, None)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It was taken on 12 March.", date(2023, 3, 12)),
        ("It was taken on March 12, 2021, they said.", date(2021, 3, 12)),
        ("It was taken on Sept. 6, 2022.", date(2022, 9, 6)),
        ("It was taken on December 24.", date(2022, 12, 24)),
        ("It was taken on May 3.", date(2023, 5, 3)),
        ("It was taken on the 3rd of May.", date(2023, 5, 3)),
        ("Город взят 20 мая 2023 года.", date(2023, 5, 20)),
        ("Город взят 24 декабря.", date(2022, 12, 24)),
        ("Місто звільнено 11 листопада 2022 року.", date(2022, 11, 11)),
        ("Місто звільнено 28 лютого.", date(2023, 2, 28)),
    ],
)
def test_a_day_of_a_month_is_the_last_such_day(text: str, day: date) -> None:
    assert _named(text) == [DatedInterval.on(day)]


def test_the_day_after_publication_is_not_a_year_ago() -> None:
    assert _named("Taken on May 22.") == [DatedInterval.on(date(2023, 5, 22))]
    assert _named("Taken on May 23.") == [DatedInterval.on(date(2022, 5, 23))]


@pytest.mark.parametrize("phrase", ["31 June", "29 February 2023", "31 червня"])
def test_a_day_that_no_calendar_has_is_no_time(phrase: str) -> None:
    assert _named(f"It was taken on {phrase} they said") == []


def test_every_explicit_day_goes_through_the_parser_once() -> None:
    day_named.cache_clear()

    for _ in range(3):
        _named("Taken on 12 March, lost on April 2, 2022 and on Tuesday, last week.")

    assert day_named.cache_info().misses == 2
    assert day_named.cache_info().hits == 4


@given(
    day=st.dates(date(1950, 1, 1), SUNDAY),
    spelled=st.sampled_from(sorted(MONTH_LANGUAGES)),
)
def test_a_day_with_its_year_is_what_the_words_say(day: date, spelled: str) -> None:
    day = day.replace(month=MONTHS[spelled], day=min(day.day, 28))
    phrase = f"{day.day} {spelled} {day.year}"
    alone = DateDataParser(languages=[MONTH_LANGUAGES[spelled]])

    named = day_named(phrase, SUNDAY, MONTH_LANGUAGES[spelled])

    assert named == day
    assert alone.get_date_data(phrase).date_obj.date() == day


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Taken on Thursday.", "2023-05-18"),
        ("Taken yesterday.", "2023-05-20"),
        ("Taken last week.", "2023-05-08/2023-05-14"),
        ("Taken in late October 2022.", "2022-10-21/2022-10-31"),
        ("Taken in October 2022.", "2022-10-01/2022-10-31"),
    ],
)
def test_weekdays_and_spans_stay_our_own(text: str, edtf: str) -> None:
    [interval] = _named(text)
    first, _, last = edtf.partition("/")

    assert interval.earliest == date.fromisoformat(first)
    assert interval.latest == date.fromisoformat(last or first)
