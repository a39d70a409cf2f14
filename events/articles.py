"""An article: a title and a text, published by somebody at a moment."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

from anyascii import anyascii

from events.canonical import digest, text_digest
from events.errors import Fault, InvalidArticleError

LARGEST_TEXT = 1024 * 1024  # bytes of UTF-8
LONGEST_NAME = 300  # characters of a publisher's name; its id is in an index
OLDEST = datetime(1600, 1, 1, tzinfo=UTC)  # the first newspaper is of 1605
UNSTATED = "unstated"  # the publisher of an article that names none


class Access(StrEnum):
    """How much of a text is shown: all of it, or the quotes only."""

    FULL = "full"
    QUOTES = "quotes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article as received, not a character changed.

    Attributes:
        publisher: the publisher's name as given, at most `LONGEST_NAME` characters;
            `publisher_id` follows from it.
        url: where it was published, or None.
        title: may be empty.
        text: one code point at the least, at most 1 MiB in UTF-8.
        published_at: an instant in UTC, not before `OLDEST`.
        published_precision: `day` where only a day was given, else `second`.
        language: ISO 639-1 code as told by whoever sent it, or None.
        retrieved_at: when it was fetched, or None.
        external_id: the sender's own name for it, or None.
        access: how much of the text is shown.
        licence: under which the text may be used, or None.
        attribution: the credit that the licence asks for, or None.
    """

    publisher: str
    url: str | None
    title: str
    text: str
    published_at: datetime
    published_precision: str = "second"
    language: str | None = None
    retrieved_at: datetime | None = None
    external_id: str | None = None
    access: Access = Access.QUOTES
    licence: str | None = None
    attribution: str | None = None

    def __post_init__(self) -> None:
        """Refuse what cannot be an article.

        Raises:
            InvalidArticleError: with every fault found.
        """
        if faults := list(_faults(self)):
            raise InvalidArticleError(faults)

    @property
    def publisher_id(self) -> str:
        """The publisher's name as an id: `The Daily Star` is `the-daily-star`."""
        return publisher_id(self.publisher)

    @property
    def id(self) -> str:
        """SHA-256 of [publisher id, URL, title, text], 64 hex digits."""
        return digest([self.publisher_id, self.url, self.title, self.text])

    @property
    def text_sha256(self) -> str:
        """SHA-256 of the text alone, 64 hex digits."""
        return text_digest(self.text)

    @property
    def published_on(self) -> date:
        """The UTC day of publication."""
        return self.published_at.astimezone(UTC).date()


def publisher_id(name: str) -> str:
    """A name as an id, in ASCII; `unstated` where nothing is left of it."""
    return re.sub(r"[^a-z0-9]+", "-", anyascii(name).lower()).strip("-") or UNSTATED


def _faults(article: Article) -> list[Fault]:
    faults = []
    for field in ("title", "text", "publisher", "url"):
        if fault := _text_fault(getattr(article, field)):
            faults.append(Fault(pointer=f"/{field}", detail=fault))
    if not article.text.strip():
        faults.append(
            Fault(pointer="/text", detail="is empty; send the article's text")
        )
    elif not faults and (size := len(article.text.encode())) > LARGEST_TEXT:
        told = f"has {size} bytes in UTF-8; at most {LARGEST_TEXT} (1 MiB) are taken"
        faults.append(Fault(pointer="/text", detail=told))
    if not article.publisher.strip():
        told = f"is empty; name who published it, or say {UNSTATED!r}"
        faults.append(Fault(pointer="/publisher", detail=told))
    elif len(article.publisher) > LONGEST_NAME:
        told = f"has more than {LONGEST_NAME} characters; send the name alone"
        faults.append(Fault(pointer="/publisher", detail=told))
    if article.published_at.tzinfo is None:
        told = "has no zone; write it like 2025-11-21T09:00:00Z"
        faults.append(Fault(pointer="/published_at", detail=told))
    elif article.published_at < OLDEST:
        told = f"lies before {OLDEST:%Y}, when there were no newspapers; check the year"
        faults.append(Fault(pointer="/published_at", detail=told))
    return faults


def _text_fault(value: str | None) -> str | None:
    if value is None:
        return None
    if "\0" in value:
        return "has a NUL character, which no article has; remove it"
    try:
        value.encode()
    except UnicodeEncodeError:
        return "has half of a surrogate pair, which is no character; mend the encoding"
    return None
