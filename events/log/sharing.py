"""Who writes, and what the other processes ask of it."""

import os
from collections.abc import Callable

from events.log.database import Database
from events.log.handover import PATIENCE, Handover, hand_over
from events.log.reading import Reader
from events.log.writer import Owner


class Sharing(Reader):
    """Takes requests from other processes where this one writes, or hands them over."""

    def __init__(self, database: Database) -> None:
        """Take no requests yet."""
        super().__init__(database)
        self._handover: Handover | None = None

    def owns(self) -> bool:
        """Whether this process may write; it becomes the writer if there is none."""
        return self.database.owns()

    def take_requests(self, handler: Callable[[bytes], bytes]) -> None:
        """Let other processes hand their requests to this one, which must write.

        Does nothing on PostgreSQL, where everybody may write.

        Args:
            handler: request to answer, both JSON; called in threads.

        Raises:
            DatabaseError: another process writes.
        """
        if not self.owns():
            raise self.database.refusal()
        if self.database.lock and not self._handover:
            taking = self._handover = Handover(handler)
            named = Owner(pid=os.getpid(), port=taking.port, token=taking.token)
            self.database.lock.name(named)

    def hand_over(self, request: bytes, patience: int = PATIENCE) -> bytes:
        """The answer of the process that writes, to a request in JSON.

        Args:
            request: JSON.
            patience: seconds to wait for the answer.

        Raises:
            DatabaseError: it takes no requests, or did not answer.
        """
        assert self.database.path is not None  # PostgreSQL refuses nobody
        return hand_over(self.database.path, request, patience)

    def take_no_requests(self) -> None:
        """Take no more; those under way are finished."""
        if self._handover:
            self._handover.close()
            self._handover = None
