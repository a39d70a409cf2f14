"""What a service may do on PostgreSQL whose user does not own the tables.

Nothing on SQLite, where whoever can write the file can do anything with it.

Revision ID: 0003
"""

from alembic import op

revision = "0003"
down_revision = "0002"

ROLE = "whoholds_app"

# In log_head is the lock of all appends; taking it needs the right to update.
GRANTED = {
    "SELECT, INSERT": (
        "event, event_payload, article_text, redaction, merkle_node, checkpoint"
    ),
    "SELECT, UPDATE": "log_head",
    "SELECT, INSERT, UPDATE, DELETE": (
        "article, article_band, syndication, claim, location_use, party_tie,"
        " reference, location_touch, gap, idempotency"
    ),
    "SELECT": "place, place_name, gazetteer_source, alembic_version",
}

# The texts that may go are those that the redacted payloads name. The read models do
# not tell: the role can change them. The head row keeps appends out, which take a text
# for granted that is there.
ERASE = """
CREATE FUNCTION erase_redacted(seqs bigint[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, {schema}, pg_temp AS $$
DECLARE
  erased text[];
BEGIN
  PERFORM 1 FROM log_head WHERE id = 1 FOR UPDATE;
  WITH gone AS (
    DELETE FROM event_payload AS payload USING redaction, event
    WHERE payload.seq = ANY (seqs)
      AND redaction.seq = payload.seq AND event.seq = payload.seq
    RETURNING event.type, payload.body
  )
  SELECT array_agg(DISTINCT body::jsonb ->> 'text_sha256') INTO erased
  FROM gone WHERE type LIKE 'article-received/%';
  DELETE FROM article_text
  WHERE text_sha256 = ANY (erased) AND NOT EXISTS (
    SELECT 1 FROM event_payload AS payload JOIN event USING (seq)
    WHERE event.type LIKE 'article-received/%'
      AND CASE WHEN strpos(payload.body, text_sha256) > 0
          THEN payload.body::jsonb ->> 'text_sha256' = text_sha256 ELSE false END
  );
END $$
"""

# By a function, since whoever migrates may have no right to make roles: somebody else
# makes the role then, and `init` calls this again. So does a restore.
GRANT = """
CREATE FUNCTION grant_application() RETURNS boolean LANGUAGE plpgsql AS $$
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
    """Make the role if that is allowed, and give it what it needs and no more."""
    if op.get_bind().dialect.name == "sqlite":
        return
    schema = op.get_bind().exec_driver_sql("SELECT quote_ident(current_schema())")
    op.execute(ERASE.format(schema=schema.scalar()))
    grants = [
        f"GRANT {what} ON {tables} TO {ROLE};" for what, tables in GRANTED.items()
    ]
    op.execute(GRANT.format(role=ROLE, grants="\n  ".join(grants)))
    op.execute("SELECT grant_application()")
