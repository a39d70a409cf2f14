"""Clients of a service on a real socket, and what follows its log."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from typing import Any
from urllib.parse import urlsplit

import orjson

Message = dict[str, Any]


@dataclass(frozen=True)
class Answer:
    """An answer, read to its end."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """What it says in JSON."""
        return orjson.loads(self.body)


def ask(
    base: str, path: str, body: Any = None, method: str = "", **headers: str
) -> Answer:
    """Ask a server once; underscores in the names of headers are hyphens there."""
    with _asked(base, path, body, method, headers) as (_, response):
        told = {name.lower(): value for name, value in response.getheaders()}
        return Answer(response.status, told, response.read())


@contextmanager
def streamed(
    base: str, path: str = "/events/stream", **headers: str
) -> Iterator[Iterator[Message | None]]:
    """The messages of a stream; a comment is None. The client goes at the end."""
    with _asked(base, path, None, "GET", headers) as (_, response):
        assert response.status == 200, response.read()
        assert response.getheader("Content-Type") == "text/event-stream"
        yield _messages(response)


def posted(base: str, name: str, text: str) -> Answer:
    """The answer to an article with that title."""
    article = {
        "title": name,
        "text": text,
        "published_at": "2025-11-21",
        "publisher": "The Example",
    }
    return ask(base, "/articles", article)


def follow(
    base: str, ended: Callable[[int], bool], *, each: int, path: str = "/events/stream"
) -> list[Message]:
    """All messages of a stream that is left and taken up again after some of them.

    Args:
        base: the server.
        ended: whether a seq is the last; asked while nothing comes.
        each: messages after which the client goes and comes again.
        path: the stream.
    """
    seen: list[Message] = []
    while True:
        last = seen[-1]["id"] if seen else "0"
        with streamed(base, path, Last_Event_ID=last) as messages:
            for count, message in enumerate(messages, start=1):
                if message is not None:
                    seen.append(message)
                elif ended(int(seen[-1]["id"]) if seen else 0):
                    return seen
                if count == each:
                    break


def poll(base: str, ended: Callable[[int], bool], *, limit: int) -> list[Message]:
    """All events that long polls get, one after another."""
    seen: list[Message] = []
    after = 0
    while True:
        page = ask(base, f"/events?after={after}&limit={limit}&wait=1").json
        seen += page["events"]
        after = page["next_after"]
        if not page["events"] and ended(after):
            return seen


@contextmanager
def _asked(
    base: str, path: str, body: Any, method: str, headers: dict[str, str]
) -> Iterator[tuple[HTTPConnection, HTTPResponse]]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    content = None if body is None else orjson.dumps(body)
    if content is not None:
        named["Content-Type"] = "application/json"
    place = urlsplit(base)
    with closing(HTTPConnection(place.hostname or "", place.port, timeout=60)) as line:
        line.request(method or ("POST" if content else "GET"), path, content, named)
        yield line, line.getresponse()


def _messages(response: HTTPResponse) -> Iterator[Message | None]:
    found: Message = {}
    while line := response.readline().decode():
        name, _, value = line.rstrip("\n").partition(": ")
        match name:
            case "" if line.startswith(":"):
                yield None
            case "" if found.keys() - {"retry"}:
                yield {**found, "data": orjson.loads(found["data"])}
                found = {}
            case "":
                found = {}
            case _:
                found[name] = value
