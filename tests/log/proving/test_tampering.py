"""Whatever is changed behind the log's back is found, located, and never served."""

from collections.abc import Iterator

import pytest

from events.errors import DatabaseError, DomainError, TamperedError
from events.log import Log, open_log
from events.log.proving.verifying import verify
from tests import build
from tests.conftest import Clock
from tests.log.proving.tampering import tamper
from tests.log.test_append import append

FIRST = build.article()
OTHER_TEXT = "Ukrainian forces hold Kupiansk, its mayor said."
SECOND = build.article(OTHER_TEXT)
NOBODY = "0000000000000000"
SHORT = f"x'{NOBODY * 4}'"


@pytest.fixture
def kept(log: Log, clock: Clock) -> Log:
    """Seven events: an article with two claims, an entry, an article with two."""
    append(log, build.claimed(FIRST, ["a", "b"]))
    clock.forward(minutes=1)
    append(log, build.referred(build.reference()))
    clock.forward(minutes=1)
    texts = {SECOND.text_sha256: OTHER_TEXT}
    log.append([build.claimed(SECOND, ["a", "c"])], texts=texts)
    return log


def found(log: Log) -> list[str]:
    """All that a verification finds."""
    verdict = verify(log.database)
    assert verdict.more == 0
    return [str(one) for one in verdict.findings]


def url(log: Log) -> str:
    return log.database.url.render_as_string(hide_password=False)


def test_a_log_as_it_was_written_verifies(kept: Log) -> None:
    verdict = verify(kept.database)

    assert (verdict.findings, verdict.more) == ([], 0)
    assert (verdict.size, verdict.root) == (7, kept.head().root)


def test_an_empty_log_verifies(log: Log) -> None:
    verdict = verify(log.database)

    assert (verdict.size, verdict.findings) == (0, [])
    assert verdict.root == log.head().root


