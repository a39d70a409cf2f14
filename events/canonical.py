"""The one byte form of a JSON value, for digests and identities (RFC 8785).

Floats are refused, since a number has to be the same in every language; shares are
kept in per mille for that reason. Keys must be ASCII, where the order by bytes is the
order that RFC 8785 asks for.
"""

import hashlib
from collections.abc import Mapping
from typing import Any, TypeAlias

import orjson

from events.errors import NotCanonicalError

Json: TypeAlias = Mapping[str, Any] | list[Any] | tuple[Any, ...] | str | int | None

# Larger integers are not the same number to a reader that keeps them as doubles.
LARGEST = 2**53 - 1


def canonical(value: Json) -> bytes:
    """The canonical bytes of a JSON value.

    Raises:
        NotCanonicalError: it holds a float, an integer beyond 2**53 - 1, a lone
            surrogate, a key that is not ASCII, or something that is no JSON.
    """
    _check(value)
    try:
        return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)
    except (orjson.JSONEncodeError, TypeError) as error:
        raise NotCanonicalError(f"No canonical JSON: {error}") from error


def digest(value: Json) -> str:
    """SHA-256 of the canonical bytes, 64 lower-case hex digits."""
    return hashlib.sha256(canonical(value)).hexdigest()


def text_digest(text: str) -> str:
    """SHA-256 of a text in UTF-8, 64 lower-case hex digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def _check(value: object) -> None:
    match value:
        case None | bool() | str():
            return
        case int():
            if abs(value) > LARGEST:
                raise NotCanonicalError(f"The number {value} is too large.")
        case list() | tuple():
            for item in value:
                _check(item)
        case Mapping():
            for key, item in value.items():
                if not (isinstance(key, str) and key.isascii()):
                    raise NotCanonicalError(f"The key {key!r} is not ASCII text.")
                _check(item)
        case _:
            raise NotCanonicalError(f"{type(value).__name__} has no canonical form.")
