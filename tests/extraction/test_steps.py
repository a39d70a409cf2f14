"""A reading takes as many steps as follow from the text, and no more than it may."""

from bisect import bisect_left
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from events.articles import Article
from events.extraction import MOST, Reading, read
from events.gazetteer import Gazetteer
from events.parties import Parties

SENTENCE = "Russian troops have captured Kupiansk, Gerasimov said. "
Limited = Callable[[str, int], Reading]


@pytest.fixture
def limited(gazetteer: Gazetteer, parties: Parties) -> Limited:
    """Reads a text in so many steps at most."""

    def read_text(text: str, most: int) -> Reading:
        article = Article(
            publisher="The Example",
            url=None,
            title="",
            text=text,
            published_at=datetime(2025, 11, 21, tzinfo=UTC),
            language="en",
        )
        return read(article, gazetteer, parties, most=most)

    return read_text


def steps(text: str, limited: Limited) -> int:
    """The fewest steps in which a text is read."""
    return bisect_left(
        range(MOST), True, key=lambda most: limited(text, most).unread is None
    )


def test_a_text_over_its_steps_gives_nothing_and_one_step_more_gives_all(
    limited: Limited,
) -> None:
    text = SENTENCE * 3 + "They would capture Lyman next, he said."
    enough = steps(text, limited)

    short, whole = limited(text, enough - 1), limited(text, enough)

    assert whole == limited(text, MOST)
    assert (len(whole.claims), len(whole.rejected)) == (3, 1)
    assert (short.claims, short.rejected, short.unresolved) == ((), (), ())
    assert (short.unread, short.language) == ("extraction_timed_out", "en")


def test_a_text_twice_as_long_takes_about_twice_the_steps(limited: Limited) -> None:
    once, twice = (steps(SENTENCE * many, limited) for many in (20, 40))

    assert 1.9 * once <= twice <= 2.1 * once


def test_a_mebibyte_of_claims_stays_far_below_what_an_article_may_take(
    limited: Limited,
) -> None:
    of_a_hundred = steps(SENTENCE * 100, limited)

    assert of_a_hundred * (1024 * 1024 / len(SENTENCE) / 100) < MOST / 2
