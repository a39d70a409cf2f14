"""`/`: what this is, and five lines to begin with."""

from typing import Any

from flask import Response, current_app, request

from api import caching, door, representations
from api.blueprints import Blueprint
from api.negotiation import wanted
from api.spec import VERSION
from schemas.fields import RequestSchema, format
from schemas.index import IndexSchema

ABOUT = "Who holds which place, since when, and on whose word."
WARNING = (
    "A record of statements, late and incomplete. Not for decisions about anyone's "
    "safety."
)
LICENCE = "Code: Apache-2.0. Articles: as each says."
ATTRIBUTION = "Names of places: GeoNames (geonames.org), CC BY 4.0."
LINKS = {
    "locations": "/locations",
    "timeline": "/locations/Kupiansk/timeline",
    "articles": "/articles",
    "events": "/events",
    "checkpoint": "/log/checkpoint",
    "parties": "/parties",
    "openapi": "/openapi.yaml",
    "docs": "/docs/",
    "ready": "/health/ready",
}

blp = Blueprint("index", __name__, description="Where to begin")


class IndexQuery(RequestSchema):
    """The format alone."""

    format = format("json", "text")


@blp.get("/")
@blp.reads("getIndex", IndexSchema, "json", "text")
@blp.arguments(IndexQuery, location="query")
def get_index(query: dict[str, Any]) -> dict[str, Any] | Response:
    """What this service is, and how to begin"""
    contact = door(current_app).settings.contact
    caching.conditional(VERSION, contact, request.host_url)
    index = {
        "name": "Whoholds",
        "about": ABOUT,
        "warning": WARNING,
        "version": VERSION,
        "licence": LICENCE,
        "attribution": ATTRIBUTION,
        "contact": contact,
        "examples": examples(request.host_url.rstrip("/")),
        "links": LINKS,
    }
    return representations.text(_text(index)) if wanted() == "text" else index


def examples(base: str) -> list[str]:
    """Five lines to try in a shell."""
    return [
        f"curl -s '{base}/locations/Kupiansk/timeline?format=text'",
        f"curl -s '{base}/locations?q=Kup&has_claims=true'",
        f"curl -s '{base}/articles?limit=3'",
        f"curl -s '{base}/events?after=0&limit=5'",
        f"curl -s -H 'Content-Type: application/json' -d @article.json {base}/articles",
    ]


def _text(index: dict[str, Any]) -> str:
    contact = f"Contact: {index['contact']}" if index["contact"] else ""
    lines = [
        f"{index['name']} {index['version']}",
        index["about"],
        index["warning"],
        "",
        *index["examples"],
        "",
        *(f"{name:<10} {path}" for name, path in LINKS.items()),
        "",
        index["licence"],
        index["attribution"],
        contact,
    ]
    return "\n".join(lines).rstrip() + "\n"
