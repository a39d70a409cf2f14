"""What `it`, `the city`, `the rebels` and `the ministry` mean in their place.

`memory` is what the article has said so far; `remembering` adds a sentence to it once
it has been read. `descriptions` finds the place that a noun or pronoun stands for,
`speakers` who speaks, as a claimant that `claimants` makes. `parties` finds the party
behind a mention: it looks at the words beside it (`wordings`), then asks `states` or
`groups`, both by what `conflicts` knows of the war told of. `opponents` names the other
of two sides.
"""

from events.extraction.coreference.descriptions import place_meant, town_meant
from events.extraction.coreference.memory import CLAIMS, Memory, Named, Spoken, settled
from events.extraction.coreference.opponents import opponent
from events.extraction.coreference.parties import party_of, party_of_adjective
from events.extraction.coreference.remembering import remember, spoke
from events.extraction.coreference.speakers import speaker_claimant
from events.extraction.coreference.states import party_of_language
from events.extraction.coreference.wordings import is_possessed

__all__ = [
    "CLAIMS",
    "Memory",
    "Named",
    "Spoken",
    "is_possessed",
    "opponent",
    "party_of",
    "party_of_adjective",
    "party_of_language",
    "place_meant",
    "remember",
    "settled",
    "speaker_claimant",
    "spoke",
    "town_meant",
]
