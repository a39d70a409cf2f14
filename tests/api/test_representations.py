"""Tables for a terminal, and CSV for a spreadsheet."""

from datetime import UTC, date, datetime

import pytest
from wcwidth import wcswidth

from api.representations.csv import cell, written
from api.representations.tables import ISOLATE, POP, plain, table, wrapped


@pytest.mark.parametrize(
    "name", ["Kupiansk", "漢字の町", "Куп'янськ", "ก็าก", "حلب", "é" * 3]
)
def test_columns_line_up_in_every_script(name: str) -> None:
    lines = table(["PLACE", "WHO"], [[[name], ["x"]], [["plain"], ["x"]]])

    assert len({wcswidth(line[: line.rindex("x")]) for line in lines[1:]}) == 1


def test_text_from_right_to_left_is_kept_to_itself() -> None:
    [_, line] = table(["PLACE", "WHO"], [[["حلب"], ["says"]]])

    assert line == f"{ISOLATE}حلب{POP}    says"


def test_no_line_is_wider_than_a_hundred_columns() -> None:
    long = "所有権" * 40 + " " + "word " * 60

    lines = table(["A", "B"], [[["x"], [long]]])

    assert max(wcswidth(line) for line in lines) <= 100
    assert "".join(lines[1:]).replace(" ", "") == "x" + long.replace(" ", "")


def test_what_a_terminal_would_obey_is_not_in_a_table() -> None:
    assert plain("a\x1b[31mb\nc\u202ed\u2067e") == "a [31mb cde"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("ab cd", ["ab", "cd"]),
        ("abcdef", ["abcd", "ef"]),
        ("漢字漢", ["漢字", "漢"]),
    ],
)
def test_a_text_is_broken_at_spaces_if_possible(text: str, lines: list[str]) -> None:
    assert wrapped(text, 4) == lines


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "\t=1", " =1", "＝1"])
def test_text_that_a_spreadsheet_would_run_is_guarded(text: str) -> None:
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (-5, -5),
        (-0.5, -0.5),
        (None, ""),
        (True, "true"),
        (date(2025, 11, 20), "2025-11-20"),
        (datetime(2025, 11, 21, 9, tzinfo=UTC), "2025-11-21T09:00:00Z"),
        ("[..2025-11-20]", "[..2025-11-20]"),
    ],
)
def test_numbers_and_days_are_what_they_are(value: object, told: object) -> None:
    assert cell(value) == told


def test_quotes_and_commas_are_quoted() -> None:
    assert written(["a"], [{"a": 'say "x", y'}]) == 'a\r\n"say ""x"", y"\r\n'
