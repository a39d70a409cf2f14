"""`/problems/{slug}`: where the `type` of a problem leads."""

from typing import Any

from flask import Response

from api import caching, representations
from api.blueprints import Blueprint
from api.documenting import SLUG
from api.negotiation import wanted
from api.problem_types import PROBLEMS
from events.errors import NotFoundError
from schemas.fields import RequestSchema, format
from schemas.problems import ProblemTypeSchema

blp = Blueprint(
    "problems", __name__, url_prefix="/problems", description="What errors mean"
)


class ProblemQuery(RequestSchema):
    """The format alone."""

    format = format("json", "text")


@blp.get("/<slug>", parameters=[SLUG])
@blp.reads("getProblem", ProblemTypeSchema, "json", "text", problems=("not-found",))
@blp.arguments(ProblemQuery, location="query")
def get_problem(query: dict[str, Any], slug: str) -> dict[str, Any] | Response:
    """What a kind of problem means, and what to do about it"""
    kind = PROBLEMS.get(slug)
    if kind is None:
        raise NotFoundError("problem", slug)
    caching.conditional(kind)
    if wanted() == "text":
        return representations.text(
            f"{kind.status} {kind.slug}: {kind.title}\n\n{kind.help}\n"
        )
    return {
        "type": f"/problems/{slug}",
        "status": kind.status,
        "title": kind.title,
        "help": kind.help,
    }
