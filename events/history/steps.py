"""Steps: how a place's history came to be, each change of a day by itself.

A period shows what a day comes to in the end. A step is one change on the way there: by
the day on which words take effect and, within a day, by the moment at which they were
published, as rule 4 orders the words of one speaker. So a day on which somebody said
four different things has four steps and one period, which is the last of them; and each
step begins where the one before it ended.

Words that were published at the same moment are one step: the fold does not know which
came first. Dates are those that all the words together settle (rules 2, 5, 6 and 8): an
answer that reaches back is a later step of the day of what it answers.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from events.history.evidence import Evidence, Interval
from events.history.folding import Day, days
from events.history.periods import cut_by
from events.history.policies import DEFAULT, counted
from events.history.readings import bears
from events.history.sides import Sides
from events.history.states import NOTHING, State, state


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One change of what a day shows.

    Attributes:
        day: on which the words take effect.
        since: bounds of that day, by the claim among them that was said first.
        published_at: the moment at which they were public.
        before: what was shown without them; at first that nothing is said.
        after: what is shown with them.
        claims: ids of the claims that made it, sorted.
    """

    day: date
    since: Interval
    published_at: Any
    before: State
    after: State
    claims: tuple[str, ...]


def steps(
    evidence: Iterable[Evidence], sides: Sides, policy: str = DEFAULT
) -> tuple[Step, ...]:
    """Every change on the way to a history, by day, then moment of publication.

    The state after the last step of a day is that of the period that the day is in.

    Raises:
        KeyError: there is no policy of that name.
    """
    claims = [one for one in counted(evidence, policy, sides) if bears(one)]
    found: list[Step] = []
    before = NOTHING
    for one in days(claims, sides, by_moment=True):
        after = state(one, sides)
        if after != before:
            found.append(_step(one, before, after))
        before = after
    return tuple(found)


def _step(one: Day, before: State, after: State) -> Step:
    moment = max(said.evidence.published_at for said in one.told)
    told = tuple(o for o in one.told if o.evidence.published_at == moment)
    return Step(
        day=one.day,
        since=cut_by(told),
        published_at=moment,
        before=before,
        after=after,
        claims=tuple(sorted({said.evidence.id for said in told})),
    )
