"""Names models that are ahead of the one revision, and a table that the migrations are not to care about."""

import sqlalchemy as sa
from alembic import context
from sqlalchemy import engine_from_config, pool

models = sa.MetaData()
sa.Table(
    "orders",
    models,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("state", sa.String(10), nullable=False),
    sa.Column("note", sa.String(20)),
)


def mine(thing, name, kind, reflected, compare_to):
    return name != "cache"


engine = engine_from_config(
    context.config.get_section(context.config.config_ini_section), poolclass=pool.NullPool
)
with engine.connect() as connection:
    context.configure(connection=connection, target_metadata=models, include_object=mine)
    with context.begin_transaction():
        context.run_migrations()
