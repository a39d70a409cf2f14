"""Articles in the log, their versions and their near-duplicates."""

from typing import Any

import sqlalchemy as sa

from events.canonical import text_digest
from events.errors import TamperedError
from events.facts import ArticleReceived
from events.log.identifiers import read
from events.log.projection import numbers, url_digest
from events.log.reading import END, Reader, decoded, events_of, group, last
from events.log.records import NearDuplicate, StoredArticle
from events.log.redactions import absent
from events.log.tables import article, article_band, article_text
from events.syndication import THRESHOLD, Signature, bands, likeness


class Articles(Reader):
    """Reads articles."""

    def article(self, id: str, until: int | None = None) -> StoredArticle:
        """One article.

        Raises:
            GoneError: it was redacted.
            NotFoundError: the log did not have it at `until`.
        """
        query = _select(last(until)).where(article.c.id == id)
        if found := self._articles(query.where(article.c.seq <= last(until))):
            return found[0]
        with self.database.reading() as connection:
            raise absent(connection, id, until)

    def latest_version(self, publisher: str, url: str) -> StoredArticle | None:
        """The last article of that publisher id at that URL, or None."""
        query = _select(END).where(
            article.c.publisher == publisher, article.c.url_sha256 == url_digest(url)
        )
        query = query.order_by(article.c.version.desc(), article.c.seq.desc()).limit(1)
        return next(iter(self._articles(query)), None)

    def articles(self, after: int = 0, limit: int = 100) -> list[StoredArticle]:
        """Articles in the order they came in, those behind the seq `after`."""
        query = _select(END).where(article.c.seq > after)
        return self._articles(query.order_by(article.c.seq).limit(limit))

    def near_duplicates(self, signature: Signature) -> list[NearDuplicate]:
        """Articles much like a text with that signature: the most alike first.

        Of equally alike ones the first received comes first; of equal texts only that
        one is there.
        """
        keys = article_band.c.band.in_(bands(signature))
        same = article_text.c.text_sha256 == article.c.text_sha256
        query = (
            sa.select(article.c.id, group(article.c.id, END), article_text.c.signature)
            .join_from(article, article_text, same)
            .where(article.c.seq.in_(sa.select(article_band.c.seq).where(keys)))
            .order_by(article.c.seq)
        )
        with self.database.reading() as connection:
            rows = connection.execute(query).all()
        found = [
            NearDuplicate(
                article=id, group=joined, likeness=likeness(signature, numbers(other))
            )
            for id, joined, other in rows
        ]
        alike = [one for one in found if one.likeness >= THRESHOLD]
        return sorted(alike, key=lambda one: -one.likeness)

    def _articles(self, query: sa.Select[Any]) -> list[StoredArticle]:
        with self.database.reading() as connection:
            rows = connection.execute(query).all()
        return [
            StoredArticle(
                received=(received := decoded(row, ArticleReceived)),
                seq=row.seq,
                recorded_at=read(row.recorded_at),
                text=_checked(row.seq, row.text, received.text_sha256),
                group=row.group,
            )
            for row in rows
        ]


def _checked(seq: int, text: str | None, sha: str) -> str | None:
    """The text, if it is the one that came in.

    Raises:
        TamperedError: it is another.
    """
    if text is not None and text_digest(text) != sha:
        raise TamperedError(seq, "its article's text has another digest")
    return text


def _select(until: int) -> sa.Select[Any]:
    same = article_text.c.text_sha256 == article.c.text_sha256
    return (
        events_of(article)
        .add_columns(article_text.c.text, group(article.c.id, until))
        .join(article_text, same, isouter=True)
    )
