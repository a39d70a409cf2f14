"""Articles in the log: their order, versions and near-duplicates."""

from events.log import Log, NearDuplicate
from events.syndication import signature
from tests import build

WORDS = " ".join(f"word{n} says{n * 7} what{n % 5}" for n in range(60))
URL = "https://example.org/1"


def put(log: Log, text: str = build.TEXT, version: int = 1, **changed: str) -> str:
    """Append an article and return its id."""
    one = build.article(text, **changed)
    batch = build.batch(one, version=version)
    log.append([batch], texts={one.text_sha256: one.text})
    return one.id


def test_articles_come_in_the_order_of_the_log(log: Log) -> None:
    ids = [put(log, title=title) for title in "cab"]

    assert [one.received.article for one in log.articles()] == ids
    assert [one.seq for one in log.articles(after=1, limit=1)] == [2]


def test_the_latest_version_is_that_of_the_publisher_and_the_url(log: Log) -> None:
    put(log, url=URL)
    second = put(log, "Another text.", version=2, url=URL)
    put(log, "A third text.", url=URL, publisher="Another")

    latest = log.latest_version("the-example", URL)

    assert latest
    assert latest.received.article == second
    assert log.latest_version("the-example", "https://example.org/2") is None


def test_a_url_may_be_longer_than_an_index_takes(log: Log) -> None:
    url = "https://example.org/" + "".join(f"{n:x}" for n in range(20_000))
    id = put(log, url=url)

    latest = log.latest_version("the-example", url)

    assert latest
    assert latest.received.article == id


def test_equal_texts_share_a_row_and_are_fully_alike(log: Log) -> None:
    first, second = put(log), put(log, publisher="Another")

    near = log.near_duplicates(signature(build.TEXT))

    assert near == [
        NearDuplicate(article=id, group=id, likeness=1000) for id in (first, second)
    ]


def test_the_most_alike_comes_first_and_the_unlike_not_at_all(log: Log) -> None:
    edited = put(log, WORDS.replace("word30", "other").replace("word50", "other"))
    equal = put(log, WORDS)
    put(log, " ".join(reversed(WORDS.split())))

    near = log.near_duplicates(signature(WORDS))

    assert [one.article for one in near] == [equal, edited]
    assert near[0].likeness == 1000
    assert 850 < near[1].likeness < 1000


def test_a_near_duplicate_names_its_group(log: Log) -> None:
    first = put(log, WORDS)
    other = build.article(WORDS, publisher="Another")
    log.append([build.batch(other, build.joined(other.id, first))])

    near = log.near_duplicates(signature(WORDS))

    assert [(one.article, one.group) for one in near] == [
        (first, first),
        (other.id, first),
    ]
