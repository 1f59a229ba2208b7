"""Where the server's database is, and how to talk to it."""

import os

from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase

DEFAULT_URL = "postgresql+asyncpg://postgres:postgres@localhost:5432/postgres"


class Base(DeclarativeBase):
    pass


def database_url() -> str:
    """The address in DATABASE_URL, which names the asyncpg driver."""
    return os.environ.get("DATABASE_URL", DEFAULT_URL)


def new_engine(**options) -> AsyncEngine:
    """An engine for that address; whoever makes it disposes of it."""
    return create_async_engine(database_url(), **options)


def new_sessions(engine: AsyncEngine) -> "async_sessionmaker[AsyncSession]":
    return async_sessionmaker(engine, expire_on_commit=False)
