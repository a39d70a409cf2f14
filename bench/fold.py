"""Folds 1,000 claims of several shapes, and prints how long it takes.

    python -m bench.fold [--claims 1000] [--seed 1]

The baseline is the oracle of the tests, which follows the rules as they are written and
looks for everything among all claims. Where many answer each other a thousand claims
would take it an hour: of these shapes both are given the first hundred, and the ratio
is of these; with more the oracle only falls further behind. Both must say the same.
Exits 1 where a ratio is below 5.
"""

import argparse
import random
import sys
import time
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from events.history import Evidence, Sides, control_history
from events.parties import parties_of
from tests.history import oracle

WANTED = 5.0  # times as fast as the oracle, at least
FIRST = date(2022, 2, 24)
KINDS = {"a": "belligerent", "b": "belligerent", "w": "belligerent", "o": "observer"}
PUBLISHERS = [f"publisher:p{number}" for number in range(12)]

Shape = Callable[[int, random.Random], Mapping[str, Any]]


def everybody(number: int, chance: random.Random) -> Mapping[str, Any]:
    """Everybody, on everything, for three years."""
    action = chance.choice(["holds", "captures", "contests", "withdraws", "enters"])
    who = chance.choice(["party:a", "party:b", "party:w", "observer:o", *PUBLISHERS])
    stances = ["asserts", "concedes"] if who.startswith("party") else ["reports"] * 2
    ago = timedelta(days=chance.choice([0, 0, 1, 9, 40]))
    said = FIRST + timedelta(days=chance.randrange(1000))
    return {
        "perspective": who,
        "controller": chance.choice(["a", "b"]),
        "action": action,
        "extent": "none" if action == "withdraws" else chance.choice(["full", "part"]),
        "stance": chance.choice([*stances, "denies"]),
        "said": said,
        "since": chance.choice([(None, None), (said - ago, said - ago)]),
    }


def rivals(number: int, chance: random.Random) -> Mapping[str, Any]:
    """Two sides that answer each other every day."""
    who = "ab"[number % 2]
    return {
        "perspective": f"party:{who}",
        "controller": who,
        "said": FIRST + timedelta(days=number // 2),
    }


def one_week(number: int, chance: random.Random) -> Mapping[str, Any]:
    """Everybody, on everything, within a week."""
    told = everybody(number, chance)
    said = FIRST + timedelta(days=chance.randrange(7))
    return {**told, "said": said, "since": (None, None)}


def reprints(number: int, chance: random.Random) -> Mapping[str, Any]:
    """Ten stories, each reprinted a hundred times."""
    story = number % 10
    return {
        "perspective": chance.choice(PUBLISHERS),
        "controller": "ab"[story % 2],
        "action": "captures",
        "said": FIRST + timedelta(days=story * 20 + number // 10 % 30),
        "syndication_group": f"story {story}",
    }


def one_table(number: int, chance: random.Random) -> Mapping[str, Any]:
    """One observer that tells of a place again and again, as a table does."""
    said = FIRST + timedelta(days=number)
    holder = "ab"[number // 50 % 2]
    return {
        "perspective": "observer:o",
        "controller": holder,
        "said": said,
        "since": chance.choice([(None, said), (said, said), (None, None)]),
    }


ALL = sys.maxsize
SHAPES: Mapping[Shape, int] = {  # how many claims of it the oracle can take
    everybody: 100,
    one_week: 100,
    rivals: ALL,
    reprints: ALL,
    one_table: ALL,
}


def claims(shape: Shape, size: int, seed: int) -> list[Evidence]:
    """So many claims of a shape; the first of more are those of fewer."""
    chance = random.Random(seed)
    return [_claim(number, shape(number, chance)) for number in range(size)]


def _claim(number: int, told: Mapping[str, Any]) -> Evidence:
    who = told["perspective"]
    kind, _, name = who.partition(":")
    plain = {
        "id": f"{number:06}",
        "action": "holds",
        "extent": "full",
        "stance": "asserts" if kind == "party" else "reports",
        "published_at": told["said"],
        "article": f"article {number}",
        "publisher": name if kind == "publisher" else "wire",
        "syndication_group": f"article {number}",
    }
    return Evidence(**plain | told)


def _sides() -> Sides:
    entries = [
        {
            "id": slug,
            "name": slug,
            "kind": kind,
            "proxy_of": [{"party": "a"}] if slug == "w" else [],
            "source": "the benchmark",
            "date": "2022-02-24",
        }
        for slug, kind in KINDS.items()
    ]
    return Sides(parties_of({"parties": entries}))


WORLD = oracle.World(fighters=frozenset("abw"), sides={"w": "a"})


def _seconds(do: Callable[[], Any], times: int) -> float:
    """The least of several tries: what else the machine does only adds to it."""
    tries = []
    for _ in range(times):
        start = time.perf_counter()
        do()
        tries.append(time.perf_counter() - start)
    return min(tries)


def _outline(one: Any) -> tuple[date, str, str | None]:
    return one.start, one.status, one.controller


def measured(shape: Shape, size: int, beside: int, seed: int) -> float:
    """Print a shape's line, and return how many times as fast as the oracle it is.

    Raises:
        SystemExit: the two do not say the same.
    """
    sides = _sides()
    all_of_it = claims(shape, size, seed)
    some = all_of_it[:beside]
    whole = _seconds(lambda: control_history(all_of_it, sides), 5)
    fast = whole
    if len(some) < size:
        fast = _seconds(lambda: control_history(some, sides), 5)
    start = time.perf_counter()
    expected = oracle.fold(some, WORLD, "all-voices/1")
    slow = time.perf_counter() - start
    found = control_history(some, sides).periods
    if list(map(_outline, found)) != list(map(_outline, expected)):
        sys.exit(f"{shape.__name__}: the fold and the oracle differ")
    print(
        f"{shape.__name__:10} {size:,} claims {whole * 1000:6.1f} ms; oracle, of"
        f" {len(some):,}, {slow * 1000:8.1f} ms: {slow / fast:5.1f} times as long"
    )
    return slow / fast


def main() -> int:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(prog="python -m bench.fold")
    parser.add_argument("--claims", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    return measure(asked.claims, asked.seed)


def measure(claims: int, seed: int) -> int:
    """Run all shapes; 1 where one is not fast enough."""
    ratios = [measured(shape, claims, beside, seed) for shape, beside in SHAPES.items()]
    return 0 if min(ratios) >= WANTED else 1


if __name__ == "__main__":
    sys.exit(main())
