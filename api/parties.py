"""`/parties`: on whose behalf somebody speaks. A policy, read from a file."""

from typing import Any

from api import caching, house
from api.blueprints import Blueprint
from schemas.fields import NoQuery
from schemas.parties import PartyListSchema

blp = Blueprint(
    "parties", __name__, url_prefix="/parties", description="Who speaks for whom"
)


@blp.get("")
@blp.reads("listParties", PartyListSchema)
@blp.arguments(NoQuery, location="query")
def list_parties(query: dict[str, Any]) -> dict[str, Any]:
    """The parties, each with its source

    Who is a party and who its ally is a policy of this service, by one criterion for
    all. Adding a conflict means adding entries to a file.
    """
    known = house().parties.parties
    parties = [known[id] for id in sorted(known)]
    caching.conditional(*parties)
    return {"parties": parties}
