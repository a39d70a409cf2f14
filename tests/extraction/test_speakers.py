"""Who speaks: by the office, by the nearest name, never by one further back."""

from collections.abc import Callable

import pytest

from tests.extraction.conftest import Reader
from tests.extraction.sentences import Case


@pytest.mark.parametrize(
    "case",
    [
        Case(
            "Russia's defence ministry said its forces had captured Kupiansk. Ukrainian"
            " army spokesman Petro Example called the claim false.",
            (
                "Kupiansk | captures | full | asserts | russia",
                "Kupiansk | captures | full | dismisses | russia",
            ),
        ),
        Case(
            "M23 spokesman Willy Ngoma said the rebels had taken Goma. Congo's army"
            " spokesman Jean Example described the announcement as a lie.",
            (
                "Goma | captures | full | asserts | m23",
                "Goma | captures | full | dismisses | m23",
            ),
            "2025-01-27",
        ),
        Case(
            "Azerbaijan's president announced that the army had liberated Shusha. The"
            " Armenian defence ministry's spokesman Aram Example called the statement"
            ' untrue. "Shusha is under the control of the Defence Army," he wrote.',
            (
                "Shusha | captures | full | asserts | azerbaijan",
                "Shusha | captures | full | dismisses | azerbaijan",
                "Shusha | controls | full | asserts | artsakh",
            ),
            "2020-11-08",
        ),
    ],
    ids=lambda case: case.text[:40],
)
def test_calling_a_claim_false_belittles_it(
    case: Case, told: Callable[..., set[str]]
) -> None:
    assert told(case.text, on=case.on) == set(case.claims)


@pytest.mark.parametrize(
    "text",
    [
        "Russia called the loss of Kupiansk a setback.",
        "A commander called it a lie of the land near Kupiansk.",
        "The general called the troops in Kupiansk and false alarms followed.",
    ],
)
def test_calling_something_else_false_answers_nothing(
    text: str, told: Callable[..., set[str]]
) -> None:
    before = "Ukraine's military said it had retaken Kupiansk. "

    assert not [one for one in told(before + text) if "dismisses" in one]


@pytest.mark.parametrize(
    ("text", "speaker", "party"),
    [
        (
            "Russia's defence minister Andrei Belousov said the advance went on."
            " Ukrainian army spokesman Petro Example disagreed."
            ' "Our troops control Kupiansk," he said.',
            "Ukrainian army spokesman Petro Example",
            "ukraine",
        ),
        (
            "Russia's defence minister Andrei Belousov said the advance went on. An"
            " analyst, Petro Example, said the fighting had not ended. He said"
            " Ukrainian troops still held Kupiansk.",
            "Petro Example",
            None,
        ),
        (
            "Sudanese army spokesman Adam Example arrived in Juba. He said Sudanese"
            " troops had withdrawn from Heglig.",
            "Sudanese army spokesman Adam Example",
            "sudan",
        ),
    ],
)
def test_he_is_the_nearest_person_before(
    text: str, speaker: str, party: str | None, reading: Reader
) -> None:
    [claim] = reading(text).claims

    assert (claim.claimant.text, claim.claimant.party) == (speaker, party)


def test_he_whom_nobody_introduced_claims_nothing(reading: Reader) -> None:
    text = (
        "Russia's defence ministry spoke of an advance. Heavy rain fell for days."
        ' "Kupiansk is under Ukrainian control," he said.'
    )

    found = reading(text)

    assert found.claims == ()
    assert [one.reason for one in found.rejected] == ["unknown_speaker"]


def test_they_never_reach_past_another_sides_speaker(reading: Reader) -> None:
    text = (
        "The Rapid Support Forces said the town was calm. Sudan's army spokesman Adam"
        " Example disagreed, he said. It said Kupiansk was quiet. It said it had"
        " captured El Fasher."
    )

    assert reading(text, on="2025-10-26").claims == ()


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine has retaken the village of Klishchiivka, its ground forces commander,"
        " Oleksandr Syrskyi, said on Sunday.",
        "Ukraine's ground forces commander Oleksandr Syrskyi said that Ukrainian troops"
        " had retaken Klishchiivka.",
    ],
)
def test_an_office_in_the_words_gives_a_person_its_party(
    text: str, reading: Reader
) -> None:
    [claim] = reading(text, on="2023-09-17").claims

    assert (claim.claimant.text, claim.claimant.party, claim.stance) == (
        "Oleksandr Syrskyi",
        "ukraine",
        "asserts",
    )


def test_a_person_outside_their_term_speaks_for_nobody(reading: Reader) -> None:
    text = "Oleksandr Syrskyi said that Ukrainian troops had retaken Klishchiivka."

    [claim] = reading(text, on="2023-09-17").claims

    assert (claim.claimant.party, claim.stance) == (None, "reports")


def test_state_tv_is_the_state_whose_troops_the_words_name(reading: Reader) -> None:
    text = "Syrian troops captured the city of Aleppo, state TV said Wednesday."

    [claim] = reading(text, on="2016-12-22").claims

    assert (claim.claimant.text, claim.claimant.party) == (
        "state TV",
        "syria-government",
    )


@pytest.mark.parametrize(
    ("text", "party"),
    [
        (
            "Israel's army captured Rafah. Egypt's foreign ministry said Israel's army"
            " had captured Khan Younis.",
            None,
        ),
        (
            "A Ukrainian commander said the attack had failed. He said Ukrainian troops"
            " still held Kupiansk.",
            "ukraine",
        ),
    ],
)
def test_the_ministry_of_an_unlisted_state_is_nobodys(
    text: str, party: str | None, reading: Reader
) -> None:
    last = reading(text).claims[-1]

    assert last.claimant.party == party


def test_denying_something_else_answers_no_claim(reading: Reader) -> None:
    text = "M23 rebels withdrew from Goma. Rwanda denied that its troops were there."

    claims = reading(text, on="2012-12-01").claims

    assert [one.stance.value for one in claims] == ["reports"]
