"""What is PostgreSQL's own: its drivers, how a server says who it is, and what its sessions remember."""

import importlib.util

from sqlalchemy import text

from stairway_worker.sampling import PUT_AWAY, counts_rows
from stairway_worker.transaction import finish

DIALECTS = ("postgresql",)
DRIVERS = ("psycopg", "psycopg2", "asyncpg", "pg8000")
ASYNC = ("asyncpg", "psycopg")

_IDENTITY = (
    "select current_database(), inet_server_port(),"
    " to_char(pg_postmaster_start_time() at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')"
)
_PLACE = text(
    "select coalesce((select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
    " where c.oid = to_regclass(quote_ident(:name))), current_schema())"
)

_SETTINGS = text(
    "select name, setting from pg_settings where source = 'session' and left(name, 11) <> 'transaction'"
    " union all select 'role', current_setting('role')"
)
_NO_TABLES = text("discard temporary")
_NO_SETTINGS = text("reset all")


def usable(driver):
    """Whether a driver can be used here."""
    if importlib.util.find_spec(driver) is None:
        return False
    # The dialect for psycopg 3 came with SQLAlchemy 2.0.
    return driver != "psycopg" or importlib.util.find_spec("sqlalchemy.dialects.postgresql.psycopg") is not None


def complete_dialects(first):
    """Lets a URL that names no driver mean one that is there, where the one that SQLAlchemy would take is not."""
    from sqlalchemy.dialects import postgresql, registry

    default = getattr(postgresql.dialect, "driver", "psycopg2")
    if first and not usable(default):
        registry.register("postgresql", "sqlalchemy.dialects.postgresql." + first, "dialect")


def elsewhere(connection, expected):
    """What it is connected to instead of the expected database; None when that is it."""
    name, port, started = connection.exec_driver_sql(_IDENTITY).fetchone()
    if name != expected["name"]:
        return 'the database "%s"' % name
    if started != expected["started"] or (port is not None and port != expected["port"]):
        return 'a database "%s" on another server' % name
    return None


def is_expected(target, expected):
    """Whether an attempt to connect was meant for the expected database."""
    return target == expected


def schema_of(connection, table):
    """The schema in which a name without one finds the table, or would make it; None where there are no schemas."""
    return connection.execute(_PLACE, {"name": table}).scalar()


class Beginning:
    """The database session as env.py made it.

    Each of the tool's commands has a session of its own. The steps share one, so what a revision sets in it, and the
    temporary tables that it leaves there, must not reach the next step.
    """

    def __init__(self, connection):
        found = list(connection.execute(_SETTINGS))
        self._values = {"%s%d" % (part, i): row[k] for i, row in enumerate(found) for k, part in enumerate(("n", "v"))}
        restore = ["set_config(:n%d, :v%d, false)" % (i, i) for i in range(len(found))]
        self._restore = text("select " + ", ".join(restore + [PUT_AWAY] * counts_rows(connection)))
        finish(connection, undo=False)

    def restore(self, connection):
        """Makes the session what it was."""
        connection.execute(_NO_TABLES)
        connection.execute(_NO_SETTINGS)
        connection.execute(self._restore, self._values)
        finish(connection, undo=False)
