"""Events become rows of the read models, in the transaction that appends them.

One function does it for an append and for a rebuild, so a rebuilt model is the same
rows. It sees events in the order of the log, and nothing else: no clock, no settings.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from struct import unpack
from typing import Any, TypeAlias

import sqlalchemy as sa

from events.claims import Claim
from events.facts import (
    ArticleReceived,
    ClaimMade,
    ReferenceRecorded,
    SyndicationJoined,
)
from events.log.records import Recorded
from events.log.tables import (
    article,
    article_band,
    article_text,
    claim,
    location_touch,
    location_use,
    party_tie,
    reference,
    syndication,
)
from events.syndication import SIZE, Signature, bands

Row: TypeAlias = dict[str, Any]

# Rows that may be there already; a claim is seldom the first to name its party.
REPEATED = (location_use, party_tie, location_touch)


def _insert_missing(table: sa.Table) -> sa.TextClause:
    names = list(table.c.keys())
    columns, values = ", ".join(names), ", ".join(f":{name}" for name in names)
    words = f"INSERT INTO {table.name} ({columns}) VALUES ({values})"
    return sa.text(f"{words} ON CONFLICT DO NOTHING")


INSERT = {
    table: _insert_missing(table) if table in REPEATED else sa.insert(table)
    for table in (article, article_band, syndication, claim, reference, *REPEATED)
}

SIGNATURE = sa.select(article_text.c.signature).where(
    article_text.c.text_sha256 == sa.bindparam("text_sha256")
)


def project(connection: sa.Connection, events: Iterable[Recorded]) -> None:
    """Write what the events add to the read models.

    Args:
        connection: with a transaction; the events' own rows are written already.
        events: in the order of the log, following those projected before.
    """
    rows = _Rows(connection)
    for one in events:
        match one.event:
            case ArticleReceived() as received:
                rows.article(one.seq, received)
            case ClaimMade(claim=made):
                rows.claim(one.seq, made)
            case SyndicationJoined() as joined:
                rows.syndication(one.seq, joined)
            case ReferenceRecorded() as recorded:
                rows.reference(one.seq, recorded)
    rows.flush()


def url_digest(url: str | None) -> str | None:
    """What the read model knows a URL by."""
    return hashlib.sha256(url.encode()).hexdigest() if url is not None else None


def numbers(stored: bytes) -> Signature:
    """The signature behind its stored form."""
    return unpack(f"<{SIZE}I", stored)


class _Rows:
    """Rows that wait to be inserted together."""

    def __init__(self, connection: sa.Connection) -> None:
        self.connection = connection
        self.waiting: defaultdict[sa.Table, list[Row]] = defaultdict(list)

    def flush(self) -> None:
        """Insert them, the bands of the articles included."""
        if waiting := self.waiting[article]:
            self.waiting[article_band] = list(_bands(self.connection, waiting))
        for table, rows in self.waiting.items():
            if rows:
                self.connection.execute(INSERT[table], rows)
        self.waiting.clear()

    def article(self, seq: int, received: ArticleReceived) -> None:
        row = {
            "id": received.article,
            "seq": seq,
            "publisher": received.publisher,
            "url_sha256": url_digest(received.url),
            "version": received.version,
            "text_sha256": received.text_sha256,
        }
        self.waiting[article].append(row)
        if received.previous is not None:  # claims may be absent from this version
            self._touch_all(_locations(received.previous), seq)

    def claim(self, seq: int, made: Claim) -> None:
        row = {
            "seq": seq,
            "id": made.id,
            "article": made.article,
            "location": made.location,
        }
        self.waiting[claim].append(row)
        if made.location is not None:
            self._touch(made.location, seq)
            self.waiting[location_use] += (
                {"kind": kind, "ref": ref, "location": made.location}
                for kind, ref in _uses(made)
            )

    def syndication(self, seq: int, joined: SyndicationJoined) -> None:
        row = {"article": joined.article, "seq": seq, "joined": joined.group}
        self.waiting[syndication].append(row)
        self._touch_all(_locations(joined.article), seq)

    def reference(self, seq: int, recorded: ReferenceRecorded) -> None:
        kind, ref = recorded.kind, recorded.ref
        self.waiting[reference].append({"kind": kind, "ref": ref, "seq": seq})
        if kind == "place":
            return self._touch(ref, seq)
        refs = {ref}
        if kind == "party":
            self.waiting[party_tie] += (
                {"party": ref, "other": tie["party"]}
                for key in ("allied_with", "proxy_of")
                for tie in recorded.content.get(key) or ()
            )
            refs = self._side(ref)
        touched = sa.select(location_use.c.location).where(
            location_use.c.kind == kind, location_use.c.ref.in_(refs)
        )
        self._touch_all(touched, seq)

    def _touch(self, location: str, seq: int) -> None:
        self.waiting[location_touch].append({"location": location, "seq": seq})

    def _touch_all(self, locations: sa.Select[Any], seq: int) -> None:
        self.flush()
        for location in self.connection.scalars(locations.distinct()).all():
            self._touch(location, seq)

    def _side(self, party: str) -> set[str]:
        """All parties that were ever tied to it, directly or by others."""
        self.flush()
        ties = self.connection.execute(sa.select(party_tie)).all()
        found, size = {party}, 0
        while len(found) > size:
            size = len(found)
            found |= {x for tie in ties if found & set(tie) for x in tie}
        return found


def _locations(of: str) -> sa.Select[Any]:
    """The locations that an article's claims are on."""
    return sa.select(claim.c.location).where(
        claim.c.article == of, claim.c.location.is_not(None)
    )


def _uses(made: Claim) -> set[tuple[str, str]]:
    """The parties and actors that a claim names, as (kind, id)."""
    near = made.claimant.affiliation
    parties = (made.controller, made.claimant.party, near.party if near else None)
    used = {("party", party) for party in parties if party is not None}
    actor = made.claimant.actor
    return used if actor is None else used | {("actor", actor)}


def _bands(connection: sa.Connection, articles: list[Row]) -> Iterator[Row]:
    """The bands of articles whose text was not redacted."""
    for row in articles:
        stored = connection.scalar(SIGNATURE, {"text_sha256": row["text_sha256"]})
        for band in bands(numbers(stored)) if stored else ():
            yield {"band": band, "seq": row["seq"]}
