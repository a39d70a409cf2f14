"""Appending and reading back, on both databases."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from events.errors import ClockError, NotFoundError, StreamConflictError
from events.facts import ClaimMade
from events.log import Batch, Log, Receipt, open_log
from events.log.tables import metadata
from tests import build
from tests.conftest import Clock

Rows = dict[str, list[tuple[object, ...]]]


def append(log: Log, *batches: Batch, **more: object) -> Receipt:
    """Append batches of articles that all have the builder's text."""
    one = build.article()
    return log.append(batches, texts={one.text_sha256: one.text}, **more)  # type: ignore[arg-type]


def contents(log: Log) -> Rows:
    """All rows of all tables."""
    with log.reading() as connection:
        return {
            table.name: [
                tuple(row)
                for row in connection.execute(
                    sa.select(table).order_by(*table.primary_key)
                )
            ]
            for table in metadata.sorted_tables
        }


def test_an_article_and_its_claims_come_back_as_they_went_in(log: Log) -> None:
    article = build.article()
    made = build.claim(article.id)

    receipt = append(log, build.batch(article, ClaimMade(claim=made)))

    assert receipt == Receipt(
        article=article.id,
        outcome="created",
        first_seq=1,
        last_seq=2,
        recorded_at=log.clock(),
    )
    told = [build.received(article), ClaimMade(claim=made)]
    assert [one.event for one in log.events()] == told
    assert log.stream(f"article-{article.id}") == log.events()
    assert log.event(2) == log.events(after=1)[0]
    stored = log.article(article.id)
    assert (stored.received, stored.text) == (told[0], article.text)
    assert (stored.seq, stored.recorded_at) == (1, log.clock())


def test_events_are_read_by_type_and_up_to_a_seq(log: Log) -> None:
    article = build.article()
    append(log, build.claimed(article, ["a", "b", "c"]))

    assert [e.seq for e in log.events(types=["claim-made"])] == [2, 3, 4]
    assert [e.seq for e in log.events(types=["claim-made/1"], until=3)] == [2, 3]
    assert [e.seq for e in log.events(after=1, limit=2)] == [2, 3]
    assert log.events(types=["claim-unmade"]) == []


def test_what_is_not_in_the_log_is_not_found(log: Log) -> None:
    with pytest.raises(NotFoundError, match="event '1'"):
        log.event(1)
    with pytest.raises(NotFoundError, match="article 'b'"):
        log.article("b")
    assert log.stream("article-b") == []
    assert (log.head().size, log.head().recorded_at) == (0, None)


def test_an_append_at_another_version_is_refused_and_leaves_nothing(log: Log) -> None:
    article = build.article()
    append(log, build.claimed(article))
    before = contents(log)
    fresh = build.claimed(build.article(title="Another"))

    with pytest.raises(StreamConflictError) as refused:
        append(log, fresh, build.claimed(article))

    assert (refused.value.expected, refused.value.actual) == (0, 2)
    assert contents(log) == before


def test_a_stream_goes_on_where_it_was(log: Log) -> None:
    article = build.article()
    append(log, build.batch(article))
    more = [ClaimMade(claim=build.claim(article.id))]

    append(log, Batch(stream=f"article-{article.id}", expected=1, events=more))

    assert [(e.seq, e.version) for e in log.events()] == [(1, 1), (2, 2)]


def test_an_append_that_fails_in_the_middle_leaves_nothing(log: Log) -> None:
    append(log, build.claimed(build.article()))
    before = contents(log)
    article = build.article(title="Another")
    made = ClaimMade(claim=build.claim(article.id))

    # The database refuses the second row of the claim's read model, late in the append.
    with pytest.raises(sa.exc.IntegrityError):
        append(log, build.batch(article, made, made))

    assert contents(log) == before


def test_an_article_without_its_text_is_refused(log: Log) -> None:
    article = build.article("Some other text.")
    before = contents(log)

    with pytest.raises(ValueError, match="are not given"):
        log.append([build.batch(article)])
    with pytest.raises(ValueError, match="another digest"):
        log.append([build.batch(article)], texts={article.text_sha256: "Another."})

    assert contents(log) == before


@pytest.mark.parametrize(
    "batches",
    [
        [],
        [Batch(stream="a", expected=0, events=[])],
        [build.batch(build.article()), build.batch(build.article())],
    ],
    ids=["nothing", "empty", "double"],
)
def test_an_append_of_nothing_or_twice_to_a_stream_is_refused(
    log: Log, batches: list[Batch]
) -> None:
    with pytest.raises(ValueError, match=r"nothing|one batch"):
        append(log, *batches)


