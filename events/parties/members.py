"""One entry of the policy file becomes a party, an actor or a conflict."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from events.errors import InvalidReferenceError
from events.parties.entries import (
    Actor,
    Alliance,
    Closeness,
    Conflict,
    Party,
    Term,
)
from events.vocabulary import ClaimantType

WORDS = (
    "conflicts",
    "names",
    "adjectives",
    "metonyms",
    "forces",
    "epithets",
    "countries",
    "languages",
)
TERM_WORDS = ("names", "adjectives", "metonyms", "countries")


def conflict_of(entry: Mapping[str, Any]) -> Conflict:
    """A conflict.

    Raises:
        InvalidReferenceError: the entry is wrong.
    """
    try:
        theatre = tuple(entry.get("theatre") or ())
        return Conflict(
            id=entry["id"],
            name=entry["name"],
            theatre=theatre,
            start=_day(entry.get("from")),
            end=_day(entry.get("to")),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise _wrong("conflict", entry, error) from error


def party_of(entry: Mapping[str, Any]) -> Party:
    """A party.

    Raises:
        InvalidReferenceError: the entry is wrong.
    """
    try:
        return Party(
            id=entry["id"],
            name=entry["name"],
            kind=_kind(entry["kind"]),
            governs=_flag(entry, "governs"),
            abroad=_flag(entry, "abroad"),
            source=entry["source"],
            date=_day(entry["date"]),
            **{word: tuple(entry.get(word) or ()) for word in WORDS},
            own_offices=_offices(entry),
            in_power=tuple(_term(term) for term in entry.get("in_power") or ()),
            start=_day(entry.get("from")),
            end=_day(entry.get("to")),
            allied_with=_alliances(entry, "allied_with"),
            proxy_of=_alliances(entry, "proxy_of"),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise _wrong("party", entry, error) from error


def actor_of(entry: Mapping[str, Any]) -> Actor:
    """An actor.

    Raises:
        InvalidReferenceError: the entry is wrong.
    """
    try:
        near = entry.get("affiliation")
        return Actor(
            id=entry["id"],
            name=entry["name"],
            type=ClaimantType(entry["type"]),
            party=entry.get("party"),
            aliases=tuple(entry.get("aliases") or ()),
            start=_day(entry.get("from")),
            end=_day(entry.get("to")),
            affiliation=Closeness(
                party=near["party"],
                start=_day(near.get("from")),
                end=_day(near.get("to")),
                source=near["source"],
                date=_day(near["date"]),
            )
            if near
            else None,
            source=entry["source"],
            date=_day(entry["date"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise _wrong("actor", entry, error) from error


def _alliances(entry: Mapping[str, Any], key: str) -> tuple[Alliance, ...]:
    return tuple(
        Alliance(
            party=tie["party"], start=_day(tie.get("from")), end=_day(tie.get("to"))
        )
        for tie in entry.get(key) or ()
    )


def _kind(kind: str) -> str:
    if kind not in ("belligerent", "observer"):
        raise ValueError(f"kind {kind!r} is neither belligerent nor observer")
    return kind


def _flag(entry: Mapping[str, Any], name: str) -> bool:
    value = entry.get(name, False)
    if not isinstance(value, bool):
        raise ValueError(f"{name} {value!r} is neither true nor false")
    return value


def _term(term: Mapping[str, Any]) -> Term:
    return Term(
        start=_day(term.get("from")),
        end=_day(term.get("to")),
        **{word: tuple(term.get(word) or ()) for word in TERM_WORDS},
    )


def _offices(entry: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    told = entry.get("own_offices") or {}
    if not isinstance(told, Mapping):
        raise ValueError(f"own_offices {told!r} names no languages")
    return {
        language: tuple(name.lower() for name in names)
        for language, names in told.items()
    }


def _day(value: Any) -> Any:
    """A day, or None. YAML reads unquoted ISO days as dates already."""
    return dt.date.fromisoformat(value) if isinstance(value, str) else value


def _wrong(kind: str, entry: Any, error: Exception) -> InvalidReferenceError:
    name = entry.get("id") if isinstance(entry, Mapping) else entry
    told = f"lacks {error}" if isinstance(error, KeyError) else str(error)
    return InvalidReferenceError(f"{kind} {name!r} {told}")
