"""Who follows the log, and what they are sent: server-sent events.

A stream holds a thread of the server for as long as it lasts, and so does a long poll:
hence a budget. Readers at the end of the log all want the same events, which are read
and written once for all of them.
"""

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterator
from contextlib import ExitStack
from functools import partial
from threading import Lock
from time import monotonic
from typing import TypeAlias

import orjson

from api.envelopes import envelope
from api.problems import ProblemError
from events.errors import UnavailableError
from events.log import Log, Recorded
from schemas.events import EventSchema

CHUNK = 200  # events read at a time
KEPT = 8  # chunks kept for those who come to the same place
RETRY = b"retry: 2000\n\n"  # milliseconds until a client that lost us comes again
BEAT = b": nothing new\n\n"

Types: TypeAlias = tuple[str, ...] | None
Chunk: TypeAlias = tuple[bytes, int]  # messages, and the last seq that they cover


class Streams:
    """The places for streams and long polls, and chunks that streams share."""

    def __init__(self, places: int) -> None:
        """So many places, all free."""
        self._places = places
        self._taken = 0
        self._counting = Lock()
        self._chunks: OrderedDict[tuple[object, ...], Chunk] = OrderedDict()
        self._reading = Lock()

    def place(self) -> ExitStack:
        """A place, which is free again when the stack is closed.

        Raises:
            ProblemError: `unavailable`; all are taken.
        """
        with self._counting:
            if self._taken >= self._places:
                told = f"All {self._places} places for streams and long polls are taken"
                raise ProblemError(
                    "unavailable",
                    f"{told}; try again, or ask without waiting.",
                    headers={"Retry-After": "5"},
                )
            self._taken += 1
        place = ExitStack()
        place.callback(self._leave)
        return place

    def chunk(self, key: tuple[object, ...], read: Callable[[], Chunk]) -> Chunk:
        """What is read under a key, read once.

        One stream reads at a time, so that all of them together take one connection
        from those who ask.

        Args:
            key: tells chunks apart; the log's size in it makes a redaction another key.
            read: reads the chunk.
        """
        with self._reading:
            if key not in self._chunks:
                self._chunks[key] = read()
                if len(self._chunks) > KEPT:
                    self._chunks.popitem(last=False)
            return self._chunks[key]

    def _leave(self) -> None:
        with self._counting:
            self._taken -= 1


def messages(
    log: Log, streams: Streams, after: int, types: Types, heartbeat: float
) -> Iterator[bytes]:
    """What is sent: events behind a seq, those to come, and comments while none come.

    It ends when the log cannot be read or the process ends. The client comes again,
    and is told.

    Args:
        log: what is followed.
        streams: shares chunks.
        after: the last seq already seen; one beyond the log's end is waited for.
        types: stored names, with or without revision; None for all.
        heartbeat: seconds of silence at most.
    """
    yield RETRY
    spoke = monotonic()
    try:
        size = log.size()
        while True:
            if size > after:
                read = partial(_chunk, log, after, size, types)
                text, after = streams.chunk((after, size, types), read)
                if text:
                    yield text
                    spoke = monotonic()
            elif (left := spoke + heartbeat - monotonic()) <= 0:
                yield BEAT
                spoke = monotonic()
            else:
                size = max(size, log.wait(after, left))
            if log.stopped:  # also short of the log's end, which may be far
                return
    except UnavailableError:
        return


def awaited(log: Log, after: int, types: Types, seconds: float) -> int:
    """The log's size as soon as an event behind a seq is there, or at the time's end.

    Raises:
        DatabaseError: the log cannot be read.
    """
    ends = monotonic() + seconds
    size = log.size()
    while (left := ends - monotonic()) > 0 and not log.stopped:
        if size > after:
            if log.events(after, 1, types, until=size):
                return size
            after = size
        size = max(size, log.wait(after, left))
    return size


def message(recorded: Recorded) -> bytes:
    """An event as a message."""
    data = orjson.dumps(EventSchema().dump(envelope(recorded)))
    return b"id: %d\nevent: %s\ndata: %s\n\n" % (
        recorded.seq,
        recorded.type.encode(),
        data,
    )


def _chunk(log: Log, after: int, size: int, types: Collection[str] | None) -> Chunk:
    found = log.events(after, CHUNK, types, until=size)
    text = b"".join(map(message, found))
    return text, found[-1].seq if len(found) == CHUNK else size
