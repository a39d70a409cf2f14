"""Files become articles. Bytes in, no network.

- `documents`: one JSON document is one article.
- `texts`: a text file whose first line may be `date YYYY-MM-DD Headline`.
- `files`: folders, JSON, NDJSON (gzip or not) and text, told apart by their names.
"""

from events.sources.documents import Defaults, article_of, document_of
from events.sources.files import Found, Unreadable, files, find, found_in

__all__ = [
    "Defaults",
    "Found",
    "Unreadable",
    "article_of",
    "document_of",
    "files",
    "find",
    "found_in",
]
