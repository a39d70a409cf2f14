"""Real digests of a day's news, drawn by a seed, and the claims read in them.

The digests are lines of JSON, packed or not, in the form of `POST /article-batches`.
There is no gold to them: the claims are printed so that somebody can look.
"""

import gzip
import json
import random
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from bench.texts import posted
from events.articles import Article
from events.claims import Claim
from events.extraction import Reading
from events.extraction.english import is_telling
from events.extraction.text import sentences
from events.gazetteer import Gazetteer

DRAWN, SEED = 100, 1
AT_MOST = 0.05  # share of digests without a trigger word that may give a claim

Read = Callable[[Article], Reading]


def drawn(path: Path, seed: int) -> Iterator[Article]:
    """The digests of a file in an order that follows from the seed."""
    unpack = gzip.open if path.suffix == ".gz" else open
    with unpack(path, "rt", encoding="utf-8") as file:
        lines = file.readlines()
    random.Random(seed).shuffle(lines)
    return (posted(json.loads(line)) for line in lines)


def without_trigger(articles: Iterator[Article], size: int) -> list[Article]:
    """The first digests in which no word of control stands that tells by itself."""
    return list(islice((one for one in articles if not _holds_trigger(one)), size))


def with_claims(
    articles: Iterator[Article], size: int, reader: Read
) -> Iterator[tuple[Article, Reading]]:
    """The first digests that give a claim, with what was read in them."""
    told = ((one, reader(one)) for one in articles)
    return islice((pair for pair in told if pair[1].claims), size)


def run(
    path: Path,
    reader: Read,
    gazetteer: Gazetteer,
    *,
    seed: int,
    size: int,
    telling: bool,
) -> int:
    """Draw from a file of digests and print the claims.

    Returns:
        1 where too many of those without a trigger word give a claim, else 0.
    """
    order = drawn(path, seed)
    if telling:
        for article, reading in with_claims(order, size, reader):
            print_claims(article, reading.claims, gazetteer)
        return 0
    articles = without_trigger(order, size)
    told = [(one, claims) for one in articles if (claims := reader(one).claims)]
    for article, claims in told:
        print_claims(article, claims, gazetteer)
    print(f"digests without a trigger word: {len(told)} of {len(articles)} give claims")
    return int(len(told) > AT_MOST * len(articles))


def print_claims(
    article: Article, claims: tuple[Claim, ...], gazetteer: Gazetteer
) -> None:
    """Print an article's claims, each with the sentence that it was read in."""
    print(f"\n# {article.title or article.text[:60]} ({article.published_on})")
    sentence = ""
    for claim in claims:
        if claim.sentence.exact != sentence:
            sentence = claim.sentence.exact
            print(f"  {' '.join(sentence.split())}")
        print(f"    = {line(claim, gazetteer)}")


def line(claim: Claim, gazetteer: Gazetteer) -> str:
    """A claim in one line."""
    place = gazetteer.place(claim.location) if claim.location else None
    name = f"{place.name} ({place.country})" if place else f"{claim.place_text}?"
    who = claim.claimant
    return " | ".join(
        str(word)
        for word in (
            name,
            claim.action,
            claim.extent,
            claim.stance,
            claim.controller,
            f"{who.text} [{who.party or who.type}]",
            f"said {claim.said.edtf}",
            f"since {claim.since.edtf}",
            "background" if claim.background else claim.grade,
        )
    )


def _holds_trigger(article: Article) -> bool:
    parts = (("title", article.title), ("text", article.text))
    return any(
        is_telling(sentence, sided=False)
        for field, content in parts
        for sentence in sentences(field, content)
    )
