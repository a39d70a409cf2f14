"""Who follows the log gets every event once, in order, from a server on a socket."""

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from typing import Any

from events.log import open_log
from tests.api.conftest import Serve
from tests.api.served import Message, ask, follow, poll, posted, streamed
from tests.house.conftest import served

TEXT = "Russian troops have captured Kupiansk, Gerasimov said on Thursday."


def test_every_reader_sees_every_event_once_in_the_order_of_the_log(
    bases: tuple[str, list[str]],
) -> None:
    url, servers = bases
    written = threading.Event()

    def write(number: int) -> None:
        base = servers[number % len(servers)]
        for one in range(8):
            assert posted(
                base, f"{number}-{one}", f"{number} {one}. {TEXT}"
            ).status in (201,)

    def ended(seq: int) -> bool:
        return written.is_set() and seq >= log.size()

    with open_log(url, read_only=True) as log, ThreadPoolExecutor(12) as pool:
        streams = [
            pool.submit(follow, servers[n % len(servers)], ended, each=each)
            for n, each in enumerate((1, 3, 10, 10_000))
        ]
        polls = [
            pool.submit(poll, servers[n % len(servers)], ended, limit=limit)
            for n, limit in enumerate((1, 7, 500))
        ]
        list(pool.map(write, range(4)))
        written.set()
        followed = [one.result() for one in streams]
        polled = [one.result() for one in polls]
        events = log.events(limit=10_000)

    assert len({one.stream for one in events if one.type == "article-received/1"}) == 32
    listed = pages(servers[0])
    assert [one["seq"] for one in listed] == [one.seq for one in events]
    assert [one["id"] for one in listed] == [str(one.id) for one in events]
    assert polled == [listed] * 3
    assert followed == [list(map(as_message, listed))] * 4


def pages(base: str) -> list[Message]:
    """The log, page by page."""
    found: list[Message] = []
    while page := ask(base, f"/events?after={len(found)}&limit=500").json["events"]:
        found += page
    return found


def as_message(event: Message) -> Message:
    return {"id": str(event["seq"]), "event": event["type"], "data": event}


def test_a_stream_of_a_type_has_this_type_alone(serve: Serve) -> None:
    base = serve()
    posted(base, "One", TEXT)
    path = "/events/stream?type=claim-made,article-received/1&after=3"
    with streamed(base, path) as messages:
        posted(base, "Two", f"Again. {TEXT}")
        heard = (one for one in messages if one)
        seen = [one["event"] for one in islice(heard, 4)]

    assert seen == ["article-received/1", "claim-made/1"] * 2


def test_a_reader_beyond_the_end_waits_for_what_comes(serve: Serve) -> None:
    base = serve()
    end = posted(base, "One", TEXT).json["log"]["last_seq"]
    with (
        ThreadPoolExecutor() as pool,
        streamed(base, f"/events/stream?after={end + 1}") as messages,
    ):
        assert next(messages) is None
        polled = pool.submit(ask, base, f"/events?after={end + 1}&wait=25")
        written = posted(base, "Two", f"Again. {TEXT}").json["log"]["last_seq"]
        first = next(one for one in messages if one)

    assert written >= end + 2
    assert first["id"] == str(end + 2)
    assert polled.result().json["events"][0]["seq"] == end + 2


def test_a_long_poll_for_nothing_is_empty_at_the_end_of_its_time(serve: Serve) -> None:
    page = ask(serve(), "/events?after=5&wait=1").json

    assert page == {
        "events": [],
        "log_seq": 0,
        "limit": 50,
        "wait": 1,
        "next_after": 5,
    }


def test_a_client_that_has_the_empty_answer_is_told_so_after_the_wait(
    serve: Serve,
) -> None:
    base = serve()
    tag = ask(base, "/events?wait=1").headers["etag"]

    assert ask(base, "/events?wait=1", If_None_Match=tag).status == 304
    posted(base, "One", TEXT)
    assert ask(base, "/events?wait=1", If_None_Match=tag).status == 200


def test_places_are_limited_and_given_back_when_clients_go(serve: Serve) -> None:
    base = serve(WHOHOLDS_STREAMS="2", WHOHOLDS_THREADS="1")
    with streamed(base) as first:
        with streamed(base) as second:
            next(first), next(second)
            for path in ("/events/stream", "/events?wait=25"):
                refused = ask(base, path)
                assert refused.status == 503
                assert refused.headers["retry-after"] == "5"
                assert refused.json["type"] == "/problems/unavailable"
            assert ask(base, "/events").status == 200
            assert posted(base, "One", TEXT).status == 201

        # The second client went: its place is free as soon as the server notices.
        assert any(one is None and free(base) for one in first)


def free(base: str) -> bool:
    """Whether a place is free, which a HEAD takes for a moment."""
    return ask(base, "/events/stream", method="HEAD").status == 200


def test_a_server_that_is_told_to_end_ends_its_streams(
    settings: dict[str, Any], tmp_path: Path
) -> None:
    environ = {
        "DATABASE_URL": settings["DATABASE_URL"],
        "WHOHOLDS_SEEDS": str(settings["WHOHOLDS_SEEDS"]),
        "WHOHOLDS_CURSOR_KEY": "a key for tests",
        "WHOHOLDS_STREAMS": "2",
    }
    with ExitStack() as clients, ThreadPoolExecutor() as pool:
        with served(tmp_path, **environ) as base:
            posted(base, "One", TEXT)
            messages = clients.enter_context(streamed(base))
            first = next(messages)
            polled = pool.submit(ask, base, "/events?after=1000&wait=25")
            while free(base):  # the poll has not arrived
                pass

        rest = list(messages)

    assert [one and one["id"] for one in [first, *rest]] == [
        str(seq) for seq in range(1, len(rest) + 2)
    ]
    assert polled.result().json["events"] == []
