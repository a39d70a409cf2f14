"""Russian and Ukrainian: a grammar of their own, and otherwise the one pipeline.

It gives sides, places, frames of speech and hits of control in the same shapes as the
English grammar, under the names that `reading` asks of a language. What stands behind
those shapes is shared: staging, settling of places, speakers that are remembered,
holders, stance, dates, and the assembly of claims. The two grammars differ in how they
find subject and object: English by the order of words, this one by their cases.

- `declensions` is the one table of endings; `words`, `heads`, `settlements`, `nouns`,
  `speech`, `verb_table` and `verbs` are the words.
- `entries`, `sides`, `commons`, `owners` and `mentioning` find who; `places`, `names`,
  `masks` and `newcomers` where, with the cases that a form may be.
- `relevance` picks the sentences.
- `clauses`, `phrases`, `wants`, `items`, `passing`, `lists` and `descriptions` find the
  place that a word governs, `subjects` who acts. `triggers` hands verbs to
  `transitives` and `movements`, the noun `control` to `controls` and `governing`, other
  nouns to `nominals`; `blocks` says what is no claim, `hits` puts a hit together.
- `frames`, `framing`, `answers` and `sources` find what is said, `speakers` and
  `persons` by whom.
"""

from events.extraction.slavic.frames import frames, looks_back
from events.extraction.slavic.places import candidate_names, spots
from events.extraction.slavic.relevance import is_answering, is_telling, names_holder
from events.extraction.slavic.sides import mentions
from events.extraction.slavic.triggers import hits

__all__ = [
    "candidate_names",
    "frames",
    "hits",
    "is_answering",
    "is_telling",
    "looks_back",
    "mentions",
    "names_holder",
    "spots",
]
