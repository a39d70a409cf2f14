"""The log, its read models and the gazetteer.

Revision ID: 0001
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
KEY = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")

REFUSED = "the log is append-only"
FROZEN = ("event", "merkle_node", "redaction")  # neither changed nor deleted, ever
ERASABLE = ("event_payload", "article_text")  # deleted once redacted, never changed

# INSERT OR REPLACE deletes rows without asking a DELETE trigger. So whatever would
# replace a row is refused before it does.
TAKEN = {
    "event": (
        "NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM event)"
        " OR EXISTS (SELECT 1 FROM event WHERE id = NEW.id)"
        " OR EXISTS (SELECT 1 FROM event"
        " WHERE stream = NEW.stream AND version = NEW.version)"
    ),
    "event_payload": "EXISTS (SELECT 1 FROM event_payload WHERE seq = NEW.seq)",
    "redaction": "EXISTS (SELECT 1 FROM redaction WHERE seq = NEW.seq)",
    "merkle_node": (
        "EXISTS (SELECT 1 FROM merkle_node WHERE level = NEW.level AND idx = NEW.idx)"
    ),
    "article_text": (
        "EXISTS (SELECT 1 FROM article_text WHERE text_sha256 = NEW.text_sha256)"
    ),
}

# A text goes when every article that has it is redacted.
KEPT = {
    "event_payload": "NOT EXISTS (SELECT 1 FROM redaction WHERE seq = OLD.seq)",
    "article_text": (
        "NOT EXISTS (SELECT 1 FROM article WHERE text_sha256 = OLD.text_sha256)"
        " OR EXISTS (SELECT 1 FROM article"
        " WHERE text_sha256 = OLD.text_sha256"
        " AND seq NOT IN (SELECT seq FROM redaction))"
    ),
}


def upgrade() -> None:
    """Make all tables, and the triggers that keep the log as it is."""
    _log()
    _read_models()
    _gazetteer()
    op.execute(
        "INSERT INTO log_head (id, size, recorded_at, frontier) VALUES (1, 0, '', "
        + ("x''" if _sqlite() else "''::bytea")
        + ")"
    )
    for statement in _sqlite_triggers() if _sqlite() else _postgresql_triggers():
        op.execute(statement)


def _sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def _seq(*args: sa.ForeignKey) -> sa.Column[int]:
    return sa.Column("seq", BIG, *args, primary_key=True, autoincrement=False)


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, KEY, primary_key=True)


def _log() -> None:
    op.create_table(
        "event",
        _seq(),
        sa.Column("stream", KEY, nullable=False),
        sa.Column("version", BIG, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False, unique=True),
        sa.Column("type", KEY, nullable=False),
        sa.Column("recorded_at", KEY, nullable=False, index=True),
        sa.Column("payload_sha256", sa.LargeBinary(), nullable=False),
        sa.Column("leaf_hash", sa.LargeBinary(), nullable=False),
        sa.UniqueConstraint("stream", "version"),
    )
    op.create_table(
        "event_payload",
        _seq(sa.ForeignKey("event.seq")),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
    )
    op.create_table(
        "redaction",
        _seq(sa.ForeignKey("event.seq")),
        sa.Column("by_seq", BIG, sa.ForeignKey("event.seq"), nullable=False),
    )
    op.create_table(
        "log_head",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("size", BIG, nullable=False),
        sa.Column("recorded_at", KEY, nullable=False),
        sa.Column("frontier", sa.LargeBinary(), nullable=False),
    )
    op.create_table(
        "merkle_node",
        sa.Column("level", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("idx", BIG, primary_key=True, autoincrement=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "article_text",
        _key("text_sha256"),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
    )
    op.create_table(
        "idempotency",
        _key("key"),
        _key("key_owner"),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("receipt", sa.Text(), nullable=False),
        sa.Column("created_at", KEY, nullable=False),
    )


def _read_models() -> None:
    op.create_table(
        "article",
        _key("id"),
        sa.Column("seq", BIG, nullable=False, unique=True),
        sa.Column("publisher", KEY, nullable=False),
        sa.Column("url_sha256", KEY),
        sa.Column("version", BIG, nullable=False),
        sa.Column("text_sha256", KEY, nullable=False, index=True),
        sa.Index("ix_article_versions", "publisher", "url_sha256", "version"),
    )
    op.create_table(
        "article_band",
        sa.Column("band", BIG, primary_key=True, autoincrement=False),
        _seq(),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "syndication",
        _key("article"),
        _seq(),
        sa.Column("joined", KEY, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "claim",
        _seq(),
        sa.Column("id", sa.Uuid(), nullable=False, unique=True),
        sa.Column("article", KEY, nullable=False),
        sa.Column("location", KEY),
        sa.Index("ix_claim_location", "location", "seq", "article", "id"),
        sa.Index("ix_claim_article", "article", "seq"),
    )
    uses = (_key("kind"), _key("ref"), _key("location"))
    op.create_table("location_use", *uses, sqlite_with_rowid=False)
    ties = (_key("party"), _key("other"))
    op.create_table("party_tie", *ties, sqlite_with_rowid=False)
    revisions = (_key("kind"), _key("ref"), _seq())
    op.create_table("reference", *revisions, sqlite_with_rowid=False)
    touches = (_key("location"), _seq())
    op.create_table("location_touch", *touches, sqlite_with_rowid=False)


def _gazetteer() -> None:
    op.create_table(
        "place",
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("id", KEY, nullable=False, unique=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("names", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("country", sa.Text()),
        sa.Column("admin1", sa.Text()),
        sa.Column("lat", sa.Float()),
        sa.Column("lon", sa.Float()),
        sa.Column("population", sa.BigInteger(), nullable=False),
        sa.Column("parent", sa.Text()),
        sa.Column("source", sa.Text()),
        sa.Column("source_date", sa.Text()),
    )
    op.create_table(
        "place_name",
        sa.Column("key", KEY, primary_key=True),
        sa.Column("place", sa.Integer(), primary_key=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "gazetteer_source",
        sa.Column("name", sa.Text(), primary_key=True),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("rows", sa.BigInteger(), nullable=False),
    )


def _sqlite_triggers() -> list[str]:
    abort = f"BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"
    made = [
        f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} {abort}"
        for table, verb in (
            *((table, "UPDATE") for table in (*FROZEN, *ERASABLE)),
            *((table, "DELETE") for table in FROZEN),
        )
    ]
    made += [
        f"CREATE TRIGGER {table}_kept BEFORE DELETE ON {table} WHEN {kept} {abort}"
        for table, kept in KEPT.items()
    ]
    return made + [
        f"CREATE TRIGGER {table}_taken BEFORE INSERT ON {table} WHEN {taken} {abort}"
        for table, taken in TAKEN.items()
    ]


def _postgresql_triggers() -> list[str]:
    raised = f"RAISE EXCEPTION '{REFUSED}' USING ERRCODE = 'restrict_violation';"
    made = [
        "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS"
        f" $$ BEGIN {raised} END $$"
    ]
    made += [
        f"CREATE TRIGGER {table}_no_change BEFORE {verbs} ON {table}"
        " FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        for table, verbs in (
            *((table, "UPDATE OR DELETE OR TRUNCATE") for table in FROZEN),
            *((table, "UPDATE OR TRUNCATE") for table in ERASABLE),
        )
    ]
    for table, kept in KEPT.items():
        made.append(
            f"CREATE FUNCTION keep_{table}() RETURNS trigger LANGUAGE plpgsql AS"
            f" $$ BEGIN IF {kept} THEN {raised} END IF; RETURN OLD; END $$"
        )
        made.append(
            f"CREATE TRIGGER {table}_kept BEFORE DELETE ON {table}"
            f" FOR EACH ROW EXECUTE FUNCTION keep_{table}()"
        )
    # The head row is updated by every append: room for its new version on its page.
    return [*made, "ALTER TABLE log_head SET (fillfactor = 20)"]
