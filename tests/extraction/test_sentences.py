"""Each sentence gives its claims, and no other."""

from collections.abc import Callable

import pytest

from events.extraction import RULES
from tests.extraction import sentences
from tests.extraction.conftest import Reader
from tests.extraction.sentences import Case


@pytest.mark.parametrize(
    "case",
    [
        *sentences.ASSERTED,
        *sentences.REPORTED,
        *sentences.DENIED,
        *sentences.CONCEDED,
        *sentences.HEADLINES,
    ],
    ids=lambda case: case.text[:50],
)
def test_a_text_gives_its_claims_and_no_other(
    case: Case, told: Callable[..., set[str]]
) -> None:
    assert told(case.text, on=case.on) == set(case.claims)


@pytest.mark.parametrize("case", sentences.NONE, ids=lambda case: case.text[:50])
def test_what_is_not_about_control_gives_no_claim(
    case: Case, told: Callable[..., set[str]]
) -> None:
    assert told(case.text, on=case.on) == set()


def test_every_rule_that_a_claim_names_is_in_the_table(reading: Reader) -> None:
    known = {f"{rule.name}/{rule.revision}" for rule in RULES.values()}
    cases = [*sentences.ASSERTED, *sentences.REPORTED, *sentences.DENIED]

    named = {
        rule
        for case in cases
        for claim in reading(case.text, on=case.on).claims
        for rule in claim.rules
    }

    assert len(named) > 20
    assert named <= known
