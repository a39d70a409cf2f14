"""`/claims`: one claim, with the words it was read from."""

from typing import Any
from uuid import UUID

from api import caching, house
from api.blueprints import Blueprint
from api.documenting import CLAIM
from events.log import StoredClaim
from schemas.claims import ClaimSchema
from schemas.fields import RecordQuery

blp = Blueprint("claims", __name__, url_prefix="/claims", description="Who says what")


@blp.get("/<uuid:id>", parameters=[CLAIM])
@blp.reads("getClaim", ClaimSchema, problems=("not-found", "gone"), replica=True)
@blp.arguments(RecordQuery, location="query")
def get_claim(query: dict[str, Any], id: UUID) -> StoredClaim:
    """One claim, with the words it was read from"""
    rooms = house()
    claim = rooms.log.claim(id)
    caching.of_the_log(claim.seq, claim.group)
    return claim
