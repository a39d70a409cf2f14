"""Which party has the place by a hit's words, or by what they leave out.

`finders` asks by the kind of subject: `mentions` for a side that is named, `pronouns`,
`inheritance` for the subject of the clause before, `omissions` where a passive or a
noun names nobody. There `news` tells whether a claimant speaks of its own side, and
`narration` what the text has told of the place before. All of them give one of
`items`.
"""

from events.extraction.holders.finders import holder

__all__ = [
    "holder",
]
