"""The one read use case: the control history of a place, with its provenance."""

from collections.abc import Collection, Mapping, Sequence, Sized
from dataclasses import dataclass
from datetime import date, datetime

from events.coverage import Counts, Coverage, coverage
from events.errors import NoSuchPolicyError
from events.evidence import evidence_of, named, standing
from events.finding import Found
from events.gazetteer import key
from events.history import (
    DEFAULT,
    POLICIES,
    Headline,
    History,
    Period,
    Sides,
    Track,
    control_history,
    headline,
    period_on,
    statuses,
    tracks,
)
from events.log import Gap, Log, Recorded, StoredClaim
from events.parties import Parties, parties_of
from events.vocabulary import Extent


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is asked about a place. Every member left alone asks for all there is.

    Attributes:
        start: first day of the window, or None.
        end: the day after its last, or None.
        as_of: the day of the headline, and the only one whose period is wanted.
        published_by: only what was public by that instant.
        policy: whose claims count.
        party, claimant, publisher, stance, grade: evidence filters; one of each set.
        status: a result filter: it hides periods and changes none.
    """

    start: date | None = None
    end: date | None = None
    as_of: date | None = None
    published_by: datetime | None = None
    policy: str = DEFAULT
    party: frozenset[str] = frozenset()
    claimant: frozenset[str] = frozenset()
    publisher: frozenset[str] = frozenset()
    stance: frozenset[str] = frozenset()
    grade: frozenset[str] = frozenset()
    status: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The answer.

    Attributes:
        found: the place and the state of knowledge.
        recorded_at: when `found.head` was recorded, or None where it is 0.
        query: what was asked.
        periods: those asked for; each with what other policies find (`policies`).
        policies: for each of `periods`, the status by the name of the policy.
        claims: every claim that the answer names, in the order of the log.
        context: ids of claims that do not bear on control, the regions' included.
        gaps: where claims on the place were whose words were redacted since.
        corrections: what was said of claims on the place by then, and merges.
        names: names of the parties that the answer mentions, by id.
    """

    found: Found
    recorded_at: datetime | None
    query: Query
    headline: Headline
    periods: tuple[Period, ...]
    policies: tuple[Mapping[str, str], ...]
    tracks: tuple[Track, ...]
    claims: tuple[StoredClaim, ...]
    context: tuple[str, ...]
    gaps: tuple[Gap, ...]
    corrections: tuple[Recorded, ...]
    coverage: Coverage
    names: Mapping[str, str]


def timeline(what: Found, query: Query, *, log: Log) -> Timeline:
    """The control history of the place that was found. A pure function of the log.

    Raises:
        NoSuchPolicyError: there is no policy of that name.
    """
    id = what.resolved.place.id
    if query.policy not in POLICIES:
        raise NoSuchPolicyError(query.policy, sorted(POLICIES))
    stored, gaps = log.claims(id, what.head), log.gaps(id, what.head)
    left = standing(stored)
    chosen = [one for one in left if _wanted(one, query)]
    around = _around(what, query, log)
    mentioned = named([*chosen, *around])
    parties = _parties(mentioned, what.head, log)
    sides = Sides(parties)
    evidence = [evidence_of(one, parties) for one in chosen]
    history = control_history(evidence, sides, query.policy)
    shown = _shown(history.periods, query)
    found = statuses(history, evidence, sides)
    by_policy = dict(zip(history.periods, found, strict=True))
    names = {id: one.name for id, one in parties.parties.items() if id in mentioned}
    return Timeline(
        found=what,
        recorded_at=log.event(what.head).recorded_at if what.head else None,
        query=query,
        headline=_headline(history, what, query, names),
        periods=shown,
        policies=tuple(by_policy[one] for one in shown),
        tracks=tracks(history.entries, sides),
        claims=tuple(sorted([*chosen, *around], key=lambda one: one.seq)),
        context=_context(history, around),
        gaps=tuple(gaps),
        corrections=tuple(log.corrections(location=id, until=what.head)),
        coverage=coverage(
            _counts(stored, left, history, gaps),
            history.periods,
            None if shown else query.as_of or query.start or date.min,
            pinned=what.known is not None,
        ),
        names=names,
    )


def _counts(stored: Sized, left: Sized, history: History, gaps: Sized) -> Counts:
    return Counts(
        stored=len(stored),
        standing=len(left),
        considered=len(history.claims) + len(history.context),
        gaps=len(gaps),
    )


def _around(what: Found, query: Query, log: Log) -> list[StoredClaim]:
    """Claims of all or nothing on the regions around: mere context (rule 14)."""
    return [
        one
        for region in what.regions
        for one in standing(log.claims(region.id, what.head))
        if one.claim.extent in (Extent.FULL, Extent.NONE) and _wanted(one, query)
    ]


def _parties(mentioned: Collection[str], head: int, log: Log) -> Parties:
    """The parties and those that they share a side with, as recorded at the head."""
    recorded = log.sides(mentioned, head) if mentioned else {}
    entries = [one.reference.content for one in recorded.values()]
    return parties_of({"parties": entries})


def _wanted(one: StoredClaim, query: Query) -> bool:
    """Whether the evidence filters leave the claim in."""
    claim, by = one.claim, query.published_by
    claimant = {claim.claimant.actor, key(claim.claimant.text)}
    asked = {key(name) for name in query.claimant} | query.claimant
    return (
        (by is None or one.article.published_at <= by)
        and (not query.party or claim.claimant.party in query.party)
        and (not query.claimant or not claimant.isdisjoint(asked))
        and (not query.publisher or one.article.publisher in query.publisher)
        and (not query.stance or claim.stance.value in query.stance)
        and (not query.grade or claim.grade.value in query.grade)
    )


def _shown(periods: Sequence[Period], query: Query) -> tuple[Period, ...]:
    """The periods in the window whose status is asked for."""
    if query.as_of is not None:
        one = period_on(periods, query.as_of)
        periods = [one] if one else []
    return tuple(
        one
        for one in periods
        if (query.end is None or one.start < query.end)
        and (query.start is None or one.end is None or query.start < one.end)
        and (not query.status or one.status in query.status)
    )


def _headline(
    history: History, what: Found, query: Query, names: Mapping[str, str]
) -> Headline:
    """The headline of the period on the day asked for, else of the last."""
    periods = history.periods
    last = periods[-1] if periods else None
    one = last if query.as_of is None else period_on(periods, query.as_of)
    return headline(periods, one, what.resolved.place.name, names)


def _context(history: History, around: Sequence[StoredClaim]) -> tuple[str, ...]:
    """Ids of what does not bear on control, the regions' claims included."""
    return tuple(sorted({*history.context, *(str(one.claim.id) for one in around)}))
