"""Routes whose decorators are their contract.

`reads` and `writes` document an operation whole (id, formats, headers, every error) and
turn what the function returns into the answer.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from typing import Any, TypeAlias

import flask_smorest
from flask import Response
from marshmallow import Schema

from api import negotiation, representations
from api.negotiation import MEDIA
from api.parsing import Parser
from api.problem_types import PROBLEMS
from api.problems import PROBLEM
from schemas.problems import ProblemSchema

View: TypeAlias = Callable[..., Any]

LOCATION = ("unknown-location", "ambiguous-location")
READING = ("unknown-parameter", "invalid-parameter", "not-acceptable")
WRITING = (
    "malformed-request",
    "unknown-parameter",
    "insufficient-scope",
    "conflict",
    "payload-too-large",
    "unsupported-media-type",
    "validation-failed",
)
ALWAYS = ("internal", "unavailable")


class Blueprint(flask_smorest.Blueprint):
    """flask-smorest's, with our parser and two decorators in place of its own."""

    ARGUMENTS_PARSER = Parser()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """As flask-smorest's; our documentation comes last and wins."""
        super().__init__(*args, **kwargs)
        self._prepare_doc_cbks.append(self._prepare_operation_doc)

    def reads(
        self,
        operation: str,
        schema: type[Schema] | None,
        *formats: str,
        problems: Sequence[str] = (),
        example: Any = None,
        cached: bool = True,
    ) -> Callable[[View], View]:
        """A GET: negotiates the format, and writes what is returned in JSON.

        Args:
            operation: the operationId; frozen once it was published.
            schema: of the JSON answer, or None where there is none.
            formats: what it answers in, the default first.
            problems: slugs beside those that every read has.
            example: of the JSON answer.
            cached: whether it has an ETag.
        """
        kinds = formats or ("json",)
        content = {
            MEDIA[one]: _content(schema if one == "json" else None, example, one)
            for one in kinds
        }
        names = ["X-Request-Id", *(["ETag", "Cache-Control"] if cached else [])]
        responses = {200: _response("OK", content, names)}
        if cached:
            responses[304] = _response("The client has this answer.", None, names)
        doc: dict[str, Any] = {
            "operationId": operation,
            "security": [],
            "responses": responses,
            "parameters": ["If-None-Match"] if cached else [],
            "problems": [*READING, *problems, *ALWAYS],
        }

        def decorate(view: View) -> View:
            @wraps(view)
            def answer(*args: Any, **kwargs: Any) -> Response:
                negotiation.choose(kinds)
                return representations.answer(schema, view(*args, **kwargs))

            return self._documented(answer, doc)

        return decorate

    def writes(
        self,
        operation: str,
        schema: type[Schema],
        outcomes: Mapping[int, str],
        *,
        problems: Sequence[str] = (),
        parameters: Sequence[str] = (),
        headers: Sequence[str] = (),
        example: Any = None,
    ) -> Callable[[View], View]:
        """A POST, which answers in JSON with one of several statuses.

        Args:
            operation: the operationId.
            schema: of the answer.
            outcomes: what each status means.
            problems: slugs beside those that every write has.
            parameters: names of headers that are read.
            headers: names of headers of the answer.
            example: of the answer.
        """
        content = {MEDIA["json"]: _content(schema, example, "json")}
        names = ["X-Request-Id", *headers]
        responses = {
            status: _response(told, content, names) for status, told in outcomes.items()
        }
        doc: dict[str, Any] = {
            "operationId": operation,
            "security": [],
            "responses": responses,
            "parameters": list(parameters),
            "problems": [*WRITING, *problems, *ALWAYS],
        }

        def decorate(view: View) -> View:
            @wraps(view)
            def answer(*args: Any, **kwargs: Any) -> Response:
                value, status, told = view(*args, **kwargs)
                return representations.answer(schema, value, status, told)

            return self._documented(answer, doc)

        return decorate

    @staticmethod
    def _documented(view: View, doc: Mapping[str, Any]) -> View:
        """The view with its documentation, where flask-smorest looks for it."""
        known = dict(getattr(view, "_apidoc", {}))
        view._apidoc = {**known, "operation": doc}  # type: ignore[attr-defined]
        return view

    @staticmethod
    def _prepare_operation_doc(
        doc: dict[str, Any], doc_info: Mapping[str, Any], *, spec: Any, **_: Any
    ) -> dict[str, Any]:
        own = dict(doc_info["operation"])
        parameters = [*doc.get("parameters", ()), *own.pop("parameters")]
        refusals = _refusals(own.pop("problems"))
        for name, refusal in refusals.values():
            if name not in spec.components.responses:
                spec.components.response(name, refusal)
        own["responses"] |= {status: name for status, (name, _) in refusals.items()}
        return {**doc, **own, "parameters": parameters}


def _content(schema: type[Schema] | None, example: Any, format: str) -> dict[str, Any]:
    kind = "object" if format == "yaml" else "string"  # YAML is read as what it means
    content: dict[str, Any] = {"schema": schema or {"type": kind}}
    if format == "json" and example is not None:
        content["example"] = example
    return content


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