# What is done, what is found, and whether reading event 2 in order is refused.
PAYLOAD = "event_payload: the payload is not the one whose digest the event has"
ROW = "event: the row is not what leaf_hash was made of"
CHANGES = {
    "a salt": (
        f"UPDATE event_payload SET salt = {SHORT} WHERE seq = 2",
        [f"seq 2: {PAYLOAD}"],
    ),
    "a payload, by one letter": (
        "UPDATE event_payload SET body = replace(body, 'captured', 'Captured')"
        " WHERE seq = 2",
        [f"seq 2: {PAYLOAD}"],
    ),
    "a payload, to other JSON": (
        "UPDATE event_payload SET body = (SELECT body FROM event_payload"
        " WHERE seq = 3) WHERE seq = 2",
        [f"seq 2: {PAYLOAD}"],
    ),
    "a stream": (
        "UPDATE event SET stream = 'article-' || stream WHERE seq = 2",
        [
            f"seq 2: {ROW}",
            "seq 2: event: version 2 of its stream comes after 0",
            "seq 3: event: version 3 of its stream comes after 1",
        ],
    ),
    "a version": (
        "UPDATE event SET version = 6 WHERE seq = 2",
        [
            f"seq 2: {ROW}",
            "seq 2: event: version 6 of its stream comes after 3",
            "seq 3: event: version 3 of its stream comes after 1",
        ],
    ),
    "an id": (
        "UPDATE event SET id = '00000000000000000000000000000000' WHERE seq = 2",
        [f"seq 2: {ROW}"],
    ),
    "a type": (
        "UPDATE event SET type = 'claim-made/3' WHERE seq = 2",
        [f"seq 2: {ROW}"],
    ),
    "a time": (
        "UPDATE event SET recorded_at = replace(recorded_at, '13:00', '13:01')"
        " WHERE seq = 2",
        [
            f"seq 2: {ROW}",
            "seq 3: event: it was recorded before the event in front of it",
        ],
    ),
    "a digest": (
        f"UPDATE event SET payload_sha256 = {SHORT} WHERE seq = 2",
        ["seq 2: event: payload_sha256 is not what leaf_hash was made of"],
    ),
    "a leaf": (
        f"UPDATE event SET leaf_hash = {SHORT} WHERE seq = 2",
        [f"seq 2: {ROW}"],
    ),
    "a payload and its digest": (
        "UPDATE event_payload SET body = (SELECT body FROM event_payload"
        " WHERE seq = 3), salt = (SELECT salt FROM event_payload WHERE seq = 3)"
        " WHERE seq = 2;"
        "UPDATE event SET payload_sha256 = (SELECT payload_sha256 FROM event"
        " WHERE seq = 3) WHERE seq = 2",
        [f"seq 2: {ROW}"],
    ),
    "two payloads swapped": (
        "UPDATE event_payload SET seq = 100 WHERE seq = 2;"
        "UPDATE event_payload SET seq = 2 WHERE seq = 3;"
        "UPDATE event_payload SET seq = 3 WHERE seq = 100",
        [f"seq 2: {PAYLOAD}", f"seq 3: {PAYLOAD}"],
    ),
    "two rows swapped": (
        "UPDATE event SET seq = 100 WHERE seq = 2;"
        "UPDATE event SET seq = 2 WHERE seq = 3;"
        "UPDATE event SET seq = 3 WHERE seq = 100;"
        "UPDATE event_payload SET seq = 100 WHERE seq = 2;"
        "UPDATE event_payload SET seq = 2 WHERE seq = 3;"
        "UPDATE event_payload SET seq = 3 WHERE seq = 100",
        [
            f"seq 2: {ROW}",
            f"seq 3: {ROW}",
            "seq 2: event: version 3 of its stream comes after 2",
        ],
    ),
    "a payload gone": (
        "DELETE FROM event_payload WHERE seq = 2",
        [
            "seq 2: event_payload: the payload is missing, and no redaction says why",
        ],
    ),
    "a row gone": (
        "DELETE FROM event_payload WHERE seq = 2; DELETE FROM event WHERE seq = 2",
        [
            "seq 2: event: the row is missing",
            "seq 3: event: version 3 of its stream comes after 1",
        ],
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_to_an_event_is_found_and_never_served(kept: Log, change: str) -> None:
    statements, expected = CHANGES[change]

    tamper(url(kept), *statements.split(";"))

    assert sorted(found(kept)) == sorted(expected)
    with pytest.raises(TamperedError) as refusal:
        kept.events()
    assert refusal.value.seq == 2
    assert "whoholds verify" in str(refusal.value)
    assert "captured" not in refusal.value.public


@pytest.mark.parametrize(
    "change",
    [change for change in CHANGES if "swapped" not in change],
)
def test_a_claim_that_was_changed_is_not_served(kept: Log, change: str) -> None:
    tamper(url(kept), *CHANGES[change][0].split(";"))

    with pytest.raises(TamperedError, match=r"^Event 2 is not shown"):
        kept.claims("a")


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        (
            "UPDATE article_text SET text = 'Other words.'"
            f" WHERE text_sha256 = '{FIRST.text_sha256}'",
            ["seq 1: article_text: the article's text has another digest"],
        ),
        (
            f"DELETE FROM article_text WHERE text_sha256 = '{SECOND.text_sha256}'",
            [
                "seq 5: article_text: the article's text is missing, and no"
                " redaction says why"
            ],
        ),
    ],
)
def test_a_text_that_was_changed_is_found(
    kept: Log, statements: str, expected: list[str]
) -> None:
    tamper(url(kept), statements)

    assert found(kept) == expected


def test_a_text_that_was_changed_is_not_served(kept: Log) -> None:
    tamper(url(kept), "UPDATE article_text SET text = 'Other words.'")

    with pytest.raises(TamperedError, match=r"^Event 1 .* text has another digest"):
        kept.article(FIRST.id)


