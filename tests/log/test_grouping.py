"""Appends that wait are written together, and each has its own fate."""

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from threading import Event, Thread, get_ident

import psycopg
import pytest
import sqlalchemy as sa

from events.errors import DatabaseError, StreamConflictError, UnavailableError
from events.facts import ClaimMade
from events.log import Batch, IdempotencyKey, Log, Receipt, open_log
from events.log.drafts import Append, prepare
from events.log.grouping import Queue
from tests import build
from tests.conftest import Clock
from tests.log.test_append import append, contents

KEY = IdempotencyKey(key="8e03978e", owner="agency", fingerprint="1" * 64)

Ask = Callable[[], Receipt]


def asking(
    log: Log, *titles: str, places: Sequence[str] = (build.KUPIANSK,)
) -> list[Ask]:
    """Appends of articles with a claim on each of the places."""

    def ask(title: str) -> Ask:
        batch = build.claimed(build.article(title=title), places)
        return lambda: append(log, batch)

    return list(map(ask, titles))


def in_line(queue: Queue, many: int) -> None:
    """Return when so many are in line, those who are written among them."""
    while len(queue) < many:
        time.sleep(0.001)


@contextmanager
def held_up(log: Log, asks: Sequence[Ask]) -> Iterator[list[Future[Receipt]]]:
    """The first is being written, the others wait, all until the end of the block."""
    with ThreadPoolExecutor(len(asks)) as threads, log.writing():
        futures = []
        for number, ask in enumerate(asks, start=1):
            futures.append(threads.submit(ask))
            in_line(log.queue, number)
        yield futures


def outcomes(futures: Sequence[Future[Receipt]]) -> list[Receipt | BaseException]:
    """What became of each."""
    return [future.exception() or future.result() for future in futures]


def seqs(found: Sequence[Receipt | BaseException]) -> list[int | None]:
    """The first seq of those that were written."""
    return [one.first_seq for one in found if isinstance(one, Receipt)]


def writer(log: Log) -> sa.Engine:
    """What writes."""
    with log.writing() as connection:
        return connection.engine


def test_appends_that_wait_are_written_by_one_commit(log: Log) -> None:
    commits: list[int] = []
    sa.event.listen(writer(log), "commit", lambda _: commits.append(get_ident()))

    with held_up(log, asking(log, *"abcdef")) as futures:
        pass

    receipts = outcomes(futures)
    assert seqs(receipts) == [1, 3, 5, 7, 9, 11]  # in the order they came
    times = [one.recorded_at for one in receipts if isinstance(one, Receipt)]
    assert times == sorted(set(times))
    # One for the first, one for the other five.
    assert len([thread for thread in commits if thread != get_ident()]) == 2


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("conflict", "at version 0, not at 3"),
        ("twice", "(?i)unique"),
        ("textless", "are not given"),
    ],
)
def test_an_append_that_fails_leaves_the_others_of_its_group_unharmed(
    log: Log, kind: str, told: str
) -> None:
    article = build.article("Another text.", title="bad")
    made = ClaimMade(claim=build.claim(article.id))
    texts = {article.text_sha256: article.text}
    stale = Batch(stream=f"article-{article.id}", expected=3, events=[made])
    bad: dict[str, Ask] = {
        "conflict": lambda: log.append([stale]),
        "twice": lambda: log.append([build.batch(article, made, made)], texts=texts),
        "textless": lambda: log.append([build.batch(article)]),
    }
    asks = asking(log, *"abcd")

    with held_up(log, [asks[0], asks[1], bad[kind], *asks[2:]]) as futures:
        pass

    with pytest.raises(Exception, match=told):
        futures.pop(2).result()
    assert seqs(outcomes(futures)) == [1, 3, 5, 7]
    streams = [one.stream for one in log.events(types=["article-received"])]
    assert len(set(streams)) == 4
    assert log.head().size == 8
    before = contents(log)
    log.rebuild()
    assert contents(log) == before


def test_of_two_with_the_same_key_in_a_group_one_is_written(log: Log) -> None:
    batch = build.claimed(build.article())

    def keyed() -> Receipt:
        return append(log, batch, key=KEY)

    with held_up(log, [*asking(log, "a"), keyed, keyed, *asking(log, "b")]) as futures:
        pass

    found = outcomes(futures)
    assert seqs(found) == [1, 3, 3, 5]
    assert [r.replayed for r in found if isinstance(r, Receipt)] == [0, 0, 1, 0]
    assert log.head().size == 6


def test_of_two_for_the_same_article_in_a_group_one_is_written(log: Log) -> None:
    twins = asking(log, "b", "b")

    with held_up(log, [*asking(log, "a"), *twins, *asking(log, "c")]) as futures:
        pass

    with pytest.raises(StreamConflictError):
        futures.pop(2).result()
    assert seqs(outcomes(futures)) == [1, 3, 5]


def test_of_two_that_go_on_with_a_stream_in_a_group_one_is_written(log: Log) -> None:
    article = build.article()
    append(log, build.batch(article))

    def go_on(place: str) -> Ask:
        made = ClaimMade(claim=build.claim(article.id, location=place))
        batch = Batch(stream=f"article-{article.id}", expected=1, events=[made])
        return lambda: log.append([batch])

    with held_up(log, [*asking(log, "a"), go_on("b"), go_on("c")]) as futures:
        pass

    with pytest.raises(StreamConflictError) as refused:
        futures.pop().result()
    assert (refused.value.expected, refused.value.actual) == (1, 2)
    assert seqs(outcomes(futures)) == [2, 4]
    assert [one.version for one in log.stream(f"article-{article.id}")] == [1, 2]


