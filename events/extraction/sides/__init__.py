"""The sides and speakers that the parties file names, and where a text names them.

`lexicons` is the parties file turned into words, one of `entries` per name. `finders`
walks a sentence and gives every side, office and speaker as one of `items`: by an entry
and the `nouns` that it leads to, or by `commons` alone. `offices` finds whose an office
is, `persons` the name that follows it, `parties` the party that entries leave. `tokens`
reads words. Which party a generic word means ("the rebels", "the army") is left open
here and settled by `coreference`.
"""

from events.extraction.sides.entries import Entry
from events.extraction.sides.finders import mentions
from events.extraction.sides.items import Mention
from events.extraction.sides.lexicons import Lexicon, lexicon

__all__ = [
    "Entry",
    "Lexicon",
    "Mention",
    "lexicon",
    "mentions",
]
