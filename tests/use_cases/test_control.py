"""The state of a place on a day is the timeline's answer, cut to that day."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from events.control import ControlState, control_state
from events.errors import NoSuchPolicyError
from events.finding import found
from events.gazetteer import Gazetteer
from events.histories import Query
from events.log import Log
from tests.build import article
from tests.use_cases.conftest import Ask, Take
from tests.use_cases.test_timeline import KEPT, TAKEN, published

State = Callable[..., ControlState]


@pytest.fixture
def state(log: Log, gazetteer: Gazetteer) -> State:
    """The state of Kupiansk, by what `Query` takes; `known` is a seq."""

    def asked(known: int | None = None, **query: object) -> ControlState:
        what = found("Kupiansk", log=log, gazetteer=gazetteer, known=known)
        return control_state(what, Query(**query), log=log)  # type: ignore[arg-type]

    return asked


@pytest.fixture
def rivals(take: Take) -> int:
    """Two rival statements; the seq after the first."""
    first = take(article(TAKEN, published_at=published(20), publisher="Wire"))
    take(article(KEPT, published_at=published(21), publisher="Courier"))
    assert first.receipt.last_seq
    return first.receipt.last_seq


def answers(found: ControlState) -> dict[str, str]:
    return {one.party: one.answer for one in found.holdings}


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"as_of": date(2025, 11, 20)},
        {"as_of": date(2025, 11, 1)},
        {"policy": "belligerents/1"},
        {"published_by": datetime(2025, 11, 20, 23, tzinfo=UTC)},
        {"party": frozenset({"ukraine"}), "as_of": date(2026, 1, 1)},
    ],
)
def test_it_is_the_period_that_the_timeline_has(
    state: State, ask: Ask, rivals: int, query: dict[str, object]
) -> None:
    one, whole = state(**query), ask("Kupiansk", **query)

    assert one.period == (whole.periods[-1] if whole.periods else None)
    assert (one.headline, one.found) == (whole.headline, whole.found)
    assert one.coverage == whole.coverage


def test_a_dispute_is_told_by_both_and_decided_for_nobody(
    state: State, rivals: int
) -> None:
    found = state()

    assert answers(found) == {"russia": "yes", "ukraine": "yes"}
    assert (found.headline.status, found.headline.controller) == ("disputed", None)


def test_a_pinned_state_knows_nothing_of_what_came_later(
    state: State, rivals: int
) -> None:
    assert answers(state(known=rivals)) == {"russia": "yes"}
    assert answers(state(known=0)) == {}
    assert state(known=0).coverage.empty_reason == "not_yet_recorded"


def test_a_day_before_anybody_spoke_is_unsaid_for_all(
    state: State, rivals: int
) -> None:
    found = state(as_of=date(2020, 1, 1))

    assert answers(found) == {"russia": "unsaid", "ukraine": "unsaid"}
    assert found.period is None
    assert found.coverage.nearest == (None, date(2025, 11, 20))


def test_what_is_said_of_the_region_decides_nothing(state: State, take: Take) -> None:
    take(article("Russian troops have captured the Kharkiv Region, Gerasimov said."))

    assert answers(state()) == {}


def test_an_unknown_policy_is_refused(state: State) -> None:
    with pytest.raises(NoSuchPolicyError, match="all-voices/1"):
        state(policy="mine")
