"""Which fields of a claim may be replaced, and whether what replaces them can be.

The words of the article stay: what is replaced is our reading of them.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, TypeAlias

import orjson

from events.canonical import canonical
from events.claims import Claim
from events.errors import Fault, InvalidCorrectionError
from events.facts import ClaimMade
from events.gazetteer import Gazetteer
from events.log import Log, codec
from events.parties import Parties
from events.vocabulary import (
    Action,
    Certainty,
    ClaimantType,
    Extent,
    PlaceType,
    Stance,
)

LONGEST = 1000  # characters of a claimant's name
THOUSAND = 1000  # per mille

Check: TypeAlias = Callable[["Desk", Any], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What corrections are checked against.

    Attributes:
        log: where they are recorded.
        gazetteer: the places that there are.
        parties: the parties and actors that there are.
    """

    log: Log
    gazetteer: Gazetteer
    parties: Parties


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """Some fields of a claim and what replaces them, in the form they are stored in.

    Attributes:
        claim: with them.
        replaced: as they were.
        values: as they are from here on.
    """

    claim: Claim
    replaced: Mapping[str, Any]
    values: Mapping[str, Any]


def claim_amended(claim: Claim, fields: Mapping[str, Any], desk: Desk) -> Amendment:
    """The claim with some fields replaced.

    Args:
        claim: as it is now.
        fields: of `FIELDS`, as they are to be.
        desk: what they are checked against.

    Raises:
        InvalidCorrectionError: one cannot be so, or none is different.
    """
    values = _checked(fields, FIELDS, desk)
    return _amended(claim, "claim-corrected/1", _body(claim), values)


def claimant_amended(claim: Claim, fields: Mapping[str, Any], desk: Desk) -> Amendment:
    """The claim put into another mouth.

    A closeness to a side is the actor's: it goes or comes with the actor.

    Args:
        claim: as it is now.
        fields: of `CLAIMANT`, as they are to be.
        desk: what they are checked against.

    Raises:
        InvalidCorrectionError: one cannot be so, or none is different.
    """
    values = _checked(fields, CLAIMANT, desk)
    body = _body(claim)["claimant"]
    day = claim.said.latest
    actor = desk.parties.actors.get(values.get("actor") or "")
    party = values.get("party", body["party"])
    if actor and actor.party not in (None, party) and (not day or actor.speaks_on(day)):
        told = f"is {party!r}, but {actor.id!r} speaks for {actor.party!r}; give both"
        raise InvalidCorrectionError([Fault(pointer="/party", detail=told)])
    if "actor" in values and values["actor"] != body["actor"]:
        near = actor.affiliation if actor else None
        held = near and (not day or (near.start or day) <= day <= (near.end or day))
        values["affiliation"] = (
            {"party": near.party, "source": near.source, "date": f"{near.date}"}
            if near and held
            else None
        )
    return _amended(claim, "attribution-corrected/1", body, values)


def _amended(
    claim: Claim, name: str, was: Mapping[str, Any], values: Mapping[str, Any]
) -> Amendment:
    fresh = {field: value for field, value in values.items() if value != was[field]}
    if not fresh:
        told = "says nothing that the claim does not say already"
        raise InvalidCorrectionError([Fault(pointer="", detail=told)])
    made = codec.decode("claim-made/1", codec.corrected(_body(claim), name, fresh))
    assert isinstance(made, ClaimMade)  # by its name
    replaced = {field: was[field] for field in fresh}
    return Amendment(claim=made.claim, replaced=replaced, values=fresh)


def _body(claim: Claim) -> dict[str, Any]:
    """The claim in the form in which it is stored."""
    body = codec.encode(ClaimMade(claim=claim))[1]
    told: dict[str, Any] = orjson.loads(canonical(body, checked=True))
    return told


