"""Somebody's real table of control, imported, and the map of what it says.

    python -m bench.control_log FILE [--postgresql]

The file is one that `whoholds import wikipedia-control` takes. The whole map, as it is
kept, is compared with folding every place.
"""

import argparse
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median

from bench.servers import empty
from bench.states import ROUNDS, timed
from events.log import Log
from events.mapping import refresh
from events.setup import prepare
from events.states import MapQuery, PlaceState, states
from filing import desk
from importing import import_rows
from settings import Settings, read_settings

DAY = date(2023, 8, 25)


def main() -> None:
    """Print three lines."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--postgresql", action="store_true")
    asked = parser.parse_args()
    with empty(postgresql=asked.postgresql) as url:
        measure(read_settings({"DATABASE_URL": url}), asked.file)


def measure(settings: Settings, file: Path) -> None:
    """Import the file twice, then ask for the map."""
    prepare(settings.database_url, settings.seeds)
    with desk(settings, None) as at:
        took, rows = timed(partial(import_rows, file, settings, at))
        told = ", ".join(f"{number:,} {what}" for what, number in rows.items())
        print(f"{rows.total() / took:.0f} rows/s: {told}")
        again, _ = timed(partial(import_rows, file, settings, at))
        print(f"a second import takes {again / took:.2f} of that")
        slow, whole = timed(partial(answer, at.log))
        refresh(at.log)
        fast = median(timed(partial(answer, at.log))[0] for _ in range(ROUNDS))
        assert answer(at.log) == whole
        print(
            f"the map of {len(whole):,} places on {DAY}: {fast * 1e3:.0f} ms,"
            f" {slow / fast:.0f} times as fast as folding every place"
        )


def answer(log: Log) -> list[PlaceState]:
    """All places on that day."""
    return list(states(MapQuery(day=DAY, until=log.size()), log=log))


if __name__ == "__main__":
    main()
