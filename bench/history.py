"""All that is measured of the control history, one part after the other.

    python -m bench.history [--part NAME …] [--postgresql] [--claims N] [--data DIR]

- `fold`: a thousand claims, against the oracle of the tests (`bench.fold`).
- `timelines`: an answer in a long log and in a short one (`bench.timelines`).
- `map`: all places on a day, against folding each of them (`bench.states`).
- `reprints`: one among a hundred thousand articles (`bench.reprints`).
- `million`: claims of generated articles, and the memory they take (`bench.million`).
- `control`: with a folder that has `wikipedia-control-log.csv` (`bench.control_log`).

What is made up follows from seeds of numbers and from the project's own, so it is the
same in every run.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from bench import control_log, fold, million, reprints, states, timelines
from bench.servers import empty
from settings import read_settings

LOG = "wikipedia-control-log.csv"
MAPPED = 200_000  # claims of the log that is mapped
ARTICLES = 100_000  # among which a reprint is looked for


def main() -> int:
    """Run the parts that are asked for; 1 where one says that it is too slow."""
    asked = _options()
    parts: dict[str, Callable[[str], object]] = {
        "fold": lambda url: fold.measure(1000, 1),
        "timelines": lambda url: timelines.measure(url, asked.claims),
        "map": lambda url: states.measure(url, min(asked.claims, MAPPED)),
        "reprints": lambda url: reprints.measure(url, min(asked.claims, ARTICLES)),
        "million": lambda url: million.measure(url, asked.claims),
    }
    if asked.data:
        file = asked.data / LOG
        parts["control"] = lambda url: control_log.measure(
            read_settings({"DATABASE_URL": url}), file
        )
    codes = []
    for name in asked.part or parts:
        if name not in parts:
            sys.exit(f"there is no part {name}; there are {', '.join(parts)}")
        print(f"# {name}", flush=True)
        with empty(postgresql=asked.postgresql) as url:
            codes.append(parts[name](url))
    return max(code or 0 for code in codes if code is None or isinstance(code, int))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--part", nargs="+", metavar="NAME")
    parser.add_argument("--postgresql", action="store_true")
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--data", type=Path, metavar="DIR")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
