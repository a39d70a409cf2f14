"""A power that fights elsewhere is a bystander: it reports, and has no side here."""

import pytest

from tests.extraction.conftest import Reader


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("The United States said Russian forces had captured Kupiansk.", "2025-11-21"),
        ("The US said Russian forces had captured Kupiansk.", "2025-11-21"),
        ("Israel said Ukraine still held Kupiansk.", "2025-11-21"),
        ("Russia said the Taliban had captured Kandahar.", "2021-08-15"),
        ("Turkey said Azerbaijan had captured Shusha.", "2020-11-09"),
        ("Chad said the Rapid Support Forces held El Fasher.", "2025-10-28"),
        ("France said M23 rebels had taken Goma.", "2025-01-28"),
    ],
)
def test_a_power_that_fights_elsewhere_reports(
    text: str, on: str, reading: Reader
) -> None:
    [claim] = reading(text, on=on).claims

    assert (claim.stance, claim.claimant.type) == ("reports", "observer")
    assert claim.claimant.party is None


@pytest.mark.parametrize(
    ("text", "on", "party"),
    [
        (
            "The United States said Islamic State had captured Mosul.",
            "2014-06-12",
            "united-states",
        ),
        ("Rwanda said M23 had captured Goma.", "2025-01-28", "rwanda"),
        ("Russia said Ukrainian troops held Kupiansk.", "2025-11-21", "russia"),
    ],
)
def test_a_power_that_fights_here_speaks_for_its_side(
    text: str, on: str, party: str, reading: Reader
) -> None:
    [claim] = reading(text, on=on).claims

    assert claim.claimant.party == party
    assert claim.stance in ("asserts", "concedes")


def test_a_bystander_denies_as_an_observer(reading: Reader) -> None:
    text = (
        "The Taliban said they had captured Kandahar. Iran's foreign ministry denied"
        " the claim."
    )

    claimed, denied = reading(text, on="2021-08-15").claims

    assert (claimed.claimant.party, denied.claimant.party) == ("taliban", None)
    assert (denied.stance, denied.claimant.type) == ("denies", "observer")


def test_a_publisher_of_a_power_that_fights_elsewhere_stays_a_publisher(
    reading: Reader,
) -> None:
    text = "Taliban fighters captured Kandahar on Thursday."

    [claim] = reading(text, on="2021-08-15", publisher="TASS").claims

    assert (claim.stance, claim.claimant.type) == ("reports", "publisher")
    assert claim.claimant.party is None
