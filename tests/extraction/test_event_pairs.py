"""Every family of rules, in texts of many conflicts: the claims and no other."""

from collections.abc import Callable, Iterator
from types import ModuleType

import pytest

from tests.extraction.pairs import (
    captures,
    encirclement,
    holdings,
    partitives,
    withdrawals,
)
from tests.extraction.sentences import Case

MODULES = (captures, encirclement, holdings, partitives, withdrawals)


def cases(*modules: ModuleType) -> Iterator[Case]:
    """The pairs of all lists of some modules."""
    for module in modules:
        for name, listed in vars(module).items():
            if name.isupper():
                yield from (one for one in listed if isinstance(one, Case))


PAIRS = list(cases(*MODULES))


@pytest.mark.parametrize("case", PAIRS, ids=lambda case: case.text[:60])
def test_a_report_gives_its_claims_and_no_other(
    case: Case, told: Callable[..., set[str]]
) -> None:
    assert told(case.text, on=case.on) == set(case.claims)
