"""Runs the gateway's migrations on PostgreSQL, SQLite or MySQL, or writes them as SQL.

The address is the one in DATABASE_URL, else the main option sqlalchemy.url.
"""

import os
from logging.config import fileConfig

from alembic import context
from sqlalchemy import URL, create_engine, make_url, pool

from solace_agent_mesh.gateway.http_sse.repository import Base

config = context.config

if config.config_file_name is not None:
    fileConfig(config.config_file_name, disable_existing_loggers=False)

target_metadata = Base.metadata

# For addresses that name no driver. Whoever uses MySQL installs PyMySQL beside requirements.txt.
DRIVERS = {"postgresql": "postgresql+psycopg", "mysql": "mysql+pymysql", "mariadb": "mariadb+pymysql"}


def database_url() -> URL:
    url = make_url(os.environ.get("DATABASE_URL") or config.get_main_option("sqlalchemy.url"))
    return url.set(drivername=DRIVERS.get(url.drivername, url.drivername))


def run_migrations_offline() -> None:
    """Write the migrations as SQL, in the dialect of the address, without a database."""
    context.configure(
        dialect_name=database_url().get_backend_name(),
        target_metadata=target_metadata,
        literal_binds=True,
    )
    with context.begin_transaction():
        context.run_migrations()


def run_migrations_online() -> None:
    """Run the migrations over one connection that is not pooled."""
    engine = create_engine(database_url(), poolclass=pool.NullPool)
    with engine.connect() as connection:
        context.configure(connection=connection, target_metadata=target_metadata)
        with context.begin_transaction():
            context.run_migrations()


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
