"""`The fall of P` names nobody: the claimant is not taken for who took it."""

from collections.abc import Callable

import pytest

from tests.extraction.conftest import Reader


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("The United States said it welcomed the fall of Aleppo.", "2024-12-01"),
        ("The United Kingdom said the fall of Kabul was sudden.", "2021-08-15"),
        ("Turkey hailed the liberation of Shusha.", "2020-11-09"),
        ("Rwanda said the fall of Goma had been foreseen.", "2025-01-28"),
        ("Congo's government said the capture of Goma was a crime.", "2025-01-28"),
        ("The White House said the seizure of Bakhmut changed little.", "2023-05-22"),
    ],
)
def test_a_third_party_that_tells_of_a_fall_has_not_taken_the_place(
    text: str, on: str, reading: Reader
) -> None:
    found = reading(text, on=on)

    assert found.claims == ()
    assert [one.reason for one in found.rejected] == ["no_controller"]


@pytest.mark.parametrize(
    ("text", "on", "claim"),
    [
        (
            "Islamic State captured Mosul, its channel said. The United States said the"
            " fall of Mosul was a threat.",
            "2014-06-12",
            "Mosul | captures | full | asserts | isil",
        ),
        (
            "M23 rebels captured Goma. Rwanda said the fall of Goma had been foreseen.",
            "2025-01-28",
            "Goma | captures | full | reports | m23",
        ),
    ],
)
def test_who_alone_has_taken_it_in_the_text_is_meant(
    text: str, on: str, claim: str, told: Callable[..., set[str]], reading: Reader
) -> None:
    assert claim in told(text, on=on)
    assert len({one.controller for one in reading(text, on=on).claims}) == 1


def test_of_two_that_took_it_neither_is_meant(reading: Reader) -> None:
    text = (
        "Wagner captured Bakhmut. Ukrainian forces recaptured Bakhmut. The United"
        " States said the fall of Bakhmut changed little."
    )

    claims = reading(text, on="2023-05-22").claims

    assert {one.claimant.text for one in claims} == {"The Example"}


@pytest.mark.parametrize(
    ("text", "controller"),
    [
        ("Russia's defence ministry announced the capture of Kupiansk.", "russia"),
        ("The Kremlin hailed the liberation of Avdiivka.", "russia"),
        ("Ukraine's army reported the liberation of Robotyne.", "ukraine"),
    ],
)
def test_a_side_that_announces_a_capture_means_its_own(
    text: str, controller: str, reading: Reader
) -> None:
    [claim] = reading(text).claims

    assert claim.controller == controller


def test_who_took_it_in_the_text_is_meant_by_an_ally_too(reading: Reader) -> None:
    text = (
        "French-led troops seized Timbuktu, Mali's army said. French President Francois"
        " Hollande said the city had been liberated."
    )

    claims = reading(text, on="2013-01-28").claims

    assert [one.controller for one in claims] == ["france", "france"]


def test_what_a_side_claims_in_a_headline_is_its_own_word(reading: Reader) -> None:
    [claim] = reading("Rain fell.", title="Russia claims Kupiansk").claims

    assert (claim.claimant.party, claim.stance, claim.action) == (
        "russia",
        "asserts",
        "captures",
    )


def test_what_two_sides_claim_is_a_right_and_no_act(reading: Reader) -> None:
    title = "Russia and Ukraine both claim Kupiansk"

    assert reading("Rain fell.", title=title).claims == ()
