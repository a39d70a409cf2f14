"""Appends that come while another is being written are written together.

A commit waits for the disk, and ten appends need it no more often than one. So whoever
finds nobody writing writes for all who wait, and then names the next of them; a thread
that is alone writes at once, and hands nothing over to anybody.
"""

from collections.abc import Callable, Sequence
from threading import Condition, Event

from events.errors import UnavailableError
from events.log.drafts import Append
from events.log.records import Receipt

ROOM = 1000  # appends that may wait; each holds an article
TOGETHER = 2000  # events in a commit, more or less: others wait for its end
LINGER = 0.002  # seconds for those who were just answered to come again

Outcome = Receipt | BaseException
Write = Callable[[Sequence[Append]], Sequence[Outcome]]


class Queue:
    """The appends of one process that wait to be written."""

    def __init__(self, write: Write, room: int = ROOM) -> None:
        """Write by that function.

        Args:
            write: writes a group, one thread at a time; gives an outcome for each.
            room: how many may wait.
        """
        self._write = write
        self._room = room
        self._lock = Condition()
        self._waiting: list[_Waiting] = []
        self._busy = False
        self._last = 1  # appends in the last group
        self._closed = False

    def __len__(self) -> int:
        """How many are in line, those being written included."""
        return len(self._waiting)

    def append(self, append: Append) -> Receipt:
        """The receipt, once the append is on the disk.

        Raises:
            UnavailableError: too many wait already, or the log is being closed.
            Exception: whatever writing it alone would raise.
        """
        mine = _Waiting(append)
        if not self._join(mine):
            mine.turn.wait()
        if mine.outcome is None:
            self._lead()
        match mine.outcome:
            case Receipt() as receipt:
                return receipt
            case BaseException() as error:
                raise error
        raise AssertionError("a group was written without its leader")

    def close(self) -> None:
        """Take no more; return when all who were let in are written."""
        with self._lock:
            self._closed = True
            self._lock.wait_for(lambda: not self._waiting)

    def _join(self, mine: "_Waiting") -> bool:
        """Wait in line; whether it is our turn at once."""
        with self._lock:
            if self._closed:
                raise UnavailableError("The log is being closed.", retry_after=5)
            if len(self._waiting) >= self._room:
                told = f"{self._room} appends wait to be written; try again."
                raise UnavailableError(told, retry_after=1)
            self._waiting.append(mine)
            if self._busy:
                if len(self._waiting) == self._last:
                    self._lock.notify_all()
                return False
            self._busy = True
            return True

    def _lead(self) -> None:
        """Write for those at the front of the line, ourselves the first of them."""
        with self._lock:
            # Else groups of one and of all others would take turns.
            if self._last > 1:
                self._lock.wait_for(lambda: len(self._waiting) >= self._last, LINGER)
            group = _front(self._waiting)
            self._last = len(group)
        try:
            outcomes = self._outcomes([one.append for one in group])
        except BaseException as error:
            outcomes = [error] * len(group)
        for one, outcome in zip(group, outcomes, strict=True):
            one.outcome = outcome
        with self._lock:
            del self._waiting[: len(group)]
            following = self._waiting[0] if self._waiting else None
            self._busy = following is not None
            self._lock.notify_all()
        for one in (*group, *filter(None, [following])):
            one.turn.set()

    def _outcomes(self, appends: Sequence[Append]) -> Sequence[Outcome]:
        """Write a group; where that fails, each alone, so that one fails for itself."""
        try:
            return self._write(appends)
        except Exception as error:
            if len(appends) == 1 or isinstance(error, UnavailableError):
                return [error] * len(appends)
        return [outcome for one in appends for outcome in self._outcomes([one])]


class _Waiting:
    """An append in line."""

    __slots__ = ("append", "outcome", "turn")

    def __init__(self, append: Append) -> None:
        self.append = append
        self.outcome: Outcome | None = None
        self.turn = Event()  # it was written, or has to write


def _front(waiting: Sequence[_Waiting]) -> list[_Waiting]:
    group, events = [waiting[0]], len(waiting[0].append.drafts)
    for one in waiting[1:]:
        events += len(one.append.drafts)
        if events > TOGETHER:
            break
        group.append(one)
    return group
