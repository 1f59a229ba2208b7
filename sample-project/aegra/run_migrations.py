"""Brings the server's database to the newest revision, or says where it stands.

    python run_migrations.py            apply what is pending
    python run_migrations.py --status   change nothing
"""

import argparse
import asyncio
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import pool
from sqlalchemy.engine import Connection

from server.db.base import new_engine


def configuration() -> Config:
    return Config(str(Path(__file__).with_name("alembic.ini")))


def applied(connection: Connection) -> "set[str]":
    return set(MigrationContext.configure(connection).get_current_heads())


async def read_applied() -> "set[str]":
    engine = new_engine(poolclass=pool.NullPool)
    async with engine.connect() as connection:
        heads = await connection.run_sync(applied)
    await engine.dispose()
    return heads


def show_status() -> None:
    scripts = ScriptDirectory.from_config(configuration())
    current = asyncio.run(read_applied())
    known = {script.revision for head in current for script in scripts.iterate_revisions(head, "base")}
    pending = [script for script in scripts.walk_revisions() if script.revision not in known]
    print("Current revision:", ", ".join(sorted(current)) or "none")
    print("Newest revision:", ", ".join(scripts.get_heads()))
    for script in reversed(pending):
        print("Pending:", script.revision, script.doc)
    if not pending:
        print("Nothing is pending")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--status", action="store_true", help="say where the database stands")
    if parser.parse_args().status:
        show_status()
    else:
        command.upgrade(configuration(), "head")
        print("The database is at the newest revision")


if __name__ == "__main__":
    main()
