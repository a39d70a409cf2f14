"""`/corrections`: what was wrong is put right, and stays to be read."""

from typing import Any
from uuid import UUID

from api import House, caching, house, idempotency
from api.blueprints import Blueprint
from api.correcting import document
from api.documenting import CORRECTION, PAGED
from api.paging import page
from api.problems import ProblemError
from events.amendments import Desk
from events.corrections import Correction, Kind, correct
from events.log import Receipt
from schemas.corrections import (
    REDACTED,
    CorrectedSchema,
    CorrectionInputSchema,
    CorrectionListQuery,
    CorrectionListSchema,
    CorrectionSchema,
)
from schemas.fields import RecordQuery, WriteQuery

ASIDE = ("type", "reason", "author")
EXAMPLE = {
    "type": "claim_corrected",
    "claim": "f9588148-70b3-8605-8f62-d48d366ad24a",
    "extent": "part",
    "reason": "The sentence before it speaks of the northern districts.",
    "author": "The desk",
}

blp = Blueprint(
    "corrections", __name__, url_prefix="/corrections", description="What was put right"
)


@blp.post("")
@blp.writes(
    "createCorrection",
    CorrectedSchema,
    {201: "The correction was recorded."},
    problems=("not-found", "gone", "idempotency-key-reused"),
    parameters=("Idempotency-Key",),
    headers=("Location", "Idempotency-Replayed"),
)
@blp.arguments(WriteQuery, location="query")
@blp.arguments(
    CorrectionInputSchema, location="json", error_status_code=422, example=EXAMPLE
)
def create_correction(
    query: dict[str, Any], body: dict[str, Any]
) -> tuple[dict[str, Any], int, dict[str, str]]:
    """Put right what was wrong, with a reason

    Nothing is changed or removed: an answer about an earlier `seq` stays as it was.
    What a claim is about has to be there, and not retracted before; of two corrections
    of one claim at the same moment, one is refused.
    """
    if body["type"] == REDACTED:
        told = "Words are removed by `whoholds redact`, on the machine that has the log"
        raise ProblemError("insufficient-scope", f"{told}.")
    rooms = house()
    desk = Desk(log=rooms.log, gazetteer=rooms.gazetteer, parties=rooms.parties)
    asked = Correction(
        kind=Kind(body["type"]),
        members={name: value for name, value in body.items() if name not in ASIDE},
        reason=body["reason"],
        author=body["author"],
    )
    key = idempotency.key(body)
    with idempotency.alone(key):
        receipt = correct(asked, desk, key=key)
    return _answered(receipt, rooms)


@blp.get("")
@blp.reads(
    "listCorrections",
    CorrectionListSchema,
    problems=PAGED,
    headers=("Link",),
    replica=True,
)
@blp.arguments(CorrectionListQuery, location="query")
def list_corrections(query: dict[str, Any]) -> dict[str, Any]:
    """Corrections in the order in which they were made"""
    rooms = house()
    wanted = page(query, rooms.log.head().size)
    pinned = query["cursor"] is not None
    caching.of_the_log(wanted.log_seq, pinned=pinned)
    types = [one.replace("_", "-") for one in query["type"]]
    found = rooms.log.corrections(
        types=types or None,
        location=query["location"],
        claim=query["claim"],
        article=query["article"],
        after=wanted.after,
        limit=wanted.limit + 1,
        until=wanted.log_seq,
    )
    shown = found[: wanted.limit]
    more = len(found) > wanted.limit
    return {
        "corrections": [document(one) for one in shown],
        "log_seq": wanted.log_seq,
        "limit": wanted.limit,
        "next_cursor": wanted.following(shown[-1].seq) if more else None,
    }


@blp.get("/<uuid:id>", parameters=[CORRECTION])
@blp.reads(
    "getCorrection", CorrectionSchema, problems=("not-found", "gone"), replica=True
)
@blp.arguments(RecordQuery, location="query")
def get_correction(query: dict[str, Any], id: UUID) -> dict[str, Any]:
    """One correction, with what it replaced"""
    found = house().log.correction(id)
    caching.of_the_log(found.id)
    return document(found)


def _answered(
    receipt: Receipt, rooms: House
) -> tuple[dict[str, Any], int, dict[str, str]]:
    """The answer that a receipt amounts to; for the same receipt it is the same."""
    assert receipt.last_seq is not None  # a correction is always written
    found = rooms.log.correction(rooms.log.event(receipt.last_seq).id)
    headers = {"Location": f"/corrections/{found.id}"}
    if receipt.replayed:
        headers["Idempotency-Replayed"] = "true"
    return {"correction": document(found), "log": receipt}, 201, headers
