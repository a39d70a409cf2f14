"""An article becomes attributed claims, by rules that leave a trace. Pure.

The pipeline, each step a module or a package whose docstring is the map of its rooms:

- `text` cuts sentences of `tokens` and keeps every offset, `quotation` pairs single
  marks; `languages` tells which rules read them.
- `english` and `slavic` hold the rules of each language under the same names.
- `staging` picks the sentences worth a closer look; each becomes a `scene`.
- `sides` and `places` find who and where; `settling` decides which place a name means.
- `attribution` finds who speaks.
- `triggers` finds the words of control with their objects (`objects`, `extents`) and
  subjects (`clauses`); `blockers`, `blocked_nouns`, `plans`, `shortness`, `disclaimers`
  and `no_comment` turn down what is no claim.
- `holders` and `coreference` fill in what the words leave out.
- `standing` says whether a claimant takes part in the conflict, `stance` how it stands
  to the claim, `dates_parsing` when.
- `propositions` puts the claim together and `reading` walks the article.

`actions`, `heads`, `speech`, `verbs` and `words` are lists of words, written as
`wordlists` reads them. `rules` lists the rules, `reasons` why a candidate is turned
down, `listing` writes both out with their words, `steps` counts the work of a reading,
`trace` is what it leaves; `shapes` are what it makes in passing.
"""

from events.extraction.dates_parsing import named_times
from events.extraction.listing import listing
from events.extraction.reading import read
from events.extraction.reasons import REASONS, Reason
from events.extraction.rules import REVISION, RULES, rule_id
from events.extraction.staging import Gazetteer
from events.extraction.steps import MOST
from events.extraction.trace import Reading, Rejected, Unresolved

__all__ = [
    "MOST",
    "REASONS",
    "REVISION",
    "RULES",
    "Gazetteer",
    "Reading",
    "Reason",
    "Rejected",
    "Unresolved",
    "listing",
    "named_times",
    "read",
    "rule_id",
]
