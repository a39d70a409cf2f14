"""How fast `whoholds verify` is, against a loop that only reads and hashes payloads.

Run `python -m bench.verify [EVENTS]`; the baseline is what no verification can do
without. Wanted is a ratio of 0.4.
"""

import sys
import tempfile
import time
from hashlib import sha256
from pathlib import Path
from statistics import median

from events.log import Log, migrate, open_log
from events.log.proving.verifying import verify
from tests import build

ROUNDS = 5  # the median counts
READ = (
    "SELECT e.seq, e.stream, e.version, e.id, e.type, e.recorded_at, e.payload_sha256,"
    " e.leaf_hash, p.salt, p.body FROM event e JOIN event_payload p ON p.seq = e.seq"
    " ORDER BY e.seq"
)


def main() -> None:
    """Fill a log and print a line."""
    events = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'log.db'}"
        migrate(url)
        with open_log(url) as log:
            fill(log, events)
            compare(log)


def fill(log: Log, events: int, size: int = 10) -> None:
    """Append articles with claims, `size` events each."""
    texts = {build.article().text_sha256: build.TEXT}
    places = [f"place-{n}" for n in range(size - 1)]
    for first in range(0, events, 100):
        made = [
            build.claimed(build.article(title=f"{n}"), places)
            for n in range(first, first + 100, size)
        ]
        log.append(made, texts=texts)


def compare(log: Log) -> None:
    """Print both speeds and their ratio."""
    plain, ours = [], []
    for _ in range(ROUNDS):  # by turns, so that noise hits both
        start = time.perf_counter()
        size = read(log)
        plain.append(time.perf_counter() - start)
        start = time.perf_counter()
        verdict = verify(log.database)
        ours.append(time.perf_counter() - start)
        assert (verdict.size, verdict.findings) == (size, [])
    ratio = median(plain) / median(ours)
    print(f"verify: {size / median(ours):,.0f} events/s, {ratio:.2f} of reading")


def read(log: Log) -> int:
    """Read all rows and hash the payloads, and do no more."""
    size = 0
    with log.reading() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        cursor = driver.cursor()
        cursor.execute(READ)
        while rows := cursor.fetchmany(4096):
            for row in rows:
                assert sha256(row[8] + row[9].encode()).digest() == row[6]
            size += len(rows)
    return size


if __name__ == "__main__":
    main()
