"""A process that is killed while it appends; run as a program, it forks one a line.

Forks, because starting Python takes longer than all that one run does. Nothing is open
when it forks: a log must not be shared across one.

A line of its input is a seed and the names of appends that were interrupted before. A
child tells `pid N`, `try NAME` before an append, and `done NAME FIRST LAST` or `there
NAME` after it; its parent tells `ended STATUS` when it is gone.
"""

import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from itertools import count
from random import Random
from threading import Lock, Thread

import psycopg
import sqlalchemy as sa

from events.articles import Article
from events.errors import StreamConflictError
from events.facts import ClaimMade
from events.log import Batch, IdempotencyKey, Log
from events.log.appending import HEAD
from events.log.database import Database
from events.log.drafts import Append
from events.log.grouping import Outcome
from events.log.store import now
from tests import build

POINTS = (
    "before head",
    "before statement",
    "after statement",
    "within copy",
    "before commit",
    "after commit",
    "before answer",
    "any moment",
)
OFTEN = ("before statement", "after statement")  # some fifteen a commit
THREADS = 3
SECOND = 1_000_000  # microseconds


class Failpoint:
    """Where this process ends, and at which time it comes there."""

    def __init__(self, seed: str) -> None:
        chance = Random(seed)
        self.name = chance.choice(POINTS)
        self.left = chance.randint(1, 60 if self.name in OFTEN else 6)
        if self.name == "within copy":
            self.left = chance.randint(1, 90)
        self.after = chance.randint(1, 50_000) / SECOND
        self._lock = Lock()

    def reach(self, name: str) -> None:
        """Be there; never to return, if it is the time."""
        if name != self.name:
            return
        with self._lock:
            self.left -= 1
            if not self.left:
                os.kill(os.getpid(), signal.SIGKILL)

    def wait(self) -> None:
        """Be at any moment."""
        time.sleep(self.after)
        os.kill(os.getpid(), signal.SIGKILL)


class Killed(Log):
    """A log whose process ends at a failpoint."""

    def __init__(self, url: str, point: Failpoint) -> None:
        super().__init__(Database(url), now)
        self.point = point
        with self.writing() as connection:
            engine = connection.engine
        _watch(engine, point)

    def _write(self, appends: Sequence[Append]) -> Sequence[Outcome]:
        outcomes = super()._write(appends)
        self.point.reach("after commit")
        return outcomes


def content(name: str) -> tuple[Article, list[Batch], IdempotencyKey | None]:
    """What the append of that name appends; always the same."""
    chance = Random(name)
    text = f"{build.TEXT} {chance.choice(['', 'So they said.', name])}".strip()
    article = build.article(text, title=name)
    places = chance.sample("abcdefghijkl", chance.choice([0, 1, 3, 9, 12]))
    made = [ClaimMade(claim=build.claim(article.id, location=one)) for one in places]
    others = [build.joined(article.id, "0" * 64)] if chance.random() < 0.3 else []
    batches = [build.batch(article, *others, *made)]
    if chance.random() < 0.3:
        batches.append(build.referred(build.reference(name)))
    keyed = chance.random() < 0.5
    key = IdempotencyKey(key=name, owner="agency", fingerprint=article.id)
    return article, batches, key if keyed else None


def run(url: str, seed: str, interrupted: Sequence[str]) -> None:
    """Append until killed: first what was interrupted, then more."""
    point = Failpoint(seed)
    log = Killed(url, point)
    _tell(f"pid {os.getpid()}")
    names = (f"{seed}-{number}" for number in count())
    todo, lock = list(interrupted), Lock()

    def work() -> None:
        while True:
            with lock:
                name = todo.pop(0) if todo else next(names)
            _append(log, name, point)

    threads = [Thread(target=work, daemon=True) for _ in range(THREADS)]
    if point.name == "any moment" or not _comes(log, point):
        threads.append(Thread(target=point.wait, daemon=True))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _comes(log: Log, point: Failpoint) -> bool:
    """Whether the failpoint is on the way: SQLite has no COPY."""
    return point.name != "within copy" or log.database.path is None


def _append(log: Log, name: str, point: Failpoint) -> None:
    article, batches, key = content(name)
    _tell(f"try {name}")
    try:
        done = log.append(batches, texts={article.text_sha256: article.text}, key=key)
    except StreamConflictError:
        point.reach("before answer")
        _tell(f"there {name}")
    else:
        point.reach("before answer")
        _tell(f"done {name} {done.first_seq} {done.last_seq}")


def _watch(engine: sa.Engine, point: Failpoint) -> None:
    """Come to failpoints by what SQLAlchemy and psycopg do."""

    def before(connection: object, cursor: object, sql: str, *_: object) -> None:
        if sql.startswith(HEAD):
            point.reach("before head")
        point.reach("before statement")

    sa.event.listen(engine, "before_cursor_execute", before)
    sa.event.listen(
        engine, "after_cursor_execute", lambda *_: point.reach("after statement")
    )
    sa.event.listen(engine, "commit", lambda _: point.reach("before commit"))
    write_row: Callable[..., None] = psycopg.Copy.write_row

    def rows(copy: psycopg.Copy, row: Sequence[object]) -> None:
        write_row(copy, row)
        point.reach("within copy")

    psycopg.Copy.write_row = rows  # type: ignore[method-assign]


def _tell(line: str) -> None:
    os.write(1, f"{line}\n".encode())  # in one piece, whatever the threads do


def main(url: str) -> None:
    """Fork a child a line."""
    for line in sys.stdin:
        seed, *interrupted = line.split()
        child = os.fork()
        if not child:
            try:
                run(url, seed, interrupted)
            finally:
                os._exit(1)  # it was to be killed
        _, status = os.waitpid(child, 0)
        _tell(f"ended {os.waitstatus_to_exitcode(status)}")


if __name__ == "__main__":
    main(sys.argv[1])