NODE = "merkle_node: the node at level"


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        (
            f"UPDATE merkle_node SET hash = {SHORT} WHERE level = 0 AND idx = 1",
            [f"seq 2: {NODE} 0, index 1 is not that of the events"],
        ),
        (
            f"UPDATE merkle_node SET hash = {SHORT} WHERE level = 2 AND idx = 0",
            [f"seq 4: {NODE} 2, index 0 is not that of the events"],
        ),
        (
            "DELETE FROM merkle_node WHERE level = 1 AND idx = 2",
            [f"seq 6: {NODE} 1, index 2 is missing"],
        ),
        (
            "UPDATE merkle_node SET idx = 100 WHERE level = 0 AND idx = 4;"
            "UPDATE merkle_node SET idx = 4 WHERE level = 0 AND idx = 5;"
            "UPDATE merkle_node SET idx = 5 WHERE level = 0 AND idx = 100",
            [
                f"seq 5: {NODE} 0, index 4 is not that of the events",
                f"seq 6: {NODE} 0, index 5 is not that of the events",
            ],
        ),
        (
            f"INSERT INTO merkle_node VALUES (2, 1, {SHORT})",
            ["seq 8: merkle_node: level 2 has nodes beyond the log's 7 events"],
        ),
        (
            f"UPDATE log_head SET frontier = {SHORT}",
            ["size 7: log_head: the frontier is not that of the events"],
        ),
        (
            "UPDATE log_head SET recorded_at = replace(recorded_at, '13:0', '12:0')",
            ["size 7: log_head: the time is not that of the last event"],
        ),
        (
            "INSERT INTO redaction VALUES (2, 3)",
            [
                "seq 2: redaction: a redaction says that the payload is gone, and it"
                " is there"
            ],
        ),
    ],
)
def test_a_change_to_the_tree_or_the_head_is_found(
    kept: Log, statements: str, expected: list[str]
) -> None:
    tamper(url(kept), *statements.split(";"))

    assert found(kept) == expected


def test_a_log_cut_off_under_its_head_is_found(kept: Log) -> None:
    tamper(
        url(kept),
        "DELETE FROM event_payload WHERE seq = 7",
        "DELETE FROM event WHERE seq = 7",
    )

    assert "seq 7: event: the row is missing" in found(kept)


def test_events_beyond_the_head_are_found(kept: Log) -> None:
    tamper(url(kept), "UPDATE log_head SET size = 6")

    assert "seq 7: event: it is beyond the log's 6 events" in found(kept)


def test_many_findings_are_counted(kept: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("events.log.proving.verifying.TOLD", 2)
    tamper(url(kept), f"UPDATE event_payload SET salt = {SHORT}")

    verdict = verify(kept.database)

    assert len(verdict.findings) == 2
    assert verdict.more == 5


@pytest.fixture
def altered(sqlite_url: str, clock: Clock) -> Iterator[Log]:
    """As `kept`, on SQLite, which keeps values of any kind anywhere."""
    with open_log(sqlite_url, clock=clock) as log:
        append(log, build.claimed(FIRST, ["a", "b"]))
        yield log


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE event SET version = 2.5 WHERE seq = 2",
        "UPDATE event SET stream = CAST(x'ff' AS TEXT) WHERE seq = 2",
        "UPDATE event SET recorded_at = 5 WHERE seq = 2",
        "UPDATE event SET type = CAST(x'ff' AS TEXT) WHERE seq = 2",
        "UPDATE event SET payload_sha256 = 5 WHERE seq = 2",
        "UPDATE event SET leaf_hash = 'words' WHERE seq = 2",
        "UPDATE event SET id = 'words' WHERE seq = 2",
        "UPDATE event_payload SET salt = 5 WHERE seq = 2",
        "UPDATE event_payload SET body = 5 WHERE seq = 2",
        "UPDATE event_payload SET body = CAST(x'ff' AS TEXT) WHERE seq = 2",
    ],
)
def test_values_of_another_kind_are_found_and_not_served(
    altered: Log, change: str
) -> None:
    tamper(url(altered), change)

    assert "seq 2: event" in "\n".join(found(altered))
    with pytest.raises(DomainError) as refusal:
        altered.events()
    assert isinstance(refusal.value, (TamperedError, DatabaseError))
