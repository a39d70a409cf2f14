"""What the log is measured against: plain sqlite3, and the `eventsourcing` library.

Each writes events with payloads of the same length and waits for the disk after each
append. Neither hashes, has a tree, or keeps a read model.
"""

import json
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa
from eventsourcing.persistence import ApplicationRecorder, StoredEvent
from eventsourcing.postgres import PostgresApplicationRecorder, PostgresDatastore
from eventsourcing.sqlite import SQLiteApplicationRecorder, SQLiteDatastore

from events.log.projection import numbers, url_digest
from events.log.tables import (
    article,
    article_band,
    article_text,
    claim,
    event,
    event_payload,
    location_touch,
    location_use,
)
from events.syndication import bands

Told = tuple[int, dict[str, Any]]  # seq, body
HASH = bytes(32)
TABLES = """
CREATE TABLE event (
    seq INTEGER PRIMARY KEY, stream TEXT NOT NULL, version INTEGER NOT NULL,
    id CHAR(32) NOT NULL UNIQUE, type TEXT NOT NULL, recorded_at TEXT NOT NULL,
    payload_sha256 BLOB NOT NULL, leaf_hash BLOB NOT NULL, UNIQUE (stream, version)
);
CREATE TABLE event_payload (
    seq INTEGER PRIMARY KEY, salt BLOB NOT NULL, body TEXT NOT NULL
)
"""


def plain_sqlite(path: Path, batch: int, events: int, body: str) -> float:
    """Events a second into our columns, with our keys, by sqlite3 alone."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL")
    connection.executescript(TABLES)
    places = range(1, events + 1)
    rows = [
        (seq, f"article-{seq // batch:064}", seq, uuid4().hex, "claim-made/1", "2025")
        for seq in places
    ]
    start = time.perf_counter()
    for first in range(0, events, batch):
        some = rows[first : first + batch]
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(
            "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [(*row, HASH, HASH) for row in some],
        )
        connection.executemany(
            "INSERT INTO event_payload VALUES (?, ?, ?)",
            [(row[0], HASH, body) for row in some],
        )
        connection.execute("COMMIT")
    took = time.perf_counter() - start
    connection.close()
    return events / took


def library(url: str, batch: int, events: int, body: str) -> float:
    """Events a second by `eventsourcing`'s recorder, as it comes."""
    streams = [uuid4() for _ in range(events // batch)]
    with _recorder(url) as recorder:
        start = time.perf_counter()
        for stream in streams:
            recorder.insert_events(_stored(stream, batch, body.encode()))
        return events / (time.perf_counter() - start)


def plain_rebuild(engine: sa.Engine) -> float:
    """Events a second from the log into the read models, by SQLAlchemy and json.

    Into tables that live as long as the connection, of claims and articles.
    """
    metadata = sa.MetaData()
    models = [
        sa.Table(
            f"plain_{table.name}",
            metadata,
            *(sa.Column(c.name, c.type, primary_key=c.primary_key) for c in table.c),
            prefixes=["TEMPORARY"],
        )
        for table in (claim, location_touch, location_use, article, article_band)
    ]
    query = sa.select(event.c.seq, event_payload.c.body).join_from(event, event_payload)
    start, events = time.perf_counter(), 0
    with engine.connect() as connection:
        metadata.create_all(connection)
        rows = connection.execute(query.order_by(event.c.seq))
        for some in rows.partitions(2000):
            events += len(some)
            told = [(seq, json.loads(body)) for seq, body in some]
            _insert_claims(connection, models, told)
            _insert_articles(connection, models, told)
        connection.rollback()
    return events / (time.perf_counter() - start)


def _insert_claims(
    connection: sa.Connection, models: Sequence[sa.Table], told: Sequence[Told]
) -> None:
    made = [(seq, body) for seq, body in told if "place_text" in body]
    claims, touches, uses = models[:3]
    rows = [
        {"seq": seq, "id": UUID(body["id"])}
        | {"article": body["article"], "location": body["location"]}
        for seq, body in made
    ]
    connection.execute(sa.insert(claims), rows)
    touched = [{"location": body["location"], "seq": seq} for seq, body in made]
    connection.execute(sa.insert(touches), touched)
    parties = {
        (party, body["location"])
        for _, body in made
        for party in (body["controller"], body["claimant"]["party"])
    }
    used = [{"kind": "party", "ref": one, "location": at} for one, at in parties]
    there = {tuple(row) for row in connection.execute(sa.select(uses))}
    fresh = [row for row in used if tuple(row.values()) not in there]
    if fresh:
        connection.execute(sa.insert(uses), fresh)


def _insert_articles(
    connection: sa.Connection, models: Sequence[sa.Table], told: Sequence[Told]
) -> None:
    came = [(seq, body) for seq, body in told if "text_sha256" in body]
    if not came:
        return
    articles, keys = models[3:]
    columns = ("publisher", "version", "text_sha256")
    rows = [
        {"id": body["article"], "seq": seq, "url_sha256": url_digest(body["url"])}
        | {name: body[name] for name in columns}
        for seq, body in came
    ]
    connection.execute(sa.insert(articles), rows)
    texts = {body["text_sha256"] for _, body in came}
    wanted = sa.select(article_text).where(article_text.c.text_sha256.in_(texts))
    found = {
        row.text_sha256: bands(numbers(row.signature))
        for row in connection.execute(wanted)
    }
    banded = [
        {"band": key, "seq": seq}
        for seq, body in came
        for key in found[body["text_sha256"]]
    ]
    connection.execute(sa.insert(keys), banded)


def _stored(stream: UUID, batch: int, state: bytes) -> list[StoredEvent]:
    return [
        StoredEvent(stream, version, "claim-made/1", state)
        for version in range(1, batch + 1)
    ]


@contextmanager
def _recorder(url: str) -> Iterator[ApplicationRecorder]:
    parsed = sa.make_url(url)
    close: Callable[[], None]
    if parsed.drivername == "sqlite":
        datastore = SQLiteDatastore(f"{parsed.database}.library", pool_size=1)
        recorder: ApplicationRecorder = SQLiteApplicationRecorder(datastore)
        close = datastore.close
    else:
        host = parsed.query.get("host") or parsed.host
        server = PostgresDatastore(
            dbname=parsed.database,
            host=str(host),
            port=str(parsed.port or 5432),
            user=parsed.username or "postgres",
            password=parsed.password or "none",
        )
        recorder = PostgresApplicationRecorder(
            server, events_table_name=f"library_{uuid4().hex}"
        )
        close = server.close
    recorder.create_table()
    try:
        yield recorder
    finally:
        close()
