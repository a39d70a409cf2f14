"""`verify`, `verify-proof`, and the files that `init` makes, as a user has them."""

from pathlib import Path

import pytest

from tests.house.conftest import Run, run_in, served
from tests.house.test_command_line import REPORT, read
from tests.log.proving.tampering import tamper


@pytest.fixture
def proof(run: Run, tmp_path: Path) -> tuple[Path, str]:
    """A claim's proof, as it was downloaded, and the log's public key."""
    (tmp_path / "report.txt").write_text(REPORT, "utf-8")
    assert run("init").returncode == 0
    assert run("ingest", "report.txt").returncode == 0
    with served(tmp_path) as base:
        timeline = read(f"{base}/locations/Kupiansk/claims")
        id = timeline.partition('"id":"')[2].partition('"')[0]
        file = tmp_path / "claim.tlog-proof"
        file.write_text(read(f"{base}/claims/{id}/proof"), "utf-8")
        return file, read(f"{base}/log/public-key").strip()


def test_init_makes_a_key_once_and_ingest_signs(run: Run, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REPORT, "utf-8")
    run("init")
    key = (tmp_path / "var" / "log.key").read_bytes()
    again = run("init")
    run("ingest", "report.txt")

    assert again.returncode == 0, again.stderr
    assert (tmp_path / "var" / "log.key").read_bytes() == key
    assert (tmp_path / "var" / "log.key").stat().st_mode & 0o777 == 0o600
    signed = (tmp_path / "var" / "checkpoint").read_text("utf-8")
    done = run("verify")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"{signed.splitlines()[1]} events, 1 checkpoint; all as they" in done.stdout


def test_verify_names_what_was_changed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REPORT, "utf-8")
    run("ingest", "report.txt")
    change = "UPDATE event_payload SET salt = x'00' WHERE seq = 2"
    tamper(f"sqlite:///{tmp_path}/var/whoholds.db", change)

    done = run("verify")

    assert done.returncode == 1
    assert done.stdout.startswith("seq 2: event_payload: the payload is not the one")
    assert "1 finding." in done.stdout


def test_a_proof_is_checked_without_a_database(
    proof: tuple[Path, str], tmp_path: Path
) -> None:
    file, key = proof
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "key").write_text(f"{key}\n")
    away = run_in(elsewhere)

    for named in (key, "key"):
        done = away("verify-proof", str(file), "--key", named)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith("proven: claim ")
        assert "words: “" in done.stdout
        assert "Kupiansk" in done.stdout
    without = away("verify-proof", str(file))
    assert without.returncode == 1
    assert "name the log's public key by --key" in without.stderr
    assert sorted(one.name for one in elsewhere.iterdir()) == ["key"]


def test_a_proof_that_was_touched_names_the_step(
    proof: tuple[Path, str], run: Run
) -> None:
    file, key = proof
    whole = file.read_text("utf-8")
    index = whole.split("index ")[1].split("\n")[0]
    assert run("verify-proof", str(file)).returncode == 0

    file.write_text(whole.replace(f"index {index}", "index 0"), "utf-8")
    moved = run("verify-proof", str(file))
    file.write_bytes(b"\xff")
    garbled = run("verify-proof", str(file), "--key", key)
    wrong = run("verify-proof", str(file), "--key", "words")

    assert (moved.returncode, moved.stdout) == (1, "")
    assert moved.stderr.startswith("whoholds: leaf: ")
    assert garbled.stderr.startswith("whoholds: format: ")
    assert wrong.stderr.startswith("whoholds: key: ")
    assert {moved.returncode, garbled.returncode, wrong.returncode} == {1}
