"""What it costs to find the article that a reprint is one of, among many and among few.

    python -m bench.reprints [--articles 100000] [--postgresql]

Against comparing a text with all, whose signatures are read for it; and once more when
there are a thousand reprints.
"""

import argparse
import random
import time
from collections.abc import Callable, Iterable, Iterator
from statistics import median

import sqlalchemy as sa

from bench.log import another
from bench.servers import empty
from events.articles import Article
from events.log import Log
from events.log.projection import numbers
from events.log.tables import article_text
from events.syndication import SHORTEST, Signature, likeness, signature
from tests import build

FEW = 1000
TOGETHER = 500  # articles of an append
ROUNDS = 20  # the median counts
WORDS = [f"word{number}" for number in range(2000)]


def main() -> None:
    """Print two lines."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--postgresql", action="store_true")
    asked = parser.parse_args()
    with empty(postgresql=asked.postgresql) as url:
        measure(url, asked.articles)


def measure(url: str, articles: int) -> None:
    """Look for the same reprint in two logs, by turns."""
    first = next(stories(1))
    sought = signature(f"{first.text} The agency reported this.")
    with another(url, "many") as many, another(url, "few") as few:
        put(many, stories(articles))
        put(few, stories(FEW))
        for log in (many, few):
            assert [one.article for one in log.near_duplicates(sought)] == [first.id]
        took = [
            (looked(many, sought), looked(few, sought), compared(many, sought))
            for _ in range(ROUNDS)
        ]
        among, alone, all_of_them = map(median, zip(*took, strict=True))
        print(
            f"a reprint among {articles:,} articles is found in {among * 1e3:.2f} ms,"
            f" {among / alone:.2f} of what it takes among {FEW:,} and"
            f" {all_of_them / among:,.0f} times as fast as comparing all"
        )
        put(many, (build.article(first.text, publisher=f"{n}") for n in range(FEW)))
        again = median(looked(many, sought) for _ in range(ROUNDS))
        print(f"with {FEW:,} reprints of it in the log, {again / among:.2f} of that")


def stories(count: int) -> Iterator[Article]:
    """Articles that share words and no sentence; always the same ones."""
    chosen = random.Random(1)
    for _ in range(count):
        yield build.article(" ".join(chosen.choices(WORDS, k=SHORTEST + 10)))


def put(log: Log, articles: Iterable[Article]) -> None:
    """Append them, many at once."""
    waiting: list[Article] = []
    for one in articles:
        waiting.append(one)
        if len(waiting) == TOGETHER:
            append(log, waiting)
            waiting.clear()
    append(log, waiting)


def append(log: Log, articles: Iterable[Article]) -> None:
    """Append them at once, without claims."""
    batches = [build.batch(one) for one in articles]
    if batches:
        log.append(batches, texts={one.text_sha256: one.text for one in articles})


def looked(log: Log, sought: Signature) -> float:
    """Seconds to find what is alike."""
    return timed(lambda: log.near_duplicates(sought))


def compared(log: Log, sought: Signature) -> float:
    """Seconds to compare with the signature of every text."""

    def compare() -> int:
        with log.reading() as connection:
            rows = connection.scalars(sa.select(article_text.c.signature))
            return max(likeness(sought, numbers(stored)) for stored in rows)

    return timed(compare)


def timed(call: Callable[[], object]) -> float:
    """Seconds of a call."""
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
