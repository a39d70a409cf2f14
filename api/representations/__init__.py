"""What an answer looks like on the wire: JSON here, the others beside it."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import orjson
from flask import Response
from marshmallow import Schema

from api.negotiation import MEDIA


def answer(
    schema: type[Schema] | None,
    value: Any,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """A value as JSON by a schema. What is a response already stays as it is."""
    if isinstance(value, Response):
        return value
    document = _made(schema).dump(value) if schema else value
    content = orjson.dumps(document, option=orjson.OPT_NON_STR_KEYS)
    return Response(content, status, headers, content_type=MEDIA["json"])


def text(content: str, format: str = "text", extra: str = "") -> Response:
    """A text in UTF-8, as the media type of a format."""
    kind = f"{MEDIA[format]}; charset=utf-8{extra}"
    return Response(content.encode(), content_type=kind)


@cache
def _made(schema: type[Schema]) -> Schema:
    """One of the kind, which dumps for all threads; making one takes a millisecond."""
    return schema()
