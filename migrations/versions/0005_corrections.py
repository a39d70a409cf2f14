"""What corrections do, and what became of quotes in later versions.

Retractions and redactions that are in the log already are corrections too: their rows
are made here, as a rebuild would make them.

Revision ID: 0005
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"

ROLE = "whoholds_app"
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
KEY = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")

# As in the migration 0003, with the tables that have come since.
GRANTED = {
    "SELECT, INSERT": (
        "event, event_payload, article_text, redaction, merkle_node, checkpoint"
    ),
    "SELECT, UPDATE": "log_head",
    "SELECT, INSERT, UPDATE, DELETE": (
        "article, article_band, syndication, claim, location_use, party_tie,"
        " reference, location_touch, gap, idempotency, correction, claim_move,"
        " location_merge, claim_anchor"
    ),
    "SELECT": "place, place_name, gazetteer_source, alembic_version",
}
GRANT = """
CREATE OR REPLACE FUNCTION grant_application() RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  REVOKE EXECUTE ON FUNCTION erase_redacted(bigint[]), grant_application() FROM PUBLIC;
  BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '{role}') THEN
      CREATE ROLE {role} NOLOGIN;
    END IF;
  EXCEPTION
    WHEN insufficient_privilege THEN RETURN false;
    WHEN duplicate_object OR unique_violation THEN NULL;  -- made at the same time
  END;
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO {role}', current_schema());
  {grants}
  GRANT EXECUTE ON FUNCTION erase_redacted(bigint[]) TO {role};
  RETURN true;
END $$
"""
FILL = """
INSERT INTO correction (seq, type, claim, article)
SELECT seq, type, {claim}, {article}
FROM event JOIN event_payload USING (seq)
WHERE type IN ('claim-retracted/1', 'payload-redacted/1')
"""


def upgrade() -> None:
    """Make the tables, let the service use them, and fill what can be filled."""
    _tables()
    if op.get_bind().dialect.name == "sqlite":
        member = "json_extract(body, '$.{}')".format
        op.execute(FILL.format(claim=member("claim"), article=member("article")))
        return
    member = "body::jsonb ->> '{}'".format
    op.execute(FILL.format(claim=member("claim"), article=member("article")))
    grants = [
        f"GRANT {what} ON {tables} TO {ROLE};" for what, tables in GRANTED.items()
    ]
    op.execute(GRANT.format(role=ROLE, grants="\n  ".join(grants)))
    op.execute("SELECT grant_application()")


def _tables() -> None:
    op.create_table(
        "correction",
        _number("seq"),
        sa.Column("type", KEY, nullable=False),
        sa.Column("claim", KEY, index=True),
        sa.Column("article", KEY, index=True),
        sa.Index("ix_correction_type", "type", "seq"),
    )
    op.create_table(
        "claim_move",
        _number("claim"),
        _number("seq"),
        sa.Column("location", KEY, nullable=False, index=True),
        sa.Index("ix_claim_move_seq", "seq"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "location_merge",
        sa.Column("location", KEY, primary_key=True),
        _number("seq"),
        sa.Column("target", KEY, nullable=False, index=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "claim_anchor",
        _number("claim"),
        _number("seq"),
        sa.Column("article", KEY, nullable=False),
        sa.Column("version", BIG, nullable=False),
        sa.Column("fate", KEY, nullable=False),
        sa.Column("start_at", BIG),
        sa.Column("end_at", BIG),
        sqlite_with_rowid=False,
    )


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, BIG, primary_key=True, autoincrement=False)
