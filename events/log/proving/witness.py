"""Remembers what was signed last, and says no to a log that does not go that far."""

import sqlalchemy as sa

from events.errors import InvalidProofError, LogRollbackError, UnavailableError
from events.log import merkle
from events.log.driver import select
from events.log.proving import notes, proofs
from events.log.proving.proofs import Node
from events.log.proving.signing import Signed, Signing, read_copy

LAST = "SELECT size, root, note FROM checkpoint ORDER BY size DESC LIMIT 1"


class Witness:
    """One process's memory of the last checkpoint.

    Attributes:
        last: the largest checkpoint it knows of, in the database or outside; None
            where nothing was signed, or before it was asked first.
    """

    def __init__(self, signing: Signing | None) -> None:
        self.last: Signed | None = None
        self._signing = signing
        self._asked = False

    def check(self, connection: sa.Connection, size: int) -> None:
        """Refuse a log that lacks what was signed. Cheap, but for the first time.

        Args:
            connection: that reads or writes the log.
            size: of the log.

        Raises:
            LogRollbackError: it is shorter, or (asked the first time) another.
            UnavailableError: the copy outside cannot be used.
        """
        if not self._asked:
            self.recall(connection, size)
        elif self.last and size < self.last.size:
            raise self._shorter(self.last, size)

    def recall(self, connection: sa.Connection, size: int) -> Signed | None:
        """Look at both places again, and compare the roots.

        Returns:
            The last checkpoint, or None.

        Raises:
            LogRollbackError: the log is shorter than one of them, or another.
            UnavailableError: the copy outside cannot be used.
        """
        known = [self.last, self._in_table(connection), self._outside()]
        for one in known:
            if one and size < one.size:
                raise self._shorter(one, size)
            if one and root_of(connection, one.size) != one.root:
                told = f"The log's first {one.size} events are not those that were"
                raise LogRollbackError(
                    f"{told} signed. Nothing is written. Run `whoholds verify`, and "
                    "restore what is wrong from a backup.",
                    public=f"{told} signed; nothing is written.",
                )
        signed = [one for one in known if one]
        self.last = max(signed, key=lambda one: one.size, default=None)
        self._asked = True
        return self.last

    def remember(self, signed: Signed) -> None:
        """Take a new checkpoint in."""
        if self.last is None or self.last.size < signed.size:
            self.last = signed

    def _in_table(self, connection: sa.Connection) -> Signed | None:
        for size, root, note in select(connection, LAST):
            if self._signing:
                self._check_note(self._signing, size, root, note)
            return Signed(size=size, root=root, note=note)
        return None

    def _check_note(self, signing: Signing, size: int, root: bytes, note: str) -> None:
        key = signing.key.public
        if note.partition("\n")[0] != key.name:
            return  # signed under an earlier key: size and root bind all the same
        try:
            found = notes.signed(note, key)
        except InvalidProofError as error:
            raise _altered(size) from error
        if (found.size, found.root) != (size, root):
            raise _altered(size)

    def _outside(self) -> Signed | None:
        signing = self._signing
        try:
            return read_copy(signing.copy, signing.key.public) if signing else None
        except InvalidProofError as error:
            raise UnavailableError(
                f"The last checkpoint outside the database cannot be used: {error} "
                "Nothing is written. If it is of another log or another key, name "
                "another file by WHOHOLDS_CHECKPOINT_FILE.",
                public="The last checkpoint outside the database cannot be used.",
            ) from error

    def _shorter(self, signed: Signed, size: int) -> LogRollbackError:
        told = f"The log has {size} events, and {signed.size} were signed"
        where = f" (see {self._signing.copy})" if self._signing else ""
        return LogRollbackError(
            f"{told}{where}: it was restored from an old backup, or cut off. Nothing "
            "is written. Restore a newer backup. If the end is gone for good, "
            "docs/operations.md says how the log goes on under a new name.",
            public=f"{told}; nothing is written.",
        )


def nodes_of(connection: sa.Connection, size: int) -> dict[Node, bytes]:
    """The stored nodes of the frontier at a size; those that are missing are empty."""
    return hashes(connection, proofs.frontier(size))


def hashes(connection: sa.Connection, nodes: list[Node]) -> dict[Node, bytes]:
    """Stored nodes; those that are missing are empty, and prove nothing."""
    if not nodes:
        return {}
    some = " OR ".join(["(level = ? AND idx = ?)"] * len(nodes))
    statement = f"SELECT level, idx, hash FROM merkle_node WHERE {some}"  # nosec B608
    values = tuple(part for node in nodes for part in node)
    found = {(n, idx): top for n, idx, top in select(connection, statement, values)}
    return {node: found.get(node, b"") for node in nodes}


def root_of(connection: sa.Connection, size: int) -> bytes:
    """The root at a size that the log has had, by the stored nodes."""
    found = nodes_of(connection, size)
    return merkle.root([found[node] for node in proofs.frontier(size)])


def _altered(size: int) -> LogRollbackError:
    told = f"The checkpoint at size {size} is not the one that was signed"
    return LogRollbackError(
        f"{told}. Nothing is written. Run `whoholds verify`.",
        public=f"{told}; nothing is written.",
    )
