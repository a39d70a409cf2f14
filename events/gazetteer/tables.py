"""The gazetteer's tables. Not append-only: they are built again when sources change."""

import sqlalchemy as sa

metadata = sa.MetaData()
REGION = sa.text("type = 'region'")  # some hundred of all places

place = sa.Table(
    "place",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("id", sa.Text, nullable=False, unique=True),
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
    sa.Index(
        "ix_place_region",
        "country",
        "admin1",
        sqlite_where=REGION,
        postgresql_where=REGION,
    ),
)

place_name = sa.Table(
    "place_name",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("place", sa.Integer, primary_key=True),  # place.number: half the size
    sqlite_with_rowid=False,
)

gazetteer_source = sa.Table(
    "gazetteer_source",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("digest", sa.Text, nullable=False),
    sa.Column("rows", sa.BigInteger, nullable=False),
)
