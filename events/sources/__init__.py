"""Files become articles. Bytes in, no network.

- `documents`: one JSON document is one article.
- `texts`: a text file whose first line may be `date YYYY-MM-DD Headline`.
- `files`: folders, JSON, NDJSON (gzip or not) and text, told apart by their names.
- `tables`: a CSV, a row at a time.
- `wikipedia_control`: rows of Wikipedia's table of control become claims;
  `control_words`: what its words mean; `control_dates`: since when, by its notes.
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
