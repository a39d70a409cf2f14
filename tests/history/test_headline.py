from datetime import date
from typing import Any

import pytest

from events.history import Evidence, headline, period_on
from events.history.headline import Headline
from tests.history.claims import claim, day, history

NAMES = {"a": "Aland", "b": "Bland", "isw": "the monitor", "un": "the mission"}


def told(*claims: Evidence, as_of: date | None = None) -> Headline:
    periods = history(*claims).periods
    period = periods[-1] if as_of is None else period_on(periods, as_of)
    return headline(periods, period, "Towerton", NAMES)


def captured(by: str, number: int, **changes: Any) -> Evidence:
    changes = {"action": "captures", "controller": by} | changes
    return claim(f"party:{by}", number, since=(None, day(number)), **changes)


def test_both_sides_are_named_and_nobody_is_right() -> None:
    found = told(
        captured("a", 20), claim("party:b", 21, controller="b", extent="unspecified")
    )

    assert found == Headline(
        text="Disputed since on or before 20 January 2025, last word 21 January. "
        "Aland says Aland holds all of Towerton; Bland says Bland holds it.",
        status="disputed",
        controller=None,
        since=(None, day(20)),
        last_evidence_on=day(21),
    )


def test_a_denial_denies_what_was_said() -> None:
    found = told(captured("a", 1), claim("party:b", 2, stance="denies"))

    assert found.text.endswith(
        "Aland says Aland holds all of Towerton; Bland denies it."
    )


def test_a_place_that_was_left_is_nobodys() -> None:
    found = told(
        claim(
            action="withdraws", extent="none", stance="concedes", since=(day(1), day(1))
        )
    )

    assert found.controller is None
    assert found.text == (
        "Conceded since 1 January 2025, last word 1 January. "
        "Aland says it has left; nobody says who holds it."
    )


def test_publishers_are_counted_not_named() -> None:
    found = told(
        *(claim(f"publisher:p{n}", 1, action="captures") for n in range(3)),
        claim("observer:isw", 1, article="other"),
    )

    assert found.text.endswith(
        "The monitor says Aland holds all of Towerton; 3 publishers say Aland holds it."
    )


def test_four_clauses_are_enough() -> None:
    found = told(
        claim("party:a", extent="part"),
        claim("party:b", controller="b", extent="part"),
        claim("observer:isw", extent="part"),
        claim("observer:un", extent="part"),
        claim("publisher:p", extent="part"),
        claim("publisher:q", controller="b", extent="part"),
    )

    assert found.text.count(";") == 4
    assert found.text.endswith("; and 2 more.")


def test_it_begins_with_the_first_of_equal_neighbours() -> None:
    found = told(
        captured("a", 1),
        claim("party:b", 3, controller="b"),
        claim("observer:isw", 9, controller="b", extent="part"),
    )

    assert found.status == "disputed"
    assert found.since == (None, day(1))


@pytest.mark.parametrize(
    ("since", "words"),
    [
        ((day(1), day(1)), "since 1 January 2025,"),
        ((None, day(1)), "since on or before 1 January 2025,"),
        ((day(1), day(4)), "since a day between 1 January and 4 January 2025,"),
        ((date(2024, 12, 30), day(4)), "a day between 30 December 2024 and 4 January"),
    ],
)
def test_a_day_is_told_as_closely_as_it_is_known(
    since: tuple[date | None, date], words: str
) -> None:
    assert words in told(claim(number=5, action="captures", since=since)).text


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"extent": "most"}, "The monitor says Aland holds most of Towerton."),
        ({"extent": "part", "share": (400, 400)}, "Aland holds 40 % of Towerton."),
        ({"extent": "part", "share": (400, 455)}, "Aland holds 40 to 45.5 % of Tow"),
        (
            {"action": "contests", "extent": "contested", "controller": None},
            "The monitor says control of Towerton is contested.",
        ),
        ({"extent": "none"}, "The monitor says Aland has left Towerton; nobody says"),
        ({"stance": "denies", "extent": "part"}, "denies that Aland holds any of Tow"),
        ({"stance": "denies"}, "denies that Aland holds all of Towerton."),
    ],
)
def test_an_extent_is_said_in_words(changes: dict[str, Any], words: str) -> None:
    assert words in told(claim("observer:isw", **changes)).text


def test_a_party_without_a_name_goes_by_its_id() -> None:
    found = told(claim("party:w"), claim("party:b", 1, controller="b"))

    assert "; w says Aland holds" in found.text


def test_before_the_first_word_there_is_none() -> None:
    found = told(claim(number=5), as_of=day(4))

    assert found.text == "Nobody has said who holds it."
    assert (found.status, found.since, found.last_evidence_on) == (
        "unknown",
        None,
        None,
    )


def test_the_day_asked_for_chooses_the_period() -> None:
    claims = (claim(number=1), captured("b", 20))

    assert told(*claims, as_of=day(19)).controller == "a"
    assert told(*claims, as_of=day(20)).controller == "b"
    assert told(*claims).controller == "b"
