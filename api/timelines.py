"""`/locations/{name}/timeline`: who has held a place, since when, on whose word."""

from api.blueprints import Blueprint

blp = Blueprint(
    "timelines",
    __name__,
    url_prefix="/locations",
    description="Who has held a place, since when, and on whose word",
)
