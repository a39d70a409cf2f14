"""Ed25519 keys of notes, as Go's `note` package writes them. Pure."""

import base64
import hashlib
import re
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from events.errors import InvalidProofError

ED25519 = b"\x01"
NAME = re.compile(r"[^\s+]+")
CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f]")
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
