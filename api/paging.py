"""Pages of a list: where one begins, how long it is, where the next one is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import quote, urlencode

from flask import g, request

from api import house, sides

MOST = 500

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The page that is asked for.

    Attributes:
        filters: what the list is filtered by; the cursor is good for these alone.
        after: the last item already seen, by its place in the list, or by its name
            where the list says so; 0 at the start.
        limit: at most so many items.
        log_seq: the state of the record that all pages are answered from.
    """

    filters: Mapping[str, Any]
    after: Any
    limit: int
    log_seq: int

    def following(self, after: int | str) -> str:
        """The cursor of the page behind an item, also as a link."""
        cursor = house().cursors.made(self.filters, after=after, log_seq=self.log_seq)
        parameters = {**request.args, "cursor": cursor}
        headers = g.setdefault("answer_headers", {})
        path = quote(request.path, safe="/:")  # a name in it may be in any script
        headers["Link"] = f'<{path}?{urlencode(parameters)}>; rel="next"'
        return cursor

    def cut(self, items: Sequence[Item]) -> tuple[list[Item], str | None]:
        """The page of a whole list, by positions in it, and the next one's cursor."""
        end = self.after + self.limit
        following = self.following(end) if len(items) > end else None
        return list(items[self.after : end]), following


def page(query: Mapping[str, Any], log_seq: int, **more: Any) -> Page:
    """The page that a query asks for.

    Args:
        query: with `limit` and `cursor`; all else in it but the format is a filter.
        log_seq: of the first page.
        more: filters that are not in the query.

    Raises:
        ProblemError: `invalid-cursor` or `conflicting-parameters`.
    """
    aside = ("limit", "cursor", "format", "min_seq")
    filters = {k: v for k, v in query.items() if k not in aside} | more
    after, pinned = house().cursors.read(query["cursor"], filters, log_seq=log_seq)
    if query["cursor"] is not None:
        sides.require(pinned)
    limit = min(query["limit"], MOST)
    return Page(filters=filters, after=after, limit=limit, log_seq=pinned)
