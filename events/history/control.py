"""The control history of one place, from everything that is said about it."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from events.history.answers import History, Period
from events.history.evidence import Evidence
from events.history.folding import folded
from events.history.periods import periods
from events.history.policies import DEFAULT, POLICIES, counted
from events.history.readings import bears
from events.history.sides import Sides
from events.history.tracks import tracks


def control_history(
    evidence: Iterable[Evidence], sides: Sides, policy: str = DEFAULT
) -> History:
    """The positions of everybody whom the policy counts, folded over time.

    Order, ids and exact repetitions of the claims do not matter.

    Raises:
        KeyError: there is no policy of that name.
    """
    claims = counted(evidence, policy, sides)
    fold = folded((one for one in claims if bears(one)), sides)
    return History(
        policy=policy,
        periods=periods(fold, sides),
        tracks=tracks(fold, sides),
        context=tuple(sorted({one.id for one in claims if not bears(one)})),
    )


def with_other_policies(
    history: History, evidence: Iterable[Evidence], sides: Sides
) -> History:
    """The history, each period with the status that the other policies find.

    Another policy may cut the days elsewhere: its status is looked up on the period's
    first day, and is `unknown` before its own first period.
    """
    claims = [one for one in evidence if bears(one)]
    others = {
        name: _found(claims, sides, name) for name in POLICIES if name != history.policy
    }
    statuses = tuple(
        {name: _status_on(period.start, found) for name, found in others.items()}
        for period in history.periods
    )
    return replace(history, other_policies=statuses)


def _found(claims: Sequence[Evidence], sides: Sides, policy: str) -> tuple[Period, ...]:
    return periods(folded(counted(claims, policy, sides), sides), sides)


def _status_on(day: date, found: Sequence[Period]) -> str:
    count = bisect_right(found, day, key=lambda period: period.start)
    return found[count - 1].status if count else "unknown"
