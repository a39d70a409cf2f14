"""Signed notes and the checkpoints in them, as C2SP has them. Pure.

A note (c2sp.org/signed-note) is a text and lines that sign it; only Ed25519 is known
here, and signatures of other keys are passed over. A checkpoint's text
(c2sp.org/tlog-checkpoint) is the log's name, its size and the root at that size.
"""

import re
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from events.errors import InvalidProofError
from events.log.proving.note_keys import CONTROL, PublicKey, decoded, encoded

SIGNATURE = re.compile(r"— ([^\s+]+) ([A-Za-z0-9+/]+=*)")
DECIMAL = re.compile(r"0|[1-9][0-9]{0,18}")
MOST = 100  # signatures of one note


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    """A log at one size.

    Attributes:
        origin: the log's name.
        root: of the Merkle tree.
    """

    origin: str
    size: int
    root: bytes

    def __str__(self) -> str:
        """The text to be signed."""
        return f"{self.origin}\n{self.size}\n{encoded(self.root)}\n"


def opened(note: str, key: PublicKey) -> str:
    """The text of a note that the key has signed.

    Raises:
        InvalidProofError: it is no note, the key has not signed it, or a signature in
            its name is wrong.
    """
    text, lines = _parts(note)
    signatures = [
        signature[4:]
        for name, signature in lines
        if name == key.name and signature[:4] == key.id
    ]
    if not signatures:
        names = ", ".join(name for name, _ in lines)
        raise InvalidProofError(
            "signature",
            f"the note is signed by {names}, but not by the key "
            f"{key.name}+{key.id.hex()}",
        )
    for signature in signatures:
        try:
            Ed25519PublicKey.from_public_bytes(key.public).verify(
                signature, text.encode()
            )
        except InvalidSignature as error:
            raise InvalidProofError(
                "signature", f"the signature of {key.name} is not over this text"
            ) from error
    return text


def checkpoint(text: str) -> Checkpoint:
    """The checkpoint in a note's text; what further lines say is passed over.

    Raises:
        InvalidProofError: it is none.
    """
    lines = text.split("\n")
    if len(lines) < 4 or lines.pop() or "" in lines:
        raise _bad_note("a checkpoint is at least three lines, none of them empty")
    origin, size, root = lines[:3]
    if not DECIMAL.fullmatch(size):
        raise _bad_note(f"its second line is its size in decimal, not {size!r}")
    if (digest := decoded(root)) is None or len(digest) != 32:
        raise _bad_note(f"its third line is a SHA-256 in base64, not {root!r}")
    return Checkpoint(origin=origin, size=int(size), root=digest)


def signed(note: str, key: PublicKey) -> Checkpoint:
    """The checkpoint that the key has signed, for the log that it is named after.

    Raises:
        InvalidProofError: it is no checkpoint, of another log, or not signed by it.
    """
    found = checkpoint(opened(note, key))
    if found.origin != key.name:
        raise InvalidProofError(
            "signature", f"the checkpoint is of the log {found.origin}, not {key.name}"
        )
    return found


def _parts(note: str) -> tuple[str, list[tuple[str, bytes]]]:
    """The text of a note, and who signed it by which bytes."""
    if CONTROL.search(note):
        raise _bad_note("it has control characters")
    text, blank, tail = note.rpartition("\n\n")
    if not blank or not tail.endswith("\n"):
        raise _bad_note("it is a text, an empty line and lines of signatures")
    found = []
    for line in tail[:-1].split("\n"):
        match = SIGNATURE.fullmatch(line)
        signature = decoded(match[2]) if match else None
        if not match or signature is None or len(signature) < 5:
            raise _bad_note(f"this is no signature line: {line[:100]!r}")
        found.append((match[1], signature))
    if len(found) > MOST:
        raise _bad_note(f"it has more than {MOST} signatures")
    return text + "\n", found


def _bad_note(why: str) -> InvalidProofError:
    return InvalidProofError("format", f"the note cannot be read: {why}")
