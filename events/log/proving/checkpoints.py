"""Signs the log, and refuses to where it is not what was signed."""

import logging
from collections.abc import Callable
from datetime import datetime
from threading import Event, Lock, Thread

import sqlalchemy as sa

from events.errors import DomainError, NotSignedError, TamperedError
from events.log import merkle
from events.log.appending import HEAD
from events.log.database import Database
from events.log.driver import insert, select
from events.log.identifiers import written
from events.log.proving.examining import Raw, explained, hashed, leaf_of
from events.log.proving.note_keys import PublicKey
from events.log.proving.signing import Signed, Signing, copy_text, read_copy, write_copy
from events.log.proving.verifying import CHUNK, Progress, Verdict, snapshot, verify
from events.log.proving.witness import Witness, nodes_of
from events.log.reading import Reader
from events.log.tables import checkpoint

LOG = logging.getLogger(__name__)
LEAF = "SELECT leaf_hash FROM event WHERE seq = ?"


class Checkpoints(Reader):
    """Signs, and proves.

    Attributes:
        clock: what tells the time.
        signing: how, or None where nothing is signed here.
        witness: what was signed last; to be asked before anything is written.
    """

    clock: Callable[[], datetime]

    def __init__(self, database: Database) -> None:
        """Sign nothing; see `signed_by`."""
        super().__init__(database)
        self.signed_by(None)
        self._pace: _Pace | None = None
        self._signing_lock = Lock()

    def signed_by(self, signing: Signing | None) -> None:
        """Sign so from here on."""
        self.signing = signing
        self.witness = Witness(signing)

    def sign(self) -> Signed | None:
        """Sign the log as it is, after computing what is new from the payloads.

        Returns:
            The last checkpoint, which may have been there; None where nothing is
            signed here, or the log is empty.

        Raises:
            DatabaseError: this process may not write.
            LogRollbackError: the log is shorter than one already signed, or another.
            TamperedError: what is new is not what was recorded. Nothing was signed.
        """
        if self.signing is None:
            return None
        with self._signing_lock:
            with self.database.reading() as connection:
                snapshot(connection)
                [(size, _, frontier)] = select(connection, HEAD)
                last = self.witness.recall(connection, size)
                if last is None or last.size < size:
                    root = _derived(connection, last, size)
                    if root != merkle.root(merkle.unpacked(frontier)):
                        told = "the head's root is not that of the events"
                        raise TamperedError(size, told)
                    last = self.signing.sign(size, root) if size else None
            if last:
                self._keep(self.signing, last)
            return last

    def sign_regularly(self) -> None:
        """Sign from here on as often as `signing` says, in a thread, until closed."""
        if self.signing and not self._pace:
            self._pace = _Pace(self.sign, self.signing.minutes * 60)
            self._pace.start()

    def stop_signing(self) -> None:
        """End that thread, when it has signed what is there."""
        if self._pace:
            self._pace.stop()
            self._pace = None

    def grown(self, size: int) -> None:
        """Be told after a commit how large the log is; may wake the thread that signs.

        It costs a comparison, and never fails.
        """
        if self._pace and self.signing:
            last = self.witness.last
            if size - (last.size if last else 0) >= self.signing.events:
                self._pace.wake()

    def check_signed(self) -> None:
        """Compare the log with all that was signed last.

        Raises:
            LogRollbackError: it is shorter, or another.
            UnavailableError: the copy outside cannot be used.
        """
        with self.database.reading() as connection:
            snapshot(connection)
            [(size, _, _)] = select(connection, HEAD)
            self.witness.recall(connection, size)

    def public_key(self) -> PublicKey:
        """The key that checks the log's checkpoints.

        Raises:
            NotSignedError: the log has none.
        """
        if self.signing is None:
            raise NotSignedError("This log has no key, so nothing in it is signed.")
        return self.signing.key.public

    def verify(self, progress: Progress | None = None) -> Verdict:
        """The whole log, computed again; see `verifying`."""
        signing = self.signing
        return verify(
            self.database,
            key=signing.key.public if signing else None,
            copy=copy_text(signing.copy) if signing else None,
            progress=progress,
        )

    def _keep(self, signing: Signing, signed: Signed) -> None:
        """Into the database first, then outside; neither is ever taken back."""
        row = (signed.size, signed.root, signed.note, written(self.clock()))
        try:
            with self.database.writing() as connection:
                known = sa.select(checkpoint.c.size).where(
                    checkpoint.c.size == signed.size
                )
                if connection.scalar(known) is None:
                    insert(connection, checkpoint, [row])
        except sa.exc.IntegrityError:  # another process has signed the same
            pass
        self.witness.remember(signed)
        if signed.note.partition("\n")[0] != signing.key.name:
            return  # under an earlier key: the copy outside is of this one
        outside = read_copy(signing.copy, signing.key.public)
        if outside is None or outside.size < signed.size:
            write_copy(signing.copy, signed.note)


def _derived(connection: sa.Connection, last: Signed | None, size: int) -> bytes:
    """The root at a size: what was signed, and the payloads of what came since.

    Raises:
        TamperedError: one of these is not what was recorded.
    """
    start = last.size if last else 0
    edge = {level: top for (level, _), top in nodes_of(connection, start).items()}
    time = b""
    with Raw(connection) as raw:
        for after in range(start, size, CHUNK):
            until = min(after + CHUNK, size)
            rows = raw.events(after, until)
            leaves, doubtful, time = hashed(rows, time)
            gone = raw.redacted(after, until) if doubtful else set()
            for place in doubtful:
                seq, row = after + place + 1, rows[place]
                for finding in explained(seq, row, b"", redacted=seq in gone):
                    raise TamperedError(seq, finding.what)
                leaves[place] = (leaf_of(row) if row else None) or b""
            for _ in merkle.climb(after, leaves, edge):
                pass
    return merkle.root([edge[level] for level in sorted(edge, reverse=True)])


class _Pace(Thread):
    """Signs when it is woken, and from time to time."""

    def __init__(self, sign: Callable[[], object], seconds: float) -> None:
        super().__init__(name="checkpoints", daemon=True)
        self._sign = sign
        self._seconds = seconds
        self._woken = Event()
        self._stopped = False

    def run(self) -> None:
        """Until it is stopped, and once more then."""
        stopped = False
        while not stopped:
            self._woken.wait(self._seconds)
            self._woken.clear()
            stopped = self._stopped  # whoever says so has written all before
            try:
                self._sign()
            except DomainError as error:  # the next time may do; writers are told too
                LOG.error("No checkpoint was signed: %s", error)

    def wake(self) -> None:
        """Sign now."""
        self._woken.set()

    def stop(self) -> None:
        """Sign what is there, and no more from here on."""
        self._stopped = True
        self._woken.set()
        self.join()
