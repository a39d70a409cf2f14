"""How many articles of about 3 KB are read in a second of one core.

    python -m bench.extraction [CORPUS_DIR] [--digests FILE] --part speed

The articles are cut and joined, at the ends of paragraphs, from those of a folder or a
file; without either from the seeds. Processor time counts, of several rounds the least:
other work on the machine makes single times worse and never better. Beside it stands a
pass of a plain pattern for words over the same text, so that machines can be compared.
"""

import re
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from events.articles import Article
from events.extraction import Gazetteer, read
from events.parties import Parties

SIZE = 3_000  # characters of an article
ROUNDS = 7
FEWEST = 25  # articles; a few are read again and again until there are so many
WORDS = re.compile(r"\w+|[^\w\s]")


def measure(
    sources: dict[str, Iterable[Article]], gazetteer: Gazetteer, parties: Parties
) -> int:
    """Print articles a second for each source, and how they compare with a pattern."""
    for name, articles in sources.items():
        some = list(of_size(articles))
        some *= -(-FEWEST // len(some))
        reading, pattern = _least(
            lambda some=some: [read(one, gazetteer, parties) for one in some],
            lambda some=some: [WORDS.findall(one.text) for one in some],
        )
        size = sum(len(one.text) for one in some) / 1000
        print(
            f"{name}: {len(some) / reading:.0f} articles/s of {size / len(some):.1f} kB"
            f" ({size / reading:.0f} kB/s); a pattern for words is"
            f" {reading / pattern:.1f} times as fast"
        )
    return 0


def of_size(articles: Iterable[Article], size: int = SIZE) -> Iterator[Article]:
    """Articles of about a size, of the paragraphs of others in order.

    One takes publisher and day from the first that it has words of; a rest that is too
    short is left out, but for the only one.
    """
    first: Article | None = None
    words, made = "", 0
    for article in articles:
        if first is not None and article.language != first.language:
            first, words = None, ""
        for paragraph in article.text.split("\n\n"):
            first = first or article
            words += f"\n\n{paragraph}" if words else paragraph
            if len(words) >= size:
                yield replace(first, text=words)
                first, words, made = None, "", made + 1
    if first is not None and not made:
        yield replace(first, text=words)


def _least(*works: Callable[[], object]) -> Sequence[float]:
    """The least processor time of each, in seconds; they take turns."""
    taken: list[list[float]] = [[] for _ in works]
    for work in works:
        work()  # once before, so that what is kept of the gazetteer is there
    for _ in range(ROUNDS):
        for times, work in zip(taken, works, strict=True):
            started = time.process_time()
            work()
            times.append(time.process_time() - started)
    return [min(times) for times in taken]
