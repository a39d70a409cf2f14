"""The control history of one place, from everything that is said about it."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date

from events.history.answers import History
from events.history.evidence import Evidence
from events.history.folding import folded
from events.history.periods import first_days, periods
from events.history.policies import DEFAULT, POLICIES, counted
from events.history.readings import bears
from events.history.sides import Sides


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
        periods=periods(fold, sides),
        entries=fold.entries,
        claims=tuple(sorted({one.id for one in claims if bears(one)})),
        context=tuple(sorted({one.id for one in claims if not bears(one)})),
        policy=policy,
    )


def statuses(
    history: History, evidence: Iterable[Evidence], sides: Sides
) -> list[dict[str, str]]:
    """For each period, the status that each other policy finds on its first day.

    Another policy may cut the days elsewhere; before its own first period it finds
    `unknown`.
    """
    claims = [one for one in evidence if bears(one)]
    others = {
        name: _outline(claims, sides, name)
        for name in sorted(POLICIES)
        if name != history.policy
    }
    return [
        {name: _status_on(period.start, found) for name, found in others.items()}
        for period in history.periods
    ]


def _outline(
    claims: Sequence[Evidence], sides: Sides, policy: str
) -> list[tuple[date, str]]:
    return first_days(folded(counted(claims, policy, sides), sides), sides)


def _status_on(day: date, found: Sequence[tuple[date, str]]) -> str:
    count = bisect_right(found, day, key=lambda period: period[0])
    return found[count - 1][1] if count else "unknown"
