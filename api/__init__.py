"""HTTP: one module a noun. Routes ask and return; they decide nothing.

How the parts meet, for one request:

- `blueprints`: the decorators that make a function a route; `documenting`: what they
  tell the specification; `examples`: answers that it shows.
- `parsing`, `strict_json`: what came in becomes values, or a problem.
- `guards`: who may write; `idempotency`: what was asked before; `receiving`: articles.
- `places`, `searching`: the place that is meant; `knowing`: the evidence that is;
  `paging`, `cursors`: lists.
- `streaming`: who follows the log, and what they are sent; `envelopes`: an event.
- `sides`: the database or its replica, whichever can answer.
- `correcting`: a correction as it is told.
- the nouns: `articles`, `changes`, `claims`, `comparison`, `corrections`, `events`,
  `log`, `locations`, `timelines`, `states`, `parties`, `health`, `index`, `docs`.
- `negotiation`: which format is wanted; `representations`: what is written in it.
- `caching`: the ETag, asked before anything is folded; `headers`: what all share.
- `problems`: every refusal leaves here; `problem_types` is the closed list.
- `spec`: the specification that all of this amounts to.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from threading import Lock

from flask import Flask, current_app, g

from api.cursors import Cursors
from api.streaming import Streams
from events.gazetteer import Gazetteer
from events.log import Log, Replica
from events.parties import Parties
from settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """What the routes work with.

    Attributes:
        log: the log, for writing and for reading.
        gazetteer: places and names.
        parties: who speaks for whom, for articles that come in.
        settings: as the application was built with.
        cursors: signs and reads cursors.
        clock: the present instant, in UTC.
        replica: for reading what may be a little old, or None.
    """

    log: Log
    gazetteer: Gazetteer
    parties: Parties
    settings: Settings
    cursors: Cursors
    clock: Callable[[], datetime]
    replica: Replica | None = None


class Door:
    """Opens the house when somebody first comes, and keeps it open.

    A service whose database is missing starts all the same, says so when asked, and
    works as soon as the database is there.

    Attributes:
        settings: known before anything is opened.
        streams: those who follow the log; their places are counted here.
    """

    def __init__(self, settings: Settings, opened: Callable[[], House]) -> None:
        self.settings = settings
        self.streams = Streams(settings.streams)
        self._opened = opened
        self._house: House | None = None
        self._lock = Lock()

    def house(self) -> House:
        """The open house.

        Raises:
            DatabaseError: the database cannot be used.
            InvalidReferenceError: the parties cannot be read.
        """
        with self._lock:
            if self._house is None:
                self._house = self._opened()
            return self._house

    def close(self) -> None:
        """Close the log, if it was opened. It is opened again when it is needed."""
        with self._lock:
            if self._house is not None:
                self._house.log.close()
                if self._house.replica:
                    self._house.replica.close()
                self._house = None


def door(app: Flask) -> Door:
    """The door of an application."""
    found = app.extensions["whoholds"]
    assert isinstance(found, Door)  # create_app put it there
    return found


def house() -> House:
    """What the current request works with; see `Door.house` and `sides`."""
    chosen = g.get("house")
    assert chosen is None or isinstance(chosen, House)  # sides put it there
    return chosen or door(current_app).house()
