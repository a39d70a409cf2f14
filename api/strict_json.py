"""JSON that has one meaning only; everything else is refused, with a pointer to it.

Readers differ on a key given twice, on NaN, on half of a surrogate pair; what this
service stores must be the same for all of them.
"""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NoReturn

from flask import Request, g
from werkzeug.exceptions import RequestEntityTooLarge

from api.problems import ProblemError
from events.errors import Fault

LARGEST = 8 * 1024 * 1024  # bytes of a body; escapes count
SMALLER = {"/corrections": 64 * 1024}  # the same, where less is enough
DEEPEST = 64  # levels of nesting
SURROGATE = re.compile("[\ud800-\udfff]")


class _AmbiguousError(ValueError):
    """Something that JSON readers differ on."""


def body(request: Request) -> Any:
    """The value in the body of a request.

    Raises:
        ProblemError: `unsupported-media-type`, or `malformed-request`.
        RequestEntityTooLarge: it is larger than the application takes.
    """
    if request.mimetype != "application/json" or not _utf8(request):
        told = "The body must be application/json in UTF-8."
        raise ProblemError("unsupported-media-type", told)
    if request.content_encoding not in (None, "", "identity"):
        told = "The body must be sent without compression."
        raise ProblemError("unsupported-media-type", told)
    return parsed(_content(request))


def body_digest(request: Request) -> str:
    """SHA-256 of the body in hex, whether it was read before or not.

    Raises:
        RequestEntityTooLarge: it is larger than the application takes.
    """
    if "body_digest" not in g:
        _content(request)
    return str(g.body_digest)


def _content(request: Request) -> bytes:
    content = request.get_data(cache=False)
    g.body_digest = hashlib.sha256(content).hexdigest()
    # A stream without a length was cut off one byte later.
    if len(content) > SMALLER.get(request.path, LARGEST):
        raise RequestEntityTooLarge
    return content


def parsed(content: bytes) -> Any:
    """The value that the bytes mean to every reader of JSON.

    Raises:
        ProblemError: `malformed-request`; they mean nothing, or different things.
    """
    try:
        value = json.loads(
            content.decode(),
            object_pairs_hook=_object,
            parse_constant=_constant,
            parse_float=_float,
        )
    except UnicodeDecodeError as error:
        raise _malformed("", f"is no UTF-8 at byte {error.start}") from error
    except RecursionError as error:
        raise _malformed("", f"is nested deeper than {DEEPEST}") from error
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise _malformed("", f"is no JSON at {where}: {error.msg}") from error
    except _AmbiguousError as error:
        raise _malformed("", str(error)) from error
    except ValueError as error:  # from int()
        raise _malformed("", "has a number of more than 4,300 digits") from error
    for pointer, fault in _faults(value, "", 1):
        raise _malformed(pointer, fault)
    return value


def _utf8(request: Request) -> bool:
    charset = request.mimetype_params.get("charset", "utf-8")
    return charset.lower() in ("utf-8", "utf8")


def _malformed(pointer: str, detail: str) -> ProblemError:
    told = f"The body {detail}." if not pointer else f"{pointer} {detail}."
    fault = Fault(pointer=pointer, detail=detail)
    return ProblemError("malformed-request", told, errors=[fault])


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        double = next(
            k for k, times in Counter(k for k, _ in pairs).items() if times > 1
        )
        raise _AmbiguousError(f"has the key {_printable(double)!r} twice in one object")
    return found


def _constant(name: str) -> NoReturn:
    raise _AmbiguousError(f"has {name}, which is no JSON")


def _float(digits: str) -> float:
    number = float(digits)
    if number in (float("inf"), float("-inf")):
        raise _AmbiguousError(f"has the number {digits[:20]}, which is too large")
    return number


def _faults(value: Any, pointer: str, depth: int) -> Iterator[tuple[str, str]]:
    match value:
        case str():
            if fault := _text_fault(value):
                yield pointer, fault
        case dict() | list() if depth > DEEPEST:
            yield pointer, f"is nested deeper than {DEEPEST}"
        case dict():
            for key, item in value.items():
                if fault := _text_fault(key):
                    yield pointer, f"has a key that {fault}"
                yield from _faults(item, f"{pointer}/{_escaped(key)}", depth + 1)
        case list():
            for index, item in enumerate(value):
                yield from _faults(item, f"{pointer}/{index}", depth + 1)


def _text_fault(text: str) -> str | None:
    if "\0" in text:
        return "has a NUL character, which no text has; remove it"
    if not text.isascii() and SURROGATE.search(text):
        return "has half of a surrogate pair, which is no character; mend the encoding"
    return None


def _escaped(key: str) -> str:
    return _printable(key).replace("~", "~0").replace("/", "~1")


def _printable(text: str) -> str:
    return text.encode(errors="replace").decode()
