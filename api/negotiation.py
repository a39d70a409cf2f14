"""Which format is wanted: by `?format=`, which wins, or by `Accept`."""

from collections.abc import Sequence

from flask import g, request

from api.problems import ProblemError

MEDIA = {
    "json": "application/json",
    "text": "text/plain",
    "csv": "text/csv",
    "geojson": "application/geo+json",
    "yaml": "application/yaml",
    "html": "text/html",
    "atom": "application/atom+xml",
    "sse": "text/event-stream",
}


def choose(formats: Sequence[str]) -> None:
    """Decide on one of the formats, of which the first is the default.

    Raises:
        ProblemError: `not-acceptable`; the client takes none of them.
    """
    asked = request.args.get("format")
    if asked is not None:
        found = asked if asked in formats else None
    else:
        found = _accepted(formats)
    if found is None:
        told = f"This path answers in {', '.join(formats)}."
        listed = [{"format": one, "media_type": MEDIA[one]} for one in formats]
        raise ProblemError("not-acceptable", told, members={"formats": listed})
    g.format = found


def wanted() -> str:
    """The format that was decided on."""
    return str(g.format)


def _accepted(formats: Sequence[str]) -> str | None:
    if not request.accept_mimetypes:
        return formats[0]
    by_media = {MEDIA[one]: one for one in formats}
    best = request.accept_mimetypes.best_match(by_media)
    return by_media.get(best) if best else None
