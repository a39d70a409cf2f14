"""Every family of rules, in texts of many conflicts: the claims and no other."""

from collections.abc import Callable, Iterator
from types import ModuleType
from typing import TypeVar

import pytest

from events.extraction import RULES
from tests.extraction.conftest import Reader
from tests.extraction.pairs import (
    blockers,
    captures,
    encirclement,
    forms,
    holdings,
    lists,
    nearly,
    partitives,
    places,
    subjects,
    withdrawals,
    within,
    wordings,
)
from tests.extraction.pairs.turned import Turned
from tests.extraction.pairs.wordings import Worded
from tests.extraction.sentences import Case

One = TypeVar("One", Case, Turned)
MODULES = (
    blockers,
    captures,
    encirclement,
    forms,
    holdings,
    lists,
    nearly,
    partitives,
    places,
    subjects,
    withdrawals,
    within,
)
ELSEWHERE = ("slavic-", "stance-", "said-", "carried-", "narrated", "denial-")
TURNED_DOWN = {"attacks", "deploys", "annexes"}  # by these rules nothing is claimed


def cases(kind: type[One], *modules: ModuleType) -> Iterator[One]:
    """Everything of a kind in the lists of some modules."""
    for module in modules:
        for name, listed in vars(module).items():
            if name.isupper():
                yield from (one for one in listed if isinstance(one, kind))


PAIRS = list(cases(Case, *MODULES))
TURNED = list(cases(Turned, *MODULES))


@pytest.mark.parametrize("case", PAIRS, ids=lambda case: case.text[:60])
def test_a_report_gives_its_claims_and_no_other(
    case: Case, told: Callable[..., set[str]]
) -> None:
    assert told(case.text, on=case.on) == set(case.claims)


@pytest.mark.parametrize("case", TURNED, ids=lambda case: case.text[:60])
def test_what_is_turned_down_makes_no_claim_and_keeps_rule_and_reason(
    case: Turned, reading: Reader
) -> None:
    read = reading(case.text, on=case.on)

    kept = {f"{one.reason} {one.rule}" for one in read.rejected}
    assert read.claims == ()
    assert set(case.reasons) <= kept


@pytest.mark.parametrize("case", wordings.WORDED, ids=lambda case: case.text[:60])
def test_a_loaded_word_stays_beside_a_neutral_field(
    case: Worded, reading: Reader
) -> None:
    [claim] = reading(case.text, on=case.on).claims

    assert (claim.action, claim.loaded_terms) == (case.action, case.loaded)
    assert all(word in claim.quote.exact for word in case.loaded)


def test_every_rule_of_control_fires_in_some_pair(reading: Reader) -> None:
    fired = {
        rule.partition("/")[0]
        for case in [*PAIRS, *wordings.WORDED]
        for claim in reading(case.text, on=case.on).claims
        for rule in claim.rules
    }
    turned_down = {
        one.rule.partition("/")[0]
        for case in TURNED
        for one in reading(case.text, on=case.on).rejected
    }

    ours = {name for name in RULES if not name.startswith(ELSEWHERE)}
    assert ours - fired == TURNED_DOWN
    assert turned_down >= TURNED_DOWN


def test_the_pairs_tell_of_many_conflicts_and_a_third_of_them_of_no_claim() -> None:
    controllers = {claim.split(" | ")[-1] for case in PAIRS for claim in case.claims}
    without = [case for case in PAIRS if not case.claims]

    assert len(controllers) >= 25
    assert 3 * (len(without) + len(TURNED)) >= len(PAIRS) + len(TURNED)
