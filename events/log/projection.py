"""Events become rows of the read models, in the transaction that appends them.

One function does it for an append and for a rebuild, so a rebuilt model is the same
rows. It sees events in the order of the log, and nothing else: no clock, no settings.
It takes bodies as they are stored, since making events of them takes longer than all
the rest of a rebuild; of a body it needs a few fields only.
"""

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from struct import unpack
from types import MappingProxyType
from typing import TypeAlias

import sqlalchemy as sa

from events.log.claim_bodies import Body
from events.log.correction_rows import CorrectionRows
from events.log.driver import Row, chosen
from events.log.tables import (
    article,
    article_band,
    claim,
    location_touch,
    location_use,
    party_tie,
    reference,
    syndication,
)
from events.log.waiting import use, uses
from events.parties import joined
from events.syndication import SIZE, Signature, bands

Told: TypeAlias = tuple[int, str, Body | None]  # seq, stored name, body
Bands: TypeAlias = Sequence[int]

ARTICLES = ("article-received/1",)
TIES = ("allied_with", "proxy_of")
KNOWN = "SELECT text_sha256 FROM article WHERE text_sha256 IN (*)"
SIGNATURES = "SELECT text_sha256, signature FROM article_text WHERE text_sha256 IN (*)"


def project(
    connection: sa.Connection,
    events: Iterable[Told],
    bands: Mapping[str, Bands] = MappingProxyType({}),
) -> None:
    """Write what the events add to the read models.

    Args:
        connection: with a transaction; the events' own rows are written already.
        events: in the order of the log, following those projected before. A redacted
            one has no body, and adds nothing.
        bands: of texts, by SHA-256, where they are at hand; others are looked up.
    """
    events = list(events)
    rows = _Rows(connection, _all_bands(connection, events, bands))
    for seq, name, body in events:
        if body is None:
            continue
        match name:
            case "article-received/1":
                rows.article(seq, body)
            case "claim-made/1":
                rows.claim(seq, body)
            case "syndication-joined/1":
                rows.syndication(seq, body)
            case "reference-recorded/1":
                rows.reference(seq, body)
            case _:
                rows.said(seq, name, body)
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


class _Rows(CorrectionRows):
    """Rows that wait to be inserted together."""

    def __init__(self, connection: sa.Connection, bands: dict[str, Bands]) -> None:
        super().__init__(connection)
        self.bands = bands
        self.used: set[Row] = set()

    def article(self, seq: int, received: Body) -> None:
        row = (
            received["article"],
            seq,
            received["publisher"],
            url_digest(received["url"]),
            received["version"],
            received["text_sha256"],
        )
        self.add(article, row)
        keys = self.bands.pop(received["text_sha256"], ())  # for the first one only
        self.add(article_band, *((key, seq) for key in keys))
        if received["previous"] is not None:  # claims may be absent from this version
            self.touch_all_of(received["previous"], seq)

    def claim(self, seq: int, made: Body) -> None:
        place = made["location"]
        self.waiting[claim].add((seq, made["id"], made["article"], place))
        if place is not None:
            self.waiting[location_touch].add((place, seq))
            used = use(made, place)
            if used not in self.used:  # nearly all are
                self.used.add(used)
                self.add(location_use, *uses(*used))

    def syndication(self, seq: int, joined: Body) -> None:
        self.add(syndication, (joined["article"], seq, joined["group"]))
        self.touch_all_of(joined["article"], seq)

    def reference(self, seq: int, recorded: Body) -> None:
        kind, ref, content = recorded["kind"], recorded["ref"], recorded["content"]
        self.add(reference, (kind, ref, seq))
        if kind == "place":
            if region := _region(content):
                self.add(reference, (region, ref, seq))
            return self.add(location_touch, (ref, seq))
        refs = {ref}
        if kind == "party":
            ties = (tie for key in TIES for tie in content.get(key) or ())
            self.add(party_tie, *((ref, tie["party"]) for tie in ties))
            self.flush(party_tie)
            refs = tied(self.connection, refs)
        self.flush(location_use)
        using = sa.select(location_use.c.location).where(
            location_use.c.kind == kind, location_use.c.ref.in_(refs)
        )
        self.touch_all(using, seq)


def _all_bands(
    connection: sa.Connection, events: Sequence[Told], known: Mapping[str, Bands]
) -> dict[str, Bands]:
    """The bands of the texts among the events that no earlier article has.

    A text is found by the first article that has it, so that a thousand reprints are
    one candidate. One that was redacted has none.
    """
    texts = [
        body["text_sha256"] for _, name, body in events if body and name in ARTICLES
    ]
    there = {text for (text,) in chosen(connection, KNOWN, texts)}
    fresh = [text for text in texts if text not in there]
    found = {text: known[text] for text in fresh if text in known}
    lacking = [text for text in fresh if text not in found]
    found.update(
        (sha, bands(numbers(stored)))
        for sha, stored in chosen(connection, SIGNATURES, lacking)
    )
    return found


def _region(place: Body) -> str | None:
    """The kind under which the place is found by its codes, if it is a region."""
    if place.get("type") != "region" or not (place["country"] and place["admin1"]):
        return None
    return region_kind(place["country"], place["admin1"])
