"""Signed notes and the checkpoints in them, as C2SP has them. Pure.

A note (c2sp.org/signed-note) is a text and lines that sign it; only Ed25519 is known
here, and signatures of other keys are passed over. A checkpoint's text
(c2sp.org/tlog-checkpoint) is the log's name, its size and the root at that size. Keys
are written as Go's `note` package writes them.
"""

import base64
import hashlib
import re
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

from events.errors import InvalidProofError

ED25519 = b"\x01"
NAME = re.compile(r"[^\s+]+")
CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f]")
SIGNATURE = re.compile(r"— ([^\s+]+) ([A-Za-z0-9+/]+=*)")
DECIMAL = re.compile(r"0|[1-9][0-9]{0,18}")
MOST = 100  # signatures of one note
PRIVATE = "PRIVATE+KEY+"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicKey:
    """What checks a log's notes.

    Attributes:
        name: the log's name, which its checkpoints carry as their origin.
        public: 32 bytes (RFC 8032).
    """

    name: str
    public: bytes

    @property
    def id(self) -> bytes:
        """Four bytes that tell keys of one name apart."""
        named = self.name.encode() + b"\n" + ED25519 + self.public
        return hashlib.sha256(named).digest()[:4]

    def __str__(self) -> str:
        """As it is given to others: `name+id+key`."""
        return f"{self.name}+{self.id.hex()}+{encoded(ED25519 + self.public)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateKey:
    """What signs a log's notes.

    Attributes:
        seed: 32 bytes (RFC 8032).
    """

    name: str
    seed: bytes = field(repr=False)

    @property
    def public(self) -> PublicKey:
        """The key that checks what this one signs."""
        key = Ed25519PrivateKey.from_private_bytes(self.seed).public_key()
        return PublicKey(name=self.name, public=key.public_bytes_raw())

    def written(self) -> str:
        """As it is kept: `PRIVATE+KEY+name+id+key`. Not `str`, which logs may show."""
        id = self.public.id.hex()
        return f"{PRIVATE}{self.name}+{id}+{encoded(ED25519 + self.seed)}"

    def sign(self, text: str) -> str:
        """The note of a text, which ends with a newline."""
        if not text.endswith("\n") or CONTROL.search(text):
            raise ValueError("a note's text is whole lines without control characters")
        signature = Ed25519PrivateKey.from_private_bytes(self.seed).sign(text.encode())
        return f"{text}\n— {self.name} {encoded(self.public.id + signature)}\n"


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


def public_key(text: str) -> PublicKey:
    """The key written as `name+id+key`.

    Raises:
        InvalidProofError: it is not, or the id is that of another key.
    """
    name, id, key = _key(text.strip().split("+", 2))
    made = PublicKey(name=name, public=key)
    if made.id.hex() != id:
        raise _bad_key(f"its id is {made.id.hex()}, not {id!r}")
    return made


def private_key(text: str) -> PrivateKey:
    """The key written as `PRIVATE+KEY+name+id+key`.

    Raises:
        InvalidProofError: it is not, or the id is that of another key.
    """
    if not text.startswith(PRIVATE):
        raise _bad_key(f"it does not begin with {PRIVATE}")
    name, id, seed = _key(text.removeprefix(PRIVATE).strip().split("+", 2))
    made = PrivateKey(name=name, seed=seed)
    if made.public.id.hex() != id:
        raise _bad_key(f"its id is {made.public.id.hex()}, not {id!r}")
    return made


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


def encoded(data: bytes) -> str:
    """Base64, as all of these formats have it."""
    return base64.b64encode(data).decode()


def decoded(text: str) -> bytes | None:
    """The bytes behind the one base64 that they have; None for anything else."""
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        return None
    return data if encoded(data) == text else None


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


def _key(parts: list[str]) -> tuple[str, str, bytes]:
    """Name, id and the 32 bytes of a key."""
    if len(parts) != 3 or not NAME.fullmatch(parts[0]):
        raise _bad_key("it is not of the form name+id+key")
    key = decoded(parts[2])
    if key is None or len(key) != 33 or key[:1] != ED25519:
        raise _bad_key("its last part is no Ed25519 key in base64")
    return parts[0], parts[1], key[1:]


def _bad_key(why: str) -> InvalidProofError:
    return InvalidProofError("key", f"the key cannot be read: {why}")


def _bad_note(why: str) -> InvalidProofError:
    return InvalidProofError("format", f"the note cannot be read: {why}")
