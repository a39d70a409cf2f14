"""What differs between two states of our knowledge of a place, or between two sides.

Between two states it is what our record says: which periods came, went or changed, on
which days both show the same, and the events in between that made the difference.
Between two parties it is what they maintain, in one state of knowledge: on which days
both can be right, on which not, and on which one of them says nothing.

Swapping the two swaps the answer, and comparing equal states gives no difference.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from events.facts import (
    ArticleReceived,
    ArticleRetracted,
    AttributionCorrected,
    ClaimCorrected,
    ClaimMade,
    ClaimRetracted,
    SyndicationJoined,
    VersionCompared,
)
from events.finding import Found
from events.histories import Basis, Query, basis
from events.history import (
    Facing,
    History,
    Outline,
    Period,
    PeriodChange,
    Span,
    control_history,
    facing,
    named_in,
    outline,
    period_changes,
    spans,
    statuses,
)
from events.log import Log, Recorded

Days = TypeVar("Days", Span, Facing)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """One state of knowledge of the place.

    Attributes:
        seq: that names it.
        head: the last seq by then that concerns the place; 0 where none does.
        periods: of the whole history.
        policies: for each of these, by its first day, what other policies find.
    """

    seq: int
    head: int
    periods: tuple[Period, ...]
    policies: Mapping[date, Mapping[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What came, went or changed, and the events that it follows from.

    Attributes:
        change: of the period.
        because: seqs of the events in between about claims that either history names on
            its days, or about no claim.
    """

    change: PeriodChange
    because: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordComparison:
    """Two states of our knowledge of a place.

    Attributes:
        found: the place, in the later state.
        query: the window and the policy.
        left: the one state.
        right: the other; it may be the earlier one.
        days: what both show, from the first period of either on.
        differences: of periods in the window.
        events: all that concern the place and lie between the two.
        names: names of the parties that are mentioned, by id.
    """

    found: Found
    query: Query
    left: Known
    right: Known
    days: tuple[Span, ...]
    differences: tuple[Difference, ...]
    events: tuple[Recorded, ...]
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SideComparison:
    """What two parties say of a place, in one state of knowledge.

    Attributes:
        found: the place and the state of knowledge.
        query: the window and the policy.
        left: id of the one party.
        right: id of the other.
        days: what they maintain, from the first word of either on.
        names: names of the parties that are mentioned, by id.
    """

    found: Found
    query: Query
    left: str
    right: str
    days: tuple[Facing, ...]
    names: Mapping[str, str]


def records_compared(
    what: Found, query: Query, left: int, right: int, *, log: Log
) -> RecordComparison:
    """What differs between two states of knowledge of the place that was found.

    Args:
        what: the place, as it was found in the later of the two.
        query: window and policy.
        left: the seq of the one state.
        right: the seq of the other.
        log: whose knowledge it is.

    Raises:
        NoSuchPolicyError: there is no policy of that name.
    """
    id = what.resolved.place.id
    ours, theirs = basis(id, left, query, log), basis(id, right, query, log)
    past, then = _history(ours, query), _history(theirs, query)
    events = log.concerning(id, after=min(left, right), until=max(left, right))
    articles = {
        str(o.claim.id): o.claim.article for o in (*ours.stored, *theirs.stored)
    }
    changed = period_changes(past.periods, then.periods)

    def named(change: PeriodChange) -> set[str]:
        periods = filter(change.overlaps, (*past.periods, *then.periods))
        return {id for one in periods for id in named_in(one)}

    return RecordComparison(
        found=what,
        query=query,
        left=_known(id, left, ours, past, log),
        right=_known(id, right, theirs, then, log),
        days=_within(spans(_outline(ours, query), _outline(theirs, query)), query),
        differences=tuple(
            Difference(change=o, because=_because(named(o), events, articles))
            for o in changed
            if any(query.overlaps(p.start, p.end) for p in (o.left, o.right) if p)
        ),
        events=tuple(events),
        names={**ours.names, **theirs.names},
    )


def sides_compared(
    what: Found, query: Query, left: str, right: str, *, log: Log
) -> SideComparison:
    """What two parties say of the place that was found, and whether it fits.

    Raises:
        NoSuchPolicyError: there is no policy of that name.
    """
    base = basis(what.resolved.place.id, what.head, query, log)
    days = facing(_history(base, query).entries, left, right)
    return SideComparison(
        found=what,
        query=query,
        left=left,
        right=right,
        days=_within(days, query),
        names=base.names,
    )


def _known(location: str, seq: int, base: Basis, history: History, log: Log) -> Known:
    others = statuses(history, base.evidence, base.sides)
    days = (one.start for one in history.periods)
    return Known(
        seq=seq,
        head=log.location_head(location, seq) or 0,
        periods=history.periods,
        policies=dict(zip(days, others, strict=True)),
    )


def _history(base: Basis, query: Query) -> History:
    return control_history(base.evidence, base.sides, query.policy)


def _outline(base: Basis, query: Query) -> Outline:
    return outline(base.evidence, base.sides, query.policy)


def _within(days: Iterable[Days], query: Query) -> tuple[Days, ...]:
    return tuple(one for one in days if query.overlaps(one.start, one.end))


def _because(
    claims: Collection[str], events: Iterable[Recorded], articles: Mapping[str, str]
) -> tuple[int, ...]:
    """Of the events, those about certain claims, or about no claim.

    Revisions of parties and places, merges and redactions may bear on any period.
    """
    read_in = {articles[id] for id in claims if id in articles}
    return tuple(one.seq for one in events if _concerns(one, claims, read_in))


def _concerns(
    one: Recorded, claims: Collection[str], articles: Collection[str]
) -> bool:
    match one.event:
        case ClaimMade(claim=made):
            return str(made.id) in claims
        case ClaimRetracted() | ClaimCorrected() | AttributionCorrected() as said:
            return str(said.claim) in claims
        case ArticleRetracted(article=article) | SyndicationJoined(article=article):
            return article in articles
        case ArticleReceived(previous=previous):
            return previous in articles
        case VersionCompared(anchors=anchors):
            return any(str(anchor.claim) in claims for anchor in anchors)
        case _:  # references, merges, redactions, and what was redacted
            return True
