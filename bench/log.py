"""How fast the log appends, reads and rebuilds, as ratios to plain sqlite3.

Run `python -m bench.log` for SQLite, `python -m bench.log postgresql://…` for an empty
PostgreSQL database. Ratios hold from machine to machine, events a second do not.
"""

import sqlite3
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from events.log import Batch, Log, migrate, open_log
from tests import build

EVENTS = 3000  # a measurement
ROUNDS = 3  # the median counts


def main() -> None:
    """Print a line for each measurement."""
    with tempfile.TemporaryDirectory() as folder:
        url = sys.argv[1] if len(sys.argv) > 1 else f"sqlite:///{folder}/log.db"
        migrate(url)
        with open_log(url) as log:
            for size in (1, 10, 100):
                plain, ours = [], []
                for turn in range(ROUNDS):  # by turns, so that noise hits both
                    plain.append(raw(Path(folder) / f"{size}-{turn}.db", size))
                    ours.append(append(log, size, turn))
                tell(f"append, {size} an append", median(ours), median(plain))
            print(f"read in order: {read(log):,.0f} events/s")
            print(f"rebuild: {rebuild(log):,.0f} events/s")


def tell(what: str, ours: float, plain: float) -> None:
    """One line."""
    print(f"{what}: {ours:,.0f} events/s, {ours / plain:.2f} of plain sqlite3")


def raw(path: Path, size: int) -> float:
    """Insert rows of the same length, each commit on the disk."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE event (seq INTEGER PRIMARY KEY, body TEXT)")
    body = "x" * 1400  # about what a claim has
    start = time.perf_counter()
    for first in range(1, EVENTS + 1, size):
        rows = [(seq, body) for seq in range(first, first + size)]
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("INSERT INTO event VALUES (?, ?)", rows)
        connection.execute("COMMIT")
    took = time.perf_counter() - start
    connection.close()
    return EVENTS / took


def append(log: Log, size: int, turn: int) -> float:
    """Append articles with claims on as many places as make up the size."""
    batches = [_batch(size, turn, n) for n in range(EVENTS // size)]
    texts = {build.article().text_sha256: build.TEXT}
    start = time.perf_counter()
    for batch in batches:
        log.append([batch], texts=texts)
    return EVENTS / (time.perf_counter() - start)


def read(log: Log) -> float:
    """Read the whole log in order, as values."""
    start, seen = time.perf_counter(), 0
    while events := log.events(after=seen, limit=1000):
        seen = events[-1].seq
    return seen / (time.perf_counter() - start)


def rebuild(log: Log) -> float:
    """Make the read models anew."""
    start = time.perf_counter()
    return log.rebuild() / (time.perf_counter() - start)


def _batch(size: int, turn: int, number: int) -> Batch:
    article = build.article(title=f"{size}-{turn}-{number}")
    return build.claimed(article, [f"place-{n}" for n in range(size - 1)])


if __name__ == "__main__":
    main()
