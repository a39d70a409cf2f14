"""The append-only log and its read models. All SQL but the gazetteer's is here.

Writing:

- `drafts`: what is to be appended; all that needs no lock.
- `grouping`: appends that come while another is written are written together.
- `appending`: they get their places under the head row, in one transaction.
- `admitting`: whether they may, by the log and by the group they are written in.
- `codec`, `claim_bodies`: events under stored names, to JSON and back.
- `merkle`: leaf hashes and the tree over them. Pure.
- `identifiers`: event ids, and the one way a moment is written.
- `projection`: events become rows of the read models; `correction_rows`: those that
  are about earlier events; `waiting`: until they are inserted. `rebuilding`: all anew.
- `mapping`: the map of all places, folded after an append; `keeping`: when.
- `driver`: rows in and out by the shortest way.
- `redacting`: words are taken out of the log; `erasing`: and off the disk.
- `receipts`: what was answered under an idempotency key; `keys`: what runs under one.

Reading:

- `feed`: events in order; `following`: also those to come; `watching`: who looks.
- `articles`, `claims`, `references`: what they are about.
- `redactions`: what is there no more. `corrections`: what was put right, as a list;
  `corrected`: what claims amount to by then; `merges`: places that were one;
  `counting`: how many claims a place has.
- `mapped`: the map, as far as it is kept; `heads`: of many places at once.
- `reading`: what these share.
- `records`: the values that go in and come out.

Proving: `proving` has a map of its own. It signs roots, proves that an event is in the
log, refuses a log that lacks what was signed, and computes the whole again.

Below both:

- `tables`: as SQLAlchemy sees them; `migrating`: how they come to be.
- `database`: one database, and what it says when it cannot be used; `engines`;
  `refusals`: the same where PostgreSQL's set-up is why; `roles`: who may do what in it.
- `urls`: how it is named; `standing`: whether it takes writes.
- `replicas`: another server of the same log, for reading.
- `backups`: a log in one file, and back.
- `writer`: the lock that lets one process write to SQLite.
- `handover`: how the others ask it to; `sharing`: both sides of that.

`store` puts them together as `Log`, which is all that the rest of the house needs.
"""

from events.log.corrections import correction_stream
from events.log.migrating import migrate
from events.log.records import (
    Anchored,
    Batch,
    Gap,
    Head,
    IdempotencyKey,
    Mapped,
    MapRow,
    NearDuplicate,
    Receipt,
    Recorded,
    Redaction,
    Refusal,
    StoredArticle,
    StoredClaim,
    StoredReference,
)
from events.log.replicas import Replica
from events.log.store import Log, open_log

__all__ = [
    "Anchored",
    "Batch",
    "Gap",
    "Head",
    "IdempotencyKey",
    "Log",
    "MapRow",
    "Mapped",
    "NearDuplicate",
    "Receipt",
    "Recorded",
    "Redaction",
    "Refusal",
    "Replica",
    "StoredArticle",
    "StoredClaim",
    "StoredReference",
    "correction_stream",
    "migrate",
    "open_log",
]
