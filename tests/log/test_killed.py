"""A process that is killed while it appends leaves whole appends, and all it told of.

`CRASH_SEED` repeats a run: every seed is printed.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from events.canonical import canonical
from events.log import Log, merkle, open_log
from events.log.appending import take_head
from events.log.codec import encode
from events.log.identifiers import written
from events.log.tables import event, event_payload, merkle_node
from events.log.writer import Owner, owner
from tests.log.crashing import content
from tests.log.test_append import contents

PARTS = 2  # of the runs on each database, so that no test is long
TORTURE = os.environ.get("HYPOTHESIS_PROFILE") == "torture"
RUNS = 500 if TORTURE else 50

Process = subprocess.Popen[str]


@pytest.fixture
def process(database_url: str) -> Iterator[Process]:
    """A process that has imported everything and forks those that are killed."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.log.crashing", database_url],
        cwd=Path(__file__).parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield process
        assert process.stdin
        process.stdin.close()


class Story:
    """What was told by those who were killed, and what the log says.

    Attributes:
        open: names of appends that were tried, and not answered yet.
        told: first and last seq of those that were answered.
        there: those that were found there, written by one that could not tell.
        places: first and last seq of what is in the log.
        pid: of the last that was killed.
    """

    def __init__(self) -> None:
        self.open: dict[str, None] = {}
        self.told: dict[str, tuple[int, int]] = {}
        self.there: set[str] = set()
        self.places: dict[str, tuple[int, int]] = {}
        self.pid = 0
        self._tried: dict[str, str] = {}  # by article
        self._size = 0
        self._frontier: list[bytes] = []

    def kill(self, process: Process, seed: str) -> int:
        """Let one append until it is killed; returns how it ended."""
        assert process.stdin
        assert process.stdout
        process.stdin.write(" ".join([seed, *self.open]) + "\n")
        process.stdin.flush()
        for line in process.stdout:
            match line.split():
                case ["pid", pid]:
                    self.pid = int(pid)
                case ["try", name]:
                    self.open[name] = None
                    self._tried[content(name)[0].id] = name
                case ["done", name, first, last]:
                    del self.open[name]
                    self.told[name] = int(first), int(last)
                case ["there", name]:
                    del self.open[name]
                    self.there.add(name)
                case ["ended", status]:
                    return int(status)
        raise AssertionError("the process that forks is gone")

    def check(self, log: Log) -> None:
        """What was added is whole, in its place, proven, and all that was told."""
        head = log.head()
        rows = _rows(log, self._size, head.size)
        assert [row.seq for row in rows] == list(range(self._size + 1, head.size + 1))
        leaves = []
        for row in rows:
            digest = merkle.payload_digest(row.salt, row.body)
            place = (row.seq, row.stream, row.version, row.id, row.type)
            leaves.append(merkle.leaf(*place, row.recorded_at, digest))
            assert (row.payload_sha256, row.leaf_hash) == (digest, leaves[-1])
        _, self._frontier = merkle.grow(self._size, self._frontier, leaves)
        assert head.root == merkle.root(self._frontier)
        assert _nodes(log) == 2 * head.size - head.size.bit_count()
        assert (
            head.recorded_at is None
            or not rows
            or (written(head.recorded_at) == rows[-1].recorded_at)
        )
        self._size = head.size
        self._read(rows)
        assert self.told.items() <= self.places.items()
        assert self.there <= self.places.keys()
        assert self.places.keys() <= self.told.keys() | self.there | self.open.keys()

    def _read(self, rows: list[sa.Row[tuple[object, ...]]]) -> None:
        """Find whole appends, one after the other, each for the first time."""
        at = 0
        while at < len(rows):
            name = self._tried[rows[at].stream.removeprefix("article-")]
            assert name not in self.places
            told = [
                (batch.stream, *_stored(one))
                for batch in content(name)[1]
                for one in batch.events
            ]
            found = rows[at : at + len(told)]
            assert [(row.stream, row.type, row.body) for row in found] == told
            assert len({row.recorded_at for row in found}) == 1
            self.places[name] = found[0].seq, found[-1].seq
            at += len(told)


def _stored(one: object) -> tuple[str, str]:
    name, body = encode(one)  # type: ignore[arg-type]
    return name, canonical(body, checked=True).decode()


def _rows(log: Log, after: int, until: int) -> list[sa.Row[tuple[object, ...]]]:
    query = sa.select(event, event_payload.c.salt, event_payload.c.body).join_from(
        event, event_payload, isouter=True
    )
    query = query.where(event.c.seq > after, event.c.seq <= until)
    with log.reading() as connection:
        return list(connection.execute(query.order_by(event.c.seq)))


def _nodes(log: Log) -> int:
    with log.reading() as connection:
        found: int = connection.execute(
            sa.select(sa.func.count()).select_from(merkle_node)
        ).scalar_one()
    return found


@pytest.mark.parametrize("part", range(PARTS))
def test_killed_processes_leave_whole_appends_and_all_they_told_of(
    database_url: str, process: Process, part: int
) -> None:
    base = os.environ.get("CRASH_SEED", f"{part}.{os.getpid() if TORTURE else 0}")
    story = Story()

    for run in range(RUNS):
        seed = f"{base}.{run}"
        print(f"CRASH_SEED={base}, run {run}: {seed}")
        assert story.kill(process, seed) == -signal.SIGKILL
        with open_log(database_url) as log:
            if log.database.path:  # the lock names the dead, and is taken over
                assert owner(log.database.path) == Owner(pid=story.pid)
            with log.writing() as connection:
                take_head(connection)  # a server may still commit for the dead
            story.check(log)
            if run % (RUNS // 5) == 0 or run == RUNS - 1:
                check_rebuilt(log)

    assert len(story.told) > RUNS
    finish(database_url, story)


def check_rebuilt(log: Log) -> None:
    """The read models are the rows that the log amounts to."""
    before = contents(log)
    log.rebuild()
    assert contents(log) == before


def finish(database_url: str, story: Story) -> None:
    """Appends that nobody answered have exactly one effect when sent again."""
    with open_log(database_url) as log:
        for name in story.open:
            article, batches, key = content(name)
            if name in story.places and key is None:
                continue  # sent again it would be a conflict
            receipt = log.append(
                batches, texts={article.text_sha256: article.text}, key=key
            )
            story.told[name] = receipt.first_seq or 0, receipt.last_seq or 0
            assert receipt.replayed == (name in story.places)
        story.check(log)
        assert log.verify().findings == []
        check_rebuilt(log)
