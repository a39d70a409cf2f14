"""Readers that wait for the log to grow: one thread of the process looks for them all.

It looks at the head row rather than being told, so that it sees what other processes
append, on both databases alike; and it is there only while somebody waits.
"""

from collections.abc import Callable
from threading import Condition, Thread
from time import monotonic

TICK = 0.05  # seconds between two looks; as long as an event may go unnoticed


class Watch:
    """Wakes those who wait for the log to grow."""

    def __init__(self, look: Callable[[], int], tick: float = TICK) -> None:
        """Watch nothing yet.

        Args:
            look: the log's size.
            tick: seconds between two looks.
        """
        self._look = look
        self._tick = tick
        self._changed = Condition()
        self._size = 0
        self._failure: Exception | None = None
        self._waiting = 0
        self._closed = False
        self._thread: Thread | None = None

    def wait(self, beyond: int, seconds: float) -> int:
        """The log's size, as soon as it is beyond that, or at the end of the time.

        It is at most `beyond` also where the watch was closed.

        Raises:
            Exception: what looking raised, such as that the log cannot be read.
        """
        ends = monotonic() + seconds
        with self._changed:
            self._failure = None
            self._waiting += 1
            try:
                while self._size <= beyond and not self._closed:
                    self._start()
                    left = ends - monotonic()
                    if left <= 0 or not self._changed.wait(left):
                        break
                    if self._failure:
                        raise self._failure
                return self._size
            finally:
                self._waiting -= 1

    @property
    def closed(self) -> bool:
        """Whether nobody waits any more."""
        return self._closed

    def close(self) -> None:
        """Wake everybody; whoever waits from here on is answered at once."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
            thread = self._thread
        if thread:
            thread.join()

    def _start(self) -> None:
        if self._thread is None:
            self._thread = Thread(target=self._run, name="watch", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        while self._told():
            with self._changed:
                self._changed.wait_for(lambda: self._closed, self._tick)

    def _told(self) -> bool:
        """Look once and wake whom it concerns; whether somebody still waits."""
        size, failure = 0, None
        try:
            size = self._look()
        except Exception as error:
            failure = error  # theirs who wait, each of whom raises it
        with self._changed:
            self._failure = failure
            if failure or size > self._size:
                self._size = max(size, self._size)
                self._changed.notify_all()
            if not self._waiting or self._closed:
                self._thread = None
                return False
            return True
