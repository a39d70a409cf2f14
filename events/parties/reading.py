"""The policy in a YAML file. A wrong entry is refused by name."""

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from events.canonical import digest
from events.errors import InvalidReferenceError
from events.parties.entries import Actor, Alliance, Closeness, Conflict, Party
from events.parties.policy import Parties
from events.vocabulary import ClaimantType

WORDS = (
    "conflicts",
    "names",
    "adjectives",
    "metonyms",
    "forces",
    "epithets",
    "countries",
)


def read_parties(path: Path) -> Parties:
    """The policy in a YAML file.

    Raises:
        InvalidReferenceError: the file is missing, no YAML, or an entry is wrong; the
            message names the entry.
    """
    try:
        content = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        why = getattr(error, "strerror", None) or error
        raise InvalidReferenceError(f"{path.name} cannot be read: {why}") from error
    if not isinstance(content, Mapping):
        told = f"{path.name} holds no lists of parties and actors"
        raise InvalidReferenceError(told)
    return parties_of(content)


def parties_of(content: Mapping[str, Any]) -> Parties:
    """The policy in a parsed document with the lists `parties` and `actors`.

    Raises:
        InvalidReferenceError: an entry is wrong, double, or names an unknown party.
    """
    parties = [_party(entry) for entry in content.get("parties") or ()]
    actors = [_actor(entry) for entry in content.get("actors") or ()]
    by_id = _unique("party", parties)
    for actor in actors:
        near = actor.affiliation.party if actor.affiliation else None
        for party in (actor.party, near):
            if party is not None and party not in by_id:
                told = f"actor {actor.id!r} names the unknown party {party!r}"
                raise InvalidReferenceError(told)
    documents = {
        (kind, entry["id"]): _document(entry)
        for kind, entries in (("party", "parties"), ("actor", "actors"))
        for entry in content.get(entries) or ()
    }
    conflicts = [_conflict(entry) for entry in content.get("conflicts") or ()]
    return Parties(
        by_id, _unique("actor", actors), documents, _unique("conflict", conflicts)
    )


def _conflict(entry: Mapping[str, Any]) -> Conflict:
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


def _party(entry: Mapping[str, Any]) -> Party:
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
            start=_day(entry.get("from")),
            end=_day(entry.get("to")),
            allied_with=_alliances(entry, "allied_with"),
            proxy_of=_alliances(entry, "proxy_of"),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise _wrong("party", entry, error) from error


def _actor(entry: Mapping[str, Any]) -> Actor:
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


def _unique(kind: str, entries: Iterable[Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for entry in entries:
        if entry.id in found:
            raise InvalidReferenceError(f"{kind} {entry.id!r} is there twice")
        found[entry.id] = entry
    return found


def _document(entry: Mapping[str, Any]) -> dict[str, Any]:
    """The entry as the log keeps it and everybody reads it.

    Epithets are matched and never shown: their number and digest stand for them.
    """
    plain = {key: _plain(value) for key, value in entry.items() if key != "epithets"}
    if "epithets" in entry:
        epithets = _plain(entry["epithets"] or [])
        plain |= {"epithet_count": len(epithets), "epithets_sha256": digest(epithets)}
    return plain


def _plain(value: Any) -> Any:
    """YAML's value as canonical JSON takes it: days as text."""
    match value:
        case Mapping():
            return {key: _plain(item) for key, item in value.items()}
        case list() | tuple():
            return [_plain(item) for item in value]
        case dt.date():
            return value.isoformat()
        case _:
            return value