def _checked(
    fields: Mapping[str, Any], known: Mapping[str, tuple[str, Check]], desk: Desk
) -> dict[str, Any]:
    """The fields in the form in which they are stored, under their stored names."""
    values, faults = {}, []
    for name, value in fields.items():
        stored, check = known[name]
        try:
            values[stored] = check(desk, value)
        except ValueError as error:
            faults.append(Fault(pointer=f"/{name}", detail=str(error)))
    if faults:
        raise InvalidCorrectionError(faults)
    return values


def _one_of(kind: type[StrEnum]) -> Check:
    def check(desk: Desk, value: Any) -> str:
        return _known(value, [one.value for one in kind])

    return check


def _known(value: Any, words: Collection[str]) -> str:
    if value not in words:
        raise ValueError(f"is {value!r}; there are {', '.join(words)}")
    return str(value)


def _place(desk: Desk, value: Any) -> str | None:
    return None if value is None else place_known(desk, value)


def place_known(desk: Desk, id: str) -> str:
    """The id of a place that can have claims.

    Raises:
        ValueError: there is none of that id, or it was merged into another.
    """
    if into := desk.log.merged_into(id):
        raise ValueError(f"is {id!r}, which was merged into {into!r}; name that")
    if not desk.gazetteer.places([id]) and not desk.log.references("place", [id]):
        raise ValueError(f"is {id!r}; no place has that id: see /locations?q=")
    return id


def _party(desk: Desk, value: Any) -> str | None:
    if value is not None and value not in desk.parties.parties:
        raise ValueError(f"is {value!r}; no party has that id: see /parties")
    return None if value is None else str(value)


def _actor(desk: Desk, value: Any) -> str | None:
    if value is not None and value not in desk.parties.actors:
        raise ValueError(f"is {value!r}; no actor has that id")
    return None if value is None else str(value)


def _share(desk: Desk, value: Any) -> list[int] | None:
    """Lowest and highest share, from 0 to 1, in per mille."""
    if value is None:
        return None
    low, high = (round(bound * THOUSAND) for bound in value)
    if not 0 <= low <= high <= THOUSAND:
        raise ValueError("is no range: lowest and highest share, from 0 to 1")
    return [low, high]


def _since(desk: Desk, value: Mapping[str, date | None]) -> dict[str, str | None]:
    """Bounds of a day, both inclusive, and how exactly the words name it."""
    first, last = value["earliest"], value["latest"]
    if first and last and last < first:
        raise ValueError("ends before it begins: latest is before earliest")
    named = first or last
    return {
        "earliest": first.isoformat() if first else None,
        "latest": last.isoformat() if last else None,
        "precision": "day" if named else None,
    }


def _said(desk: Desk, value: Mapping[str, date | None]) -> dict[str, str | None]:
    if value["latest"] is None:
        raise ValueError("has no latest; it was said by some day")
    return _since(desk, value)


def _flag(desk: Desk, value: Any) -> bool:
    return bool(value)


def _name(desk: Desk, value: Any) -> str:
    line = " ".join(str(value).split())
    if not line.isprintable() or not 0 < len(line) <= LONGEST:
        raise ValueError(f"has 1 to {LONGEST} characters that can be printed")
    return line


# By the names that a correction gives them: the stored names, and what checks them.
FIELDS: Mapping[str, tuple[str, Check]] = {
    "location": ("location", _place),
    "place_type": ("place_type", _one_of(PlaceType)),
    "controller": ("controller", _party),
    "action": ("action", _one_of(Action)),
    "extent": ("extent", _one_of(Extent)),
    "share": ("share", _share),
    "stance": ("stance", _one_of(Stance)),
    "certainty": ("certainty", _one_of(Certainty)),
    "background": ("background", _flag),
    "said": ("said", _said),
    "since": ("since", _since),
}
CLAIMANT: Mapping[str, tuple[str, Check]] = {
    "claimant": ("text", _name),
    "claimant_type": ("type", _one_of(ClaimantType)),
    "actor": ("actor", _actor),
    "party": ("party", _party),
}
