"""The one read use case: the control history of a place, with its provenance."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from events.coverage import Coverage
from events.evidence import extractions
from events.finding import Found
from events.histories import Query, covered, period_asked, place_history
from events.history import (
    Headline,
    History,
    Lapse,
    Period,
    Track,
    headline,
    lapses,
    statuses,
    tracks,
)
from events.log import Gap, Log, Recorded, StoredClaim

__all__ = ["Query", "Timeline", "timeline"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The answer.

    Attributes:
        found: the place and the state of knowledge.
        recorded_at: when `found.head` was recorded, or None where it is 0.
        query: what was asked.
        periods: those asked for; each with what other policies find (`policies`).
        policies: for each of `periods`, the status by the name of the policy.
        lapses: positions that a party let go without telling of a loss, where the
            silence has a day that is asked for.
        claims: every claim that the answer names, in the order of the log.
        context: ids of claims that do not bear on control, the regions' included.
        gaps: where claims on the place were whose words were redacted since.
        corrections: what was said of claims on the place by then, and merges.
        extractions: revisions of the rules that read the claims, sorted.
        names: names of the parties that the answer mentions, by id.
    """

    found: Found
    recorded_at: datetime | None
    query: Query
    headline: Headline
    periods: tuple[Period, ...]
    policies: tuple[Mapping[str, str], ...]
    tracks: tuple[Track, ...]
    lapses: tuple[Lapse, ...]
    claims: tuple[StoredClaim, ...]
    context: tuple[str, ...]
    gaps: tuple[Gap, ...]
    corrections: tuple[Recorded, ...]
    coverage: Coverage
    extractions: tuple[str, ...]
    names: Mapping[str, str]


def timeline(what: Found, query: Query, *, log: Log) -> Timeline:
    """The control history of the place that was found. A pure function of the log.

    Raises:
        NoSuchPolicyError: there is no policy of that name.
    """
    folded = place_history(what, query, log=log)
    history, sides = folded.history, folded.sides
    shown = _shown(history.periods, query)
    found = statuses(history, folded.evidence, sides)
    by_policy = dict(zip(history.periods, found, strict=True))
    told = [*folded.chosen, *folded.around]
    corrections = log.corrections(location=what.resolved.place.id, until=what.head)
    return Timeline(
        found=what,
        recorded_at=log.event(what.head).recorded_at if what.head else None,
        query=query,
        headline=headline(
            history.periods,
            period_asked(history, query.as_of),
            what.resolved.place.name,
            folded.names,
        ),
        periods=shown,
        policies=tuple(by_policy[one] for one in shown),
        tracks=tracks(history.entries, sides),
        lapses=tuple(
            one
            for one in lapses(history.entries, sides)
            if query.overlaps(one.kept, one.spoke + timedelta(days=1))
        ),
        claims=tuple(sorted(told, key=lambda one: one.seq)),
        context=_context(history, folded.around),
        gaps=folded.gaps,
        corrections=tuple(corrections),
        coverage=covered(folded, query, what, is_empty=not shown),
        extractions=extractions(told),
        names=folded.names,
    )


def _shown(periods: Sequence[Period], query: Query) -> tuple[Period, ...]:
    """The periods in the window whose status is asked for."""
    return tuple(
        one
        for one in periods
        if query.overlaps(one.start, one.end)
        and (not query.status or one.status in query.status)
    )


def _context(history: History, around: Sequence[StoredClaim]) -> tuple[str, ...]:
    """Ids of what does not bear on control, the regions' claims included."""
    return tuple(sorted({*history.context, *(str(one.claim.id) for one in around)}))
