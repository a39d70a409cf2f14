"""Proves from the log what is in it, to those who have a checkpoint."""

from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa

from events.errors import NotFoundError, NotSignedError
from events.log.appending import HEAD
from events.log.driver import select
from events.log.proving import proofs, tlog_proof
from events.log.proving.signing import Signed
from events.log.proving.tlog_proof import TlogProof
from events.log.proving.verifying import snapshot
from events.log.proving.witness import LAST, hashes, root_of
from events.log.reading import Reader, check, events_of
from events.log.redactions import absent
from events.log.tables import claim

LEAF = "SELECT leaf_hash FROM event WHERE seq = ?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inclusion:
    """That an event is in the tree of a size."""

    seq: int
    size: int
    leaf_hash: bytes
    path: tuple[bytes, ...]
    root: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Consistency:
    """That the tree of one size begins with that of another."""

    first: int
    second: int
    first_root: bytes
    second_root: bytes
    path: tuple[bytes, ...]


class Proving(Reader):
    """Proves."""

    def checkpoint(self) -> Signed:
        """The last checkpoint.

        Raises:
            NotSignedError: there is none yet.
        """
        with self.database.reading() as connection:
            return _last(connection)

    def inclusion(self, seq: int, size: int | None = None) -> Inclusion:
        """The proof that an event is in the log.

        Args:
            seq: of the event.
            size: of the tree it is proven for; None for that of the last checkpoint.

        Raises:
            NotFoundError: the log has no such event, or not that size.
            NotSignedError: no size was given, and nothing is signed.
        """
        with self.database.reading() as connection:
            snapshot(connection)
            size = _last(connection).size if size is None else size
            self._reach(connection, size)
            rows = select(connection, LEAF, (seq,)) if 0 < seq <= size else []
            if not rows:
                kind = f"event among the first {size} of the log with seq"
                raise NotFoundError(kind, str(seq))
            plan = proofs.inclusion(seq - 1, size)
            path = proofs.folded(plan, hashes(connection, proofs.needed(plan)))
            root = root_of(connection, size)
        return Inclusion(
            seq=seq, size=size, leaf_hash=rows[0][0], path=tuple(path), root=root
        )

    def consistency(self, first: int, second: int) -> Consistency:
        """The proof that the log at `second` begins with the log at `first`.

        Raises:
            NotFoundError: the log was never of such a size.
            ValueError: the first is larger.
        """
        plan = proofs.consistency(first, second)
        with self.database.reading() as connection:
            self._reach(connection, second)
            path = proofs.folded(plan, hashes(connection, proofs.needed(plan)))
            roots = root_of(connection, first), root_of(connection, second)
        return Consistency(
            first=first,
            second=second,
            first_root=roots[0],
            second_root=roots[1],
            path=tuple(path),
        )

    def claim_proof(self, id: UUID) -> str:
        """The file that proves a claim; see `tlog_proof`.

        Raises:
            GoneError: it was redacted.
            NotFoundError: there is no such claim.
            NotSignedError: no checkpoint covers it yet.
            TamperedError: it is not what was recorded.
        """
        made = events_of(claim)
        with self.database.reading() as connection:
            snapshot(connection)
            row = connection.execute(made.where(claim.c.id == id)).one_or_none()
            if row is None:
                raise absent(connection, id)
            check(row)
            last = _last(connection)
            if last.size < row.seq:
                told = f"The claim is event {row.seq}, and {last.size} are signed"
                raise NotSignedError(f"{told}; the next checkpoint will cover it.")
            plan = proofs.inclusion(row.seq - 1, last.size)
            path = proofs.folded(plan, hashes(connection, proofs.needed(plan)))
        named = (row.seq, row.stream, row.version, str(UUID(row.id)), row.type)
        place = (*named, row.recorded_at, row.payload_sha256.hex())
        extra = tlog_proof.beside(place, row.salt, row.body)
        proof = TlogProof(
            leaf=row.seq - 1, path=tuple(path), note=last.note, extra=extra
        )
        return tlog_proof.write(proof)

    def _reach(self, connection: sa.Connection, size: int) -> None:
        [(actual, _, _)] = select(connection, HEAD)
        if not 0 <= size <= actual:
            raise NotFoundError("state of the log with size", str(size))


def _last(connection: sa.Connection) -> Signed:
    for size, root, note in select(connection, LAST):
        return Signed(size=size, root=root, note=note)
    raise NotSignedError("No checkpoint of this log was signed yet.")
