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


def test_of_equal_texts_the_first_is_the_near_duplicate(log: Log) -> None:
    first, _ = put(log), put(log, publisher="Another")
    together = [build.article(publisher=name) for name in ("A third", "A fourth")]
    texts = {one.text_sha256: one.text for one in together}
    log.append([build.batch(one) for one in together], texts=texts)

    near = log.near_duplicates(signature(build.TEXT))

    assert near == [NearDuplicate(article=first, group=first, likeness=1000)]


def test_of_equal_texts_that_come_together_one_is_found(log: Log) -> None:
    first, second = (build.article(publisher=name) for name in ("One", "Another"))
    texts = {first.text_sha256: first.text}
    log.append([build.batch(first), build.batch(second)], texts=texts)

    near = log.near_duplicates(signature(build.TEXT))

    assert [one.article for one in near] == [first.id]


def test_the_most_alike_comes_first_and_the_unlike_not_at_all(log: Log) -> None:
    edited = put(log, WORDS.replace("word30", "other").replace("word50", "other"))
    equal = put(log, WORDS)
    put(log, " ".join(reversed(WORDS.split())))

    near = log.near_duplicates(signature(WORDS))

    assert [one.article for one in near] == [equal, edited]
    assert near[0].likeness == 1000
    assert 850 < near[1].likeness < 1000


def test_a_near_duplicate_names_its_group(log: Log) -> None:
    first = put(log, WORDS.replace("word30", "other"))
    other = build.article(WORDS, publisher="Another")
    batch = build.batch(other, build.joined(other.id, first))
    log.append([batch], texts={other.text_sha256: other.text})

    near = log.near_duplicates(signature(WORDS))

    assert [(one.article, one.group) for one in near] == [
        (other.id, first),
        (first, first),
    ]
