"""The states of places, folded ahead of being asked for.

What is in these tables follows from the log, and may lag behind it or be empty: whoever
reads them compares heads. They are empty at first, and the service fills them.

Revision ID: 0006
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0006"
down_revision = "0005"

ROLE = "whoholds_app"
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
KEY = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")

# As in the migration 0005, with the tables that have come since.
GRANTED = {
    "SELECT, INSERT": (
        "event, event_payload, article_text, redaction, merkle_node, checkpoint"
    ),
    "SELECT, UPDATE": "log_head",
    "SELECT, INSERT, UPDATE, DELETE": (
        "article, article_band, syndication, claim, location_use, party_tie,"
        " reference, location_touch, gap, idempotency, correction, claim_move,"
        " location_merge, claim_anchor, map_mark, map_place, map_period"
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


def upgrade() -> None:
    """Make the tables, and let the service use them."""
    op.create_table(
        "map_mark",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("form", sa.Integer(), nullable=False),
        sa.Column("seq", BIG, nullable=False),
    )
    op.create_table(
        "map_place",
        sa.Column("location", KEY, primary_key=True),
        sa.Column("head", BIG, nullable=False),
        sa.Column("published", KEY, nullable=False),
        sa.Column("place", sa.Text()),
    )
    op.create_table(
        "map_period",
        sa.Column("location", KEY, primary_key=True),
        sa.Column("start_day", BIG, primary_key=True, autoincrement=False),
        sa.Column("state", sa.Text(), nullable=False),
    )
    op.execute("INSERT INTO map_mark (id, form, seq) VALUES (1, 0, 0)")
    if op.get_bind().dialect.name == "sqlite":
        return
    grants = [
        f"GRANT {what} ON {tables} TO {ROLE};" for what, tables in GRANTED.items()
    ]
    op.execute(GRANT.format(role=ROLE, grants="\n  ".join(grants)))
    op.execute("SELECT grant_application()")
