"""Every refusal leaves as problem details (RFC 9457), of the closed list."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

import orjson
from flask import Flask, Response, current_app, g, request
from werkzeug.exceptions import HTTPException, InternalServerError

from api.problem_types import PROBLEMS
from events.errors import (
    AmbiguousLocationError,
    DomainError,
    Fault,
    GoneError,
    IdempotencyKeyReusedError,
    InvalidArticleError,
    InvalidCorrectionError,
    InvalidReasonError,
    InvalidTimeError,
    LogRollbackError,
    MergedError,
    NoSuchPolicyError,
    NotCanonicalError,
    NotFoundError,
    NotSignedError,
    RequestRunningError,
    RetractedError,
    StorageFullError,
    StreamConflictError,
    UnavailableError,
    UnknownLocationError,
)

PROBLEM = "application/problem+json"

# Domain refusals that are no more specific than a class above them fall to that one.
DOMAIN: Mapping[type[DomainError], str] = {
    AmbiguousLocationError: "ambiguous-location",
    GoneError: "gone",
    IdempotencyKeyReusedError: "idempotency-key-reused",
    InvalidArticleError: "validation-failed",
    InvalidCorrectionError: "validation-failed",
    InvalidReasonError: "validation-failed",
    InvalidTimeError: "invalid-parameter",
    LogRollbackError: "log-rollback",
    MergedError: "conflict",
    NoSuchPolicyError: "invalid-parameter",
    NotCanonicalError: "malformed-request",
    NotFoundError: "not-found",
    NotSignedError: "not-found",
    RequestRunningError: "conflict",
    RetractedError: "conflict",
    StorageFullError: "storage-full",
    StreamConflictError: "conflict",
    UnavailableError: "unavailable",
    UnknownLocationError: "unknown-location",
}

HTTP = {
    400: "malformed-request",
    404: "not-found",
    405: "method-not-allowed",
    406: "not-acceptable",
    413: "payload-too-large",
    415: "unsupported-media-type",
    429: "quota-exceeded",
    503: "unavailable",
}


class ProblemError(Exception):
    """A refusal that HTTP itself gives rise to.

    Attributes:
        slug: which of the closed list.
        detail: what is wrong this time.
        errors: the faults, each with a pointer and a detail.
        members: further members of the problem.
        headers: further headers of the answer.
    """

    def __init__(
        self,
        slug: str,
        detail: str,
        *,
        errors: Sequence[Fault] = (),
        members: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.slug = slug
        self.detail = detail
        self.errors = tuple(errors)
        self.members = dict(members or {})
        self.headers = dict(headers or {})
        super().__init__(detail)


def problem(error: ProblemError) -> Response:
    """The answer that tells of a refusal."""
    kind = PROBLEMS[error.slug]
    body: dict[str, Any] = {
        "type": f"/problems/{kind.slug}",
        "title": kind.title,
        "status": kind.status,
        "detail": error.detail,
        "instance": quote(request.path),
        "request_id": g.get("request_id"),
    }
    if error.errors:
        body["errors"] = [
            {"pointer": fault.pointer, "detail": fault.detail} for fault in error.errors
        ]
    content = orjson.dumps(body | error.members)
    return Response(content, kind.status, error.headers, content_type=PROBLEM)


def refused(error: DomainError) -> ProblemError:
    """A refusal of the domain, as HTTP tells it."""
    slug = next(DOMAIN[kind] for kind in type(error).__mro__ if kind in DOMAIN)
    match error:
        case InvalidArticleError() | InvalidCorrectionError():
            return ProblemError(slug, str(error), errors=error.faults)
        case InvalidReasonError():
            name, _, told = str(error).partition(": ")
            fault = Fault(pointer=f"/{name}", detail=told)
            return ProblemError(slug, str(error), errors=[fault])
        case InvalidTimeError():
            fault = Fault(pointer=f"?{error.parameter}", detail=str(error))
            return ProblemError(slug, str(error), errors=[fault])
        case NoSuchPolicyError():
            fault = Fault(pointer="?policy", detail=str(error))
            return ProblemError(slug, str(error), errors=[fault])
        case UnknownLocationError():
            members = {
                "suggestions": [linked(one) for one in error.suggestions],
                "search": f"/locations?q={quote(error.name, safe='')}&match=fuzzy",
            }
            return ProblemError(slug, str(error), members=members)
        case AmbiguousLocationError():
            candidates = [linked(one) for one in error.candidates]
            return ProblemError(slug, str(error), members={"candidates": candidates})
        case RequestRunningError():
            return ProblemError(slug, str(error), headers={"Retry-After": "1"})
        case GoneError():
            gone = {"redacted_by": error.seq, "reason": error.reason}
            return ProblemError(slug, str(error), members=gone)
        case StorageFullError():  # waiting makes no room
            return ProblemError(slug, error.public)
        case UnavailableError():
            seconds = str(error.retry_after or 5)
            return ProblemError(slug, error.public, headers={"Retry-After": seconds})
        case _:
            return ProblemError(slug, str(error))


def init_app(app: Flask) -> None:
    """Answer every refusal, whoever gave it, with a problem."""
    app.register_error_handler(ProblemError, problem)
    app.register_error_handler(DomainError, lambda error: problem(_known(error)))
    app.register_error_handler(HTTPException, dressed)


def dressed(error: HTTPException) -> Response:
    """What werkzeug and Flask raise, as a problem with its headers."""
    if isinstance(error, InternalServerError):
        return problem(_internal())
    slug = HTTP.get(error.code or 500, "malformed-request")
    detail = PROBLEMS[slug].title + "."
    headers = {k: v for k, v in error.get_headers() if k.lower() != "content-type"}
    match slug:
        case "not-found":
            detail = f"There is no path {request.path!r}."
        case "method-not-allowed":
            detail = f"{request.path!r} does not take {request.method}."
        case "payload-too-large":
            from api.strict_json import SMALLER  # which needs the class above

            most = "64 KiB" if request.path in SMALLER else "8 MiB"
            detail = f"The body has more than {most}."
    faults = [Fault(pointer="", detail=detail)] if error.code == 413 else []
    return problem(ProblemError(slug, detail, errors=faults, headers=headers))


def _known(error: DomainError) -> ProblemError:
    """A refusal that the table knows; another one is a fault of ours."""
    if any(kind in DOMAIN for kind in type(error).__mro__):
        return refused(error)
    current_app.logger.error("%s", error)  # the reader is told a request id only
    return _internal()


def _internal() -> ProblemError:
    """What a fault of ours is: an unusable database, or a request id and no more."""
    from api import house  # `api` itself needs the class above

    try:
        house().log.database.check()
    except UnavailableError as error:
        return refused(error)
    except (
        DomainError
    ):  # a file of ours is wrong: for the operator, in the server's log
        pass
    return ProblemError("internal", "Something went wrong on our side.")


def linked(place: Mapping[str, object]) -> dict[str, object]:
    """A place with the path of its timeline, which has its id in it."""
    path = f"/locations/{quote(str(place['id']), safe=':')}"
    country = place.get("country")
    links = {"href": path, "timeline": f"{path}/timeline"}
    if country:
        links["timeline"] += f"?country={country}"
    return {**place, **links}
