"""How fast the map of all places is, as ratios to folding every place in the same run.

    python -m bench.states                     SQLite, in a temporary folder
    python -m bench.states --postgresql        a PostgreSQL server of its own, fsync on
    python -m bench.states --claims 200000     how many claims there are

The claims are made up, and the same in every run: on a thousand places, by two sides, a
monitor and five publishers, over two years. Ratios hold from machine to machine.
"""

import argparse
import random
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import count
from statistics import median
from typing import TypeVar

from bench.servers import empty
from events.canonical import digest
from events.claims import Claim, Claimant, Selector
from events.dates import DatedInterval
from events.facts import ClaimMade, ReferenceRecorded
from events.gazetteer import Place
from events.log import Batch, Log, migrate, open_log
from events.mapping import refresh
from events.states import MapQuery, PlaceState, states
from events.vocabulary import Action, ClaimantType, Extent, PlaceType, Stance
from tests import build

PLACES = 1000
FIRST = date(2024, 1, 1)
DAYS = 730
ARTICLE = 20  # claims in an article, each on another place
DIGEST = 200  # the same of those that fill the log
ROUNDS = 3  # the median counts
TAIL = 200  # articles that come in while the map is kept, and while it is not
SIDES = ("north", "south")
SPEAKERS = (
    Claimant(text="North", type=ClaimantType.ORGANISATION, actor=None, party="north"),
    Claimant(text="South", type=ClaimantType.ORGANISATION, actor=None, party="south"),
    Claimant(text="Monitor", type=ClaimantType.OBSERVER, actor=None, party="monitor"),
    Claimant(text="residents", type=ClaimantType.UNNAMED, actor=None, party=None),
)

T = TypeVar("T")


def main() -> None:
    """Print a line for each measurement."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--claims", type=int, default=200_000)
    parser.add_argument("--postgresql", action="store_true")
    asked = parser.parse_args()
    with empty(postgresql=asked.postgresql) as url:
        measure(url, asked.claims)


def measure(url: str, claims: int) -> None:
    """Print what there is to print of one database."""
    migrate(url)
    made = articles(random.Random(1))
    with open_log(url) as log:
        log.append(references())
        digests = articles(random.Random(2), DIGEST)
        for _ in range(claims // DIGEST):
            append(log, next(digests))
        slow, whole = timed(partial(answer, log))
        told = f"{claims:,} claims on {len(whole):,} places"
        print(f"{told}: every place folded in {slow:.1f} s")
        took, _ = timed(partial(refresh, log))
        print(f"the map kept, from nothing: {took / slow:.2f} of that")
        fast = median(timed(partial(checked, log, whole))[0] for _ in range(ROUNDS))
        print(f"the whole map: {fast * 1e3:.0f} ms, {slow / fast:.0f} times faster")
        append(log, next(made))
        stale, _ = timed(partial(answer, log))
        print(f"with {ARTICLE} places out of date: {slow / stale:.0f} times faster")
        took, done = timed(partial(refresh, log))
        print(f"these {done} brought up to date: {took / done * 1e3:.1f} ms a place")
        beside(log, made)


def beside(log: Log, made: Iterator[Batch]) -> None:
    """What an append costs while the map is kept without a pause, and while it is not.

    By turns. Served, a pass begins when nobody has appended for a second.
    """
    alone, kept = [], []
    for _ in range(ROUNDS):
        alone.append(timed(partial(several, log, made))[0])
        log.keep_map(partial(refresh, log), quiet=0.0, most=0.0)
        kept.append(timed(partial(several, log, made))[0])
        log.stop_keeping()
    print(
        f"an append while the map is kept takes {median(kept) / median(alone):.2f} of"
        f" one while it is not, which is {median(alone) / TAIL * 1e3:.1f} ms"
    )


def timed(act: Callable[[], T]) -> tuple[float, T]:
    """The seconds that it takes, and what comes of it."""
    start = time.perf_counter()
    value = act()
    return time.perf_counter() - start, value


def answer(log: Log) -> list[PlaceState]:
    """The whole map, on a day in the second year."""
    query = MapQuery(day=FIRST + timedelta(days=DAYS - 30), until=log.size())
    return list(states(query, log=log))


def checked(log: Log, whole: list[PlaceState]) -> None:
    """The same, which must be what was folded."""
    assert answer(log) == whole


def several(log: Log, made: Iterator[Batch]) -> None:
    """Append so many articles, one after the other."""
    for _ in range(TAIL):
        append(log, next(made))


def append(log: Log, batch: Batch) -> None:
    """Append an article."""
    log.append([batch], texts={build.article().text_sha256: build.TEXT})


def articles(chance: random.Random, claims: int = ARTICLE) -> Iterator[Batch]:
    """Articles without end, each with claims on several places."""
    for number in count():
        day = FIRST + timedelta(days=chance.randrange(DAYS))
        at = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
        publisher = f"Wire {chance.randrange(5)}"
        one = build.article(
            title=f"{claims}, {number}", published_at=at, publisher=publisher
        )
        places = chance.sample(range(PLACES), claims)
        made = [
            ClaimMade(claim=claim(one.id, p, n, day, chance))
            for n, p in enumerate(places)
        ]
        yield build.batch(one, *made)


def claim(
    article: str, place: int, number: int, day: date, chance: random.Random
) -> Claim:
    """Somebody's word on a place: mostly that its own side holds it."""
    speaker = chance.choice(SPEAKERS)
    side = speaker.party if speaker.party in SIDES else chance.choice(SIDES)
    change = chance.random() < 0.2
    return build.claim(
        article,
        location=f"whoholds:place-{place}",
        controller=side,
        action=Action.CAPTURES if change else Action.HOLDS,
        extent=chance.choice((Extent.FULL, Extent.FULL, Extent.PART)),
        stance=Stance.ASSERTS if speaker.party in SIDES else Stance.REPORTS,
        claimant=speaker,
        said=DatedInterval.on(day),
        since=DatedInterval.on(day) if change else DatedInterval.by(day),
        quote=Selector.cut("text", build.TEXT + " " * number, number, number + 37),
    )


def references() -> list[Batch]:
    """The places, and who speaks."""
    places = [
        Place(
            id=f"whoholds:place-{number}",
            name=f"Place {number}",
            type=PlaceType.TOWN,
            country="AA",
            lat=50 + number % 40 / 40,
            lon=30 + number / PLACES,
        )
        for number in range(PLACES)
    ]
    kinds = dict.fromkeys(SIDES, "belligerent") | {"monitor": "observer"}
    parties = [
        {
            "id": id,
            "name": id.title(),
            "kind": kind,
            "source": "-",
            "date": "2024-01-01",
        }
        for id, kind in kinds.items()
    ]
    entries = [("place", one.document) for one in places]
    entries += [("party", one) for one in parties]
    return [
        build.referred(
            ReferenceRecorded(
                kind=kind, ref=one["id"], revision=1, digest=digest(one), content=one
            )
        )
        for kind, one in entries
    ]


if __name__ == "__main__":
    main()
