"""What the application makes when it starts for the first time."""

import sqlalchemy as sa

metadata = sa.MetaData()
sa.Table("jobs", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("owner", sa.Text, nullable=False))


def make_tables(url):
    metadata.create_all(sa.create_engine(url))
