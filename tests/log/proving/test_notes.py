"""Signed notes, keys and checkpoints, against what their specifications print."""

import pytest
from tlog_scales import signing, tlog

from events.errors import InvalidProofError
from events.log.proving import note_keys, notes
from events.log.proving.note_keys import PrivateKey
from events.log.proving.notes import Checkpoint

# The example of Go's package `note`, which the format comes from.
SIGNER = (
    "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
)
VERIFIER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
TEXT = (
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
)
SIGNED = (
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZ"
    "SNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)
NOTE = f"{TEXT}\n{SIGNED}"
# The example of c2sp.org/signed-note.
C2SP_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
C2SP_NOTE = (
    "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6"
    "TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
)
OTHER = "— other.example/log AAAAAAAAAAAA\n"

KEY = PrivateKey(name="log.example/1", seed=bytes(range(32)))
ROOT = bytes(32)
CHECKPOINT = Checkpoint(origin="log.example/1", size=14, root=ROOT)


def test_the_published_key_signs_the_published_note() -> None:
    key = note_keys.private_key(SIGNER)

    assert key.sign(TEXT) == NOTE
    assert key.written() == SIGNER
    assert str(key.public) == VERIFIER
    assert note_keys.public_key(VERIFIER) == key.public


def test_published_notes_open() -> None:
    assert notes.opened(NOTE, note_keys.public_key(VERIFIER)) == TEXT
    assert (
        notes.opened(C2SP_NOTE, note_keys.public_key(C2SP_KEY))
        == "This is an example message.\n"
    )


def test_signatures_by_others_are_passed_over() -> None:
    note = f"{TEXT}\n{OTHER}{SIGNED}"

    assert notes.opened(note, note_keys.public_key(VERIFIER)) == TEXT


def test_a_text_may_have_empty_lines() -> None:
    note = KEY.sign("one\n\ntwo\n")

    assert notes.opened(note, KEY.public) == "one\n\ntwo\n"


@pytest.mark.parametrize(
    ("note", "told"),
    [
        (NOTE.replace("answer", "Answer"), "signature: .* not over this text"),
        (NOTE + SIGNED.replace("x08go/Z", "x08go/Y"), "signature: .* not over this"),
        (f"{TEXT}\n{OTHER}", "signature: .* by other.example/log, but not by the key"),
        (TEXT, "format: .* a text, an empty line"),
        (NOTE[:-1], "format: .* a text, an empty line"),
        (f"{TEXT}\n", "format: .* a text, an empty line"),
        (f"{TEXT}\n- PeterNeumann x08go/ZJ\n", "format: .* no signature line"),
        (f"{TEXT}\n— Peter+Neumann x08go/ZJ\n", "format: .* no signature line"),
        (f"{TEXT}\n— PeterNeumann x08g\n", "format: .* no signature line"),
        (f"{TEXT}\n— PeterNeumann x08go/ZJk\n", "format: .* no signature line"),
        (f"{TEXT}\n— PeterNeumann x08go/Zx9==\n", "format: .* no signature line"),
        (NOTE.replace("then", "then\t"), "format: .* control characters"),
        (f"{TEXT}\n{OTHER * 101}", "format: .* more than 100 signatures"),
    ],
)
def test_a_note_that_is_wrong_is_refused(note: str, told: str) -> None:
    with pytest.raises(InvalidProofError, match=f"^{told}"):
        notes.opened(note, note_keys.public_key(VERIFIER))


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("", "form name"),
        ("PeterNeumann", "form name"),
        (VERIFIER.replace("Peter", "Peter "), "form name"),
        (VERIFIER.replace("c74f20a3", "c74f20a4"), "its id is c74f20a3"),
        (VERIFIER.replace("Peter", "Paul"), "its id is"),
        (VERIFIER[:-4], "no Ed25519 key"),
        (VERIFIER.replace("+ARpc", "+BRpc"), "no Ed25519 key"),
        (VERIFIER + "=", "no Ed25519 key"),
    ],
)
def test_a_public_key_that_is_wrong_is_refused(key: str, told: str) -> None:
    with pytest.raises(InvalidProofError, match=f"^key: .*{told}"):
        note_keys.public_key(key)


@pytest.mark.parametrize(
    ("key", "told"),
    [
        (VERIFIER, "begin with PRIVATE"),
        (SIGNER.replace("c74f20a3", "c74f20a4"), "its id is c74f20a3"),
        (SIGNER[:-4], "no Ed25519 key"),
    ],
)
def test_a_private_key_that_is_wrong_is_refused(key: str, told: str) -> None:
    with pytest.raises(InvalidProofError, match=f"^key: .*{told}") as refusal:
        note_keys.private_key(key)

    assert "AYEK" not in str(refusal.value)


def test_a_private_key_does_not_show_itself() -> None:
    key = note_keys.private_key(SIGNER)

    assert "AYEK" not in f"{key} {key!r}"
    assert "seed" not in repr(key)


def test_a_key_signs_no_text_that_is_no_note() -> None:
    for text in ("no end of line", "a\rb\n", ""):
        with pytest.raises(ValueError, match="whole lines"):
            KEY.sign(text)


def test_a_checkpoint_is_three_lines_and_comes_back() -> None:
    text = str(CHECKPOINT)

    assert text == f"log.example/1\n14\n{'A' * 43}=\n"
    assert notes.checkpoint(text) == CHECKPOINT
    assert notes.checkpoint(f"{text}extension\n") == CHECKPOINT
    assert notes.signed(KEY.sign(text), KEY.public) == CHECKPOINT


def test_the_published_checkpoint_is_read() -> None:
    text = (
        "example.com/behind-the-sofa\n20852163\n"
        "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
    )

    assert str(notes.checkpoint(text)) == text


def test_somebody_else_reads_our_checkpoints_and_signs_the_same() -> None:
    note = KEY.sign(str(CHECKPOINT))
    theirs = tlog.Checkpoint.from_text(note)
    signer = signing.PlainEd25519Signer(KEY.name, KEY.seed)

    theirs.verify(signing.Vkey.from_string(str(KEY.public)))

    assert (theirs.origin, theirs.size, theirs.root_hash) == ("log.example/1", 14, ROOT)
    assert signer.vkey.serialize() == str(KEY.public)
    made = tlog.Checkpoint.make_signed("log.example/1", 14, ROOT, [signer])
    assert made.serialize() == note


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("14", "014", "in decimal, not '014'"),
        ("14", "-1", "in decimal"),
        ("14", "", "none of them empty"),
        ("log.example/1\n", "\n", "none of them empty"),
        ("A=\n", "A=", "at least three lines"),
        ("A=\n", "A=\n\n", "none of them empty"),
        ("A=\n", "\n", "SHA-256 in base64"),
        ("A=\n", "B=\n", "SHA-256 in base64"),
    ],
)
def test_a_checkpoint_that_is_wrong_is_refused(old: str, new: str, told: str) -> None:
    with pytest.raises(InvalidProofError, match=f"^format: .*{told}"):
        notes.checkpoint(str(CHECKPOINT).replace(old, new))


def test_a_checkpoint_of_another_log_is_refused() -> None:
    note = KEY.sign(str(Checkpoint(origin="log.example/2", size=14, root=ROOT)))

    with pytest.raises(InvalidProofError, match=r"of the log log.example/2, not"):
        notes.signed(note, KEY.public)
