"""`/claims`: one claim, with the words it was read from."""

from typing import Any
from uuid import UUID

from flask import Response

from api import caching, house, representations
from api.blueprints import Blueprint
from api.documenting import CLAIM
from events.log import StoredClaim
from schemas.claims import ClaimSchema
from schemas.fields import RecordQuery
from schemas.log import TextQuery

blp = Blueprint("claims", __name__, url_prefix="/claims", description="Who says what")


@blp.get("/<uuid:id>", parameters=[CLAIM])
@blp.reads("getClaim", ClaimSchema, problems=("not-found", "gone"), replica=True)
@blp.arguments(RecordQuery, location="query")
def get_claim(query: dict[str, Any], id: UUID) -> StoredClaim:
    """One claim, with the words it was read from"""
    rooms = house()
    claim = rooms.log.claim(id)
    caching.of_the_log(claim.seq, claim.group, claim.corrections, claim.anchor)
    return claim


@blp.get("/<uuid:id>/proof", parameters=[CLAIM])
@blp.reads("getClaimProof", None, "text", problems=("not-found", "gone"), stable=False)
@blp.arguments(TextQuery, location="query")
def get_claim_proof(query: dict[str, Any], id: UUID) -> Response:
    """A file that proves the claim offline

    C2SP's `tlog-proof@v1`; its `extra` has the event and the payload, so that
    `whoholds verify-proof FILE` needs nothing but the log's public key. It is there
    from the first checkpoint that covers the claim.
    """
    proof = house().log.claim_proof(id)
    caching.conditional(proof)
    return representations.text(proof)
