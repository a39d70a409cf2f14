"""Hits and frames become claims: the assembly line of one sentence.

`hits` takes a hit through `blockers`, `holders` and `stance` and gives one of `items`;
`places` settles which place is meant, `intervals` since when, and `claims` puts the
claim together with the `marks` that the words leave on it. `answers` makes the claims
of `denies this`, from those that `targets` finds. `lines` is the sentence that all of
them work on.
"""

from events.extraction.propositions.answers import answered
from events.extraction.propositions.hits import read_hit
from events.extraction.propositions.lines import Line, Voiced

__all__ = [
    "Line",
    "Voiced",
    "answered",
    "read_hit",
]
