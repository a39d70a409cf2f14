"""The read models follow from the log."""

import os
import subprocess
import sys
from uuid import UUID

import pytest
import sqlalchemy as sa

from events.facts import Anchor, ClaimMade, LocationMerged, VersionCompared
from events.log import Batch, Log, open_log
from events.log.tables import READ_MODELS
from tests import build
from tests.log.test_append import append, contents

REBUILD = """
import locale, sys
from events.log import open_log
locale.setlocale(locale.LC_ALL, "")
with open_log(sys.argv[1]) as log:
    print(log.rebuild(int(sys.argv[2])))
"""


def fill(log: Log) -> None:
    """Put something into every read model."""
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
    correct(log, *(one.claim.id for one in log.article_claims(first.id)))
    newer = build.article(title="4")
    append(log, build.batch(newer, compared(log, newer.id, first.id)))
    log.redact(second.id, reason="A private address", author="A. Desk")
    append(log, build.claimed(build.article(title="3"), ["a"]))


def correct(log: Log, one: UUID, other: UUID) -> None:
    """Correct a claim on `a`, move another one there, and merge the place."""
    said = [
        build.corrected(one, "a", {"controller": "ukraine"}),
        build.attributed(one, "a", {"party": None, "actor": "x"}),
    ]
    moved = build.corrected(other, "b", {"location": "a"})
    merged = LocationMerged(location="a", into="c", reason="One", author="A. Desk")
    log.append(
        [
            Batch(stream="correction-claim-1", expected=0, events=said),
            Batch(stream="correction-claim-2", expected=0, events=[moved]),
            Batch(stream="correction-locations", expected=0, events=[merged]),
        ]
    )


def compared(log: Log, new: str, old: str) -> VersionCompared:
    """That no quote of an article is in another."""
    anchors = [
        Anchor(claim=one.claim.id, seq=one.seq, fate="absent")
        for one in log.article_claims(old)
    ]
    return VersionCompared(article=new, version=2, anchors=tuple(anchors))


def test_rebuilt_read_models_are_the_same_rows(log: Log) -> None:
    fill(log)
    before = contents(log)
    assert all(before[table.name] for table in READ_MODELS)
    with log.writing() as connection:
        for table in READ_MODELS:
            connection.execute(sa.delete(table))

    assert log.rebuild() == log.head().size

    assert contents(log) == before
    assert log.rebuild() == log.head().size
    assert contents(log) == before


@pytest.mark.parametrize(
    ("environ", "together"),
    [
        ({"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati"}, 1),
        ({"PYTHONHASHSEED": "2", "TZ": "America/St_Johns", "LC_ALL": "C"}, 7),
        ({"PYTHONHASHSEED": "3", "TZ": "UTC", "LC_ALL": "C.UTF-8"}, 1000),
    ],
)
def test_a_rebuild_does_not_depend_on_where_it_runs(
    database_url: str, environ: dict[str, str], together: int
) -> None:
    with open_log(database_url) as log:
        fill(log)
        before, size = contents(log), log.head().size

    told = subprocess.run(
        [sys.executable, "-c", REBUILD, database_url, str(together)],
        env=dict(os.environ) | environ,
        capture_output=True,
        check=True,
        text=True,
    ).stdout

    assert told == f"{size}\n"
    with open_log(database_url) as log:
        assert contents(log) == before
