"""A thread that brings something up to date after the log has grown.

Many appends make one pass: it waits until nobody has appended for a moment, and not for
ever. In a pass it rests as long as it works, and far longer while somebody appends:
both need the same processors, and no answer waits for this.
"""

import logging
import time
from collections.abc import Callable
from threading import Event, Thread

from events.errors import DomainError

Rest = Callable[[], bool]  # to be called between two steps; False: leave off
Refresh = Callable[[Rest], object]

LOG = logging.getLogger(__name__)
IDLE = 0.5  # how much of a pass is work while nobody appends
BUSY = 0.05  # the same while somebody does


class Keeper(Thread):
    """Calls a function when it is woken, some time later."""

    def __init__(
        self,
        refresh: Refresh,
        quiet: float = 1.0,
        most: float = 15.0,
    ) -> None:
        """Start with a pass, since others may have appended before.

        Args:
            refresh: one pass; it calls what it is given between its steps.
            quiet: seconds without an append after which a pass begins.
            most: seconds after which it begins in any case.
        """
        super().__init__(name="map", daemon=True)
        self._refresh = refresh
        self._quiet, self._most = quiet, most
        self._woken, self._stopped = Event(), Event()
        self._woken.set()
        self._since = 0.0
        self._wakes = self._seen = 0

    def run(self) -> None:
        """Until it is stopped."""
        while self._woken.wait() and not self._stopped.is_set():
            self._settle()
            if self._stopped.is_set():
                return
            self._since = time.monotonic()
            try:
                self._refresh(self._rest)
            except DomainError as error:  # the next append wakes us again
                LOG.warning("the map is not brought up to date now: %s", error)

    def wake(self) -> None:
        """There is something new."""
        self._wakes += 1
        self._woken.set()

    def stop(self) -> None:
        """Leave off at the next step, and end."""
        self._stopped.set()
        self._woken.set()
        self.join()

    def _settle(self) -> None:
        """Wait until nobody wakes us for a moment."""
        end = time.monotonic() + self._most
        while self._woken.is_set() and time.monotonic() < end:
            self._woken.clear()
            if self._stopped.wait(self._quiet):
                return
        self._woken.clear()

    def _rest(self) -> bool:
        worked = time.monotonic() - self._since
        wakes = self._wakes
        share = IDLE if wakes == self._seen else BUSY
        self._seen = wakes
        stopped = self._stopped.wait(worked * (1 / share - 1))
        self._since = time.monotonic()
        return not stopped
