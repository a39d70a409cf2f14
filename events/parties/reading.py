"""The policy in a YAML file. A wrong entry is refused by name."""

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from events.canonical import digest
from events.errors import InvalidReferenceError
from events.parties.members import actor_of, conflict_of, party_of
from events.parties.policy import Parties


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
    parties = [party_of(entry) for entry in content.get("parties") or ()]
    actors = [actor_of(entry) for entry in content.get("actors") or ()]
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
    conflicts = [conflict_of(entry) for entry in content.get("conflicts") or ()]
    return Parties(
        by_id, _unique("actor", actors), documents, _unique("conflict", conflicts)
    )


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
