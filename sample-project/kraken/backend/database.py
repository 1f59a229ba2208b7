"""Where the KRAKEN database is, and how it is brought to the newest schema."""

import asyncio
import os
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import URL, make_url, pool, text
from sqlalchemy.ext.asyncio import create_async_engine

# Any number will do, as long as nothing else in this database locks the same one.
MIGRATION_LOCK = 7203954
TRY_LOCK = text("SELECT pg_try_advisory_lock(:key)")


def database_url() -> URL:
    """The address in DATABASE_URL, with the asyncpg driver."""
    value = os.environ.get("DATABASE_URL")
    if not value:
        raise RuntimeError(
            "DATABASE_URL is not set; "
            'try: export DATABASE_URL="postgresql://user:password@localhost:5432/kraken_db"'
        )
    return make_url(value).set(drivername="postgresql+asyncpg")


async def run_migrations() -> None:
    """Upgrade the database to the newest revision; safe when several processes start at once.

    "If not exists" does not protect two sessions that create the same table at the same moment,
    so the later process waits for the earlier one and then finds nothing left to do.
    """
    engine = create_async_engine(
        database_url(), poolclass=pool.NullPool, isolation_level="AUTOCOMMIT"
    )
    config = Config(str(Path(__file__).with_name("alembic.ini")))
    # The lock belongs to the session and goes with it, even when the process dies. Waiting by asking
    # again leaves no statement open, which would hold up a concurrent index build in a migration.
    async with engine.connect() as connection:
        while not await connection.scalar(TRY_LOCK, {"key": MIGRATION_LOCK}):
            await asyncio.sleep(0.2)
        # env.py starts an event loop itself, which a thread that already runs one would refuse.
        await asyncio.to_thread(command.upgrade, config, "head")
    await engine.dispose()
