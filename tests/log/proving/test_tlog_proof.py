"""Proof files: what they hold, and that each step of checking them can fail."""

import hashlib

import orjson
import pytest

from events.canonical import canonical
from events.errors import InvalidProofError
from events.log import merkle
from events.log.proving import note_keys, proofs, tlog_proof
from events.log.proving.note_keys import PrivateKey
from events.log.proving.notes import Checkpoint
from events.log.proving.tlog_proof import TlogProof
from tests.log.proving import trees

KEY = PrivateKey(name="log.example/1", seed=bytes(range(32)))
SALT, BODY = bytes(32), '{"id":"1","quote":"Überschrift 🗺"}'
DIGEST = hashlib.sha256(SALT + BODY.encode()).hexdigest()
PLACE = (5, "article-1", 2, "id", "claim-made/1", "2025-11-21T13:00:00Z", DIGEST)
LEAF = hashlib.sha256(b"\x00" + canonical(list(PLACE))).digest()
LEAVES = tuple(LEAF if n == 4 else trees.leaf(bytes([n])) for n in range(7))
NODES = {(level, idx): top for level, idx, top in merkle.grow(0, [], LEAVES)[0]}
HEAD = Checkpoint(origin=KEY.name, size=7, root=trees.root(LEAVES))
NOTE = KEY.sign(str(HEAD))
EXTRA = tlog_proof.beside(PLACE, SALT, BODY)
PROOF = TlogProof(
    leaf=4,
    path=tuple(proofs.folded(proofs.inclusion(4, 7), NODES)),
    note=NOTE,
    extra=EXTRA,
)
FILE = tlog_proof.write(PROOF)


def test_a_file_is_in_the_format_and_comes_back() -> None:
    lines = FILE.split("\n")

    assert lines[0] == "c2sp.org/tlog-proof@v1"
    assert lines[1].startswith("extra ")
    assert lines[2] == "index 4"
    assert [note_keys.decoded(line) for line in lines[3:6]] == list(PROOF.path)
    assert "\n".join(lines[6:]) == f"\n{NOTE}"
    assert tlog_proof.read(FILE) == PROOF


def test_a_file_without_extra_is_read_and_proves_nothing() -> None:
    bare = TlogProof(leaf=4, path=PROOF.path, note=NOTE, extra=None)

    assert tlog_proof.read(tlog_proof.write(bare)) == bare
    with pytest.raises(InvalidProofError, match=r"^format: .*no `extra` line"):
        tlog_proof.check(tlog_proof.write(bare), KEY.public)


def test_a_whole_file_proves_its_event() -> None:
    proven = tlog_proof.check(FILE, KEY.public)

    assert (proven.place, proven.body, proven.checkpoint) == (PLACE, BODY, HEAD)
    assert (proven.seq, proven.type) == (5, "claim-made/1")
    assert proven.recorded_at == "2025-11-21T13:00:00Z"


def test_a_log_of_one_event_proves_it_by_an_empty_path() -> None:
    place = (1, *PLACE[1:])
    leaf = hashlib.sha256(b"\x00" + canonical(list(place))).digest()
    note = KEY.sign(str(Checkpoint(origin=KEY.name, size=1, root=leaf)))
    extra = tlog_proof.beside(place, SALT, BODY)
    file = tlog_proof.write(TlogProof(leaf=0, path=(), note=note, extra=extra))

    assert tlog_proof.check(file, KEY.public).seq == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (FILE, ""),
        ("@v1", "@v2"),
        ("index 4\n", ""),
        ("index 4", "index 04"),
        ("index 4", "index -4"),
        ("extra ", "extra -"),
        ("extra ", "extra"),
        (f"\n\n{NOTE}", ""),
        (note_keys.encoded(PROOF.path[0]), note_keys.encoded(PROOF.path[0][:31])),
        ("index 4\n", "index 4\n" + f"{'A' * 43}=\n" * 62),
        (note_keys.encoded(EXTRA), note_keys.encoded(b"[]")),
        (note_keys.encoded(EXTRA), note_keys.encoded(b"{")),
        (note_keys.encoded(EXTRA), note_keys.encoded(EXTRA + b" ")),
        (note_keys.encoded(EXTRA), note_keys.encoded(EXTRA.replace(b"[5,", b'["5",'))),
        (
            note_keys.encoded(EXTRA),
            note_keys.encoded(EXTRA.replace(b'"salt":"00', b'"salt":"x')),
        ),
    ],
)
def test_a_file_that_is_not_in_the_format_is_refused(old: str, new: str) -> None:
    assert old in FILE
    with pytest.raises(InvalidProofError) as refusal:
        tlog_proof.check(FILE.replace(old, new), KEY.public)

    assert refusal.value.step == "format"


def test_each_step_refuses_what_was_touched() -> None:
    told = orjson.loads(EXTRA)
    other = told | {"body": BODY.replace("1", "2")}
    moved = told | {"event": [6, *PLACE[1:]]}
    renamed = told | {"event": [5, "article-2", *PLACE[2:]]}
    stranger = PrivateKey(name=KEY.name, seed=bytes(32))

    assert failed(with_extra(other)) == "payload"
    assert failed(with_extra(moved)) == "leaf"
    assert failed(FILE.replace("index 4", "index 3")) == "leaf"
    assert failed(with_extra(renamed)) == "root"
    assert failed(FILE.replace("\n7\n", "\n5\n")) == "root"
    assert failed(FILE.replace(NOTE, stranger.sign(str(HEAD)))) == "signature"
    assert failed(FILE.replace("— log", "— dog")) == "signature"


def test_a_file_of_another_log_is_refused() -> None:
    head = Checkpoint(origin="log.example/2", size=7, root=HEAD.root)

    assert failed(FILE.replace(NOTE, KEY.sign(str(head)))) == "signature"


def failed(file: str) -> str:
    """The step that refuses the file."""
    with pytest.raises(InvalidProofError) as refusal:
        tlog_proof.check(file, KEY.public)
    return refusal.value.step


def with_extra(told: dict[str, object]) -> str:
    """The file with another `extra`."""
    return FILE.replace(note_keys.encoded(EXTRA), note_keys.encoded(canonical(told)))
