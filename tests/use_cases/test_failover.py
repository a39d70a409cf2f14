"""The primary is killed while articles come in; its standby takes over."""

import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlalchemy as sa

from events.articles import Article
from events.errors import DatabaseError
from events.facts import ArticleReceived
from events.gazetteer import Gazetteer
from events.ingest import ingest
from events.log import Log, Receipt, merkle, open_log
from events.log.proving.note_keys import PrivateKey
from events.log.proving.signing import Signing
from events.parties import Parties
from events.receiving import stream_of
from events.setup import prepare
from tests import build
from tests.log.test_append import contents
from tests.servers import Server, pair
from tests.use_cases.conftest import SEEDS

WRITERS = 4
TEXT = (
    "Russian troops have captured Kupiansk, Gerasimov said on Thursday. The General "
    "Staff of Ukraine said that Kupiansk is under Ukrainian control. Report {}."
)


@pytest.fixture
def servers(postgresql: str) -> Iterator[tuple[Server, Server]]:
    """A primary with our places, and its standby; `postgresql` made the user."""
    assert postgresql
    with pair() as (primary, standby):
        prepare(primary.url, SEEDS, geonames=False)
        yield primary, standby


def either(primary: Server, standby: Server) -> str:
    """A URL of whichever of the two takes writes."""
    hosts = [one.host.replace("/", "%2F") for one in (primary, standby)]
    places = f"{hosts[0]}:{primary.port},{hosts[1]}:{standby.port}"
    return f"postgresql://postgres@{places}/postgres?target_session_attrs=read-write"


def article(writer: int, number: int) -> Article:
    return build.article(TEXT.format(f"{writer}-{number}"), title=f"{writer}-{number}")


class Writer:
    """Ingests its articles in order, each until it is acknowledged.

    Attributes:
        receipts: of what was acknowledged, by the article's id.
        failures: how often it was not.
    """

    def __init__(self, number: int, log: Log, parties: Parties) -> None:
        self.number = number
        self.receipts: dict[str, Receipt] = {}
        self.failures = 0
        self._log, self._parties = log, parties
        self._gazetteer = Gazetteer(log.engine)

    def write(self, until: int, *, gives_up: bool = False) -> None:
        """Go on until so many are acknowledged, or until the first that is not."""
        while len(self.receipts) < until:
            one = article(self.number, len(self.receipts))
            try:
                self.receipts[one.id] = ingest(
                    one,
                    log=self._log,
                    gazetteer=self._gazetteer,
                    parties=self._parties,
                    clock=self._log.clock,
                ).receipt
            except DatabaseError:
                self.failures += 1
                if gives_up:
                    return
                time.sleep(0.05)


def check(log: Log, receipts: dict[str, Receipt]) -> list[str]:
    """Check a log that lived on against what was acknowledged; returns its articles."""
    events = log.events(limit=1_000_000)
    assert [one.seq for one in events] == list(range(1, log.head().size + 1))
    received = [one for one in events if isinstance(one.event, ArticleReceived)]
    streams = Counter(one.stream for one in received)
    assert set(streams.values()) <= {1}
    for id, receipt in receipts.items():
        assert log.article(id).seq in range(receipt.first_seq, receipt.last_seq + 1)
        assert log.stream(stream_of(id))[-1].seq == receipt.last_seq
    for one in received:  # each has both of its claims
        assert len(log.article_claims(one.stream.removeprefix("article-"))) == 2
    leaves = [one.leaf_hash for one in events]
    _, frontier = merkle.grow(0, [], leaves)
    assert log.head().root == merkle.root(frontier)
    log.check_signed()
    assert log.verify().findings == []
    before = contents(log)
    log.rebuild()
    assert contents(log) == before
    return list(streams)


def test_a_killed_primary_loses_nothing_that_was_acknowledged(
    servers: tuple[Server, Server], parties: Parties, tmp_path: Path
) -> None:
    primary, standby = servers
    key = PrivateKey(name="example.org/log", seed=bytes(32))
    signing = Signing(key=key, copy=tmp_path / "checkpoint")
    with (
        open_log(either(primary, standby), signing=signing) as log,
        ThreadPoolExecutor(WRITERS) as threads,
    ):
        writers = [Writer(number, log, parties) for number in range(WRITERS)]
        running = [threads.submit(one.write, 10**6, gives_up=True) for one in writers]
        while min(len(one.receipts) for one in writers) < 5:
            assert not any(one.done() for one in running)
            time.sleep(0.01)
        signed = log.sign()
        assert signed
        while min(len(one.receipts) for one in writers) < 10:
            time.sleep(0.01)
        primary.kill()
        for one in running:
            one.result()
        assert all(one.failures == 1 for one in writers)

        standby.run("SELECT pg_promote()")
        receipts = {id: got for one in writers for id, got in one.receipts.items()}
        with open_log(standby.url, signing=signing) as promoted:
            found = check(promoted, receipts)
            assert promoted.witness.last == signed
        assert {stream_of(id) for id in receipts} <= set(found)
        assert len(found) <= len(receipts) + WRITERS

        more = max(len(one.receipts) for one in writers) + 5
        for future in [threads.submit(one.write, more) for one in writers]:
            future.result()
        receipts = {id: got for one in writers for id, got in one.receipts.items()}
        assert len(check(log, receipts)) == len(receipts) == WRITERS * more


def test_a_standby_is_found_out_and_answers_reads_alone(
    servers: tuple[Server, Server], parties: Parties
) -> None:
    primary, standby = servers
    for url in (either(primary, standby), either(standby, primary)):
        with open_log(url) as log:
            assert log.takes_writes()
            Writer(1, log, parties).write(1)
    with open_log(standby.url) as log:
        assert not log.takes_writes()
        assert len(log.articles()) == 1
        with pytest.raises(DatabaseError, match="takes no writes now: it is a standby"):
            log.append([build.referred(build.reference())])

        standby.run("SELECT pg_promote()")
        assert log.takes_writes()
        Writer(2, log, parties).write(1)


def test_a_server_set_to_be_read_only_says_so(postgresql_url: str) -> None:
    name = sa.make_url(postgresql_url).database
    with open_log(postgresql_url) as log:
        assert log.takes_writes()
        with log.writing() as connection:
            setting = f"ALTER DATABASE {name} SET default_transaction_read_only = on"
            connection.execute(sa.text(setting))
        log.engine.dispose()

        assert not log.takes_writes()
        with pytest.raises(DatabaseError, match="set to be read only"):
            log.append([build.referred(build.reference())])
