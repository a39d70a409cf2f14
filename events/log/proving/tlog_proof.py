"""Proofs that leave the log: files by which anybody can check an event offline. Pure.

The format is C2SP's (c2sp.org/tlog-proof): a leaf's place, the path from it to the
root, the signed checkpoint, and `extra`, which is ours to fill. It holds what the leaf
is a hash of, as canonical JSON:

- `event`: seq, stream, version, id, type, recorded_at and payload_sha256 (hex);
- `salt` (hex) and `body` (text): together they have that digest.

Nothing in it is to be believed before `check` has come to the signature.
"""

import hashlib
import re
from dataclasses import dataclass
from typing import Any

import orjson

from events.canonical import canonical
from events.errors import InvalidProofError, NotCanonicalError
from events.log.proving import note_keys, notes, proofs
from events.log.proving.note_keys import PublicKey
from events.log.proving.notes import Checkpoint

FIRST = "c2sp.org/tlog-proof@v1"
INDEX = re.compile(r"index (0|[1-9][0-9]{0,18})")
STEPS = 64  # no tree is deeper
PLACE = [int, str, int, str, str, str, str]  # what `extra` says of an event


@dataclass(frozen=True, slots=True, kw_only=True)
class TlogProof:
    """A file's parts.

    Attributes:
        leaf: counted from 0.
        path: from the leaf's sibling to the root's child.
        note: the signed checkpoint, as it was signed.
        extra: what the leaf is a hash of; None where the file has none.
    """

    leaf: int
    path: tuple[bytes, ...]
    note: str
    extra: bytes | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proven:
    """What a file proves: that the log had this event when it signed the checkpoint.

    Attributes:
        place: seq, stream, version, id, type, recorded_at, payload_sha256.
        body: the payload, in JSON.
    """

    place: tuple[int, str, int, str, str, str, str]
    body: str
    checkpoint: Checkpoint

    @property
    def seq(self) -> int:
        """Its place in the log."""
        return self.place[0]

    @property
    def type(self) -> str:
        """Its stored name."""
        return self.place[4]

    @property
    def recorded_at(self) -> str:
        """When the log says that it recorded it."""
        return self.place[5]


def beside(place: tuple[Any, ...], salt: bytes, body: str) -> bytes:
    """What goes into the file beside the path, for the event with that place."""
    return canonical({"event": list(place), "salt": salt.hex(), "body": body})


def write(proof: TlogProof) -> str:
    """The file."""
    lines = [FIRST]
    if proof.extra is not None:
        lines.append(f"extra {note_keys.encoded(proof.extra)}")
    lines.append(f"index {proof.leaf}")
    lines += [note_keys.encoded(step) for step in proof.path]
    return "\n".join([*lines, "", proof.note])


def read(text: str) -> TlogProof:
    """The parts of a file; none of them is checked yet.

    Raises:
        InvalidProofError: it is not in the format.
    """
    head, blank, note = text.partition("\n\n")
    lines = head.split("\n")
    if lines.pop(0) != FIRST:
        raise _malformed(f"its first line is not {FIRST}")
    given = None
    if lines and lines[0].startswith("extra "):
        given = note_keys.decoded(lines.pop(0).removeprefix("extra "))
        if given is None:
            raise _malformed("what follows `extra` is no base64")
    place = INDEX.fullmatch(lines.pop(0)) if lines else None
    if not place or not blank:
        raise _malformed("it lacks the line `index N`, or the checkpoint behind a gap")
    path = [note_keys.decoded(line) for line in lines[:STEPS]]
    if len(lines) > STEPS or any(step is None or len(step) != 32 for step in path):
        raise _malformed(f"a path is at most {STEPS} SHA-256 in base64, one a line")
    steps = tuple(step for step in path if step is not None)
    return TlogProof(leaf=int(place[1]), path=steps, note=note, extra=given)


def check(text: str, key: PublicKey) -> Proven:
    """What a file proves to somebody who trusts the key, in five steps.

    Raises:
        InvalidProofError: a step failed, which it names: `format`, `payload` (the body
            has not the digest that the event names), `leaf` (the event is not at that
            place), `root` (the path does not lead to the checkpoint's root) or
            `signature`.
    """
    proof = read(text)
    place, salt, body = _told(proof.extra)
    if hashlib.sha256(salt + body.encode()).hexdigest() != place[6]:
        raise InvalidProofError("payload", "it has not the digest that the event names")
    if place[0] != proof.leaf + 1:
        told = f"the event says seq {place[0]}, the path is for {proof.leaf + 1}"
        raise InvalidProofError("leaf", told)
    leaf_hash = hashlib.sha256(b"\0" + canonical(list(place))).digest()
    text_signed = proof.note.rpartition("\n\n")[0] + "\n"
    claimed = notes.checkpoint(text_signed)
    size, root = claimed.size, claimed.root
    if not proofs.includes(leaf_hash, proof.leaf, size, proof.path, root):
        told = f"the path does not lead from the event to the root at size {size}"
        raise InvalidProofError("root", told)
    checkpoint = notes.signed(proof.note, key)
    return Proven(place=place, body=body, checkpoint=checkpoint)


def _told(given: bytes | None) -> tuple[Any, bytes, str]:
    """Place, salt and body out of `extra`."""
    if given is None:
        raise _malformed("it has no `extra` line, so it does not say what it proves")
    try:
        parts = orjson.loads(given)
        place, salt, body = parts["event"], bytes.fromhex(parts["salt"]), parts["body"]
        if canonical(parts) != given or [type(part) for part in place] != PLACE:
            raise ValueError
        body.encode()
    except (ValueError, KeyError, TypeError, AttributeError, NotCanonicalError) as bad:
        raise _malformed("its `extra` line is not what whoholds writes") from bad
    return tuple(place), salt, body


def _malformed(why: str) -> InvalidProofError:
    return InvalidProofError("format", f"the proof cannot be read: {why}")