def test_seqs_have_no_gaps_when_four_threads_append(log: Log) -> None:
    articles = [build.article(title=str(n)) for n in range(40)]

    def write(n: int) -> Receipt:
        return append(log, build.claimed(articles[n], ["a", "b"]))

    with ThreadPoolExecutor(4) as threads:
        receipts = list(threads.map(write, range(40)))

    assert [one.seq for one in log.events(limit=1000)] == list(range(1, 121))
    assert sorted(r.first_seq or 0 for r in receipts) == list(range(1, 121, 3))
    for receipt in receipts:  # each append in one piece
        stream = log.stream(f"article-{receipt.article}")
        seqs = list(range(receipt.first_seq or 0, (receipt.last_seq or 0) + 1))
        assert [one.seq for one in stream] == seqs


def test_seqs_have_no_gaps_when_two_logs_append_to_postgresql(
    postgresql_url: str,
) -> None:
    with open_log(postgresql_url) as one, open_log(postgresql_url) as other:

        def write(n: int) -> Receipt:
            article = build.article(title=str(n))
            return append((one, other)[n % 2], build.claimed(article, ["a"]))

        with ThreadPoolExecutor(4) as threads:
            list(threads.map(write, range(40)))

        assert [e.seq for e in other.events(limit=1000)] == list(range(1, 81))


def test_recorded_at_never_goes_backwards(log: Log, clock: Clock) -> None:
    first = append(log, build.batch(build.article(title="1")))
    second = append(log, build.batch(build.article(title="2")))
    clock.forward(minutes=-4)
    third = append(log, build.batch(build.article(title="3")))
    clock.forward(minutes=5)
    fourth = append(log, build.batch(build.article(title="4")))

    times = [r.recorded_at for r in (first, second, third, fourth)]
    start, step = clock() - timedelta(minutes=1), timedelta(microseconds=1)
    assert times == [start, start + step, start + 2 * step, clock()]
    assert log.head().recorded_at == clock()


def test_nothing_is_written_when_the_log_is_far_ahead_of_the_clock(
    log: Log, clock: Clock
) -> None:
    append(log, build.batch(build.article()))
    clock.forward(minutes=-5, seconds=-1)

    with pytest.raises(ClockError, match="ahead of this machine's clock"):
        append(log, build.batch(build.article(title="Another")))

    assert log.head().size == 1


def test_a_moment_shows_whole_appends_only(log: Log, clock: Clock) -> None:
    first = clock()
    append(log, build.claimed(build.article(), ["a", "b"]))
    clock.forward(seconds=1)
    append(log, build.claimed(build.article(title="Another"), ["a"]))

    assert log.seq_at(first - timedelta(microseconds=1)) == 0
    assert log.seq_at(first) == 3
    assert log.seq_at(clock() - timedelta(microseconds=1)) == 3
    assert log.seq_at(clock() + timedelta(days=400)) == 5
    assert log.seq_at(datetime(999, 1, 1, tzinfo=UTC)) == 0


@pytest.mark.parametrize(
    "late",
    [
        {"publisher": "Another", "title": "Another"},
        {"url": "https://example.org/1", "text": "Quite another text."},
    ],
    ids=["near-duplicate", "version"],
)
def test_a_look_at_the_log_that_missed_an_article_is_refused(
    log: Log, late: dict[str, str]
) -> None:
    seen = log.head().size
    other = build.article(**late)
    log.append([build.batch(other)], texts={other.text_sha256: other.text})
    article = build.article(url="https://example.org/1")

    with pytest.raises(StreamConflictError):
        append(log, build.batch(article), seen=seen)

    append(log, build.batch(article), seen=log.head().size)


def test_a_look_at_the_log_that_missed_nothing_that_matters_is_good_enough(
    log: Log,
) -> None:
    seen = log.head().size
    other = build.article("Quite another text.", url="https://example.org/2")
    nowhere = build.article("A third text.")
    for one in (other, nowhere):
        log.append([build.batch(one)], texts={one.text_sha256: one.text})

    fresh = build.batch(build.article(url="https://example.org/1"))
    receipt = append(log, fresh, seen=seen)

    assert receipt.first_seq == 3
    article = build.article("A fourth text, at no URL either.")
    log.append(
        [build.batch(article)], texts={article.text_sha256: article.text}, seen=seen
    )
