"""An operation as the specification tells it: formats, headers, every error."""

from collections.abc import Mapping, Sequence
from typing import Any

from marshmallow import Schema

from api.examples import example
from api.negotiation import MEDIA
from api.problem_types import PROBLEMS
from api.problems import PROBLEM
from schemas.problems import ProblemSchema

LOCATION = ("unknown-location", "ambiguous-location")
PAGED = ("invalid-cursor", "conflicting-parameters")
READING = ("unknown-parameter", "invalid-parameter", "not-acceptable")
# Parameters of paths, for the routes that have them.
NAME = {
    "name": "name",
    "in": "path",
    "description": "An id, or a name in any script. Between several places that have "
    "claims none is picked; `country` tells them apart.",
    "example": "Kupiansk",
}
ARTICLE = {
    "name": "id",
    "in": "path",
    "description": "SHA-256 of the article, 64 hex digits.",
}
CLAIM = {"name": "id", "in": "path", "description": "The claim's id."}
CORRECTION = {"name": "id", "in": "path", "description": "The correction's id."}
SEQ = {"name": "seq", "in": "path", "description": "The event's place in the log."}
SLUG = {
    "name": "slug",
    "in": "path",
    "description": "The last part of the `type` of a problem.",
    "example": "unknown-location",
}
WRITING = (
    "malformed-request",
    "unknown-parameter",
    "insufficient-scope",
    "payload-too-large",
    "unsupported-media-type",
    "validation-failed",
)
EXPERIMENTAL = ("atom",)  # formats that the promise of docs/stability.md leaves out
STORING = ("conflict", "storage-full", "log-rollback")
ALWAYS = ("internal", "unavailable")


def read(
    operation: str,
    schema: type[Schema] | None,
    formats: Sequence[str],
    problems: Sequence[str],
    parameters: Sequence[str],
    headers: Sequence[str],
    *,
    cached: bool,
) -> dict[str, Any]:
    """What a GET is; see `Blueprint.reads`."""
    content = {MEDIA[one]: _content(operation, schema, one) for one in formats}
    names = ["X-Request-Id", *(["ETag", "Cache-Control"] if cached else [])]
    responses = {200: _response("OK", content, [*names, *headers])}
    if cached:
        responses[304] = _response("The client has this answer.", None, names)
    return {
        "operationId": operation,
        "security": [],
        "responses": responses,
        "parameters": [*(["If-None-Match"] if cached else []), *parameters],
        "problems": [*READING, *problems, *ALWAYS],
    }


def write(
    operation: str,
    schema: type[Schema],
    outcomes: Mapping[int, str],
    problems: Sequence[str],
    parameters: Sequence[str],
    headers: Sequence[str],
    *,
    stores: bool,
) -> dict[str, Any]:
    """What a POST is; see `Blueprint.writes`."""
    content = {MEDIA["json"]: _content(operation, schema, "json")}
    names = ["X-Request-Id", *headers]
    return {
        "operationId": operation,
        "security": [],
        "responses": {
            status: _response(told, content, names) for status, told in outcomes.items()
        },
        "parameters": list(parameters),
        "problems": [*WRITING, *(STORING if stores else ()), *problems, *ALWAYS],
    }


def completed(
    doc: Mapping[str, Any], operation: Mapping[str, Any], spec: Any
) -> dict[str, Any]:
    """What flask-smorest knows of an operation, and what we say of it, which wins."""
    own = dict(operation)
    parameters = [*doc.get("parameters", ()), *own.pop("parameters")]
    refusals = _refusals(own.pop("problems"))
    for name, refusal in refusals.values():
        if name not in spec.components.responses:
            spec.components.response(name, refusal)
    own["responses"] |= {status: name for status, (name, _) in refusals.items()}
    return {**doc, **own, "parameters": parameters}


def _content(
    operation: str, schema: type[Schema] | None, format: str
) -> dict[str, Any]:
    found = example(operation)
    shown = {} if found is None else {"example": found}
    if format in ("json", "sse"):  # a stream is described by its messages
        return {"schema": schema, **shown}
    if format in EXPERIMENTAL:
        return {"schema": {"type": "string"}, "x-stability": "experimental"}
    # YAML is read as what it means
    kind = "object" if format in ("yaml", "geojson") else "string"
    return {"schema": {"type": kind}}


def _response(
    told: str, content: Mapping[str, Any] | None, headers: Sequence[str]
) -> dict[str, Any]:
    response: dict[str, Any] = {"description": told}
    if content is not None:
        response["content"] = dict(content)
    response["headers"] = {name: name for name in headers}
    return response


def _refusals(slugs: Sequence[str]) -> dict[int, tuple[str, dict[str, Any]]]:
    """One response a status, whose name lists the problems it may be."""
    by_status: dict[int, list[str]] = {}
    for slug in dict.fromkeys(slugs):
        by_status.setdefault(PROBLEMS[slug].status, []).append(slug)
    return {
        status: (".".join(named), _refusal(status, named))
        for status, named in sorted(by_status.items())
    }


def _refusal(status: int, slugs: Sequence[str]) -> dict[str, Any]:
    told = "; or ".join(PROBLEMS[slug].title for slug in slugs)
    content = {PROBLEM: {"schema": ProblemSchema}}
    later = ["Retry-After"] if status in (429, 503) else []
    return _response(told, content, ["X-Request-Id", *later])
