"""One JSON document is one article."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from events.articles import UNSTATED, Access, Article
from events.dates import instant
from events.errors import Fault, InvalidArticleError

TEXTS = ("title", "text", "publisher", "url", "language", "external_id")
TERMS = ("licence", "attribution")


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """What to take where a file says nothing; what is given here wins over the file.

    Attributes:
        publisher: the publisher's name, or None.
        title: the title, or None.
        published: as `dates.instant` takes it, or None.
        access: `full` or `quotes`, or None.
    """

    publisher: str | None = None
    title: str | None = None
    published: str | None = None
    access: str | None = None


def article_of(document: Mapping[str, Any], defaults: Defaults) -> Article:
    """The article in a document with the members of `POST /articles`.

    Members that are not known are passed over, so that a file may carry notes.

    Raises:
        InvalidArticleError: with every fault found.
    """
    given = {
        "publisher": defaults.publisher,
        "title": defaults.title,
        "published_at": defaults.published,
        "access": defaults.access,
    }
    told = dict(document) | {k: v for k, v in given.items() if v is not None}
    _check_texts(told)
    faults: list[Fault] = []
    published, precision = _instant(told, "published_at", faults)
    retrieved, _ = _instant(told, "retrieved_at", faults)
    access = _access(told, faults)
    if faults or published is None:
        if not told.get("published_at"):
            detail = "is missing; give the time of publication, or pass --published"
            faults.append(Fault(pointer="/published_at", detail=detail))
        raise InvalidArticleError(faults)
    return Article(
        publisher=told.get("publisher") or UNSTATED,
        title=told.get("title") or "",
        text=told.get("text") or "",
        published_at=published,
        published_precision=precision,
        retrieved_at=retrieved,
        access=access,
        **{name: told.get(name) or None for name in ("url", *TEXTS[4:], *TERMS)},
    )


def _check_texts(told: Mapping[str, Any]) -> None:
    faults = [
        Fault(pointer=f"/{name}", detail=f"is {told[name]!r}; a text is wanted")
        for name in (*TEXTS, *TERMS, "published_at", "retrieved_at", "access")
        if told.get(name) is not None and not isinstance(told[name], str)
    ]
    if faults:
        raise InvalidArticleError(faults)


def _access(told: Mapping[str, Any], faults: list[Fault]) -> Access:
    """What is told; an unknown one is among the faults."""
    access = told.get("access") or Access.QUOTES.value
    if access in list(Access):
        return Access(access)
    detail = f"is {access!r}; either full or quotes"
    faults.append(Fault(pointer="/access", detail=detail))
    return Access.QUOTES


def document_of(article: Article) -> dict[str, str | None]:
    """The document from which `article_of` makes just this article."""
    day = article.published_precision == "day"
    when = article.published_at
    retrieved = article.retrieved_at
    return {
        "publisher": article.publisher,
        "url": article.url,
        "title": article.title,
        "text": article.text,
        "published_at": f"{when:%Y-%m-%d}" if day else when.isoformat(),
        "language": article.language,
        "retrieved_at": retrieved.isoformat() if retrieved else None,
        "external_id": article.external_id,
        "access": article.access.value,
        "licence": article.licence,
        "attribution": article.attribution,
    }


def _instant(
    told: Mapping[str, Any], name: str, faults: list[Fault]
) -> tuple[datetime | None, str]:
    """The time under a name, or None with the reason among the faults."""
    value = told.get(name)
    if not value:
        return None, "second"
    try:
        return instant(value)
    except ValueError as error:
        faults.append(Fault(pointer=f"/{name}", detail=str(error)))
        return None, "second"
