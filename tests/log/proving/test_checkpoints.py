"""What is signed, what is refused, and what is proven from it."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from events.errors import (
    GoneError,
    LogRollbackError,
    NotFoundError,
    NotSignedError,
    TamperedError,
    UnavailableError,
)
from events.facts import ClaimMade
from events.log import Log, open_log
from events.log.proving import notes, proofs, tlog_proof
from events.log.proving.note_keys import PrivateKey
from events.log.proving.notes import Checkpoint
from events.log.proving.signing import Signing, make_key, read_key, write_copy
from events.log.tables import checkpoint
from tests import build
from tests.conftest import Clock
from tests.log.proving.tampering import tamper
from tests.log.test_append import append

KEY = PrivateKey(name="log.example/1", seed=bytes(range(32)))
SHORT = "x'00'"


@pytest.fixture
def signing(tmp_path: Path) -> Signing:
    return Signing(key=KEY, copy=tmp_path / "kept" / "checkpoint", events=3, minutes=60)


@pytest.fixture
def signer(database_url: str, clock: Clock, signing: Signing) -> Iterator[Log]:
    """An empty log that signs."""
    with open_log(database_url, clock=clock, signing=signing) as log:
        yield log


def add(log: Log, *places: str, title: str = "A title") -> None:
    append(log, build.claimed(build.article(title=title), places))


def url(log: Log) -> str:
    return log.database.url.render_as_string(hide_password=False)


def rows(log: Log) -> list[sa.Row[tuple[object, ...]]]:
    with log.reading() as connection:
        return list(connection.execute(sa.select(checkpoint)))


def test_a_log_is_signed_in_the_database_and_outside(
    signer: Log, signing: Signing
) -> None:
    add(signer, "a", "b")

    signed = signer.sign()

    assert signed is not None
    assert notes.signed(signed.note, KEY.public) == Checkpoint(
        origin=KEY.name, size=3, root=signer.head().root
    )
    [row] = rows(signer)
    assert (row.size, row.root, row.note) == (3, signed.root, signed.note)
    assert row.created_at == "2025-11-21T13:00:00.000000Z"
    assert signing.copy.read_text("utf-8") == signed.note
    assert signer.checkpoint() == signed


def test_a_log_without_a_key_signs_nothing(log: Log) -> None:
    add(log, "a")

    assert log.sign() is None
    assert rows(log) == []
    with pytest.raises(NotSignedError, match="has no key"):
        log.public_key()
    with pytest.raises(NotSignedError, match="No checkpoint"):
        log.checkpoint()


def test_an_empty_log_is_not_signed(signer: Log, signing: Signing) -> None:
    assert signer.sign() is None
    assert not signing.copy.exists()


def test_what_is_signed_is_not_signed_again(signer: Log) -> None:
    add(signer, "a")

    first, second = signer.sign(), signer.sign()

    assert first == second
    assert len(rows(signer)) == 1


def test_every_checkpoint_goes_on_from_the_last(signer: Log) -> None:
    signed = []
    for n in range(6):
        add(signer, *"abcdefgh"[:n], title=f"{n}")
        signed.append(signer.sign())

    sizes = [one.size for one in signed if one]
    assert sizes == [1, 3, 6, 10, 15, 21]
    for old in signed:
        for new in signed:
            if old and new and old.size <= new.size:
                made = signer.consistency(old.size, new.size)
                assert (made.first_root, made.second_root) == (old.root, new.root)
                told = (old.size, new.size, made.path, old.root, new.root)
                assert proofs.extends(*told)
    verdict = signer.verify()
    assert (verdict.findings, verdict.checkpoints) == ([], 6)


def test_a_lost_copy_is_written_again(signer: Log, signing: Signing) -> None:
    add(signer, "a")
    signed = signer.sign()
    signing.copy.unlink()

    signer.sign()

    assert signed is not None
    assert signing.copy.read_text("utf-8") == signed.note


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE event_payload SET body = '{}' WHERE seq = 4",
        f"UPDATE event SET leaf_hash = {SHORT} WHERE seq = 4",
        "DELETE FROM event_payload WHERE seq = 4",
        f"UPDATE log_head SET frontier = {SHORT}",
    ],
)
def test_what_was_changed_is_not_signed(signer: Log, change: str) -> None:
    add(signer, "a")
    signer.sign()
    add(signer, "a", "b", title="Another")
    tamper(url(signer), change)

    with pytest.raises(TamperedError):
        signer.sign()
    assert [row.size for row in rows(signer)] == [2]


def test_a_log_shorter_than_the_copy_is_neither_written_nor_signed(
    database_url: str, clock: Clock, signing: Signing, log: Log
) -> None:
    add(log, "a")
    write_copy(signing.copy, KEY.sign(str(Checkpoint(origin=KEY.name, size=9, root=R))))

    with open_log(database_url, clock=clock, signing=signing) as other:
        log.close()
        for refused in (other.sign, other.check_signed, lambda: add(other, "b")):
            with pytest.raises(LogRollbackError, match="2 events, and 9 were signed"):
                refused()
        assert other.head().size == 2
        with pytest.raises(LogRollbackError) as refusal:
            other.sign()
    assert str(signing.copy) in str(refusal.value)
    assert str(signing.copy) not in refusal.value.public


R = bytes(32)


def test_a_log_with_another_beginning_is_neither_written_nor_signed(
    database_url: str, clock: Clock, signing: Signing, log: Log
) -> None:
    add(log, "a")
    write_copy(signing.copy, KEY.sign(str(Checkpoint(origin=KEY.name, size=2, root=R))))

    with open_log(database_url, clock=clock, signing=signing) as other:
        log.close()
        for refused in (other.sign, other.check_signed, lambda: add(other, "b")):
            with pytest.raises(LogRollbackError, match="first 2 events are not those"):
                refused()
        assert other.head().size == 2


def test_a_log_cut_off_under_a_running_process_is_refused(signer: Log) -> None:
    add(signer, "a")
    signer.sign()
    tamper(url(signer), "UPDATE log_head SET size = 1")

    with pytest.raises(LogRollbackError, match="1 events, and 2 were signed"):
        add(signer, "b", title="Another")
    with pytest.raises(LogRollbackError):
        signer.check_signed()


def test_a_checkpoint_that_was_changed_is_found_and_stops_writing(
    signer: Log, database_url: str, clock: Clock, signing: Signing
) -> None:
    add(signer, "a")
    signer.sign()
    tamper(url(signer), "UPDATE checkpoint SET note = replace(note, '2', '3')")

    [finding] = signer.verify().findings
    assert str(finding).startswith("size 2: checkpoint: signature: the signature of")
    signer.close()
    with (
        open_log(database_url, clock=clock, signing=signing) as other,
        pytest.raises(LogRollbackError, match="size 2 is not the one that was signed"),
    ):
        add(other, "b", title="Another")


def test_a_checkpoint_of_other_events_is_found(signer: Log, signing: Signing) -> None:
    add(signer, "a")
    false = signing.sign(1, R)
    with signer.writing() as connection:
        connection.execute(
            sa.insert(checkpoint).values(
                size=1, root=R, note=false.note, created_at="2025-11-21"
            )
        )
    write_copy(signing.copy, signing.sign(5, R).note)

    assert [str(one) for one in signer.verify().findings] == [
        "size 1: checkpoint: the root that was signed is not that of the events",
        "size 5: copy: it was signed, and the log has 2 events",
    ]


def test_a_copy_that_is_none_is_told(signer: Log, signing: Signing) -> None:
    add(signer, "a")
    signer.close()
    signing.copy.parent.mkdir(exist_ok=True)
    signing.copy.write_text("words")

    assert [str(one) for one in signer.verify().findings] == [
        "size 0: copy: it is no checkpoint"
    ]
    with pytest.raises(UnavailableError, match=r"checkpoint outside .* cannot be used"):
        signer.sign()


def test_a_thread_signs_when_enough_was_appended(signer: Log, signing: Signing) -> None:
    signed = threading.Event()
    real = signer.sign

    def sign() -> object:
        done = real()
        signed.set()
        return done

    signer.sign = sign  # type: ignore[assignment,method-assign]
    signer.sign_regularly()
    add(signer, "a")
    assert not signed.is_set()
    add(signer, "a", title="Another")

    assert signed.wait(30)
    signer.stop_signing()
    assert signer.checkpoint().size == 4


def test_the_thread_signs_what_is_left_over_from_time_to_time(
    database_url: str, clock: Clock, tmp_path: Path
) -> None:
    often = Signing(key=KEY, copy=tmp_path / "copy", events=1000, minutes=0.001)
    with open_log(database_url, clock=clock, signing=often) as log:
        add(log, "a")
        log.sign_regularly()
        while not often.copy.exists():
            threading.Event().wait(0.01)

        assert log.checkpoint().size == 2


def test_what_is_unsigned_is_signed_when_the_log_is_closed(
    database_url: str, clock: Clock, tmp_path: Path
) -> None:
    seldom = Signing(key=KEY, copy=tmp_path / "copy", events=1000, minutes=60)
    with open_log(database_url, clock=clock, signing=seldom) as log:
        log.sign_regularly()
        add(log, "a")

    with open_log(database_url, read_only=True) as log:
        assert log.checkpoint().size == 2


def test_several_signers_agree(
    postgresql_url: str, clock: Clock, signing: Signing
) -> None:
    logs = [open_log(postgresql_url, clock=clock, signing=signing) for _ in range(4)]
    add(logs[0], "a", "b")
    start = threading.Barrier(4)
    done: list[object] = []

    def sign(log: Log) -> None:
        start.wait()
        done.append(log.sign())

    threads = [threading.Thread(target=sign, args=[log]) for log in logs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert done == [logs[0].checkpoint()] * 4
    assert len(rows(logs[0])) == 1
    for log in logs:
        log.close()


def test_a_claim_is_proven_offline(signer: Log) -> None:
    one = build.article()
    claim = build.claim(one.id, location="a")
    append(signer, build.batch(one, ClaimMade(claim=claim)))
    with pytest.raises(NotSignedError, match="No checkpoint"):
        signer.claim_proof(claim.id)
    signer.sign()
    add(signer, "a", "b", title="Another")

    proven = tlog_proof.check(signer.claim_proof(claim.id), KEY.public)

    assert (proven.seq, proven.type, proven.checkpoint.size) == (2, "claim-made/1", 2)
    assert str(claim.id) in proven.body


def test_a_redaction_breaks_no_proof_and_no_signature(signer: Log) -> None:
    one, other = build.article(), build.article(title="Another")
    gone, kept = build.claim(one.id, location="a"), build.claim(other.id, location="a")
    append(signer, build.batch(one, ClaimMade(claim=gone)))
    append(signer, build.batch(other, ClaimMade(claim=kept)))
    first = signer.sign()
    signer.redact(one.id, reason="a private address", author="A. Desk")

    second = signer.sign()

    assert first is not None
    assert second is not None
    assert signer.consistency(first.size, second.size).second_root == second.root
    assert signer.verify().findings == []
    assert tlog_proof.check(signer.claim_proof(kept.id), KEY.public).seq == 4
    with pytest.raises(GoneError):
        signer.claim_proof(gone.id)


def test_what_was_redacted_before_it_was_signed_is_signed(signer: Log) -> None:
    one = build.article()
    append(signer, build.claimed(one, ["a"]))
    signer.redact(one.id, reason="a private address", author="A. Desk")

    signed = signer.sign()

    assert signed is not None
    assert signed.root == signer.head().root


def test_a_rolled_back_log_is_not_redacted(signer: Log) -> None:
    one = build.article()
    append(signer, build.claimed(one, ["a"]))
    signer.sign()
    tamper(url(signer), "UPDATE log_head SET size = 1")

    with pytest.raises(LogRollbackError):
        signer.redact(one.id, reason="a private address", author="A. Desk")


def test_a_claim_that_no_checkpoint_covers_is_told(signer: Log) -> None:
    add(signer, "a")
    signer.sign()
    later = build.article(title="Another")
    claim = build.claim(later.id, location="b")
    append(signer, build.batch(later, ClaimMade(claim=claim)))

    with pytest.raises(NotSignedError, match="is event 4, and 2 are signed"):
        signer.claim_proof(claim.id)
    with pytest.raises(NotFoundError):
        signer.claim_proof(build.claim("b" * 64).id)


def test_every_event_is_proven_at_every_size(signer: Log) -> None:
    add(signer, "a", "b", "c", "d", "e")

    for size in range(1, 7):
        for seq in range(1, size + 1):
            made = signer.inclusion(seq, size)
            told = (made.leaf_hash, seq - 1, size, made.path, made.root)
            assert proofs.includes(*told)
    for seq, size in ((7, 6), (0, 6), (4, 3), (1, 7), (1, -1)):
        with pytest.raises(NotFoundError):
            signer.inclusion(seq, size)


def test_a_proof_is_for_the_last_checkpoint_unless_said(signer: Log) -> None:
    add(signer, "a")
    signed = signer.sign()
    add(signer, "a", title="Another")

    assert signed is not None
    made = signer.inclusion(1)
    assert (made.size, made.root) == (2, signed.root)


def test_a_log_goes_on_under_a_new_name_where_its_end_is_lost(
    signer: Log, clock: Clock, tmp_path: Path
) -> None:
    add(signer, "a")
    signer.sign()
    other = PrivateKey(name="log.example/2", seed=bytes(32))
    fresh = Signing(key=other, copy=tmp_path / "fresh" / "checkpoint")

    with open_log(url(signer), clock=clock, signing=fresh) as log:
        signer.close()
        log.sign()
        assert not fresh.copy.exists()  # nothing is signed under the new name yet
        add(log, "b", title="Another")
        signed = log.sign()
        verdict = log.verify()

    assert signed is not None
    assert notes.signed(signed.note, other.public).size == signed.size == 4
    assert fresh.copy.read_text("utf-8") == signed.note
    assert (verdict.checkpoints, verdict.findings) == (2, [])


def test_a_key_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "log.key"
    assert read_key(path) is None

    made = make_key(path, None)

    assert path.stat().st_mode & 0o777 == 0o600
    assert make_key(path, "other.example") == read_key(path) == made
    assert made.name.startswith("whoholds.invalid/")
    assert make_key(tmp_path / "second", None).name != made.name
    assert make_key(tmp_path / "third", "log.example/3").name == "log.example/3"
    assert sorted(one.name for one in path.parent.iterdir()) == ["log.key"]


@pytest.mark.parametrize("content", ["words", "", KEY.written()[:-5]])
def test_a_key_that_is_none_is_told_and_kept(tmp_path: Path, content: str) -> None:
    path = tmp_path / "log.key"
    path.write_text(content)

    with pytest.raises(UnavailableError, match=r"log\.key: key: the key cannot be"):
        make_key(path, None)
    assert path.read_text() == content


def test_a_name_that_is_none_makes_no_key(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError, match="not of the form"):
        make_key(tmp_path / "log.key", "two words")
    assert list(tmp_path.iterdir()) == []


def test_times_of_checkpoints_are_the_clocks(signer: Log, clock: Clock) -> None:
    add(signer, "a")
    clock.forward(hours=1)
    signer.sign()

    at = datetime.fromisoformat(rows(signer)[0].created_at)
    assert at == datetime(2025, 11, 21, 14, tzinfo=UTC)
