"""Who does what: verb groups, their subjects, and where a clause begins and ends.

- `groups`: the verb group around a verb.
- `subjects`: the subject to its left; `asides` and `governing`, sides that are none;
  `mains`, who acts before `, capturing P`.
- `bounds`: the ends of the clause around a token.
"""

from events.extraction.clauses.bounds import before_aside, clause_end, clause_start
from events.extraction.clauses.governing import is_governed
from events.extraction.clauses.groups import Group, group
from events.extraction.clauses.subjects import (
    CONJUNCTIONS,
    Subject,
    apposition,
    following_subject,
    subject,
)

__all__ = [
    "CONJUNCTIONS",
    "Group",
    "Subject",
    "apposition",
    "before_aside",
    "clause_end",
    "clause_start",
    "following_subject",
    "group",
    "is_governed",
    "subject",
]
