"""What `GET /locations/{name}/timeline` costs in a long log and in a short one.

    python -m bench.timelines [--claims 1000000] [--postgresql]

The place has fifty claims in either, spread over the whole log. Wanted is that the long
one takes at most 1.2 times as long (p50).
"""

import argparse
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median

from flask.testing import FlaskClient

from api import door
from app import create_app
from bench.log import Made, append, article, database, ratio
from bench.servers import empty
from events.dates import DatedInterval
from events.facts import ClaimMade
from events.gazetteer import Gazetteer
from events.log import Log, open_log
from events.parties import read_parties
from events.references import in_use
from events.setup import prepare
from events.vocabulary import Action
from tests import build

SEEDS = Path(__file__).parent.parent / "seeds"
SHORT = 10_000  # claims of the log that the long one is compared with
CLAIMS = 50  # on the place
GETS = 200
PATH = f"/locations/{build.KUPIANSK}/timeline"
USED = (("place", build.KUPIANSK), ("party", "russia"), ("party", "ukraine"))
FIRST = date(2022, 2, 24)


def main() -> None:
    """Print a line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--postgresql", action="store_true")
    asked = parser.parse_args()
    with empty(postgresql=asked.postgresql) as url:
        measure(url, asked.claims)


def measure(url: str, claims: int) -> None:
    """Time one answer in two logs, by turns."""
    with ExitStack() as stack:
        clients = [
            stack.enter_context(service(database(url, name), size))
            for name, size in (("long", claims), ("short", SHORT))
        ]
        asked = [[got(client) for client in clients] for _ in range(GETS)]
    long, short = ([1 / one for one in took] for took in zip(*asked, strict=True))
    print(
        f"a timeline of {CLAIMS} claims in a log of {claims:,}:"
        f" {1e3 / median(long):.1f} ms, {ratio(short, long)} of what it takes"
        f" among {SHORT:,}"
    )


def got(client: FlaskClient) -> float:
    """Seconds of one answer."""
    start = time.perf_counter()
    answer = client.get(PATH)
    took = time.perf_counter() - start
    assert len(answer.json["claims"]) == CLAIMS, answer.json
    return took


@contextmanager
def service(url: str, claims: int) -> Iterator[FlaskClient]:
    """A client of a service over a log of so many claims."""
    prepare(url, SEEDS, geonames=False)
    with open_log(url) as log:
        fill(log, claims)
    with tempfile.TemporaryDirectory() as folder:
        key = Path(folder) / "cursor.key"
        app = create_app(
            {"DATABASE_URL": url, "WHOHOLDS_CURSOR_KEY_FILE": str(key), "TESTING": True}
        )
        yield app.test_client()
        door(app).close()


def fill(log: Log, claims: int) -> None:
    """Claims on other places, and among them, here and there, those on ours."""
    parties = read_parties(SEEDS / "parties.yaml")
    log.append(in_use(USED, log, Gazetteer(log.engine), parties))
    for number in range(CLAIMS // 2):
        append(log, [telling(number)])
        others = claims // (CLAIMS // 2)
        while others > 0:
            append(log, [article(500) for _ in range(min(20, -(-others // 500)))])
            others -= 10_000


def telling(number: int) -> Made:
    """An article in which each side says that it holds the place, or has taken it."""
    day = FIRST + timedelta(days=25 * number)
    one = build.article(
        title=f"Kupiansk, {day}",
        publisher=f"Agency {number % 5}",
        published_at=datetime(day.year, day.month, day.day, 12, tzinfo=UTC),
    )
    sides = ("russia", "ukraine") if number % 2 else ("ukraine", "russia")
    acts = (Action.CAPTURES if number % 3 else Action.RETAKES, Action.HOLDS)
    made = [
        ClaimMade(
            claim=build.claim(
                one.id,
                action=action,
                controller=side,
                claimant=build.claimant(f"The army of {side}", actor=None, party=side),
                said=DatedInterval.on(day),
                since=DatedInterval.by(day),
            )
        )
        for side, action in zip(sides, acts, strict=True)
    ]
    return build.batch(one, *made), {one.text_sha256: one.text}


if __name__ == "__main__":
    main()
