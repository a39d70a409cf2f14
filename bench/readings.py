"""Everything that is read in many texts, written down, or compared with what was.

    python -m bench.readings --write FILE [--corpus DIR] [--digests FILE] [--size 1500]
    python -m bench.readings --compare FILE [the same]

A change that makes the reader faster must change no reading, and one to a rule only
those that it is about. The texts are the seeds' articles, every string of the tests of
extraction, what is made to be costly (`bench.hostile`, 2,000 characters each), and
those that are given: a folder of annotated texts, and digests drawn by a seed.

Each line of the file is a text's name and its reading: claims with quotes, rules and
cues, rejected candidates and unsettled places.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path

import orjson

from bench import hostile
from bench.digests import SEED, drawn
from bench.texts import HOME, SEEDS, annotated, gazetteer, of_seeds, of_tests, plain
from events.articles import Article
from events.extraction import RULES, Gazetteer, read
from events.parties import Parties, read_parties

DRAWN = 1_500  # digests
HOSTILE = 2_000  # characters of a text that is made to be costly
EACH = 5  # rules whose example is put into each costly form
SHOWN = 20  # texts that are read otherwise, of which the difference is printed

Named = tuple[str, Article]


def main() -> int:
    """Write the readings, or print how they differ from those written: then 1."""
    options = _options()
    parties = read_parties(SEEDS / "parties.yaml")
    lines = readings(_texts(options), gazetteer(options.database), parties)
    if options.write:
        with options.write.open("wb") as file:
            file.writelines(lines)
        return 0
    with options.compare.open("rb") as file:
        return int(differing(file, lines) > 0)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    doing = parser.add_mutually_exclusive_group(required=True)
    doing.add_argument("--write", type=Path, metavar="FILE")
    doing.add_argument("--compare", type=Path, metavar="FILE")
    parser.add_argument("--corpus", type=Path, metavar="DIR")
    parser.add_argument("--digests", type=Path, metavar="FILE")
    parser.add_argument("--size", type=int, default=DRAWN)
    default = HOME / "var" / "bench-gazetteer.db"
    parser.add_argument("--database", type=Path, default=default)
    return parser.parse_args()


def _texts(options: argparse.Namespace) -> Iterator[Named]:
    yield from of_seeds().items()
    yield from ((name, plain(text)) for name, text in of_tests().items())
    yield from _costly()
    if options.corpus:
        yield from annotated(options.corpus, "dev").items()
    if options.digests:
        some = islice(drawn(options.digests, SEED), options.size)
        yield from ((one.url or one.title, one) for one in some)


def _costly() -> Iterator[Named]:
    """Each form with the examples of a few rules, other ones for each form."""
    rules = sorted(RULES)
    for number, (told, form) in enumerate(hostile.FORMS.items()):
        for turn in range(EACH):
            rule = rules[(number * EACH + turn) * 7 % len(rules)]
            yield f"{rule} {told}", plain(form(hostile.example(rule), HOSTILE))


def readings(
    texts: Iterable[Named], places: Gazetteer, parties: Parties
) -> Iterator[bytes]:
    """A line for each text: its name and all that is read in it."""
    for name, article in texts:
        told = {"text": name, "reading": read(article, places, parties)}
        yield orjson.dumps(told, default=dict, option=orjson.OPT_APPEND_NEWLINE)


def differing(before: Iterable[bytes], now: Iterable[bytes]) -> int:
    """How many texts are read otherwise; what differs in the first is printed.

    A text that is in one list only is counted apart: tests come and go.
    """
    written = {orjson.loads(line)["text"]: line for line in before}
    texts = found = new = 0
    for line in now:
        old = written.pop(orjson.loads(line)["text"], None)
        texts += 1
        new += old is None
        if old is not None and old != line:
            found += 1
            if found <= SHOWN:
                _show(old, line)
    print(f"{found} of {texts} texts are read otherwise")
    print(f"{new} were not read before, {len(written)} are not read now")
    return found


def _show(before: bytes, now: bytes) -> None:
    """Print the parts of a reading that are gone, and those that are new."""
    old, new = (_parts(line) for line in (before, now))
    print(f"# {orjson.loads(now)['text']}")
    for mark, those, others in (("-", old, new), ("+", new, old)):
        for part in those:
            if part not in others:
                print(f"  {mark} {part}")


def _parts(line: bytes) -> list[str]:
    reading = orjson.loads(line)["reading"]
    lists = ("claims", "rejected", "unresolved")
    parts = chain.from_iterable(reading.pop(name) for name in lists)
    return [orjson.dumps(part).decode() for part in (*parts, reading)]


if __name__ == "__main__":
    sys.exit(main())
