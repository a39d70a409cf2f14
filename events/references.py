"""What the log records of parties, actors and places: those that claims use.

So that an answer pinned to a seq can use what was in force there.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from events.canonical import digest
from events.claims import Claim
from events.facts import ReferenceRecorded
from events.gazetteer import Gazetteer
from events.log import Batch, Log
from events.parties import Parties


def used_by(
    claims: Collection[Claim], log: Log, gazetteer: Gazetteer, parties: Parties
) -> list[Batch]:
    """Events for the entries used that the log lacks, or has otherwise.

    With a party go those that it is tied to, since they may link it to its side.
    """
    return in_use(_used(claims), log, gazetteer, parties)


def in_use(
    entries: Collection[tuple[str, str]],
    log: Log,
    gazetteer: Gazetteer,
    parties: Parties,
) -> list[Batch]:
    """The same for entries, each a kind and an id, whatever uses them."""
    used = set(entries)
    used |= {
        ("party", tied)
        for kind, ref in used
        if kind == "party"
        for tied in parties.tied(ref)
    }
    places = gazetteer.places([ref for kind, ref in used if kind == "place"])
    documents = dict(parties.documents)
    documents |= {("place", id): place.document for id, place in places.items()}
    batches = []
    for kind in ("party", "actor", "place"):
        refs = sorted(
            ref for one, ref in used if one == kind and (one, ref) in documents
        )
        in_force = log.references(kind, refs) if refs else {}
        for ref in refs:
            known = in_force[ref].reference if ref in in_force else None
            if fresh := _revised(kind, ref, documents[kind, ref], known):
                batches.append(_batch(fresh))
    return batches


def revised(log: Log, gazetteer: Gazetteer, parties: Parties) -> list[Batch]:
    """Events for the entries in the log that have changed in our files since."""
    batches = []
    for kind in ("party", "actor", "place"):
        in_force = log.references(kind)
        places = gazetteer.places(in_force) if kind == "place" else {}
        for ref, stored in in_force.items():
            place = places.get(ref)
            now = place.document if place else parties.documents.get((kind, ref))
            if now and (fresh := _revised(kind, ref, now, stored.reference)):
                batches.append(_batch(fresh))
    return batches


def _used(claims: Collection[Claim]) -> set[tuple[str, str]]:
    used: set[tuple[str, str | None]] = set()
    for claim in claims:
        near = claim.claimant.affiliation
        used |= {
            ("place", claim.location),
            ("party", claim.controller),
            ("party", claim.claimant.party),
            ("actor", claim.claimant.actor),
            ("party", near.party if near else None),
        }
    return {(kind, ref) for kind, ref in used if ref is not None}


def _revised(
    kind: str, ref: str, content: Mapping[str, Any], known: ReferenceRecorded | None
) -> ReferenceRecorded | None:
    """The next revision, or None where the content is the one in force."""
    fresh = ReferenceRecorded(
        kind=kind, ref=ref, revision=1, digest=digest(content), content=content
    )
    if known is None:
        return fresh
    if known.digest == fresh.digest:
        return None
    return replace(fresh, revision=known.revision + 1)


def _batch(reference: ReferenceRecorded) -> Batch:
    stream = f"reference-{reference.kind}-{reference.ref}"
    return Batch(stream=stream, expected=reference.revision - 1, events=[reference])
