"""Checkpoints against the tree: what was signed must be what the events amount to."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from events.errors import InvalidProofError
from events.log import merkle
from events.log.proving import notes, proofs
from events.log.proving.examining import Finding, Raw
from events.log.proving.note_keys import PublicKey

Layers: TypeAlias = Sequence[tuple[int, int, list[bytes]]]  # level, first index, hashes

CHECKPOINTS = (
    "SELECT size, root, note FROM checkpoint WHERE size > ? AND size <= ? ORDER BY size"
)
BEYOND = "SELECT size FROM checkpoint WHERE size > ? OR size < 1 ORDER BY size"


class Vouchers:
    """The checkpoints of a log, of which each chunk checks its own.

    Attributes:
        seen: how many there were so far.
    """

    def __init__(self, raw: Raw, key: PublicKey | None, copy: str | None) -> None:
        self.seen = 0
        self._raw = raw
        self._key = key
        self._copy = copy

    def check(
        self, after: int, until: int, layers: Layers, edge: Mapping[int, bytes]
    ) -> Iterator[Finding]:
        """Those whose size is behind `after`, up to `until`.

        Args:
            after: size of the tree before the chunk.
            until: after it.
            layers: all nodes that came to be in the chunk.
            edge: by level, the nodes that waited for a neighbour before it.
        """
        for size, root, note in self._raw.rows(CHECKPOINTS, (after, until)):
            self.seen += 1
            made = root_at(size, layers, edge)
            yield from self._judge(size, root, _text(note), made, "checkpoint")
        if self._copy and after < (size := self._size_of_copy()) <= until:
            made = root_at(size, layers, edge)
            yield from self._judge(size, None, self._copy, made, "copy")

    def finish(self, size: int) -> Iterator[Finding]:
        """Those that no chunk has come to, in a log of that size."""
        for (beyond,) in self._raw.rows(BEYOND, (size,)):
            told = f"it was signed, and the log has {size} events"
            yield Finding(seq=beyond, where="checkpoint", what=told)
        if self._copy and not 0 < (signed := self._size_of_copy()) <= size:
            told = f"it was signed, and the log has {size} events"
            if not signed:
                told = "it is no checkpoint"
            yield Finding(seq=signed, where="copy", what=told)

    def _judge(
        self, size: int, root: Any, note: str, made: bytes, where: str
    ) -> Iterator[Finding]:
        def found(what: str) -> Finding:
            return Finding(seq=size, where=where, what=what)

        if self._key is None:
            yield found("its signature cannot be checked without the log's key")
            return
        # The log may have gone on under a new name; the root binds all the same.
        earlier = where == "checkpoint" and note.partition("\n")[0] != self._key.name
        try:
            signed = (
                notes.checkpoint(note.rpartition("\n\n")[0] + "\n")
                if earlier
                else notes.signed(note, self._key)
            )
        except InvalidProofError as error:
            yield found(str(error).rstrip("."))
            return
        if signed.size != size or root not in (None, signed.root):
            yield found("size or root are not those in its note")
        if signed.root != made:
            yield found("the root that was signed is not that of the events")

    def _size_of_copy(self) -> int:
        """The size in the copy, or 0 where it cannot be read."""
        try:
            text = (self._copy or "").rpartition("\n\n")[0] + "\n"
            return notes.checkpoint(text).size
        except InvalidProofError:
            return 0


def root_at(size: int, layers: Layers, edge: Mapping[int, bytes]) -> bytes:
    """The root at a size inside a chunk, or at its end; see `Vouchers.check`."""
    hashes = []
    for level, idx in proofs.frontier(size):
        if level < len(layers) and idx >= layers[level][1]:
            _, first, made = layers[level]
            hashes.append(made[idx - first])
        else:
            hashes.append(edge[level])
    return merkle.root(hashes)


def _text(note: str | bytes) -> str:
    return note.decode(errors="replace") if isinstance(note, bytes) else note
