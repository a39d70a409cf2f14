"""What became of claims: where corrections put them, and what later versions say."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import orjson
import sqlalchemy as sa

from events.claims import Claim
from events.facts import (
    ArticleRetracted,
    AttributionCorrected,
    ClaimCorrected,
    ClaimMade,
    ClaimRetracted,
)
from events.log import codec
from events.log.feed import recorded
from events.log.merges import Merge, merged_away
from events.log.reading import EVENTS, decoded
from events.log.records import Anchored, Recorded
from events.log.tables import claim, claim_anchor, claim_move, correction, event

RETRACTED = "article-retracted/1"
OF_CLAIMS = ("claim-retracted/1", "claim-corrected/1", "attribution-corrected/1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a claim amounts to by then.

    Attributes:
        claim: with the fields that corrections gave it.
        state: `retracted`, `corrected`, what the last version of its article made of
            it (`moved`, `ambiguous`, `orphaned`), or `active`.
        corrections: ids of the events, in order.
        as_read: the fields that read otherwise at first, in the form they are stored.
        anchor: its quote in the last version that was looked at, or None.
        absent_since: the version from which on the quote is there no more, or None.
    """

    claim: Claim
    state: str
    corrections: tuple[UUID, ...] = ()
    as_read: Mapping[str, Any] = field(default_factory=dict)
    anchor: Anchored | None = None
    absent_since: Anchored | None = None


class Outcomes:
    """What claims amount to by then; asked for together, told one by one."""

    def __init__(
        self, connection: sa.Connection, chosen: sa.ColumnElement[bool], until: int
    ) -> None:
        """Look for all that was said of the chosen claims and of their articles."""
        self._claims: dict[object, list[Recorded]] = defaultdict(list)
        for one in _said(connection, chosen, until):
            match one.event:
                case ClaimRetracted() | ClaimCorrected() | AttributionCorrected() as on:
                    self._claims[on.claim].append(one)
                case ArticleRetracted(article=article):
                    self._claims[article].append(one)
        self._anchors = _anchors(connection, chosen, until)
        places = connection.scalars(sa.select(placed(until)).where(chosen).distinct())
        there = {place for place in places if place}
        self._merges = merged_away(connection, there, until) if there else {}

    def outcome(self, row: Any) -> Outcome:
        """What the claim of a row of `PAYLOADS` amounts to.

        Args:
            row: with the `id` of the event, and where corrections `placed` the claim.

        Raises:
            TamperedError: the row is not what was recorded.
        """
        made = decoded(row, ClaimMade).claim
        said = sorted(
            [*self._claims.get(made.id, ()), *self._claims.get(made.article, ())],
            key=lambda one: one.seq,
        )
        merges = self._merges.get(row.placed or "", [])
        anchors = self._anchors.get(row.seq, [])
        last = anchors[-1] if anchors else None
        if not said and not merges:
            return Outcome(
                claim=made,
                state=_state([], {}, last),
                anchor=last,
                absent_since=_absent_since(anchors),
            )
        now, as_read = _applied(made, orjson.loads(row.body), said, merges)
        ids = [(one.seq, one.id) for one in (*said, *merges)]
        return Outcome(
            claim=now,
            state=_state(said, as_read, last),
            corrections=tuple(id for _, id in sorted(ids)),
            as_read=as_read,
            anchor=last,
            absent_since=_absent_since(anchors),
        )


def placed(until: int) -> sa.ColumnElement[str | None]:
    """Where corrections had put a claim by then; empty where in no place."""
    moved = (
        sa.select(claim_move.c.location)
        .where(claim_move.c.claim == claim.c.seq, claim_move.c.seq <= until)
        .order_by(claim_move.c.seq.desc())
        .limit(1)
        .scalar_subquery()
    )
    return sa.func.coalesce(moved, claim.c.location).label("placed")


def _said(
    connection: sa.Connection, chosen: sa.ColumnElement[bool], until: int
) -> list[Recorded]:
    """Corrections of the chosen claims and retractions of their articles."""
    told = correction.c
    ids, articles = (
        sa.select(one).where(chosen) for one in (claim.c.id, claim.c.article)
    )
    of_claims = sa.select(told.seq).where(
        told.claim.in_(ids), told.type.in_(OF_CLAIMS), told.seq <= until
    )
    of_articles = sa.select(told.seq).where(
        told.article.in_(articles), told.type == RETRACTED, told.seq <= until
    )
    query = EVENTS.where(event.c.seq.in_(sa.union(of_claims, of_articles)))
    rows = connection.execute(query.order_by(event.c.seq))
    return list(recorded(rows))


def _anchors(
    connection: sa.Connection, chosen: sa.ColumnElement[bool], until: int
) -> dict[int, list[Anchored]]:
    """What versions said of the chosen claims, by their seqs, in order."""
    seqs = sa.select(claim.c.seq).where(chosen)
    query = sa.select(claim_anchor).where(
        claim_anchor.c.claim.in_(seqs), claim_anchor.c.seq <= until
    )
    query = query.order_by(claim_anchor.c.claim, claim_anchor.c.seq)
    found = defaultdict(list)
    for row in connection.execute(query):
        anchored = Anchored(
            article=row.article,
            version=row.version,
            fate=row.fate,
            start=row.start_at,
            end=row.end_at,
        )
        found[row.claim].append(anchored)
    return found


def _applied(
    made: Claim, read: codec.Body, said: Sequence[Recorded], merges: Sequence[Merge]
) -> tuple[Claim, dict[str, Any]]:
    """The claim as corrected, and the fields that read otherwise at first."""
    body = read
    for one in said:
        if isinstance(one.event, ClaimCorrected | AttributionCorrected):
            body = codec.corrected(body, one.type, one.event.values)
    if merges:
        body = {**body, "location": merges[-1].target}
    as_read = {name: value for name, value in read.items() if value != body[name]}
    if not as_read:
        return made, {}
    now = codec.decode("claim-made/1", body)
    assert isinstance(now, ClaimMade)  # by its name
    return now.claim, as_read


def _state(
    said: Sequence[Recorded], as_read: Mapping[str, Any], last: Anchored | None
) -> str:
    if any(isinstance(one.event, ClaimRetracted | ArticleRetracted) for one in said):
        return "retracted"
    if as_read:
        return "corrected"
    fates = {"moved": "moved", "ambiguous": "ambiguous", "absent": "orphaned"}
    return fates.get(last.fate, "active") if last else "active"


def _absent_since(anchors: Sequence[Anchored]) -> Anchored | None:
    """The first version of those, up to the last, that all lack the quote."""
    found = None
    for one in reversed(anchors):
        if one.fate != "absent":
            break
        found = one
    return found
