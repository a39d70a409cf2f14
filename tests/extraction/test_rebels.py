"""A state's name before `rebels` is never that state's own side."""

from collections.abc import Callable
from datetime import date

import pytest

from events.extraction.sides import lexicon, mentions
from events.extraction.sides.entries import entries_of
from events.extraction.text import sentences
from events.parties import Parties, parties_of
from tests.extraction.conftest import Reader
from tests.extraction.sentences import Case

DAY = date(2024, 1, 5)


@pytest.mark.parametrize(
    "case",
    [
        Case(
            "Congolese rebels seized the city of Goma, residents said.\n\nM23"
            " confirmed that its fighters were in the city.",
            ("Goma | captures | full | reports | m23",),
            "2012-11-20",
        ),
        Case(
            "Ethiopian rebels said they had captured Alamata. The Tigrayan forces told"
            " the agency so.",
            ("Alamata | captures | full | asserts | tdf",),
            "2021-11-02",
        ),
    ],
    ids=lambda case: case.text[:40],
)
def test_rebels_of_a_state_are_the_one_group_that_the_text_names(
    case: Case, told: Callable[..., set[str]]
) -> None:
    assert told(case.text, on=case.on) == set(case.claims)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Congo rebels have seized the city of Goma.", "2012-11-20"),
        ("Congolese militants captured Goma.", "2025-01-27"),
        ("Malian separatists captured Timbuktu.", "2012-04-01"),
        ("Myanmar's opposition captured Laukkai.", "2024-01-05"),
        (
            "Myanmar rebels captured Laukkai. The Kachin Independence Army and the"
            " Arakan Army fought elsewhere.",
            "2024-01-05",
        ),
    ],
)
def test_rebels_of_a_state_are_nobody_where_the_text_names_no_one_group(
    text: str, on: str, reading: Reader
) -> None:
    found = reading(text, on=on)

    assert found.claims == ()
    assert "unlisted_party" in {one.reason for one in found.rejected}


@pytest.mark.parametrize(
    "words", ["Iraqi insurgents", "Ruritanian rebels", "Sudanese rebel fighters"]
)
def test_a_state_before_rebels_gives_the_words_no_party(
    words: str, parties: Parties
) -> None:
    [sentence] = sentences("text", f"{words} took the town.")
    found, _ = mentions(sentence, lexicon(parties), DAY)

    assert [one.party for one in found] == [None]


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("Taliban insurgents", "taliban"),
        ("M23 rebels", "m23"),
        ("Sudanese troops", "sudan"),
        ("Hamas militants", "hamas"),
    ],
)
def test_an_armed_groups_own_name_before_rebels_stays_its_name(
    words: str, party: str, parties: Parties
) -> None:
    [sentence] = sentences("text", f"{words} took the town.")
    found, _ = mentions(sentence, lexicon(parties), DAY)

    assert [one.party for one in found] == [party]


@pytest.mark.parametrize(
    ("text", "on", "party"),
    [
        (
            "Syria's army had left Aleppo. Kurdish forces took control of Tel Rifaat.",
            "2024-11-30",
            "sdf",
        ),
        (
            "Iraq's army had left Mosul. Kurdish forces took control of Kirkuk.",
            "2014-06-12",
            "peshmerga",
        ),
    ],
)
def test_a_word_of_two_parties_means_the_one_of_the_conflict(
    text: str, on: str, party: str, reading: Reader
) -> None:
    assert reading(text, on=on).claims[-1].controller == party


def test_who_governs_is_said_by_the_entry_and_not_by_its_name() -> None:
    source = {"kind": "belligerent", "source": "a register", "date": "2025-01-01"}
    entries = [
        {"id": "north", "name": "North Government", "adjectives": ["Northish"]},
        {"id": "south", "name": "South", "adjectives": ["Southish"], "governs": True},
    ]
    parties = parties_of({"parties": [one | source for one in entries]})

    stately = {
        (one.party, one.state) for one in entries_of(parties) if one.kind == "adjective"
    }

    assert stately == {("north", False), ("south", True)}
