"""Who holds a place on one day, as everybody says: the timeline's answer, cut to a day.

The history is the same one, folded once; see `histories`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from events.coverage import Coverage
from events.finding import Found
from events.histories import Query, covered, period_asked, place_history
from events.history import Headline, Holding, Holdings, Period, headline
from events.log import Log


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlState:
    """The answer.

    Attributes:
        found: the place and the state of knowledge.
        recorded_at: when `found.head` was recorded, or None where it is 0.
        query: what was asked; without `as_of` it is the last period that is meant.
        headline: of the period.
        period: that of the day; None where nobody had said anything about it.
        holdings: for every party that anybody ever spoke of, by id.
        names: names of the parties that claims on the place name, by id.
    """

    found: Found
    recorded_at: datetime | None
    query: Query
    headline: Headline
    period: Period | None
    holdings: tuple[Holding, ...]
    coverage: Coverage
    names: Mapping[str, str]


def control_state(what: Found, query: Query, *, log: Log) -> ControlState:
    """The state of the place that was found. A pure function of the log.

    Raises:
        NoSuchPolicyError: there is no policy of that name.
    """
    # what is said of the regions around is context, and decides nothing
    folded = place_history(replace(what, regions=()), query, log=log)
    history = folded.history
    period = period_asked(history, query.as_of)
    name = what.resolved.place.name
    return ControlState(
        found=what,
        recorded_at=log.event(what.head).recorded_at if what.head else None,
        query=query,
        headline=headline(history.periods, period, name, folded.names),
        period=period,
        holdings=Holdings(history, folded.sides).during(period),
        coverage=covered(folded, query, what, is_empty=period is None),
        names=folded.names,
    )
