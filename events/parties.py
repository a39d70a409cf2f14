"""Parties and actors: who speaks for whom. A policy, and therefore data.

The entries live in `seeds/parties.yaml`, each with its source and date; adding a
conflict means adding entries there and nothing else.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from events.errors import InvalidReferenceError
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Alliance:
    """That a party is another's ally or proxy, for a period of days, both inclusive.

    Attributes:
        party: the other party's id.
        start: first day, or None for as long as is known.
        end: last day, or None for until further notice.
    """

    party: str
    start: dt.date | None = None
    end: dt.date | None = None

    def holds_on(self, day: dt.date) -> bool:
        """Whether it is in force that day."""
        return (self.start or day) <= day <= (self.end or day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """On whose behalf somebody speaks.

    Attributes:
        id: its plain name, such as `myanmar-military`.
        name: as displayed.
        kind: `belligerent` or `observer`.
        conflicts: slugs; parties of one conflict are meant together.
        names: the party itself, as speaker or holder, in every script.
        adjectives: words that make a side with a noun: `Russian` (troops, officials).
        metonyms: seats that speak for it, which are places too: `Moscow`.
        forces: names that mean its armed forces by themselves.
        epithets: what other sides call it; matched, never shown.
        countries: ISO codes of the state whose government it is.
        allied_with: allies, whose side it shares.
        proxy_of: patrons, whose side it shares.
        source: who says so.
        date: when that was said or looked up.
    """

    id: str
    name: str
    kind: str
    conflicts: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    forces: tuple[str, ...] = ()
    epithets: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    allied_with: tuple[Alliance, ...] = ()
    proxy_of: tuple[Alliance, ...] = ()
    source: str
    date: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Closeness:
    """An affiliation with its period; see `claims.Affiliation`."""

    party: str
    start: dt.date | None
    end: dt.date | None
    source: str
    date: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person, office or organisation that speaks for a party, or for none.

    Attributes:
        id: slug.
        name: as displayed.
        type: what kind of speaker.
        party: whom it speaks for, or None.
        aliases: other spellings, short forms, other scripts.
        start: first day on which it speaks for the party, or None where not known.
        end: last such day, or None.
        affiliation: closeness to a side without speaking for it, or None.
        source: who says so.
        date: when that was said or looked up.
    """

    id: str
    name: str
    type: ClaimantType
    party: str | None
    aliases: tuple[str, ...] = ()
    start: dt.date | None = None
    end: dt.date | None = None
    affiliation: Closeness | None = None
    source: str
    date: dt.date

    def speaks_on(self, day: dt.date) -> bool:
        """Whether it speaks for its party that day."""
        return (self.start or day) <= day <= (self.end or day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Which parties are meant together, and where.

    Attributes:
        id: slug, as the parties name it.
        name: as displayed.
        theatre: country codes, or `RU.41` for one region, where it is fought.
    """

    id: str
    name: str
    theatre: tuple[str, ...] = ()


@dataclass(frozen=True)
class Parties:
    """The whole policy.

    Attributes:
        parties: by id.
        actors: by id.
        documents: the entry as recorded in the log, by (`party` | `actor`, id).
        conflicts: by id.
    """

    parties: Mapping[str, Party]
    actors: Mapping[str, Actor]
    documents: Mapping[tuple[str, str], Mapping[str, Any]] = field(repr=False)
    conflicts: Mapping[str, Conflict] = field(default_factory=dict)

    @cached_property
    def belligerents(self) -> frozenset[str]:
        """Ids of the parties that fight."""
        return frozenset(p.id for p in self.parties.values() if p.kind == "belligerent")

    def allies(self, party: str, day: dt.date) -> frozenset[str]:
        """The ids that share `party`'s side that day, itself included."""
        ties = [(one, tie.party) for one, tie in self._ties if tie.holds_on(day)]
        return _closure(party, ties)

    def tied(self, party: str) -> frozenset[str]:
        """The ids that share `party`'s side on some day, over others or not."""
        return _closure(party, [(one, tie.party) for one, tie in self._ties])

    @cached_property
    def _ties(self) -> tuple[tuple[str, Alliance], ...]:
        return tuple(
            (one.id, tie)
            for one in self.parties.values()
            for tie in (*one.allied_with, *one.proxy_of)
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
        raise InvalidReferenceError(f"{path.name} cannot be read: {error}") from error
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
        (kind, entry["id"]): _plain(entry)
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
        return Conflict(id=entry["id"], name=entry["name"], theatre=theatre)
    except (KeyError, TypeError) as error:
        raise _wrong("conflict", entry, error) from error


def _party(entry: Mapping[str, Any]) -> Party:
    try:
        return Party(
            id=entry["id"],
            name=entry["name"],
            kind=_kind(entry["kind"]),
            source=entry["source"],
            date=_day(entry["date"]),
            **{word: tuple(entry.get(word) or ()) for word in WORDS},
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


def _closure(start: str, ties: list[tuple[str, str]]) -> frozenset[str]:
    found = {start}
    while more := {
        far
        for one, other in ties
        for near, far in ((one, other), (other, one))
        if near in found and far not in found
    }:
        found |= more
    return frozenset(found)
