"""An article of our own for each conflict, with all that it claims.

`articles/*.yaml` has one article a file. A claim there reads `place | action | extent |
stance | controller | claimant's party, or its type | day on which it was said`.
"""
