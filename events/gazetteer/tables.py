"""The gazetteer's tables. Not append-only: they are built again when sources change."""

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

metadata = sa.MetaData()
# Ordered by bytes on both databases: names are looked up by how they begin.
KEY = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")

place = sa.Table(
    "place",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("id", KEY, nullable=False, unique=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("names", sa.Text, nullable=False),  # JSON array, the main one first
    sa.Column("type", sa.Text, nullable=False),
    sa.Column("country", sa.Text),
    sa.Column("admin1", sa.Text),
    sa.Column("lat", sa.Float),
    sa.Column("lon", sa.Float),
    sa.Column("population", sa.BigInteger, nullable=False),
    sa.Column("parent", sa.Text),
    sa.Column("source", sa.Text),
    sa.Column("source_date", sa.Text),
)

place_name = sa.Table(
    "place_name",
    metadata,
    sa.Column("key", KEY, primary_key=True),
    sa.Column("place", sa.Integer, primary_key=True),  # place.number: half the size
    sa.Column("position", sa.Integer, nullable=False),  # in place.names; 0 is the main
    sqlite_with_rowid=False,
)

gazetteer_source = sa.Table(
    "gazetteer_source",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("digest", sa.Text, nullable=False),
    sa.Column("rows", sa.BigInteger, nullable=False),
)
