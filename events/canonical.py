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
PLAIN = frozenset((str, bool, type(None)))  # orjson looks at the characters of a text


def canonical(value: Json, *, checked: bool = False) -> bytes:
    """The canonical bytes of a JSON value.

    Args:
        value: the value.
        checked: that it holds nothing but what has a canonical form is known from its
            types; looking at every number again takes longer than writing them all.

    Raises:
        NotCanonicalError: it holds a float, an integer beyond 2**53 - 1, a lone
            surrogate, a key that is not ASCII, or something that is no JSON.
    """
    if not checked:
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
    """Refuse what has no canonical form. Every body of the log passes here once."""
    waiting: list[Any] = [value]
    for one in waiting:  # it grows meanwhile
        kind = type(one)
        if kind is dict:
            _check_keys(one)
            waiting += [item for item in one.values() if type(item) not in PLAIN]
        elif kind is list or kind is tuple:
            waiting += [item for item in one if type(item) not in PLAIN]
        elif kind is int:
            if abs(one) > LARGEST:
                raise NotCanonicalError(f"The number {one} is too large.")
        elif isinstance(one, Mapping):
            waiting.append(dict(one))
        elif not isinstance(one, str | bool | None):
            raise NotCanonicalError(f"{kind.__name__} has no canonical form.")


def _check_keys(mapping: Mapping[Any, object]) -> None:
    try:
        if "".join(mapping).isascii():
            return
    except TypeError:  # a key that is no text
        pass
    strange = next(k for k in mapping if not (isinstance(k, str) and k.isascii()))
    raise NotCanonicalError(f"The key {strange!r} is not ASCII text.")
