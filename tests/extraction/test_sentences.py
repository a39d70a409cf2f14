"""Each sentence gives its claims, and no other."""

from collections.abc import Callable

import pytest

from tests.extraction import sentences
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
