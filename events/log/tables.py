"""The tables as SQLAlchemy sees them. The migrations make them, never `create_all`.

The log proper: `event`, `event_payload`, `redaction`, `log_head`, `merkle_node`,
`checkpoint`, `article_text`. What it said to whom: `idempotency`. Folded after an
append, and never waited for: the tables of the map. All others are read models, written
by `projection` in the same transaction and rebuilt from the log by `rebuild`.
"""

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

SCHEMA = "0006"  # the last migration; revisions are numbered, so they can be compared

metadata = sa.MetaData()
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
# Ordered by bytes on both databases, whatever the server's locale.
KEY = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")


def _seq(*args: sa.ForeignKey) -> sa.Column[int]:
    return sa.Column("seq", BIG, *args, primary_key=True, autoincrement=False)


event = sa.Table(
    "event",
    metadata,
    _seq(),
    sa.Column("stream", KEY, nullable=False),
    sa.Column("version", BIG, nullable=False),
    sa.Column("id", sa.Uuid(), nullable=False, unique=True),
    sa.Column("type", KEY, nullable=False),
    sa.Column("recorded_at", KEY, nullable=False),
    sa.Column("payload_sha256", sa.LargeBinary(), nullable=False),
    sa.Column("leaf_hash", sa.LargeBinary(), nullable=False),
    sa.UniqueConstraint("stream", "version"),
)
event_payload = sa.Table(
    "event_payload",
    metadata,
    _seq(sa.ForeignKey("event.seq")),  # on SQLite; see the migration 0004
    sa.Column("salt", sa.LargeBinary(), nullable=False),
    sa.Column("body", sa.Text(), nullable=False),  # the very bytes that were hashed
)
redaction = sa.Table(
    "redaction",
    metadata,
    _seq(sa.ForeignKey("event.seq")),
    sa.Column("by_seq", BIG, sa.ForeignKey("event.seq"), nullable=False),
)
log_head = sa.Table(
    "log_head",
    metadata,
    sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False),
    sa.Column("size", BIG, nullable=False),
    sa.Column("recorded_at", KEY, nullable=False),  # empty while the log is
    sa.Column("frontier", sa.LargeBinary(), nullable=False),
)
merkle_node = sa.Table(
    "merkle_node",
    metadata,
    sa.Column("level", sa.Integer(), primary_key=True, autoincrement=False),
    sa.Column("idx", BIG, primary_key=True, autoincrement=False),
    sa.Column("hash", sa.LargeBinary(), nullable=False),
    sqlite_with_rowid=False,
)
checkpoint = sa.Table(
    "checkpoint",
    metadata,
    sa.Column("size", BIG, primary_key=True, autoincrement=False),
    sa.Column("root", sa.LargeBinary(), nullable=False),
    sa.Column("note", sa.Text(), nullable=False),  # signed, for strangers
    sa.Column("created_at", KEY, nullable=False),
)
article_text = sa.Table(
    "article_text",
    metadata,
    sa.Column("text_sha256", KEY, primary_key=True),
    sa.Column("text", sa.Text(), nullable=False),
    sa.Column("signature", sa.LargeBinary(), nullable=False),  # of events.syndication
)
idempotency = sa.Table(
    "idempotency",
    metadata,
    sa.Column("key", KEY, primary_key=True),
    sa.Column("key_owner", KEY, primary_key=True),
    sa.Column("fingerprint", sa.Text(), nullable=False),
    sa.Column("status", sa.Text(), nullable=False),  # the receipt's outcome
    sa.Column("receipt", sa.Text(), nullable=False),
    sa.Column("created_at", KEY, nullable=False),
)

