"""A million claims ingested from generated articles, and the memory that it takes.

    python -m bench.million [--claims 1000000] [--postgresql]

Articles say who has taken, left or keeps which of our places, in ever other words
around; each is read and appended as one that is sent. The process should need no more
memory at the end than when it has done a tenth.
"""

import argparse
import random
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psutil
import sqlalchemy as sa

from bench.servers import empty
from events.articles import Article
from events.gazetteer import Gazetteer
from events.gazetteer.tables import place
from events.ingest import ingest
from events.log import Log, open_log
from events.parties import read_parties
from events.setup import prepare

SEEDS = Path(__file__).parent.parent / "seeds"
PARTS = 10  # of the way, at which the memory is looked at
SENTENCES = 20  # of an article
FIRST = datetime(2022, 2, 24, 12, tzinfo=UTC)
TOLD = (
    "Russian troops have captured {place}, the Defense Ministry in Moscow said.",
    "The General Staff of Ukraine said its forces control {place}.",
    "Ukraine's army has retaken {place}, a spokesman for the General Staff said.",
    "Russia's Defense Ministry said on {day} that its troops took {place}.",
    "Ukrainian forces have withdrawn from {place}, the General Staff said on {day}.",
)


def main() -> None:
    """Print a line for each tenth of the way, and one for the whole."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--postgresql", action="store_true")
    asked = parser.parse_args()
    with empty(postgresql=asked.postgresql) as url:
        measure(url, asked.claims)


def measure(url: str, claims: int) -> None:
    """Make a log with our own places, and fill it."""
    prepare(url, SEEDS, geonames=False)
    with open_log(url) as log:
        fill(log, claims)


def fill(log: Log, claims: int) -> None:
    """Ingest until there are so many claims."""
    parties = read_parties(SEEDS / "parties.yaml")
    gazetteer = Gazetteer(log.engine)
    process, start = psutil.Process(), time.perf_counter()
    used: list[int] = []
    for article in articles(places(log)):
        done = ingest(
            article, log=log, gazetteer=gazetteer, parties=parties, clock=log.clock
        )
        if done.receipt.last_seq * PARTS < claims * (len(used) + 1):
            continue  # nearly all events are claims
        used.append(process.memory_info().rss)
        print(f"{done.receipt.last_seq:10,} events: {used[-1] / 2**20:.0f} MiB")
        if len(used) == PARTS:
            break
    made = sum(log.claim_counts().values())
    speed = made / (time.perf_counter() - start)
    print(
        f"{made:,} claims at {speed:,.0f} a second; at the end {used[-1] / used[0]:.2f}"
        " of the memory that the first tenth took"
    )


def places(log: Log) -> list[str]:
    """Names of our own places in Ukraine, in their order."""
    query = sa.select(place.c.name).where(place.c.country == "UA")
    with log.reading() as connection:
        return sorted(connection.scalars(query))


def articles(places: list[str]) -> Iterator[Article]:
    """Articles without an end, always the same ones."""
    chosen, number = random.Random(1), 0
    while True:
        at = FIRST + timedelta(minutes=number)
        lines = [
            chosen.choice(TOLD).format(place=chosen.choice(places), day=f"{at:%A}")
            for _ in range(SENTENCES)
        ]
        number += 1
        yield Article(
            publisher=f"Agency {number % 50}",
            url=f"https://example.org/{number}",
            title=f"Report {number}",
            text="\n\n".join(f"{line} This is item {number}." for line in lines),
            published_at=at,
            language="en",
        )


if __name__ == "__main__":
    main()
