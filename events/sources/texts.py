"""A text file is one article; its first line may say when, and under what headline."""

import re

# ` date 2025-11-21 Headline`: the form in which reports are kept in a folder by hand.
HEADER = re.compile(
    r"[ \t]*date[ \t]+(\d{4}-\d\d-\d\d)[ \t]*([^\r\n]*)(?:\r\n|\n|\r|$)"
)


def document(content: str) -> dict[str, str]:
    """The members that a text file gives.

    The header line becomes `published_at` (a day) and `title`, and is no part of
    `text`. Blank lines between it and the text belong to neither.
    """
    content = content.removeprefix("\ufeff")
    header = HEADER.match(content)
    if header is None:
        return {"text": content}
    day, headline = header.groups()
    text = content[header.end() :].lstrip("\r\n")
    return {"published_at": day, "title": headline.strip(), "text": text}
