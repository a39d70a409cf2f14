"""The read models follow from the log."""

import sqlalchemy as sa

from events.facts import ClaimMade
from events.log import Batch, Log
from events.log.tables import READ_MODELS
from tests import build
from tests.log.test_append import append, contents


def test_rebuilt_read_models_are_the_same_rows(log: Log) -> None:
    first, second = build.article(title="1"), build.article(title="2")
    log.append([build.referred(build.reference("wagner"))])
    append(log, build.claimed(first, ["a", "b"]))
    append(
        log,
        build.batch(
            second,
            build.joined(second.id, first.id),
            ClaimMade(claim=build.claim(second.id, location=None)),
            ClaimMade(claim=build.claim(second.id, controller="ukraine")),
        ),
        build.referred(build.reference("a", kind="place")),
    )
    ties = build.reference("wagner", revision=2, proxy_of=[{"party": "russia"}])
    log.append([build.referred(ties), build.referred(build.reference("x", "actor"))])
    join = [build.joined(first.id, second.id)]
    log.append([Batch(stream=f"article-{first.id}", expected=3, events=join)])
    log.redact(second.id, reason="A private address", author="A. Desk")
    append(log, build.claimed(build.article(title="3"), ["a"]))
    before = contents(log)
    assert all(before[table.name] for table in READ_MODELS)
    with log.writing() as connection:
        for table in READ_MODELS:
            connection.execute(sa.delete(table))

    assert log.rebuild() == log.head().size

    assert contents(log) == before
    assert log.rebuild() == log.head().size
    assert contents(log) == before
