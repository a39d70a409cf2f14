"""What a note of a table of control says of the day, and what it leaves open."""

from datetime import date

import pytest

from events.extraction import named_times
from events.sources.control_dates import as_of_day, held_since
from tests.sources.control import words

SAID = date(2023, 9, 27)
AS_OF = date(2023, 9, 20)
WORDS = words()
UKRAINE, RUSSIA = "ukraine", "russia"


def since(note: str, controller: str | None, as_of: date | None = AS_OF) -> str | None:
    return held_since(note, controller, as_of, SAID, WORDS, named_times).edtf


@pytest.mark.parametrize(
    ("note", "controller", "edtf"),
    [
        ("Captured by \u00a0Russia 2 March 2022. ", RUSSIA, "2022-03-02"),
        ("See Battle of NorrbyCaptured by Russia 2 March 2022", RUSSIA, "2022-03-02"),
        ("Captured by Russia March 2022.", RUSSIA, "2022-03"),
        ("Captured by Russia on March 2022.", RUSSIA, "2022-03"),
        ("Captured by Russia in early May 2022.", RUSSIA, "[2022-05-01..2022-05-10]"),
        ("Captured by \u00a0Luhansk PR mid-July 2022.", "donbas-separatists", "*"),
        ("Captured by Russia/\u00a0DPR on 24 May 2022.", RUSSIA, "2022-05-24"),
        ("Captured by Russia/LPR 3 July 2022.", "donbas-separatists", "2022-07-03"),
        ("Captured along with a quarry by Russia 26 July 2022.", RUSSIA, "2022-07-26"),
        ("Recaptured by Ukraine September 26 2022.", UKRAINE, "2022-09-26"),
        ("Recaptured by Ukraine by 10 September 2022.", UKRAINE, "[..2022-09-10]"),
        ("Contested by Ukraine since 17 June 2023.", None, "2023-06-17"),
        (
            "Recaptured by Ukraine between 28 August – 1 September 2023.",
            UKRAINE,
            "[2023-08-28..2023-09-01]",
        ),
        ("Recaptured by Ukraine 28–30 August.", UKRAINE, "[2023-08-28..2023-08-30]"),
        (
            "Recaptured by Ukraine between 30 December 2022-2 January 2023.",
            UKRAINE,
            "[2022-12-30..2023-01-02]",
        ),
        (
            "Captured by Russia 2 March 2022. Recaptured by Ukraine 6 May 2022."
            " Russian sources claimed recaptured by Russia 9 May 2023.",
            UKRAINE,
            "2022-05-06",
        ),
    ],
)
def test_the_last_change_dates_what_the_row_says(
    note: str, controller: str | None, edtf: str
) -> None:
    expected = "[2022-07-11..2022-07-20]" if edtf == "*" else edtf

    assert since(note, controller) == expected


@pytest.mark.parametrize(
    ("note", "controller"),
    [
        ("", UKRAINE),
        ("See Battle of Norrby", UKRAINE),
        ("Captured by Russia 2 March 2022. Recaptured by Ukraine 6 May 2022.", RUSSIA),
        ("Captured by Russia 2 March 2022. Contested by Ukraine 6 May 2022.", RUSSIA),
        ("Captured by Russia 2 March 2022.", None),
        ("Captured by Russia. Mostly recaptured by Ukraine 6 May 2022.", UKRAINE),
        ("Captured by Russia 2 March 2022. Abandoned by Russia 6 May 2022.", RUSSIA),
        ("Claimed to be captured by Russia 2 March 2022.", RUSSIA),
        ("Capture claimed by Russia 2 March 2022.", RUSSIA),
        ("Claimed by Russian sources on 2 March 2022.", RUSSIA),
        ("Pressured by Russia since 2 March 2022.", RUSSIA),
        ("Recaptured by Ukraine around 2 March 2022.", UKRAINE),
        ("Captured by DPR between 13", "donbas-separatists"),
        ("Captured by Russia 16 Janruary 2023.", RUSSIA),
        ("Captured by Russia 31 June 2022.", RUSSIA),
        ("Captured by Russia 2 March 2024.", RUSSIA),
        ("Captured by somebody 2 March 2022.", RUSSIA),
        ("Captured", RUSSIA),
    ],
)
def test_without_a_day_of_that_change_the_row_s_own_is_the_latest(
    note: str, controller: str | None
) -> None:
    assert since(note, controller) == "[..2023-09-20]"
    assert since(note, controller, as_of=None) == "[..2023-09-27]"


def test_a_change_lies_before_the_day_on_which_the_row_has_it() -> None:
    assert since("Captured by Russia in 2023.", RUSSIA) == "[2023-01-01..2023-09-20]"


def test_a_day_after_that_of_the_row_is_the_newer_word() -> None:
    note = "Recaptured by Ukraine 25 September 2023."

    assert since(note, UKRAINE) == "2023-09-25"


@pytest.mark.parametrize(
    "told", ["25 Aug 2023", "25\u00a0August\u00a02023", "25-Aug-2023", "August 25 2023"]
)
def test_a_day_may_be_written_in_several_ways(told: str) -> None:
    assert as_of_day(told, SAID, named_times) == date(2023, 8, 25)
    assert as_of_day(told.lower(), SAID, named_times) == date(2023, 8, 25)


@pytest.mark.parametrize(
    "told", ["soon", "August 2023", "31 June 2023", "1 May 2023 and 2 May 2023", "2023"]
)
def test_what_is_no_day_is_refused(told: str) -> None:
    with pytest.raises(ValueError, match="as_of is"):
        as_of_day(told, SAID, named_times)


def test_a_day_after_the_record_is_refused_but_for_the_next() -> None:
    assert as_of_day("28 September 2023", SAID, named_times) == date(2023, 9, 28)
    with pytest.raises(ValueError, match="lies after recorded_at"):
        as_of_day("29 September 2023", SAID, named_times)


def test_a_long_note_takes_no_longer_than_its_length() -> None:
    note = "Captured along with " * 3000 + "by Russia " * 3000

    assert since(note, RUSSIA) == "[..2023-09-20]"
