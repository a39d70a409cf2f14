"""Denials at a sentence's end, joint speakers, and times that keep to their clause."""

import pytest

from tests.extraction.conftest import Reader


@pytest.mark.parametrize(
    "text",
    [
        "Russian forces have captured Kupiansk, Moscow says, but this is denied by"
        " Ukraine.",
        "Russia claimed the capture of Kupiansk, a claim denied by Kyiv.",
        "Russia said it had captured Kupiansk, which Kyiv denied.",
        "Russia said its troops had taken Kupiansk. Ukraine denies that.",
        "Russia said its troops had taken Kupiansk. Ukraine rejects the claim.",
    ],
)
def test_a_short_denial_answers_the_claim_before_it(text: str, reading: Reader) -> None:
    claimed, denied = reading(text).claims

    assert (claimed.stance, claimed.claimant.party) == ("asserts", "russia")
    assert (denied.stance, denied.claimant.party) == ("denies", "ukraine")
    assert denied.responds_to == (claimed.id,)


def test_two_who_say_it_together_are_two_claimants(reading: Reader) -> None:
    text = "Syrian forces recaptured Palmyra on Sunday, state media and a monitor said."

    found = {
        (one.claimant.text, one.stance.value)
        for one in reading(text, on="2016-03-27").claims
    }

    assert found == {("state media", "asserts"), ("monitor", "reports")}


def test_each_of_two_who_speak_of_their_own_forces_is_not_the_other(
    reading: Reader,
) -> None:
    text = "Ukraine's General Staff and Russia's ministry said their forces hold Lyman."

    claims = reading(text).claims

    assert all(one.claimant.party == one.controller for one in claims)
    assert len(claims) == 1


def test_a_time_keeps_to_its_own_clause(reading: Reader) -> None:
    text = (
        "Russian forces captured the city of Kherson in February 2022, and Ukrainian"
        " forces retook it in September 2022."
    )

    first, then = reading(text, on="2022-11-20").claims

    assert (first.controller, first.since.edtf) == ("russia", "2022-02")
    assert (then.controller, then.since.edtf) == ("ukraine", "2022-09")


@pytest.mark.parametrize(
    "text",
    [
        "The governor left his post in Ramadi.",
        "Iraq's delegation left the talks in Mosul.",
        "Libya's prime minister left office in Tripoli.",
        "Syrian officers left the meeting in Homs.",
        "Ukrainian forces reached the western bank of the Dnipro.",
        "There is no evidence that Russian forces captured Kherson.",
    ],
)
def test_who_leaves_a_post_or_a_meeting_has_not_withdrawn(
    text: str, reading: Reader
) -> None:
    assert reading(text).claims == ()
