"""The words that speak of control, and who has what by them.

Each finder looks at one token and gives the hits that begin there: an action, the
places it is about, and who is said to have them. What the text says *about* the hit
(denied, planned, attributed) is decided elsewhere.

`finders` walks the sentence and asks the others: `holdings` (by way of `transitives`),
`movements`, `losses` and `phrasals` read verbs, `controls` and `under_control` the noun
`control`, `nominals` other nouns, `attributives` compounds, `claimed` the `A claims P`
of headlines. `hits` is what they give, `agents` finds whom they name after the words,
`tables` lists words.
"""

from events.extraction.triggers.attributives import SUFFIXES
from events.extraction.triggers.finders import hits
from events.extraction.triggers.hits import Hit

__all__ = ["SUFFIXES", "Hit", "hits"]
