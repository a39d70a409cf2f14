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
from events.log.claim_bodies import Body
from events.log.driver import chosen
from events.log.feed import recorded
from events.log.merges import Merge, merged_away
from events.log.reading import EVENTS, decoded
from events.log.records import Anchored, Recorded
from events.log.tables import claim, claim_move, event

RETRACTED = "article-retracted/1"
OF_CLAIMS = ("claim-retracted/1", "claim-corrected/1", "attribution-corrected/1")
APPLIED = (*OF_CLAIMS, RETRACTED)
OF_CLAIM = "SELECT seq, type FROM correction WHERE claim IN (*)"
OF_ARTICLE = "SELECT seq, type FROM correction WHERE article IN (*)"
ANCHORS = (
    "SELECT claim, seq, article, version, fate, start_at, end_at"
    " FROM claim_anchor WHERE claim IN (*)"
)


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
        self, connection: sa.Connection, rows: Sequence[Any], until: int
    ) -> None:
        """Look for all that was said of the claims of some rows, and their articles."""
        self._said: dict[object, list[Recorded]] = defaultdict(list)
        for one in _said(connection, rows, until):
            match one.event:
                case ClaimRetracted() | ClaimCorrected() | AttributionCorrected() as on:
                    self._said[on.claim].append(one)
                case ArticleRetracted(article=article):
                    self._said[article].append(one)
        self._anchors = _anchors(connection, rows, until)
        there = {row.placed for row in rows if row.placed}
        self._merges = merged_away(connection, there, until)
        self._ids = _ids(connection, self._merges)

    def outcome(self, row: Any) -> Outcome:
        """What the claim of a row of `EVENTS` amounts to.

        Args:
            row: of those; with where corrections `placed` the claim.

        Raises:
            TamperedError: the row is not what was recorded.
        """
        made = decoded(row, ClaimMade).claim
        said = sorted(
            [*self._said.get(made.id, ()), *self._said.get(made.article, ())],
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
        ids = [(one.seq, one.id) for one in said]
        ids += [(one.seq, self._ids[one.seq]) for one in merges]
        return Outcome(
            claim=now,
            state=_state(said, as_read, last),
            corrections=tuple(id for _, id in sorted(ids)),
            as_read=as_read,
            anchor=last,
            absent_since=_absent_since(anchors),
        )


def placed() -> sa.ColumnElement[str | None]:
    """Where corrections had put a claim by `until`; empty where in no place."""
    moved = (
        sa.select(claim_move.c.location)
        .where(claim_move.c.claim == claim.c.seq)
        .where(claim_move.c.seq <= sa.bindparam("until"))
        .order_by(claim_move.c.seq.desc())
        .limit(1)
        .scalar_subquery()
    )
    return sa.func.coalesce(moved, claim.c.location).label("placed")


def _said(connection: sa.Connection, rows: Sequence[Any], until: int) -> list[Recorded]:
    """Corrections of the claims and retractions of their articles."""
    ids = [str(row.claim_id) for row in rows]
    articles = {row.article for row in rows}
    found = chosen(connection, OF_CLAIM, ids)
    found += chosen(connection, OF_ARTICLE, list(articles))
    seqs = [seq for seq, kind in found if seq <= until and kind in APPLIED]
    if not seqs:
        return []
    query = EVENTS.where(event.c.seq.in_(seqs)).order_by(event.c.seq)
    return list(recorded(connection.execute(query)))


def _ids(
    connection: sa.Connection, merges: Mapping[str, Sequence[Merge]]
) -> dict[int, UUID]:
    """The ids of the events of merges, by their seqs."""
    seqs = {one.seq for found in merges.values() for one in found}
    if not seqs:
        return {}
    query = sa.select(event.c.seq, event.c.id).where(event.c.seq.in_(seqs))
    return {row.seq: row.id for row in connection.execute(query)}


def _anchors(
    connection: sa.Connection, rows: Sequence[Any], until: int
) -> dict[int, list[Anchored]]:
    """What versions said of the claims, by their seqs, in order."""
    found = defaultdict(list)
    told = chosen(connection, ANCHORS, [row.seq for row in rows])
    for at, seq, article, version, fate, start, end in sorted(told):
        if seq <= until:
            anchored = Anchored(
                article=article, version=version, fate=fate, start=start, end=end
            )
            found[at].append(anchored)
    return found


def _applied(
    made: Claim, read: Body, said: Sequence[Recorded], merges: Sequence[Merge]
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
