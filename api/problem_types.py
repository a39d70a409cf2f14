"""The closed list of problems. A slug is a promise: it is never renamed or reused."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemType:
    """One kind of problem.

    Attributes:
        slug: its name, the last part of the `type` of a problem.
        status: the HTTP status it is answered with.
        title: the same for every problem of this kind.
        help: what it means and what to do about it.
    """

    slug: str
    status: int
    title: str
    help: str


_LIST = (
    (
        "malformed-request",
        400,
        "The request cannot be read",
        "The body is no JSON in UTF-8, or is JSON that readers understand in different "
        "ways: a key given twice, NaN or Infinity, a NUL character, half of a "
        "surrogate pair, nesting deeper than 64. `errors` points to the place. "
        "Nothing was written.",
    ),
    (
        "invalid-parameter",
        400,
        "A parameter has a value that it cannot have",
        "`errors` names each parameter and says what would be right. A parameter may "
        "be given once.",
    ),
    (
        "unknown-parameter",
        400,
        "There is no such parameter",
        "A misspelled filter would otherwise be ignored, and the answer would be "
        "about something else. `errors` names the nearest known parameter.",
    ),
    (
        "conflicting-parameters",
        400,
        "Two parameters exclude each other",
        "For example `as_of` with `from` or `to`, or a cursor with other filters than "
        "those it was made for.",
    ),
    (
        "invalid-cursor",
        400,
        "The cursor is not one of ours",
        "Cursors are opaque. Take `next_cursor` from an answer as it is, and repeat "
        "the other parameters with it; or start again without a cursor.",
    ),
    (
        "unauthenticated",
        401,
        "This needs an API key",
        "Send the key as `Authorization: Bearer …`.",
    ),
    (
        "insufficient-scope",
        403,
        "This is not allowed here",
        "Without a key, writing is open only to programs on the machine itself: the "
        "`Host` must be a loopback name, and a web page's `Origin` must be this "
        "service's own or one that WHOHOLDS_WRITE_ORIGINS lists.",
    ),
    (
        "not-found",
        404,
        "There is no such thing",
        "The path is unknown, or nothing has this id. The paths are listed at "
        "/openapi.yaml.",
    ),
    (
        "unknown-location",
        404,
        "No place is known by this name",
        "`suggestions` lists up to five places with a similar name. Search with "
        "/locations?q=. A name with a slash in it can only be searched for.",
    ),
    (
        "ambiguous-location",
        404,
        "Several places have this name",
        "`candidates` lists them. Follow one of the links, or add `country`. "
        "Between places that have claims, none is ever picked silently.",
    ),
    (
        "method-not-allowed",
        405,
        "The path does not take this method",
        "The header `Allow` lists the methods that it takes.",
    ),
    (
        "not-acceptable",
        406,
        "There is no such format here",
        "`formats` lists what this path can answer in. Ask by the header `Accept` or "
        "by the parameter `format`, which wins.",
    ),
    (
        "conflict",
        409,
        "Another request is in the way",
        "A request with the same idempotency key is still running, or somebody wrote "
        "the same thing at the same time: send it again. Or what is to be corrected "
        "was retracted or merged before; `detail` says by which event.",
    ),
    (
        "gone",
        410,
        "The words were removed",
        "They were redacted; their digest and their place in the log remain.",
    ),
    (
        "precondition-failed",
        412,
        "The condition does not hold",
        "The thing has changed since the state that the request names.",
    ),
    (
        "payload-too-large",
        413,
        "The body is too large",
        "The body of an article may have 8 MiB, others 64 KiB.",
    ),
    (
        "unsupported-media-type",
        415,
        "The body has a type that is not taken",
        "Send `Content-Type: application/json`, in UTF-8 and without compression.",
    ),
    (
        "validation-failed",
        422,
        "The body says something that it cannot say",
        "`errors` lists every fault, each with a JSON pointer to the member and what "
        "would be right. Nothing was written.",
    ),
    (
        "idempotency-key-reused",
        422,
        "The idempotency key belongs to another request",
        "The same key came with another body within the last 24 hours. Use a new key "
        "for a new request.",
    ),
    (
        "quota-exceeded",
        429,
        "Too many requests",
        "Wait for as many seconds as `Retry-After` says.",
    ),
    (
        "internal",
        500,
        "Something is wrong on our side",
        "Tell us the `request_id`. A write is done whole or not at all, and may be "
        "sent again.",
    ),
    (
        "unavailable",
        503,
        "The service cannot answer now",
        "`detail` says why and what the operator can do; `Retry-After` says when to "
        "try again.",
    ),
    (
        "log-rollback",
        503,
        "The log is shorter than one already signed",
        "It may have been restored from an old backup, or have another beginning. "
        "Nothing is written to it until its operator has looked.",
    ),
    (
        "storage-full",
        507,
        "There is no room left",
        "The operator has to make room. Nothing was written.",
    ),
)

PROBLEMS = {
    slug: ProblemType(slug=slug, status=status, title=title, help=told)
    for slug, status, title, told in _LIST
}
