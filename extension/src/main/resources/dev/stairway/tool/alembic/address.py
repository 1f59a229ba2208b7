"""The URL of the test database, with the driver that the project asks for."""

import importlib.util
import re

_DRIVERS = ("psycopg", "psycopg2", "asyncpg", "pg8000")
_ASYNC = ("asyncpg", "psycopg")


def choose(parts, wanted, own_url, environment_text):
    """The URL as text: the wanted driver, else the one of the project's own URL, else the first that can be imported."""
    driver = wanted or _own(own_url) or _first(environment_text)
    scheme = parts["product"] + ("+" + driver if driver else "")
    return scheme + "://" + parts["rest"]


def complete_dialects(environment_text):
    """Lets a URL that names no driver mean one that is there, where the one that SQLAlchemy would take is not."""
    from sqlalchemy.dialects import postgresql, registry

    default = getattr(postgresql.dialect, "driver", "psycopg2")
    other = _first(environment_text)
    if other and not _usable(default):
        registry.register("postgresql", "sqlalchemy.dialects.postgresql." + other, "dialect")


def instead_of(driver):
    """The drivers that are there, for one that is not; empty when it is none of SQLAlchemy's for PostgreSQL."""
    return [name for name in _DRIVERS if _usable(name)] if driver in _DRIVERS else []


def _own(url):
    found = re.match(r"\w+\+(\w+):", url or "")
    return found.group(1) if found and _usable(found.group(1)) else None


def _first(environment_text):
    order = _DRIVERS
    if re.search(r"async_engine_from_config|create_async_engine|AsyncEngine", environment_text):
        order = _ASYNC + tuple(name for name in _DRIVERS if name not in _ASYNC)
    return next((name for name in order if _usable(name)), None)


def _usable(driver):
    if importlib.util.find_spec(driver) is None:
        return False
    # The dialect for psycopg 3 came with SQLAlchemy 2.0.
    return driver != "psycopg" or importlib.util.find_spec("sqlalchemy.dialects.postgresql.psycopg") is not None
