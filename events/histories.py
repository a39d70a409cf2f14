"""The history of a place, from its claims in the log: what every answer starts from.

The claims up to a seq, less those that were taken back and those that the evidence
filters leave out, are folded under a policy with the parties that were in force there.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from events.coverage import Counts, Coverage, Empty, coverage
from events.dates import utc_day
from events.errors import NoSuchPolicyError
from events.evidence import effect, evidence_of, named, standing
from events.finding import Found
from events.gazetteer import key
from events.history import (
    DEFAULT,
    POLICIES,
    Evidence,
    History,
    Period,
    Sides,
    control_history,
    period_on,
)
from events.log import Gap, Log, StoredClaim
from events.parties import Parties, parties_of
from events.vocabulary import Extent

# The evidence filters that are sets of words; the policy and the times are filters too.
FILTERS = ("party", "claimant", "publisher", "stance", "grade")


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

    def overlaps(self, start: date, end: date | None) -> bool:
        """Whether the days `[start, end)` have one that is asked for."""
        if self.as_of is not None:
            return start <= self.as_of and (end is None or self.as_of < end)
        return (self.end is None or start < self.end) and (
            self.start is None or end is None or self.start < end
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What the claims on a place come to, before they are folded.

    Attributes:
        stored: every claim on the place by then.
        standing: of these, all that nobody has taken back.
        chosen: of these, all that the evidence filters leave in.
        evidence: what was chosen, as the fold takes it.
        sides: whose side was whose.
        names: names of the parties that the claims name, by id.
    """

    stored: tuple[StoredClaim, ...]
    standing: tuple[StoredClaim, ...]
    chosen: tuple[StoredClaim, ...]
    evidence: tuple[Evidence, ...]
    sides: Sides
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceHistory(Basis):
    """A history, and what it was folded from.

    Attributes:
        around: claims on the regions around the place, which are context.
        gaps: where claims were whose words were redacted since.
    """

    history: History
    around: tuple[StoredClaim, ...]
    gaps: tuple[Gap, ...]


def place_history(what: Found, query: Query, *, log: Log) -> PlaceHistory:
    """The history of the place that was found. A pure function of the log.

    Raises:
        NoSuchPolicyError: there is no policy of that name.
    """
    id = what.resolved.place.id
    around = _around(what, query, log)
    base = basis(id, what.head, query, log, around)
    return PlaceHistory(
        history=control_history(base.evidence, base.sides, query.policy),
        stored=base.stored,
        standing=base.standing,
        chosen=base.chosen,
        around=tuple(around),
        evidence=base.evidence,
        sides=base.sides,
        gaps=tuple(log.gaps(id, what.head)),
        names=base.names,
    )


def basis(
    location: str,
    until: int,
    query: Query,
    log: Log,
    around: Iterable[StoredClaim] = (),
) -> Basis:
    """The claims on a place in one state of knowledge.

    Args:
        location: the place's id.
        until: the seq of the state of knowledge.
        query: with the evidence filters.
        log: whose claims they are.
        around: other claims whose parties have to be known.

    Raises:
        NoSuchPolicyError: there is no policy of that name.
    """
    check_policy(query.policy)
    stored = log.claims(location, until)
    left = standing(stored)
    chosen = [one for one in left if wanted(one, query)]
    mentioned = named([*chosen, *around])
    parties = _parties(mentioned, until, log)
    return Basis(
        stored=tuple(stored),
        standing=tuple(left),
        chosen=tuple(chosen),
        evidence=tuple(evidence_of(one, parties) for one in chosen),
        sides=Sides(parties),
        names={id: one.name for id, one in parties.parties.items() if id in mentioned},
    )


def wanted(one: StoredClaim, query: Query) -> bool:
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


def check_policy(name: str) -> None:
    """Refuse a policy that there is not.

    Raises:
        NoSuchPolicyError: there is none of that name.
    """
    if name not in POLICIES:
        raise NoSuchPolicyError(name, sorted(POLICIES))


def period_asked(history: History, day: date | None) -> Period | None:
    """The period of a day, else the last; None where the day is before the first."""
    periods = history.periods
    if day is not None:
        return period_on(periods, day)
    return periods[-1] if periods else None


def covered(
    folded: PlaceHistory, query: Query, what: Found, *, is_empty: bool
) -> Coverage:
    """How much an answer rests on.

    Args:
        folded: the history.
        query: what was asked.
        what: the place, in the state of knowledge.
        is_empty: there is no period to show.
    """
    history = folded.history
    counts = Counts(
        stored=len(folded.stored),
        standing=len(folded.standing),
        considered=len(history.claims) + len(history.context),
        gaps=len(folded.gaps),
    )
    return coverage(counts, _empty(folded, query, what) if is_empty else None)


def _empty(folded: PlaceHistory, query: Query, what: Found) -> Empty:
    """What there is instead of a period that was asked for."""
    asked, by = query.as_of or query.start or date.min, query.published_by
    pinned, periods = what.known is not None, folded.history.periods
    public = [utc_day(one.article.published_at) for one in folded.standing]
    if by and all(one.article.published_at > by for one in folded.standing):
        published = bool(public)
        return Empty(asked=utc_day(by), days=public, published=published, pinned=pinned)
    if not periods:  # what the filters leave out, or context alone
        days = [effect(one) for one in folded.standing]
        return Empty(asked=asked, days=days, context=True, pinned=pinned)
    hidden = any(query.overlaps(one.start, one.end) for one in periods)
    shown = [o.start for o in periods if not query.status or o.status in query.status]
    return Empty(asked=asked, days=shown, hidden=hidden, pinned=pinned)


def _around(what: Found, query: Query, log: Log) -> list[StoredClaim]:
    """Claims of all or nothing on the regions around: mere context (rule 14)."""
    return [
        one
        for region in what.regions
        for one in standing(log.claims(region.id, what.head))
        if one.claim.extent in (Extent.FULL, Extent.NONE) and wanted(one, query)
    ]


def _parties(mentioned: Collection[str], head: int, log: Log) -> Parties:
    """The parties and those that they share a side with, as recorded at the head."""
    recorded = log.sides(mentioned, head) if mentioned else {}
    entries = [one.reference.content for one in recorded.values()]
    return parties_of({"parties": entries})
