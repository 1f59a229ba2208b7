"""Loads the tool, and nothing of the project: what takes longer than most migrations."""

import gc
import importlib

_USEFUL = ("logging.config", "sqlalchemy.orm", "sqlalchemy.ext.asyncio", "sqlalchemy.dialects.postgresql", "psycopg", "psycopg2", "asyncpg")


def load(hurry):
    """Loads Alembic, and what most projects use with it until somebody is in a hurry; the error when Alembic is not there."""
    gc.disable()  # nothing of all this is garbage
    try:
        return _load(hurry)
    finally:
        gc.enable()


def _load(hurry):
    try:
        import alembic.command  # noqa: F401
    except ImportError as error:
        return error
    for useful in _USEFUL:
        if hurry():
            # Somebody waits, perhaps for the history alone, which needs none of these.
            break
        try:
            importlib.import_module(useful)
        except Exception:  # noqa: S112 - a driver that is broken is no matter until the project uses it
            continue
    return None
