"""Words go out of the log, off the disk and out of the read models; the log holds."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import UUID

import pytest
import sqlalchemy as sa

from events.articles import Article
from events.claims import Selector
from events.errors import GoneError, NotFoundError, StreamConflictError
from events.facts import ClaimMade, PayloadRedacted, RedactedClaim
from events.log import Batch, Gap, IdempotencyKey, Log, merkle, open_log
from events.log.identifiers import written
from events.log.tables import metadata
from tests import build
from tests.log.test_append import contents

TITLE, BODY, QUOTE = "Vellamarsh", "Quoxburyish", "Zanthropic"
WORDS = (TITLE, BODY, QUOTE)
SECRET = f"{QUOTE} troops took the town. {BODY} was told the rest."
FOLDER = """
SELECT current_setting('data_directory'), oid::text
FROM pg_database WHERE datname = current_database()
"""
WHY = {"reason": "A private person", "author": "A. Desk"}


def secret(**changed: object) -> Article:
    """An article of distinctive words."""
    return build.article(SECRET, **{"title": f"{TITLE} falls"} | changed)


def made(one: Article, location: str | None = build.KUPIANSK) -> ClaimMade:
    """A claim that quotes the article."""
    quote = Selector.cut("text", SECRET, 0, 30)
    claim = build.claim(
        one.id, location=location, quote=quote, sentence=quote, place_text=QUOTE
    )
    return ClaimMade(claim=claim)


def add(log: Log, one: Article, *claims: ClaimMade, **more: object) -> None:
    """Append the article with its text."""
    batch = build.batch(one, *claims)
    log.append([batch], texts={one.text_sha256: one.text}, **more)  # type: ignore[arg-type]


def on_disk(log: Log) -> set[str]:
    """Those of the words that are in the files of the database."""
    path = log.database.path
    if path:
        files = [Path(f"{path}{end}") for end in ("", "-wal", "-shm")]
    else:
        with log.reading() as connection:
            folder, oid = connection.exec_driver_sql(FOLDER).one()
        files = [one for one in Path(folder, "base", oid).iterdir() if one.is_file()]
    found = b"".join(one.read_bytes() for one in files if one.exists())
    return {word for word in WORDS if word.encode() in found}


def analysed(log: Log) -> None:
    """What autovacuum may do at any time: words become statistics; then a checkpoint.

    Several rows, of several lengths, since statistics of one are none.
    """
    if log.database.path is None:
        with log.database.alone() as driver:
            driver.execute("ANALYZE")
            driver.execute("CHECKPOINT")


def check_tree(log: Log) -> None:
    """Every leaf follows from its row, each payload has its digest, and so the root."""
    rows = contents(log)
    payloads = {seq: (salt, body) for seq, salt, body in rows["event_payload"]}
    redacted = {seq for seq, _ in rows["redaction"]}
    leaves = []
    for seq, stream, version, id, type, at, sha, leaf in rows["event"]:
        assert isinstance(seq, int)
        assert (seq in payloads) != (seq in redacted)
        if seq in payloads:
            assert merkle.payload_digest(*payloads[seq]) == sha  # type: ignore[arg-type]
        place = (seq, stream, version, UUID(str(id)), type, at)
        leaves.append(merkle.leaf(*place, sha))  # type: ignore[arg-type]
        assert leaves[-1] == leaf
    _, frontier = merkle.grow(0, [], leaves)
    assert log.head().root == merkle.root(frontier)


def test_no_file_of_the_database_holds_a_redacted_word(log: Log) -> None:
    one = secret()
    key = IdempotencyKey(key=f"{TITLE}-1", owner="", fingerprint="f")
    for n in range(5):
        add(log, build.article(f"{n} {build.TEXT * n}"))
    add(log, one, made(one), key=key)
    analysed(log)
    assert on_disk(log) == set(WORDS)

    log.redact(one.id, **WHY)
    left = log.erase()

    assert left == ()
    assert on_disk(log) == set()
    kept = str(contents(log))
    assert not any(word in kept for word in WORDS)
    assert contents(log)["idempotency"] == []
    check_tree(log)


def test_a_redaction_says_what_went_and_where(log: Log) -> None:
    one = secret()
    claims = [made(one), made(one, None)]
    add(log, one, *claims)

    done = log.redact(one.id, **WHY)

    ids = [told.claim.id for told in claims]
    assert done.event == PayloadRedacted(
        article=one.id,
        claim=None,
        seqs=(1, 2, 3),
        claims=(
            RedactedClaim(claim=ids[0], seq=2, location=build.KUPIANSK),
            RedactedClaim(claim=ids[1], seq=3, location=None),
        ),
        texts=(one.text_sha256,),
        **WHY,
    )
    assert (done.seq, log.head().size) == (4, 4)
    assert [e.event for e in log.events()] == [None, None, None, done.event]
    assert log.last_redaction() == 4
    check_tree(log)


def test_what_was_redacted_is_gone_and_not_unknown(log: Log) -> None:
    one = secret()
    claim = made(one).claim
    add(log, build.article())
    add(log, one, made(one))
    log.redact(one.id, **WHY)

    for ask in (lambda: log.article(one.id), lambda: log.claim(claim.id)):
        with pytest.raises(GoneError, match="A private person") as told:
            ask()
        assert (told.value.seq, told.value.reason) == (4, "A private person")
    with pytest.raises(NotFoundError):
        log.article(one.id, until=1)
    with pytest.raises(NotFoundError):
        log.claim(claim.id, until=2)
    assert [stored.seq for stored in log.articles()] == [1]
    assert log.claims(build.KUPIANSK) == []
    assert log.article_claims(one.id) == []
    assert log.latest_version(one.publisher_id, "https://example.org/1") is None


def test_a_place_keeps_a_gap_and_its_head_moves(log: Log) -> None:
    one, other = secret(), build.article()
    add(log, one, made(one))
    add(log, other, ClaimMade(claim=build.claim(other.id)))

    log.redact(one.id, **WHY)

    place = build.KUPIANSK
    assert log.gaps(place) == log.gaps(place, 2) == [Gap(seq=2, by_seq=5)]
    assert log.gaps(place, 1) == log.gaps("elsewhere") == []
    assert log.location_head(place) == 5
    assert [log.location_head(place, seq) for seq in (1, 2, 3)] == [None, 2, 2]
    assert [stored.seq for stored in log.claims(place)] == [4]


def test_one_claim_goes_and_its_article_stays(log: Log) -> None:
    one = secret()
    first, second = made(one), made(one, "elsewhere")
    add(log, one, first, second)

    done = log.redact(first.claim.id, **WHY)

    assert (done.event.seqs, done.event.texts, done.event.article) == ((2,), (), one.id)
    assert log.article(one.id).text == SECRET
    assert [c.claim for c in log.article_claims(one.id)] == [second.claim]
    with pytest.raises(GoneError):
        log.claim(first.claim.id)
    check_tree(log)

    rest = log.redact(one.id, **WHY)

    assert rest.event.seqs == (1, 3)
    assert [told.claim for told in rest.event.claims] == [second.claim.id]
    assert log.gaps(build.KUPIANSK) == [Gap(seq=2, by_seq=4)]
    check_tree(log)


def test_a_claim_on_no_known_place_goes_without_a_gap(log: Log) -> None:
    one = secret()
    add(log, one, made(one, None))

    done = log.redact(made(one, None).claim.id, **WHY)

    assert [told.location for told in done.event.claims] == [None]
    rows = contents(log)
    assert rows["gap"] == rows["location_touch"] == []
    check_tree(log)


def test_a_shared_text_stays_until_the_last_of_its_articles_goes(log: Log) -> None:
    one, other = secret(), secret(publisher="Another")
    add(log, one)
    add(log, other, made(other))

    first = log.redact(one.id, **WHY)

    assert (first.sharing, first.event.texts) == ((other.id,), ())
    assert log.article(other.id).text == SECRET

    second = log.redact(other.id, **WHY)

    assert (second.sharing, second.event.texts) == ((), (one.text_sha256,))
    assert contents(log)["article_text"] == []
    assert log.erase() == ()
    assert on_disk(log) == set()
    check_tree(log)


def test_the_same_text_may_come_in_under_another_id_and_go_again(log: Log) -> None:
    one, again = secret(), secret(publisher="Another")
    add(log, one)
    log.redact(one.id, **WHY)

    with pytest.raises(StreamConflictError):
        add(log, one)
    add(log, again)

    assert log.article(again.id).text == SECRET
    assert log.redact(again.id, **WHY).event.texts == (one.text_sha256,)
    check_tree(log)


def test_nothing_is_redacted_twice(log: Log) -> None:
    one = secret()
    add(log, one, made(one))
    log.redact(one.id, **WHY)
    before = contents(log)

    for target in (one.id, made(one).claim.id):
        with pytest.raises(GoneError):
            log.redact(target, **WHY)

    assert contents(log) == before


def test_what_was_never_there_is_not_redacted(log: Log) -> None:
    for target in ("f" * 64, "", "reference-party-russia", UUID(int=7)):
        with pytest.raises(NotFoundError):
            log.redact(target, **WHY)

    assert log.head().size == 0


def test_read_models_are_the_same_rows_when_rebuilt_after_a_redaction(log: Log) -> None:
    one, other = secret(url="https://example.org/1"), build.article()
    log.append([build.referred(build.reference("russia"))])
    add(log, one, made(one), made(one, "elsewhere"), made(one, None))
    add(log, other, ClaimMade(claim=build.claim(other.id)))
    join = [build.joined(other.id, one.id)]
    log.append([Batch(stream=f"article-{other.id}", expected=2, events=join)])
    log.redact(made(one, "elsewhere").claim.id, **WHY)
    log.redact(one.id, **WHY)
    last = build.article(title="Last")
    add(log, last, ClaimMade(claim=build.claim(last.id, location="elsewhere")))
    before = contents(log)

    assert log.rebuild() == log.head().size

    assert contents(log) == before
    assert [gap.seq for gap in log.gaps("elsewhere")] == [4]


def test_receipts_of_other_articles_are_kept(log: Log) -> None:
    one, other = secret(), build.article()
    keys = [IdempotencyKey(key=k, owner="", fingerprint=k) for k in "abc"]
    add(log, one, key=keys[0])
    add(log, other, key=keys[1])
    receipt = log.receipt(keys[0])
    assert receipt
    log.keep(keys[2], receipt)

    log.redact(one.id, **WHY)

    assert [log.receipt(key) is None for key in keys] == [True, False, True]


def test_redacting_while_others_append_loses_nothing(log: Log) -> None:
    articles = [secret(title=f"{n}") for n in range(6)]
    for one in articles:
        add(log, one, made(one))

    def append(n: int) -> None:
        one = build.article(title=f"Meanwhile {n}")
        add(log, one, ClaimMade(claim=build.claim(one.id)))

    with ThreadPoolExecutor(8) as pool:
        redacting = [pool.submit(log.redact, one.id, **WHY) for one in articles]
        appending = [pool.submit(append, n) for n in range(20)]
        seqs = [one.result().seq for one in redacting]
        assert [one.result() for one in appending] == [None] * 20

    assert log.head().size == 12 + 6 + 40
    assert sorted(seqs) == [
        e.seq for e in log.events(types=["payload-redacted"], limit=100)
    ]
    assert len(log.claims(build.KUPIANSK)) == 20
    assert contents(log)["article_text"] == [
        row for row in contents(log)["article_text"] if row[1] == build.TEXT
    ]
    check_tree(log)
    before = contents(log)
    log.rebuild()
    assert contents(log) == before


def test_two_who_redact_the_same_at_once_record_it_once(log: Log) -> None:
    one = secret()
    add(log, one)

    def attempt(_: int) -> bool:
        try:
            log.redact(one.id, **WHY)
        except GoneError:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(attempt, range(4)))

    assert sorted(done) == [False, False, False, True]
    assert log.head().size == 2


def test_a_redaction_that_cannot_be_recorded_erases_nothing(log: Log) -> None:
    one = secret()
    add(log, one, made(one))
    with log.writing() as connection:  # as if the log came from the future
        ahead = log.clock().replace(year=2099)
        connection.execute(
            sa.text("UPDATE log_head SET recorded_at = :at"), {"at": written(ahead)}
        )
    before = contents(log)

    with pytest.raises(Exception, match="ahead"):
        log.redact(one.id, **WHY)

    assert contents(log) == before
    assert log.article(one.id).text == SECRET


def test_a_reader_of_the_past_is_waited_for_and_then_told_of(log: Log) -> None:
    one = secret()
    add(log, one)
    with log.engine.connect() as reader:
        if log.database.path is None:
            reader = reader.execution_options(isolation_level="REPEATABLE READ")
        reader.execute(sa.text("SELECT count(*) FROM article_text")).one()
        log.redact(one.id, **WHY)
        if log.database.path:
            with log.database.alone() as driver:
                driver.execute("PRAGMA busy_timeout = 50")

        left = log.erase(patience=0.1)

        assert len(left) >= 1
        assert all("again" in sentence for sentence in left)
        assert on_disk(log) != set()

    assert log.erase() == ()
    assert on_disk(log) == set()


def test_a_service_that_does_not_own_the_tables_redacts_and_the_owner_finishes(
    postgresql_url: str,
) -> None:
    one = secret()
    with open_log(postgresql_url) as owner:
        with owner.database.alone() as driver:
            driver.execute("CREATE ROLE tenant LOGIN IN ROLE whoholds_app")
        try:
            tenant = owner.database.url.set(username="tenant", password=None)
            url = tenant.render_as_string(hide_password=False)
            with open_log(url) as service:
                add(service, one, made(one))
                analysed(owner)
                done = service.redact(one.id, **WHY)
                [left] = service.erase(patience=0)
        finally:
            with owner.database.alone() as driver:
                driver.execute("DROP ROLE tenant")

        assert done.event.texts == (one.text_sha256,)
        tables = (
            "event_payload, article_text, idempotency, map_period, map_place, "
            "pg_catalog.pg_statistic"
        )
        assert left.endswith(f"VACUUM (FULL, ANALYZE) {tables};")
        assert on_disk(owner) == set(WORDS)
        assert owner.erase() == ()
        assert on_disk(owner) == set()
        check_tree(owner)


def test_sessions_that_cannot_be_seen_are_told_of(postgresql_url: str) -> None:
    with open_log(postgresql_url) as log:
        add(log, secret())
        log.redact(secret().id, **WHY)
        with log.database.alone() as driver:
            driver.execute("CREATE ROLE landlord LOGIN")
            for table in metadata.tables:
                driver.execute(f"ALTER TABLE {table} OWNER TO landlord")
            driver.execute("GRANT SELECT ON alembic_version TO landlord")
        try:
            landlord = log.database.url.set(username="landlord", password=None)
            url = landlord.render_as_string(hide_password=False)
            with open_log(url) as theirs:
                left = theirs.erase(patience=0)
        finally:
            with log.database.alone() as driver:
                driver.execute("REASSIGN OWNED BY landlord TO CURRENT_USER")
                driver.execute("DROP OWNED BY landlord")
                driver.execute("DROP ROLE landlord")

    hidden, foreign = left
    assert "pg_read_all_stats" in hidden
    assert foreign.endswith("VACUUM (FULL, ANALYZE) pg_catalog.pg_statistic;")