article = sa.Table(
    "article",
    metadata,
    sa.Column("id", KEY, primary_key=True),
    sa.Column("seq", BIG, nullable=False, unique=True),
    sa.Column("publisher", KEY, nullable=False),
    sa.Column("url_sha256", KEY),  # a URL may be longer than an index takes
    sa.Column("version", BIG, nullable=False),
    sa.Column("text_sha256", KEY, nullable=False, index=True),
    sa.Index("ix_article_versions", "publisher", "url_sha256", "version"),
)
article_band = sa.Table(
    "article_band",
    metadata,
    sa.Column("band", BIG, primary_key=True, autoincrement=False),
    _seq(),  # of the article
    sqlite_with_rowid=False,
)
syndication = sa.Table(
    "syndication",
    metadata,
    sa.Column("article", KEY, primary_key=True),
    _seq(),
    sa.Column("joined", KEY, nullable=False),  # id of the group's first article
    sqlite_with_rowid=False,
)
claim = sa.Table(
    "claim",
    metadata,
    _seq(),
    sa.Column("id", sa.Uuid(), nullable=False, unique=True),
    sa.Column("article", KEY, nullable=False),
    sa.Column("location", KEY),
    sa.Index("ix_claim_article", "article", "seq"),
)
location_use = sa.Table(  # which parties and actors the claims on a location name
    "location_use",
    metadata,
    sa.Column("kind", KEY, primary_key=True),
    sa.Column("ref", KEY, primary_key=True),
    sa.Column("location", KEY, primary_key=True),
    sqlite_with_rowid=False,
)
party_tie = sa.Table(  # every tie that a revision of `party` ever named
    "party_tie",
    metadata,
    sa.Column("party", KEY, primary_key=True),
    sa.Column("other", KEY, primary_key=True),
    sqlite_with_rowid=False,
)
reference = sa.Table(
    "reference",
    metadata,
    sa.Column("kind", KEY, primary_key=True),
    sa.Column("ref", KEY, primary_key=True),
    _seq(),
    sqlite_with_rowid=False,
)
location_touch = sa.Table(  # every seq that concerns a location; the last is its head
    "location_touch",
    metadata,
    sa.Column("location", KEY, primary_key=True),
    _seq(),
    sqlite_with_rowid=False,
)

gap = sa.Table(  # where a claim on the location was, whose words are gone
    "gap",
    metadata,
    sa.Column("location", KEY, primary_key=True),
    _seq(),
    sa.Column("by_seq", BIG, nullable=False),
    sqlite_with_rowid=False,
)

correction = sa.Table(  # what it is about; `location_touch` says which places
    "correction",
    metadata,
    _seq(),
    sa.Column("type", KEY, nullable=False),
    sa.Column("claim", KEY, index=True),  # its id
    sa.Column("article", KEY, index=True),
    sa.Index("ix_correction_type", "type", "seq"),
)
claim_move = sa.Table(  # where corrections put claims; empty where in no place
    "claim_move",
    metadata,
    sa.Column("claim", BIG, primary_key=True, autoincrement=False),  # its seq
    _seq(),
    sa.Column("location", KEY, nullable=False, index=True),
    sa.Index("ix_claim_move_seq", "seq"),
    sqlite_with_rowid=False,
)
location_merge = sa.Table(  # where a place ended up by a merge, its own or a later one
    "location_merge",
    metadata,
    sa.Column("location", KEY, primary_key=True),
    _seq(),
    sa.Column("target", KEY, nullable=False, index=True),
    sqlite_with_rowid=False,
)

claim_anchor = sa.Table(  # what became of a claim's quote in a later version
    "claim_anchor",
    metadata,
    sa.Column("claim", BIG, primary_key=True, autoincrement=False),  # its seq
    _seq(),
    sa.Column("article", KEY, nullable=False),  # the later version
    sa.Column("version", BIG, nullable=False),
    sa.Column("fate", KEY, nullable=False),
    sa.Column("start_at", BIG),
    sa.Column("end_at", BIG),
    sqlite_with_rowid=False,
)

map_mark = sa.Table(  # one row: how far the map goes, and how it was folded
    "map_mark",
    metadata,
    sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False),
    sa.Column("form", sa.Integer(), nullable=False),
    # every place that had a claim on it by then is in `map_place`
    sa.Column("seq", BIG, nullable=False),
)
map_place = sa.Table(  # every place that ever had a claim on it, folded at a head
    "map_place",
    metadata,
    sa.Column("location", KEY, primary_key=True),
    sa.Column("head", BIG, nullable=False),
    sa.Column("published", KEY, nullable=False),  # when the last of its articles was
    sa.Column("place", sa.Text()),  # empty where it was on no map at that head
)
map_period = sa.Table(  # what is said from a day on; 0 is the first row's
    "map_period",
    metadata,
    sa.Column("location", KEY, primary_key=True),
    sa.Column("start_day", BIG, primary_key=True, autoincrement=False),
    sa.Column("state", sa.Text(), nullable=False),
)

# Derived from the log alone, in the order in which they are dropped.
READ_MODELS = (
    claim_anchor,
    location_merge,
    claim_move,
    correction,
    gap,
    location_touch,
    reference,
    party_tie,
    location_use,
    claim,
    syndication,
    article_band,
    article,
)

# Likewise, by those who fold; see `mapped`.
MAP = (map_period, map_place)
