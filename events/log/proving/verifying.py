"""The whole log computed again, from the payloads, in one pass and little memory.

A row that is not as it was written is named, and the pass goes on with the hash that
most of the others vouch for: what is wrong in one place is told once, and does not hide
what is wrong elsewhere.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import islice

import orjson
import sqlalchemy as sa

from events.log import merkle
from events.log.database import Database
from events.log.proving.examining import Finding, Raw, Row, explained, hashed, likely
from events.log.proving.note_keys import PublicKey
from events.log.proving.vouching import Vouchers

CHUNK = 4096  # leaves at a time: a whole subtree, so that most nodes lie inside
TOLD = 100  # findings that are kept; the others are counted

HEAD = "SELECT size, recorded_at, frontier FROM log_head WHERE id = 1"
# By the index on both, so that no list of streams is kept.
VERSIONS = (
    "SELECT seq, version, before FROM (SELECT seq, version, lag(version, 1, 0) OVER w"
    " AS before, lag(seq, 1, 0) OVER w AS earlier FROM event"
    " WINDOW w AS (PARTITION BY stream ORDER BY version)) AS placed"
    " WHERE version <> before + 1 OR seq < earlier"
)
BEYOND = (
    "SELECT seq FROM event WHERE seq > ? OR seq < 1"
    " UNION SELECT seq FROM event_payload WHERE seq > ? OR seq < 1 ORDER BY 1"
)
UNDONE = (
    "SELECT redaction.seq FROM redaction"
    " JOIN event_payload ON event_payload.seq = redaction.seq ORDER BY redaction.seq"
)
NODES = (
    "SELECT level, count(*), min(idx), max(idx) FROM merkle_node"
    " GROUP BY level ORDER BY level"
)

Progress = Callable[[int, int], None]  # events done, events in all


@dataclass(slots=True, kw_only=True)
class Verdict:
    """What a verification came to.

    Attributes:
        size: of the log.
        root: as computed.
        checkpoints: how many were looked at.
        findings: the first of what is wrong; empty where nothing is.
        more: how many further findings there are.
    """

    size: int = 0
    root: bytes = merkle.EMPTY
    checkpoints: int = 0
    findings: list[Finding] = field(default_factory=list)
    more: int = 0

    def add(self, *findings: Finding) -> None:
        """Take findings in."""
        room = max(TOLD - len(self.findings), 0)
        self.findings += findings[:room]
        self.more += len(findings[room:])


def verify(
    database: Database,
    *,
    key: PublicKey | None = None,
    copy: str | None = None,
    progress: Progress | None = None,
) -> Verdict:
    """Compute the whole log again and compare.

    Args:
        database: is only read, in one state, however long it takes.
        key: of the log; without it no signature is right.
        copy: the checkpoint that is kept outside the database, or None.
        progress: told from time to time how far it is.
    """
    with database.reading() as connection:
        snapshot(connection)
        with Raw(connection) as raw:
            return _Pass(raw, key, copy).run(progress)


def snapshot(connection: sa.Connection) -> None:
    """Let a transaction that has just begun see one state throughout.

    SQLite's do so anyway.
    """
    if connection.dialect.name == "postgresql":
        level = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"
        connection.exec_driver_sql(level)


class _Pass:
    """One pass over a log.

    Attributes:
        edge: by level, the last node that waits for its right neighbour.
        last: the time of the last event.
    """

    def __init__(self, raw: Raw, key: PublicKey | None, copy: str | None) -> None:
        self.raw = raw
        self.verdict = Verdict()
        self.vouchers = Vouchers(raw, key, copy)
        self.edge: dict[int, bytes] = {}
        self.last = b""

    def run(self, progress: Progress | None) -> Verdict:
        """The verdict."""
        [(size, recorded_at, frontier)] = self.raw.rows(HEAD) or [(0, b"", b"")]
        self.verdict.size = size
        for after in range(0, size, CHUNK):
            until = min(after + CHUNK, size)
            self._chunk(after, until)
            if progress:
                progress(until, size)
        edge = [self.edge[level] for level in sorted(self.edge, reverse=True)]
        self.verdict.root = merkle.root(edge)
        if frontier != merkle.packed(edge):
            self._found(size, "log_head", "the frontier is not that of the events")
        if _bytes(recorded_at) != self.last:
            told = "the time is not that of the last event"
            self._found(size, "log_head", told)
        self._rest(size)
        self.verdict.add(*self.vouchers.finish(size))
        self.verdict.checkpoints = self.vouchers.seen
        return self.verdict

    def _chunk(self, after: int, until: int) -> None:
        rows = self.raw.events(after, until)
        before = self.last
        leaves, doubtful, self.last = hashed(rows, before)
        if doubtful:
            self._doubts(after, until, rows, leaves, doubtful, before)
        edge = dict(self.edge)
        layers = list(merkle.climb(after, leaves, self.edge))
        for level, first, made in layers:
            stored = self.raw.hashes(level, first, first + len(made))
            if [top for _, top in stored] != made:
                self._nodes(level, first, made, stored)
        self.verdict.add(*self.vouchers.check(after, until, layers, edge))
        self._texts(rows)

    def _doubts(
        self,
        after: int,
        until: int,
        rows: list[Row | None],
        leaves: list[bytes],
        doubtful: list[int],
        before: bytes,
    ) -> None:
        """Look at doubtful rows again, and decide what their leaves are."""
        redacted = self.raw.redacted(after, until)
        nodes: dict[int, bytes] = dict(self.raw.hashes(0, after, until))
        for place in doubtful:
            seq, row = after + place + 1, rows[place]
            last = next((r[5] for r in rows[place - 1 :: -1] if place and r), before)
            gone = seq in redacted
            self.verdict.add(*explained(seq, row, last, redacted=gone))
            leaves[place] = likely(row, nodes.get(seq - 1))

    def _nodes(
        self, level: int, first: int, made: list[bytes], stored: list[Row]
    ) -> None:
        known: dict[int, bytes] = dict(stored)
        for idx, top in enumerate(made, start=first):
            if known.get(idx) != top:
                is_there = "is not that of the events" if idx in known else "is missing"
                seq = (idx + 1) << level
                told = f"the node at level {level}, index {idx} {is_there}"
                self._found(seq, "merkle_node", told)

    def _texts(self, rows: list[Row | None]) -> None:
        """Articles' texts, by the digests in their payloads."""
        wanted: dict[bytes, int] = {}
        for row in rows:
            if row and row[9] and row[4] and row[4].startswith(b"article-received/"):
                try:
                    wanted[orjson.loads(row[9])["text_sha256"].encode()] = row[0]
                except (ValueError, KeyError, TypeError, AttributeError):
                    continue  # its payload was told of already
        for digests in _some(wanted, 200):
            marks = ", ".join("?" * len(digests))
            found = self.raw.rows(
                "SELECT text_sha256, text FROM article_text"
                f" WHERE text_sha256 IN ({marks})",  # nosec B608
                [digest.decode() for digest in digests],
            )
            texts = {_bytes(digest): _bytes(text) for digest, text in found}
            for digest in digests:
                if (text := texts.get(digest)) is None:
                    told = "the article's text is missing, and no redaction says why"
                elif sha256(text).hexdigest().encode() != digest:
                    told = "the article's text has another digest"
                else:
                    continue
                self._found(wanted[digest], "article_text", told)

    def _rest(self, size: int) -> None:
        """What no chunk can see."""
        for seq, version, before in self.raw.rows(VERSIONS):
            told = f"version {version} of its stream comes after {before}"
            self._found(seq, "event", told)
        for (seq,) in self.raw.rows(BEYOND, (size, size)):
            self._found(seq, "event", f"it is beyond the log's {size} events")
        for (seq,) in self.raw.rows(UNDONE):
            told = "a redaction says that the payload is gone, and it is there"
            self._found(seq, "redaction", told)
        for level, count, low, high in self.raw.rows(NODES):
            whole = size >> level
            if low < 0 or high >= whole or count > whole:
                told = f"level {level} has nodes beyond the log's {size} events"
                self._found((high + 1) << level, "merkle_node", told)

    def _found(self, seq: int, where: str, what: str) -> None:
        self.verdict.add(Finding(seq=seq, where=where, what=what))


def _some(of: dict[bytes, int], size: int) -> Iterator[list[bytes]]:
    left = iter(of)
    while some := list(islice(left, size)):
        yield some


def _bytes(text: str | bytes) -> bytes:
    return text.encode() if isinstance(text, str) else text
