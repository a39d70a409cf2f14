"""Servers keep the map, each after what it has written, and are killed meanwhile."""

import os
import signal
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from events.log.database import Database
from events.log.tables import map_mark, map_place
from events.log.writer import owner
from tests.api.conftest import Serve
from tests.api.served import ask, posted

HELD = "Ukrainian forces hold {}, the General Staff of Ukraine said."
PLACES = ("Kupiansk", "Vovchansk", "Bakhmut", "Lyman", "Toretsk", "Siversk")


def kept(url: str) -> tuple[int, int]:
    """How far the map goes, and how many places are in it."""
    places = sa.select(sa.func.count()).select_from(map_place)
    with (
        closing(Database(url, read_only=True)) as database,
        database.reading() as connection,
    ):
        seq = connection.scalar(sa.select(map_mark.c.seq))
        return seq or 0, connection.scalar(places) or 0


def wait(until: Callable[[], bool], seconds: float = 60) -> None:
    """Wait for it; fail where it does not come."""
    end = time.monotonic() + seconds
    while not until():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_whichever_server_writes_the_map_is_kept(bases: tuple[str, list[str]]) -> None:
    url, servers = bases
    told = [
        posted(servers[number % len(servers)], name, HELD.format(name)).json
        for number, name in enumerate(PLACES)
    ]
    size = told[-1]["log"]["last_seq"]

    path = f"/states?as_of=2025-12-01&known_at=seq:{size}"
    early = [ask(base, path) for base in servers]
    wait(lambda: kept(url) == (size, len(PLACES)))
    late = [ask(base, path) for base in servers]

    assert {one.body for one in early} == {one.body for one in late}
    names = {one["location"]["name"] for one in late[0].json["states"]}
    assert names == set(PLACES)


def test_a_server_that_was_killed_is_made_up_for_by_the_next(
    serve: Serve, settings: dict[str, Any]
) -> None:
    url = settings["DATABASE_URL"]
    base = serve(url)
    sizes = [
        posted(base, name, HELD.format(name)).json["log"]["last_seq"] for name in PLACES
    ]
    path = f"/states?as_of=2025-12-01&known_at=seq:{sizes[-1]}"
    before = ask(base, path)
    who = owner(Path(url.removeprefix("sqlite:///")))
    assert who is not None
    os.kill(who.pid, signal.SIGKILL)

    again = serve(url)
    wait(lambda: kept(url) == (sizes[-1], len(PLACES)))

    assert before.status == 200
    assert ask(again, path).body == before.body
