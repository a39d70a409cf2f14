"""Serves the application with granian: one process, many threads.

On SQLite exactly one process writes (docs/adr/0009), so there is one worker whatever
the machine has; on PostgreSQL start as many of these as are wanted.
"""

import gc
import os
import signal
import socket
import time
from collections.abc import Callable
from functools import partial
from multiprocessing import parent_process
from multiprocessing.process import BaseProcess
from multiprocessing.util import Finalize
from threading import Thread

import click
from flask import Flask
from granian.constants import Interfaces, Loops
from granian.server import Server as Granian

from api import door
from app import create_app
from events.errors import UnavailableError
from events.log import Replica, open_log
from events.mapping import refresh
from events.parties import read_parties
from events.requests import answer
from settings import Settings

LONGEST = 15  # seconds for a worker to end
ENDING = (signal.SIGINT, signal.SIGTERM)
PATIENCE = 5  # seconds for what is under way at the end
EXAMPLES = (
    "/locations/Kupiansk/timeline?format=text",
    "/locations/Бахмут/timeline?format=text",
    "/events?after=0&limit=3",
)


def serve(settings: Settings) -> None:
    """Say where, and serve until interrupted.

    Raises:
        DatabaseError: the database is not ready to be served.
        InvalidReferenceError: the parties cannot be read.
        UnavailableError: somebody else listens on the port.
    """
    read_parties(settings.seeds / "parties.yaml")  # the worker would tell by a trace
    with open_log(settings.database_url) as log:  # refuses what is not at head
        if not log.owns():
            raise UnavailableError(
                f"{log.database.refusal()} If that is a server, it serves this "
                "database already: use it, or end it first."
            )
        if settings.read_database_url:
            Replica(settings.read_database_url, log).close()
    _check_port(settings.host, settings.port)
    os.environ["WHOHOLDS_HOST"] = settings.host  # the worker reads it again
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    base = f"http://{host}:{settings.port}"
    click.echo(f"Whoholds is served on {base}; its reference is at {base}/docs. Try:\n")
    for example in EXAMPLES:
        click.echo(f"  curl '{base}{example}'")
    click.echo()
    Granian(
        "serving:application",
        factory=True,
        interface=Interfaces.WSGI,
        loop=Loops.asyncio,
        address=settings.host,
        port=settings.port,
        workers=1,
        # A stream holds its thread: all of them may, and requests find theirs.
        blocking_threads=settings.threads + settings.streams,
        workers_kill_timeout=LONGEST,
        log_enabled=False,
    ).serve()


def collect_rarely() -> None:
    """Look for cycles less often than Python does by itself, for this process.

    Reading an article makes a hundred thousand objects and no cycle; to look at them
    again and again takes a tenth of the time, a quarter of it for the longest texts.
    """
    gc.set_threshold(10_000, 10, 10)


def application() -> Flask:
    """The application in its worker: it holds the log and takes requests for it.

    Raises:
        DatabaseError: another process has begun to write.
    """
    collect_rarely()
    app = create_app()
    house = door(app).house()
    _when_told_to_end(partial(_end, app))
    house.log.take_requests(
        partial(
            answer,
            log=house.log,
            gazetteer=house.gazetteer,
            parties=house.parties,
            clock=house.clock,
            most=house.settings.extraction_steps,
        )
    )
    house.log.sign_regularly()
    house.log.keep_map(partial(refresh, house.log))
    # What the worker is ended by runs no atexit. It comes when all are answered.
    Finalize(None, door(app).close, exitpriority=0)
    if parent := parent_process():
        Thread(target=_follow, args=(parent,), daemon=True).start()
    return app


def _when_told_to_end(act: Callable[[], None]) -> None:
    """Act once a signal has come, whoever else handles it; for the main thread.

    The server sets handlers of its own afterwards, so it is the descriptor that the
    interpreter writes every signal to that is listened on.
    """
    ours, theirs = socket.socketpair()
    theirs.setblocking(False)
    signal.set_wakeup_fd(theirs.detach(), warn_on_full_buffer=False)

    def listen() -> None:
        with ours:
            while (number := ours.recv(1)) and number[0] not in ENDING:
                pass
        act()

    Thread(target=listen, name="signals", daemon=True).start()


def _end(app: Flask) -> None:
    """Let open answers end; close the log, whoever is still sending half a request."""
    door(app).house().log.stop_waiting()  # the server waits for them
    time.sleep(PATIENCE)
    door(app).close()
    os._exit(0)


def _follow(parent: BaseProcess) -> None:
    """End the worker as by SIGTERM when its parent is gone, however that ended."""
    parent.join()
    os.kill(os.getpid(), signal.SIGTERM)


def _check_port(host: str, port: int) -> None:
    """Refuse a port that is taken, which granian would tell in many lines."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise UnavailableError(
                f"Cannot listen on {host}:{port}: {error.strerror}. "
                "Is it served already? Else choose another by --port."
            ) from error
