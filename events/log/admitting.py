"""Whether an append may go in, by what the log says and the group it is written in.

Nobody else writes meanwhile, so the log is asked once for a group; what one append
adds counts for those behind it.
"""

from collections.abc import Sequence
from struct import pack
from typing import Any

import sqlalchemy as sa

from events.errors import StreamConflictError
from events.facts import ArticleReceived
from events.log.drafts import Append
from events.log.driver import Row, chosen, select
from events.log.projection import url_digest
from events.syndication import SIZE

VERSIONS = "SELECT stream, max(version) FROM event WHERE stream IN (*) GROUP BY stream"
TEXTS = "SELECT text_sha256 FROM article_text WHERE text_sha256 IN (*)"
ALIKE = "SELECT band, max(seq) FROM article_band WHERE band IN (*) GROUP BY band"
PUBLISHED = "SELECT max(seq) FROM article WHERE publisher = ? AND url_sha256 = ?"


class Admission:
    """What appends of a group are judged by.

    Attributes:
        versions: of the streams, as far as they are there.
        fresh: rows of `article_text` for the texts that the log lacks.
    """

    def __init__(self, connection: sa.Connection, appends: Sequence[Append]) -> None:
        """Look at the log, whose head row is held."""
        self._connection = connection
        streams = [stream for append in appends for stream in append.expected]
        self.versions = {
            row[0]: row[1] for row in chosen(connection, VERSIONS, streams)
        }
        texts = [one.text_sha256 for append in appends for one in append.articles]
        self._texts = {row[0] for row in chosen(connection, TEXTS, texts)}
        self.fresh: dict[str, Row] = {}
        self._articles: dict[Any, int] = {}  # by band or place of publication

    def check(self, append: Append, size: int) -> None:
        """Refuse what may not go in.

        Args:
            append: in its turn.
            size: of the log, with what was let in before.

        Raises:
            StreamConflictError: a stream is not where it was expected, or since `seen`
                an article came in that bears on those of the append.
            ValueError: an article's text is neither given nor there.
        """
        for stream, expected in append.expected.items():
            actual = self.versions.get(stream, 0)
            if actual != expected:
                raise StreamConflictError(stream, expected, actual)
        if append.seen is not None and append.seen < size:
            self._check_articles(append, append.seen)
        lacking = {one.text_sha256 for one in append.articles} - self._texts
        if unknown := lacking - self.fresh.keys() - append.texts.keys():
            raise ValueError(f"the texts {sorted(unknown)} are not given")

    def add(self, append: Append, last: int) -> None:
        """Count an append in that was let in, up to the seq `last`."""
        for draft in append.drafts:
            self.versions[draft.stream] = self.versions.get(draft.stream, 0) + 1
        for one in append.articles:
            self._add_text(append, one.text_sha256)
            for key in (*append.bands.get(one.text_sha256, ()), *_published(one)):
                self._articles[key] = last

    def _add_text(self, append: Append, sha: str) -> None:
        if sha not in self._texts and sha not in self.fresh:
            numbers = pack(f"<{SIZE}I", *append.signatures[sha])
            self.fresh[sha] = (sha, append.texts[sha], numbers)

    def _check_articles(self, append: Append, seen: int) -> None:
        """Refuse decisions that rest on a log without an article that is there now."""
        for one in append.articles:
            keys = append.bands.get(one.text_sha256, ())
            found = [seq for _, seq in chosen(self._connection, ALIKE, keys)]
            found += self._versions(one)
            found += [
                self._articles[key]
                for key in (*keys, *_published(one))
                if key in self._articles
            ]
            if max(found, default=0) > seen:
                raise StreamConflictError("article", seen, max(found))

    def _versions(self, received: ArticleReceived) -> list[int]:
        """The last article of the same publisher at the same URL, if there is one."""
        rows = [
            row
            for place in _published(received)
            for row in select(self._connection, PUBLISHED, place)
        ]
        return [row[0] for row in rows if row[0] is not None]


def _published(received: ArticleReceived) -> list[tuple[str, str | None]]:
    """Where versions of an article meet: nowhere without a URL."""
    if received.url is None:
        return []
    return [(received.publisher, url_digest(received.url))]
