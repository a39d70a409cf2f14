"""A process that is killed while it appends leaves whole appends only."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from events.facts import ArticleReceived
from events.log import merkle, open_log
from tests import build
from tests.log.test_append import append, contents

APPENDER = """
import itertools, sys
from events.log import open_log
from tests import build
from tests.log.test_append import append
log = open_log(sys.argv[1])
for n in itertools.count():
    places = [f"place-{m}" for m in range(5)]
    append(log, build.claimed(build.article(title=f"{sys.argv[2]}-{n}"), places))
    print(n, flush=True)
"""


def kill_while_appending(url: str, run: int, after: float) -> int:
    """Kill a process that appends; returns how many appends it told us of."""
    process = subprocess.Popen(
        [sys.executable, "-c", APPENDER, url, str(run)],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    process.stdout.readline()  # the first is written
    time.sleep(after)
    process.send_signal(signal.SIGKILL)
    rest, _ = process.communicate()
    return 1 + rest.count("\n")


@pytest.mark.parametrize("after", [0.05, 0.1303, 0.2207])
def test_a_killed_process_leaves_whole_appends_only(
    database_url: str, after: float
) -> None:
    told = sum(kill_while_appending(database_url, run, after) for run in range(2))

    with open_log(database_url) as log:
        events = log.events(limit=100_000)
        size = log.head().size
        assert [one.seq for one in events] == list(range(1, size + 1))
        articles = [e.stream for e in events if isinstance(e.event, ArticleReceived)]
        # What was told is there; of each run one more may be, that it could not tell.
        assert told <= len(articles) <= told + 2
        assert [e.stream for e in events] == [s for s in articles for _ in range(6)]
        _, frontier = merkle.grow(0, [], [one.leaf_hash for one in events])
        assert log.head().root == merkle.root(frontier)
        before = contents(log)
        assert len(before["merkle_node"]) == 2 * size - size.bit_count()
        log.rebuild()
        assert contents(log) == before

        assert append(log, build.batch(build.article())).first_seq == size + 1
