"""Russian and Ukrainian agency prose gives its claims, and no other."""

from collections.abc import Callable

import pytest

from tests.extraction.conftest import Reader
from tests.extraction.sentences import Case
from tests.extraction.slavic_pairs import negatives, russian, ukrainian
from tests.extraction.slavic_pairs.negatives import Negative


def _lists(module: object) -> list[tuple[str, object]]:
    return [
        (name.lower(), one)
        for name, cases in vars(module).items()
        if name.isupper()
        for one in cases
    ]


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(one, id=f"{name}-{number}")
        for module in (russian, ukrainian)
        for number, (name, one) in enumerate(_lists(module))
    ],
)
def test_agency_prose_gives_its_claims_and_no_other(
    case: Case, told: Callable[..., set[str]]
) -> None:
    assert told(case.text, on=case.on) == set(case.claims)


@pytest.mark.parametrize(
    "negative",
    [
        pytest.param(one, id=f"{name}-{number}")
        for number, (name, one) in enumerate(_lists(negatives))
    ],
)
def test_what_only_sounds_like_control_is_no_claim(
    negative: Negative, reading: Reader
) -> None:
    found = reading(negative.text, on=negative.on)

    assert found.claims == ()
    if negative.reason:
        assert negative.reason in {one.reason for one in found.rejected}
