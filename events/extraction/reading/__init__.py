"""The pipeline: an article becomes a `Reading`.

`pipeline` is the whole of it. `publishers` finds whose voice the article is in,
`memories` prepares what it is remembered by, `walks` goes from sentence to sentence.
In one sentence, `sentences` reads frames and hits, `voices` finds who says which hit,
`carrying` who speaks on where nobody is named, `speaking` who and when a frame means.
`endings` and `responding` are what only the whole article tells.
"""

from events.extraction.reading.pipeline import read

__all__ = [
    "read",
]
