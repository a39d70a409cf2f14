"""The changes of a place's control history, each by itself, corrections included.

A change is a step of the record in valid time and in publication time: on that day, by
words that were public from that moment on, what is shown was one thing and is another
since (`events.history.steps`). A correction is a change too: it says what the record
showed of the day of the claim that it is about, before it and after.

The order is by day, then moment, then seq. The moment is that of publication; that of a
correction is when it was recorded. Articles come in as they are published, as a rule,
so within a day the order of moments is that of seqs; where it is not, the moment wins,
since arrival means nothing to the fold. Only what is equal in both is put by seq.

Without the corrections, each change begins where the one before it ended, and the last
one ends in what the last period shows. The words are taken as they are read at the seq
that is asked for, so what was retracted by then has left no change but its retraction.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID, uuid5

from events.canonical import digest
from events.errors import GoneError, NotFoundError
from events.evidence import effect, extractions
from events.facts import (
    ArticleRetracted,
    AttributionCorrected,
    ClaimCorrected,
    ClaimRetracted,
    LocationMerged,
)
from events.finding import Found
from events.histories import FILTERS, Basis, Query, basis, wanted
from events.history import (
    Interval,
    Outline,
    Span,
    State,
    Step,
    outline,
    shown_on,
    spans,
    steps,
)
from events.log import Log, Recorded, StoredClaim

CLAIM_MADE = "claim-made/1"
SPACE = UUID("6f1e2f0c-5f0e-5d54-9d5c-2f0f6a4f6c0b")  # of the ids of changes; for ever


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change.

    Attributes:
        id: follows from the place, the evidence filters, the day and the moment, or is
            that of the correction; it stays the same while the record grows.
        type: stored name of the event that made it: `claim-made/1`, or a correction's.
        day: on which it takes effect; None where the words that say so are gone.
        since: bounds of that day.
        moment: when the words were public; of a correction, when it was recorded.
        seq: of the last event that made it.
        recorded_at: when that was recorded.
        claims: that made it, in the order of the log; of a correction, those that it is
            about.
        correction: the correction, or None.
        before: what was shown; of a correction None until it is `settled`.
        after: what is shown since.
        differing: of a settled correction: all days on which the record before it and
            after it differ.
    """

    id: UUID
    type: str
    day: date | None
    since: Interval
    moment: datetime
    seq: int
    recorded_at: datetime
    claims: tuple[StoredClaim, ...]
    correction: Recorded | None = None
    before: State | None = None
    after: State | None = None
    differing: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The answer.

    Attributes:
        found: the place and the state of knowledge.
        recorded_at: when `found.head` was recorded, or None where it is 0.
        query: what was asked; `as_of` and `status` mean nothing here.
        changes: by day, moment and seq; corrections are not settled yet.
        extractions: revisions of the rules that read the claims, sorted.
        names: names of the parties that the claims mention, by id.
    """

    found: Found
    recorded_at: datetime | None
    query: Query
    changes: tuple[Change, ...]
    extractions: tuple[str, ...]
    names: Mapping[str, str]

    @property
    def id(self) -> UUID:
        """Of the place and the evidence filters, whatever the record came to."""
        return _id(self.found.resolved.place.id, self.query)


def changes(what: Found, query: Query, *, log: Log) -> Changes:
    """The changes of the place that was found. A pure function of the log.

    Raises:
        NoSuchPolicyError: there is no policy of that name.
    """
    id = what.resolved.place.id
    base = basis(id, what.head, query, log)
    found = [*_steps(id, base, query), *_corrections(what, query, log)]
    return Changes(
        found=what,
        recorded_at=log.event(what.head).recorded_at if what.head else None,
        query=query,
        changes=tuple(sorted((o for o in found if _within(o, query)), key=_order)),
        extractions=extractions(base.chosen),
        names=base.names,
    )


def settled(some: Sequence[Change], asked: Changes, *, log: Log) -> tuple[Change, ...]:
    """The changes, corrections with what was shown before and after them.

    Two histories are folded for each, so only those are settled that will be shown.
    """
    id, known = asked.found.resolved.place.id, _Outlines(asked, log)
    found = []
    for one in some:
        if one.correction is not None and one.day is not None:
            left = known.at(log.location_head(id, one.seq - 1) or 0)
            right = known.at(one.seq)
            one = replace(
                one,
                before=shown_on(one.day, left),
                after=shown_on(one.day, right),
                differing=tuple(s for s in spans(left, right) if not s.agree),
            )
        found.append(one)
    return tuple(found)


class _Outlines:
    """Histories of a place by seq; one ends where the next begins, mostly."""

    def __init__(self, asked: Changes, log: Log) -> None:
        self._asked = asked
        self._log = log
        self._known: dict[int, Outline] = {}

    def at(self, seq: int) -> Outline:
        if seq not in self._known:
            id, query = self._asked.found.resolved.place.id, self._asked.query
            base = basis(id, seq, query, self._log)
            self._known[seq] = outline(base.evidence, base.sides, query.policy)
        return self._known[seq]


def _order(one: Change) -> tuple[object, ...]:
    """By day, those without one last; then moment, then seq."""
    return one.day is None, one.day or date.max, one.moment, one.seq


def _within(one: Change, query: Query) -> bool:
    """Whether its day is in the window; without a day it is in none but the whole."""
    if one.day is None:
        return query.start is None and query.end is None
    return (query.start is None or query.start <= one.day) and (
        query.end is None or one.day < query.end
    )


def _steps(location: str, base: Basis, query: Query) -> Iterator[Change]:
    by_id = {str(one.claim.id): one for one in base.chosen}
    for step in steps(base.evidence, base.sides, query.policy):
        moment = step.published_at.isoformat()
        id = _id(location, query, f"{step.day}", moment)
        yield _step(id, step, [by_id[claim] for claim in step.claims])


def _id(location: str, query: Query, *more: str) -> UUID:
    filters = (sorted(getattr(query, name)) for name in FILTERS)
    return uuid5(SPACE, digest([location, query.policy, *filters, *more]))


def _step(id: UUID, step: Step, claims: Sequence[StoredClaim]) -> Change:
    told = sorted(claims, key=lambda one: one.seq)
    return Change(
        id=id,
        type=CLAIM_MADE,
        day=step.day,
        since=step.since,
        moment=step.published_at,
        seq=told[-1].seq,
        recorded_at=told[-1].recorded_at,
        claims=tuple(told),
        before=step.before,
        after=step.after,
    )


def _corrections(what: Found, query: Query, log: Log) -> Iterator[Change]:
    """Those of claims that the filters leave in, and those of no claim that is left."""
    id = what.resolved.place.id
    found = log.corrections(location=id, until=what.head)
    merged = [o.event for o in found if isinstance(o.event, LocationMerged)]
    places = {id, *(one.location for one in merged)}
    for one in found:
        about = [c for c in _about(one, log) if c.claim.location in places]
        if about and not any(wanted(claim, query) for claim in about):
            continue
        first = min(about, key=effect, default=None)
        yield Change(
            id=one.id,
            type=one.type,
            day=effect(first) if first else None,
            since=_bounds(first) if first else (None, None),
            moment=one.recorded_at,
            seq=one.seq,
            recorded_at=one.recorded_at,
            claims=tuple({c.claim.id: c for c in about}.values()),
            correction=one,
        )


def _bounds(one: StoredClaim) -> Interval:
    return one.claim.since.earliest, effect(one)


def _about(one: Recorded, log: Log) -> list[StoredClaim]:
    """The claims that a correction is about, as they are since and as they were."""
    before = one.seq - 1
    match one.event:
        case ClaimCorrected(claim=claim) | AttributionCorrected(claim=claim):
            return [*_claim(claim, log, one.seq), *_claim(claim, log, before)]
        case ClaimRetracted(claim=claim):
            return _claim(claim, log, before)
        case ArticleRetracted(article=article):
            return log.article_claims(article, before)
        case LocationMerged(location=location):
            return log.claims(location, before)
        case _:  # a redaction, or what was redacted: no words are left
            return []


def _claim(id: UUID, log: Log, until: int) -> list[StoredClaim]:
    try:
        return [log.claim(id, until)]
    except (GoneError, NotFoundError):
        return []
