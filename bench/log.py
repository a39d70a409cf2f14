"""How fast the log appends, rebuilds and grows, as ratios to others in the same run.

    python -m bench.log                     SQLite, in a temporary folder
    python -m bench.log --postgresql        a PostgreSQL server of its own, fsync on
    python -m bench.log --growth 1000000    also what an append costs in a log so long

Ratios hold from machine to machine, events a second do not. An event is a claim of
about 1.4 KB with its read models; where an article is meant, the line says so.
"""

import argparse
import gc
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from statistics import median, quantiles
from typing import TypeAlias

import sqlalchemy as sa

from bench import baselines
from bench.servers import empty
from events.canonical import canonical, digest
from events.claims import Selector
from events.facts import ClaimMade
from events.log import Batch, Log, migrate, open_log
from events.log.codec import encode
from tests import build

Made: TypeAlias = tuple[Batch, Mapping[str, str]]  # with the texts of its articles

EVENTS = 3000  # a measurement
ROUNDS = 5  # the median counts
SHORT = 10_000  # events of a log that a long one is compared with
THREADS = 16
NUMBERS = count()
BODY = canonical(encode(ClaimMade(claim=build.claim()))[1], checked=True).decode()


def main() -> None:
    """Print a line for each measurement."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--postgresql", action="store_true")
    parser.add_argument("--growth", type=int, metavar="EVENTS")
    asked = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as folder,
        empty(postgresql=asked.postgresql) as url,
    ):
        measure(url, Path(folder), asked.growth)


def measure(url: str, folder: Path, growth: int | None) -> None:
    """Print what is asked for, of one database."""
    migrate(url)
    with open_log(url) as log:
        for size in (1, 10, 100):
            compare(log, url, folder, size)
        group(log)
        again(log)
    if growth:
        grow(url, growth)


def compare(log: Log, url: str, folder: Path, size: int) -> None:
    """Appends of one size: ours, plain sqlite3, the library, by turns."""
    ours, plain, library, whole = [], [], [], []
    events = EVENTS if size > 1 else EVENTS // 4
    for _ in range(ROUNDS):  # by turns, so that noise hits all
        ours.append(append(log, [claims(size) for _ in range(events // size)]))
        path = folder / f"plain-{next(NUMBERS)}.db"
        plain.append(baselines.plain_sqlite(path, size, events, BODY))
        library.append(baselines.library(url, size, events, BODY))
        whole.append(append(log, [article(size) for _ in range(events // size)]))
    print(
        f"append {size:3} at once: {median(ours):8,.0f} events/s,"
        f" {ratio(ours, plain)} of plain sqlite3, {ratio(ours, library)} of"
        f" `eventsourcing`; with an article among them {median(whole):8,.0f} events/s,"
        f" {ratio(whole, plain)}"
    )


def group(log: Log) -> None:
    """Single events by one thread that waits for each, and by many."""
    alone, together, slow = [], [], []
    for _ in range(ROUNDS):
        alone.append(append(log, [claims(1) for _ in range(300)]))
        many = [[claims(1) for _ in range(100)] for _ in range(THREADS)]
        took: list[float] = []
        threads = [threading.Thread(target=timed, args=(log, b, took)) for b in many]
        start = time.perf_counter()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        together.append(len(took) / (time.perf_counter() - start))
        slow.append(quantiles(took, n=100)[98])
    print(
        f"{THREADS} threads, one event each: {median(together):8,.0f} events/s,"
        f" {ratio(together, alone)} of one thread; p99 {median(slow) * 1e3:.1f} ms"
    )


def again(log: Log) -> None:
    """Make the read models anew: ours, and the plain way, by turns."""
    ours, plain = [], []
    for _ in range(3):
        start = time.perf_counter()
        events = log.rebuild()
        ours.append(events / (time.perf_counter() - start))
        plain.append(baselines.plain_rebuild(log.engine))
    print(
        f"rebuild: {median(ours):8,.0f} events/s,"
        f" {ratio(ours, plain)} of SQLAlchemy and json"
    )


def grow(url: str, events: int) -> None:
    """What an append of a hundred costs in a long log and in a short one, by turns."""
    with another(url, "long") as long, another(url, "short") as short:
        for log, size in ((long, events), (short, SHORT)):
            while log.head().size < size:
                append(log, [claims(500) for _ in range(min(20, size // 500))])
        took = [
            [1 / append(log, [article(100)]) for log in (long, short)]
            for _ in range(100)
        ]
    grown, young = zip(*took, strict=True)
    print(
        f"at {events:,} events an append of 100 takes {median(grown) * 1e5:.1f} ms,"
        f" {ratio(grown, young)} of what it takes at {SHORT:,}"
    )


@contextmanager
def another(url: str, name: str) -> Iterator[Log]:
    """An empty log beside the one at the URL."""
    told = database(url, name)
    migrate(told)
    with open_log(told) as log:
        yield log


def database(url: str, name: str) -> str:
    """The URL of a database beside the one at the URL, without tables yet."""
    at = sa.make_url(url)
    if at.drivername == "sqlite":
        made = at.set(database=f"{at.database}.{name}")
    else:
        made = at.set(database=name)
        with sa.create_engine(at, isolation_level="AUTOCOMMIT").connect() as server:
            server.exec_driver_sql(f"CREATE DATABASE {name}")
    return made.render_as_string(hide_password=False)


def append(log: Log, batches: Sequence[Made]) -> float:
    """Append one batch after the other; events a second."""
    events = sum(len(batch.events) for batch, _ in batches)
    gc.freeze()  # what waits here to be appended is not the log's to look through
    start = time.perf_counter()
    timed(log, batches, [])
    return events / (time.perf_counter() - start)


def timed(log: Log, batches: Sequence[Made], took: list[float]) -> None:
    """Append one batch after the other; add the seconds that each took."""
    for batch, texts in batches:
        start = time.perf_counter()
        log.append([batch], texts=texts)
        took.append(time.perf_counter() - start)


def claims(size: int) -> Made:
    """So many claims on as many places, in a stream of their own."""
    name = digest(next(NUMBERS))  # ids of articles are spread as digests are
    events = list(made(name, size))
    return Batch(stream=f"article-{name}", expected=0, events=events), {}


def article(size: int) -> Made:
    """An article with claims, so many events in all; its text is its own."""
    one = build.article(f"{build.TEXT} {next(NUMBERS)}")
    texts = {one.text_sha256: one.text}
    return build.batch(one, *made(one.id, size - 1)), texts


def made(article: str, size: int) -> Iterator[ClaimMade]:
    """Claims on ten places, as an article has them, of a thousand that there are."""
    first = next(NUMBERS) * 10
    for number in range(size):
        place = f"geonames:{(first + number % 10) % 1000}"
        quote = Selector.cut("text", build.TEXT + " " * number, number, number + 37)
        yield ClaimMade(claim=build.claim(article, location=place, quote=quote))


def ratio(ours: Sequence[float], others: Sequence[float]) -> str:
    """Median over median."""
    return f"{median(ours) / median(others):.2f}"


if __name__ == "__main__":
    main()
