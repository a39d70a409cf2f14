"""Events become rows of the read models, in the transaction that appends them.

One function does it for an append and for a rebuild, so a rebuilt model is the same
rows. It sees events in the order of the log, and nothing else: no clock, no settings.
"""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from struct import unpack
from types import MappingProxyType
from typing import Any, TypeAlias

import sqlalchemy as sa

from events.claims import Claim
from events.facts import (
    ArticleReceived,
    ClaimMade,
    ReferenceRecorded,
    SyndicationJoined,
)
from events.log.inserting import insert
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
from events.parties import joined
from events.syndication import SIZE, Signature, bands

Row: TypeAlias = tuple[Any, ...]

# Rows that may be there already; a claim is seldom the first to name its party.
REPEATED = (location_use, party_tie, location_touch)
SIGNATURE = sa.select(article_text.c.signature).where(
    article_text.c.text_sha256 == sa.bindparam("text_sha256")
)


def project(
    connection: sa.Connection,
    events: Iterable[Recorded],
    signatures: Mapping[str, Signature] = MappingProxyType({}),
) -> None:
    """Write what the events add to the read models.

    Args:
        connection: with a transaction; the events' own rows are written already.
        events: in the order of the log, following those projected before.
        signatures: of texts, by SHA-256, where they are at hand; others are looked up.
    """
    rows = _Rows(connection, signatures)
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


def tied(connection: sa.Connection, parties: Collection[str]) -> set[str]:
    """These parties and all that were ever tied to one, directly or by others."""
    rows = connection.execute(sa.select(party_tie))
    return set(joined(parties, [(one, other) for one, other in rows]))


def region_kind(country: str, admin1: str) -> str:
    """The kind under which a region is found by its codes, beside `place`."""
    return f"region {country}.{admin1}"


def numbers(stored: bytes) -> Signature:
    """The signature behind its stored form."""
    return unpack(f"<{SIZE}I", stored)


class _Rows:
    """Rows that wait to be inserted together."""

    def __init__(
        self, connection: sa.Connection, signatures: Mapping[str, Signature]
    ) -> None:
        self.connection = connection
        self.signatures = signatures
        self.waiting: defaultdict[sa.Table, list[Row]] = defaultdict(list)

    def flush(self) -> None:
        """Insert them."""
        for table, rows in self.waiting.items():
            insert(self.connection, table, rows, missing=table in REPEATED)
        self.waiting.clear()

    def article(self, seq: int, received: ArticleReceived) -> None:
        row = (
            received.article,
            seq,
            received.publisher,
            url_digest(received.url),
            received.version,
            received.text_sha256,
        )
        self.waiting[article].append(row)
        signature = self._signature(received.text_sha256)
        keys = bands(signature) if signature else ()
        self.waiting[article_band] += ((key, seq) for key in keys)
        if received.previous is not None:  # claims may be absent from this version
            self._touch_all(_locations(received.previous), seq)

    def claim(self, seq: int, made: Claim) -> None:
        place = made.location
        self.waiting[claim].append((seq, made.id, made.article, place))
        if place is not None:
            self._touch(place, seq)
            self.waiting[location_use] += ((*used, place) for used in _uses(made))

    def syndication(self, seq: int, joined: SyndicationJoined) -> None:
        self.waiting[syndication].append((joined.article, seq, joined.group))
        self._touch_all(_locations(joined.article), seq)

    def reference(self, seq: int, recorded: ReferenceRecorded) -> None:
        kind, ref = recorded.kind, recorded.ref
        self.waiting[reference].append((kind, ref, seq))
        if kind == "place":
            place = recorded.content
            if place.get("type") == "region" and place["country"] and place["admin1"]:
                region = region_kind(place["country"], place["admin1"])
                self.waiting[reference].append((region, ref, seq))
            return self._touch(ref, seq)
        refs = {ref}
        if kind == "party":
            self.waiting[party_tie] += (
                (ref, tie["party"])
                for key in ("allied_with", "proxy_of")
                for tie in recorded.content.get(key) or ()
            )
            self.flush()
            refs = tied(self.connection, refs)
        touched = sa.select(location_use.c.location).where(
            location_use.c.kind == kind, location_use.c.ref.in_(refs)
        )
        self._touch_all(touched, seq)

    def _signature(self, text_sha256: str) -> Signature | None:
        """None where the text was redacted."""
        if found := self.signatures.get(text_sha256):
            return found
        stored = self.connection.scalar(SIGNATURE, {"text_sha256": text_sha256})
        return numbers(stored) if stored else None

    def _touch(self, location: str, seq: int) -> None:
        self.waiting[location_touch].append((location, seq))

    def _touch_all(self, locations: sa.Select[Any], seq: int) -> None:
        self.flush()
        for location in self.connection.scalars(locations.distinct()).all():
            self._touch(location, seq)


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
