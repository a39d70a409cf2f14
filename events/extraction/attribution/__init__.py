"""Who says what: frames of speech in a sentence, each with a speaker and a content.

`N said that C`, `C, N said`, `C, said N`, `according to N, C`, `N: C`, `N's claim that
C`, `N denies this`. A frame knows its speaker only as the words stand; `coreference`
settles pronouns and common nouns.

`finders` walks the sentence and asks the others: `spoken` reads a verb of saying,
`passives` its passive, `nouns` claims and denials, `openings` what has no verb. The
speaker stands before the verb (`speakers`) or after it (`inversions`); `names` knows
one that is not listed, `private` one who is told by a role. `relays` reads who quotes
whom. `adverbials`, `phrases` and `contents` find where what is said begins and ends;
`items` is what they give, `tables` lists words.
"""

from events.extraction.attribution.finders import frames
from events.extraction.attribution.items import Frame, Speaker
from events.extraction.attribution.tables import DASH

__all__ = [
    "DASH",
    "Frame",
    "Speaker",
    "frames",
]
