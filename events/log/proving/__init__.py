"""What makes the log provable: signed roots, proofs, and the whole computed again.

Pure, and of use without a log:

- `proofs`: inclusion and consistency (RFC 9162), made and checked.
- `notes`: signed notes and the checkpoints in them; `note_keys`: who signs.
- `tlog_proof`: a claim's proof as a file.

With the log:

- `signing`: the log's key, and the last checkpoint as it is kept outside.
- `witness`: remembers what was signed, and refuses a log that lacks it.
- `checkpoints`: signs, after computing what is new; `stored_proofs`: what was signed,
  and proofs from it.
- `verifying`: all computed again; `examining`: row by row; `vouching`: what was signed.
"""
