"""Strong ETags, known before anything is folded, and how long an answer keeps.

A tag is a digest of what the answer follows from: the path, every parameter, the last
seq that concerns it, the format, the revision of our wording, and the last redaction,
which is the one thing that changes an answer about the past.
"""

from collections.abc import Mapping

from flask import Flask, Response, g, request

from api import house
from events.canonical import digest

REVISION = "3"  # of schemas and wording; another one is another answer
PINNED = "public, max-age=3600"  # a takedown must reach caches: never immutable
LIVE = "public, max-age=0, must-revalidate"


class NotModifiedError(Exception):
    """The client has this answer already."""


def conditional(
    *concerns: object, pinned: bool = False, headers: Mapping[str, str] | None = None
) -> None:
    """Set the answer's tag, and stop here if the client has that answer.

    Args:
        concerns: what the answer follows from, beside path, parameters and format.
        pinned: the answer is the same for ever, redactions aside.
        headers: of the answer, and of the answer that there is nothing new.

    Raises:
        NotModifiedError: the client named the tag in `If-None-Match`.
    """
    parameters = sorted(request.args.items(multi=True))
    parts = [REVISION, request.path, g.get("format", ""), *map(str, concerns)]
    tag = digest([*parts, *(text for pair in parameters for text in pair)])[:32]
    g.etag = tag
    g.cache_control = PINNED if pinned else LIVE
    g.answer_headers = dict(headers or {})
    if request.if_none_match and request.if_none_match.contains_weak(tag):
        raise NotModifiedError


def of_the_log(
    *concerns: object, pinned: bool = False, headers: Mapping[str, str] | None = None
) -> None:
    """The same for what words of the log are in: a redaction changes its tag.

    Raises:
        NotModifiedError: the client named the tag in `If-None-Match`.
    """
    redacted = house().log.last_redaction()
    conditional(*concerns, redacted, pinned=pinned, headers=headers)


def dress(response: Response) -> Response:
    """Give an answer its tag and its age; a problem and a write get none."""
    reads = request.method in ("GET", "HEAD")
    if not reads or response.status_code >= 400:
        response.headers["Cache-Control"] = "no-store"
        return response
    if "etag" in g:
        response.set_etag(g.etag)
        response.headers["Cache-Control"] = g.cache_control
        response.headers.update(g.answer_headers)
    response.headers.setdefault("Cache-Control", "no-store")
    return response


def init_app(app: Flask) -> None:
    """Answer 304 where the client has the answer, and dress all others."""
    app.register_error_handler(NotModifiedError, lambda _: Response(status=304))
    app.after_request(dress)
