"""An article becomes attributed claims, by rules that leave a trace. Pure.

The pipeline, each step a module: `text` cuts sentences and keeps every offset; `sides`
and `places` find who and where; `settling` decides which place a name means;
`attribution` finds who speaks; `triggers` finds the words of control with their objects
(`objects`, `extents`) and subjects (`clauses`); `blockers` turns down what is no claim;
`holders` and `coreference` fill in what the words leave out; `standing`,
`stance` and `dates_parsing` say in what part, how and when; `propositions` puts the
claim together and `reading` walks the article. `rules` lists the rules, `trace` what a
reading leaves.
"""

from events.extraction.reading import read
from events.extraction.rules import REVISION, RULES
from events.extraction.staging import Gazetteer
from events.extraction.trace import Reading, Rejected, Unresolved

__all__ = [
    "REVISION",
    "RULES",
    "Gazetteer",
    "Reading",
    "Rejected",
    "Unresolved",
    "read",
]
