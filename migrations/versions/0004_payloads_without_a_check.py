"""Payloads on PostgreSQL are not looked up in `event` one by one.

The foreign key's check took a tenth of an append there. An event and its payload are
written by one function in one transaction, and `verify` names a payload without an
event. SQLite, where the check costs little and a constraint cannot be dropped without
copying the table, keeps it.

Revision ID: 0004
"""

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Drop the constraint on PostgreSQL."""
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint("event_payload_seq_fkey", "event_payload")