def test_a_full_queue_refuses_and_says_when_to_try_again(
    database_url: str, clock: Clock
) -> None:
    with open_log(database_url, clock=clock, room=3) as log:
        asks = asking(log, *"abcd")
        with held_up(log, asks[:3]) as futures:
            with pytest.raises(UnavailableError, match="3 appends wait") as refused:
                asks[3]()
            assert refused.value.retry_after == 1
        assert seqs(outcomes(futures)) == [1, 3, 5]

        assert asks[3]().first_seq == 7


@pytest.mark.parametrize("waiting", [1, 3])
def test_a_log_that_is_closed_writes_what_it_took_and_takes_no_more(
    database_url: str, clock: Clock, waiting: int
) -> None:
    log = open_log(database_url, clock=clock, room=waiting + 1)
    asks = asking(log, *"abcde")

    with held_up(log, asks[: waiting + 1]) as futures:
        closing = Thread(target=log.close)
        closing.start()
        told = ""
        while "being closed" not in told:  # before that, there is no room
            with pytest.raises(UnavailableError) as refused:
                asks[4]()
            told = str(refused.value)
    closing.join()

    assert seqs(outcomes(futures)) == list(range(1, 2 * waiting + 2, 2))
    with pytest.raises(UnavailableError, match="being closed"):
        asks[4]()
    with open_log(database_url) as again:
        assert again.head().size == 2 * (waiting + 1)


def test_a_queue_is_closed_when_the_last_is_written(clock: Clock) -> None:
    happened: list[str] = []
    gates = [Event(), Event()]

    def write(group: Sequence[Append]) -> list[Receipt]:
        gates[len(happened)].wait()
        happened.append("written")
        return [receipt(1)] * len(group)

    queue = Queue(write)
    with ThreadPoolExecutor(3) as threads:
        for number in (1, 2):
            threads.submit(queue.append, plain(clock))
            in_line(queue, number)
        closing = threads.submit(lambda: (queue.close(), happened.append("closed")))
        gates[0].set()
        while len(queue) > 1:
            time.sleep(0.001)
        wait([closing], 0.1)  # time to go wrong in
        gates[1].set()

    assert happened == ["written", "written", "closed"]


def test_a_lost_database_is_told_to_all_of_a_group_and_the_next_is_written(
    log: Log,
) -> None:
    append(log, build.claimed(build.article(title="before")))
    mend = lose(log)
    places = [f"place-{n}" for n in range(300)]  # more than free pages hold

    with held_up(log, asking(log, *"abcd", places=places)) as futures:
        pass

    found = outcomes(futures)
    assert [type(one) for one in found if not isinstance(one, DatabaseError)] == []
    mend()
    with held_up(log, asking(log, *"abcd")) as futures:
        pass
    assert seqs(outcomes(futures)) == [3, 5, 7, 9]


def test_an_end_that_comes_over_a_group_reaches_all_of_it(clock: Clock) -> None:
    gate, groups = Event(), []

    def write(group: Sequence[Append]) -> list[Receipt]:
        gate.wait()
        groups.append(len(group))
        if len(groups) == 2:
            raise SystemExit(3)
        return [receipt(len(groups))] * len(group)

    queue = Queue(write)
    with ThreadPoolExecutor(3) as threads:
        futures = []
        for number in (1, 2, 3):
            futures.append(threads.submit(queue.append, plain(clock)))
            in_line(queue, number)
        gate.set()

    assert [type(one) for one in outcomes(futures)] == [Receipt, SystemExit, SystemExit]
    assert queue.append(plain(clock)) == receipt(3)


def lose(log: Log) -> Callable[[], None]:
    """Let the database fail while it is written to; returns what mends it."""
    engine = writer(log)
    if engine.dialect.name == "sqlite":
        limit(log, 1)  # which means: no more pages than it has
        return lambda: limit(log, 1_000_000)

    def cut(connection: sa.Connection, *_: object) -> None:
        driver = connection.connection.driver_connection
        assert driver
        pid = driver.info.backend_pid
        plain = engine.url.set(drivername="postgresql").render_as_string(False)
        with psycopg.connect(plain) as other:
            other.execute("SELECT pg_terminate_backend(%s)", [pid])

    sa.event.listen(engine, "commit", cut)
    return lambda: sa.event.remove(engine, "commit", cut)


def limit(log: Log, pages: int) -> None:
    """Give an SQLite database so many pages, which is how a disk is full."""
    with log.writing() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")


def plain(clock: Clock) -> Append:
    """An append of an article without a claim."""
    article = build.article()
    texts = {article.text_sha256: article.text}
    return prepare([build.batch(article)], texts, None, None, clock())


def receipt(seq: int) -> Receipt:
    """A receipt for that seq."""
    return Receipt(
        article=None,
        outcome="recorded",
        first_seq=seq,
        last_seq=seq,
        recorded_at=build.NOON,
    )
