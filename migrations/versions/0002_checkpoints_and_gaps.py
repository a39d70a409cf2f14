"""Signed checkpoints, and where redactions left gaps.

The log's times only go forward, so the last seq before a moment is found by halving;
an index for it cost every append and is dropped. So is the one on claims by location:
`location_touch` leads to the same rows.

Revision ID: 0002
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
KEY = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")

REFUSED = "the log is append-only"


def upgrade() -> None:
    """Make both tables; a checkpoint is as frozen as what it vouches for."""
    sqlite = op.get_bind().dialect.name == "sqlite"
    op.create_table(
        "checkpoint",
        sa.Column("size", BIG, primary_key=True, autoincrement=False),
        sa.Column("root", sa.LargeBinary(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("created_at", KEY, nullable=False),
    )
    op.create_table(
        "gap",
        sa.Column("location", KEY, primary_key=True),
        sa.Column("seq", BIG, primary_key=True, autoincrement=False),
        sa.Column("by_seq", BIG, nullable=False),
        sqlite_with_rowid=False,
    )
    op.drop_index("ix_event_recorded_at", "event")
    op.drop_index("ix_claim_location", "claim")
    for statement in _sqlite() if sqlite else _postgresql():
        op.execute(statement)


def _sqlite() -> list[str]:
    abort = f"BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"
    taken = "EXISTS (SELECT 1 FROM checkpoint WHERE size = NEW.size)"
    return [
        f"CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint {abort}",
        f"CREATE TRIGGER checkpoint_no_delete BEFORE DELETE ON checkpoint {abort}",
        "CREATE TRIGGER checkpoint_taken BEFORE INSERT ON checkpoint"
        f" WHEN {taken} {abort}",
    ]


def _postgresql() -> list[str]:
    return [
        "CREATE TRIGGER checkpoint_no_change"
        " BEFORE UPDATE OR DELETE OR TRUNCATE ON checkpoint"
        " FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
    ]
