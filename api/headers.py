"""What all answers share: a request id, their language, and who may read them."""

import re
from uuid import uuid4

from flask import Flask, Response, g, request

from api import caching
from api.guards import READS, is_ours
from settings import Settings

OURS = re.compile(r"[A-Za-z0-9._~:/+=-]{1,128}")
EXPOSED = (
    "Content-Location, ETag, Idempotency-Replayed, Link, Location, Retry-After, "
    "X-Request-Id"
)


def init_app(app: Flask, settings: Settings) -> None:
    """Name every request, and dress every answer."""

    def name() -> None:
        given = request.headers.get("X-Request-Id", "")
        g.request_id = given if OURS.fullmatch(given) else uuid4().hex

    def dress(response: Response) -> Response:
        response.headers["X-Request-Id"] = g.get("request_id") or uuid4().hex
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers.setdefault("Content-Language", "en")
        response.vary.update(("Accept", "Accept-Encoding"))
        _share(response, settings)
        return response

    app.before_request_funcs.setdefault(None, []).insert(0, name)
    caching.init_app(app)
    app.after_request(dress)


def _share(response: Response, settings: Settings) -> None:
    """Let pages everywhere read, and the listed ones write (CORS)."""
    origin = request.headers.get("Origin", "")
    asked = request.method
    if asked == "OPTIONS":  # a preflight asks for another method
        asked = request.headers.get("Access-Control-Request-Method", asked)
    if asked in READS:
        response.headers["Access-Control-Allow-Origin"] = "*"
    elif origin and is_ours(origin, settings):
        response.headers["Access-Control-Allow-Origin"] = origin
        response.vary.add("Origin")
    else:
        return
    response.headers["Access-Control-Expose-Headers"] = EXPOSED
    if request.method == "OPTIONS":
        writes = asked not in READS
        methods = "POST" if writes else "GET, HEAD"
        headers = "Accept, If-None-Match, Last-Event-ID, X-Request-Id"
        if writes:
            headers += ", Content-Type, Idempotency-Key"
        response.headers["Access-Control-Allow-Methods"] = methods
        response.headers["Access-Control-Allow-Headers"] = headers
        response.headers["Access-Control-Max-Age"] = "600"
