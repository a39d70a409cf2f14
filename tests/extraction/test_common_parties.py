"""Common nouns that stand for a party of the text, and those that stand for none."""

import pytest

from tests.extraction.conftest import Reader


@pytest.mark.parametrize(
    ("text", "on", "party"),
    [
        (
            "A Saudi-led coalition has bombed Sanaa. The coalition said that Yemeni"
            " government troops had taken Hodeidah.",
            "2018-06-16",
            "saudi-arabia",
        ),
        (
            "The US-led coalition said that the Iraqi army held Mosul. Tal Afar is"
            " under the control of Iraqi troops as well, the coalition said.",
            "2017-09-16",
            "us-coalition",
        ),
    ],
)
def test_the_coalition_is_the_one_whose_name_ends_so(
    text: str, on: str, party: str, reading: Reader
) -> None:
    claims = reading(text, on=on).claims

    assert claims
    assert {claim.claimant.party for claim in claims} == {party}


@pytest.mark.parametrize(
    ("text", "stance", "party"),
    [
        ("Ukrainian media reported that Sudzha had fallen to Russia.", "reports", None),
        (
            "Russian state media reported that Russian troops had taken Sudzha.",
            "asserts",
            "russia",
        ),
    ],
)
def test_a_countrys_media_speak_for_it_only_where_they_are_its_own(
    text: str, stance: str, party: str | None, reading: Reader
) -> None:
    [claim] = reading(text, on="2025-03-12").claims

    assert (claim.stance, claim.claimant.party) == (stance, party)


def test_who_welcomes_the_fall_of_a_place_does_not_concede_it(reading: Reader) -> None:
    text = (
        "The Myanmar National Democratic Alliance Army said it had taken Lashio. The"
        " National Unity Government welcomed the fall of Lashio."
    )

    claims = reading(text, on="2024-08-05").claims

    assert [claim.stance for claim in claims] == ["asserts", "asserts"]
