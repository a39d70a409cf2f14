"""What bounds an append on SQLite: our rows, written by sqlite3 with no code of ours.

    python -m bench.bound

A log is filled, and its rows are then copied into an empty one, a hundred events at a
time, each waiting for the disk: no canonical JSON, no hash and no check is made. What
remains is the tree, the read models, their indexes and the triggers that guard the log.
"""

import sqlite3
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench import baselines
from bench.log import BODY, append, claims, ratio
from events.log import migrate, open_log

EVENTS = 20_000
BATCH = 100  # events in an append
ROUNDS = 5  # the median counts
GUARDS = ("event_taken", "event_payload_taken", "merkle_node_taken")
PRAGMAS = (
    "foreign_keys = ON",
    "synchronous = FULL",
    "recursive_triggers = ON",
    "secure_delete = ON",
    "cache_size = -65536",
    "wal_autocheckpoint = 4000",
)
# The rows that the events behind a seq, up to another, have in each table.
ROWS = {
    "event": "seq > :after AND seq <= :until",
    "event_payload": "seq > :after AND seq <= :until",
    "merkle_node": "((idx + 1) << level) > :after AND ((idx + 1) << level) <= :until",
    "claim": "seq > :after AND seq <= :until",
    "location_touch": "seq > :after AND seq <= :until",
}

Append = list[tuple[str, list[tuple[object, ...]]]]  # statements with their rows


def main() -> None:
    """Print how the parts compare, in one run."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "log.db"
        migrate(f"sqlite:///{source}")
        with open_log(f"sqlite:///{source}") as log:
            ours = [append(log, [claims(BATCH)]) for _ in range(EVENTS // BATCH)]
        appends = list(_appends(source))
        plain, rows, bare = [], [], []
        for turn in range(ROUNDS):  # by turns, so that noise hits all
            path = Path(folder) / f"{turn}.db"
            plain.append(baselines.plain_sqlite(path, BATCH, EVENTS, BODY))
            rows.append(_copied(path.with_suffix(".rows"), appends, drop=()))
            bare.append(_copied(path.with_suffix(".bare"), appends, drop=GUARDS))
    print(f"plain sqlite3, event and payload alone: {median(plain):8,.0f} events/s")
    print(f"all our rows: {ratio(rows, plain)} of it")
    print(f"all our rows, without the guards: {ratio(bare, plain)} of it")
    print(f"the log itself: {ratio(ours, plain)} of it")


def _appends(source: Path) -> Iterator[Append]:
    with sqlite3.connect(source) as connection:
        for after in range(0, EVENTS, BATCH):
            made = []
            for table, which in ROWS.items():
                query = f"SELECT * FROM {table} WHERE {which}"
                span = {"after": after, "until": after + BATCH}
                rows = connection.execute(query, span).fetchall()
                marks = ", ".join("?" * len(rows[0]))
                made.append((f"INSERT INTO {table} VALUES ({marks})", rows))
            yield made


def _copied(path: Path, appends: list[Append], drop: tuple[str, ...]) -> float:
    """Events a second."""
    migrate(f"sqlite:///{path}")
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    for trigger in drop:
        connection.execute(f"DROP TRIGGER {trigger}")
    start = time.perf_counter()
    for one in appends:
        connection.execute("BEGIN IMMEDIATE")
        for statement, rows in one:
            connection.executemany(statement, rows)
        connection.execute("COMMIT")
    took = time.perf_counter() - start
    connection.close()
    return EVENTS / took


if __name__ == "__main__":
    main()
