"""Runs the migrations of Bindu's PostgreSQL storage, against the address in the environment."""

import os
from logging.config import fileConfig

from alembic import context
from sqlalchemy import URL, create_engine, make_url, pool

from bindu.server.storage.schema import metadata

config = context.config

if config.config_file_name is not None:
    fileConfig(config.config_file_name, disable_existing_loggers=False)


def database_url() -> URL:
    """STORAGE__POSTGRES_URL, as the server's settings call it, else DATABASE_URL."""
    value = os.environ.get("STORAGE__POSTGRES_URL") or os.environ.get("DATABASE_URL")
    if not value:
        raise RuntimeError(
            "neither STORAGE__POSTGRES_URL nor DATABASE_URL is set; "
            "try: export DATABASE_URL=postgresql://user:password@localhost:5432/bindu"
        )
    return make_url(value).set(drivername="postgresql+psycopg")


def run_migrations_offline() -> None:
    """Write the migrations as SQL; needs no database, hence no address."""
    context.configure(dialect_name="postgresql", target_metadata=metadata, literal_binds=True)
    with context.begin_transaction():
        context.run_migrations()


def run_migrations_online() -> None:
    """Run the migrations over one connection that is not pooled."""
    engine = create_engine(database_url(), poolclass=pool.NullPool)
    with engine.connect() as connection:
        context.configure(connection=connection, target_metadata=metadata)
        with context.begin_transaction():
            context.run_migrations()


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
