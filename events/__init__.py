"""The domain and the log. Nothing here has heard of Flask or marshmallow.

Facts, and what they are made of:

- `errors`: what the domain refuses, each with the facts as attributes.
- `canonical`: the one byte form of a JSON value, for digests and identities.
- `dates`: `DatedInterval`, a day that is known between bounds.
- `articles`: `Article`, whose identity follows from its words.
- `vocabulary`: the closed lists of what a claim may say.
- `claims`: `Claim`, with the characters it was read from.
- `facts`: the events that the log keeps.
- `parties`: who speaks for whom, read from `seeds/parties.yaml`.
- `gazetteer`: places, their names, and which place a name means.
- `syndication`: near-duplicate texts, counted as one voice.

What is done with them:

- `extraction`: an article becomes claims. Pure.
- `log`: the append-only log and its read models. The only SQL beside the gazetteer's.
- `history`: claims become positions, positions become periods. Pure.
- `sources`: files become articles, rows of tables also claims.
- `ingest`: an article is read and kept; `imports`: a row of somebody's table, whose
  claim is made already. `receiving`: the append of both; `incoming`: what is read in an
  article before; `references`: what is recorded with claims.
- `corrections`: what was wrong is put right; `amendments`: which fields may be
  replaced, by what. `redaction`: words are taken away. `reasons`: why, and who says so.
- `versions`: what became of a claim's words in a later version of its article. Pure;
  `revisions`: the same as events, with the corrections that go over to the version.
- `finding`: the place that is asked about; `knowing`: the state of knowledge.
- `timeline`: who has held it; `control`: the same answer for one day; `changes`: what
  changed of it; `comparison`: what differs between two states of knowledge or two
  sides; `histories`: what all of them fold. `evidence`: claims as the fold
  takes them; `coverage`: how much an answer rests on.
- `states`: all places on a day, as kept or folded; `mapping`: keeps them.
- `setup`: a database made ready. `requests`: what one process asks of another.

An article takes this way: `sources` or the API make an `Article`; `ingest` asks
`extraction` for its claims and appends all to the `log` in one transaction; `timeline`
takes a place's claims from the log and folds them with `history`.
"""
