"""A first Russian and Ukrainian supplement: headlines and simple news prose.

It finds sides, places, speech and words of control by stems, and hands them to the same
assembly line as the English rules, under the names that `reading` asks of a language.

`relevance` picks the sentences; `entries` and `sides` find who, `places` where;
`frames` and `speakers` who says so; `triggers` and `controls` the words of control,
whose places `objects` finds, whose sides `subjects`, and `hits` puts together. `stems`
cuts endings off; `actions`, `words` and `endings` are lists.
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
