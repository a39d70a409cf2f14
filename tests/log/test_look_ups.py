"""Every look-up goes by an index, so it does not grow with the log."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import sqlalchemy as sa

from events.log import IdempotencyKey, Log, open_log
from events.syndication import signature
from tests import build
from tests.conftest import Clock

Read = Callable[[Log], object]

READS: dict[str, Read] = {
    "head": lambda log: log.head(),
    "events": lambda log: log.events(after=3, until=9),
    "event": lambda log: log.event(1),
    "stream": lambda log: log.stream("article-1"),
    "seq_at": lambda log: log.seq_at(build.NOON + timedelta(days=1)),
    "article": lambda log: log.article(build.article().id, until=9),
    "latest_version": lambda log: log.latest_version("the-example", "https://a.org"),
    "articles": lambda log: log.articles(after=3),
    "near_duplicates": lambda log: log.near_duplicates(signature(build.TEXT)),
    "claims": lambda log: log.claims(build.KUPIANSK),
    "claims until": lambda log: log.claims(build.KUPIANSK, until=9),
    "article_claims": lambda log: log.article_claims(build.article().id),
    "claim": lambda log: log.claim(build.claim(build.article().id).id),
    "claim_counts": lambda log: log.claim_counts([build.KUPIANSK], until=9),
    "location_head": lambda log: log.location_head(build.KUPIANSK, until=9),
    "references": lambda log: log.references("party", ["russia"]),
    "receipt": lambda log: log.receipt(
        IdempotencyKey(key="1", owner="1", fingerprint="1")
    ),
}


@pytest.mark.parametrize("read", READS.values(), ids=READS)
def test_a_look_up_scans_no_table(sqlite_url: str, clock: Clock, read: Read) -> None:
    plans: list[str] = []
    with open_log(sqlite_url, clock=clock) as log:
        article = build.article()
        log.append(
            [build.claimed(article), build.referred(build.reference())],
            texts={article.text_sha256: article.text},
        )

        @sa.event.listens_for(log.engine, "before_cursor_execute")
        def explain(
            connection: object,
            cursor: object,
            statement: str,
            values: object,
            *_: object,
        ) -> None:
            if statement.startswith("SELECT"):
                explained = cursor.connection.execute(  # type: ignore[attr-defined]
                    f"EXPLAIN QUERY PLAN {statement}", values
                )
                plans.extend(row[3] for row in explained)

        read(log)

    assert plans
    scans = {plan for plan in plans if "SCAN" in plan}
    assert scans <= {"SCAN log_head"}  # which has one row
