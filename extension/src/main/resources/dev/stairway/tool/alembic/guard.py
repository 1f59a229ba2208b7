"""Where env.py is connected to, and whether it may be."""

from stairway_worker import product
from stairway_worker.transaction import asked

_OFFLINE_ONLY = (
    "env.py configures Alembic without a connection, as for `alembic upgrade --sql`; nothing was run.\n"
    "To fix: when context.is_offline_mode() is false, let env.py connect and call context.configure(connection=...)"
)
_SEVERAL = (
    "%s\nStairway walks one database at a time.\n"
    "To fix: let env.py configure only the database under test, by what it reads for that: an -x argument (-x NAME=value),"
    " an environment variable (NAME=value), or a section or file of its configuration"
)


class Refusal(Exception):
    """Why nothing may be run with what env.py configured."""

    def __init__(self, kind, message, elsewhere=False):
        super().__init__(message)
        self.kind = kind
        self.elsewhere = elsewhere


def check_online(connection, as_sql):
    """Refuses an env.py that does not connect where something is to be run."""
    if connection is None and not as_sql:
        raise Refusal("env.py", _OFFLINE_ONLY)


def check(connection, database, already):
    """Refuses any database but the test's own; `already` says whether env.py has configured that one before."""
    expected = product.of(database["product"])
    if connection.dialect.name not in expected.DIALECTS:
        other = "a %s database" % connection.dialect.name
    else:
        other = asked(connection, lambda: expected.elsewhere(connection, database))
    if other and already:
        begin = 'env.py configures more than one database: after the test database "%s" it is connected to %s.'
        raise Refusal("several databases", _SEVERAL % (begin % (database["name"], other)))
    if other:
        raise Refusal("wrong database", "env.py is connected to " + other, elsewhere=True)


def check_table(place, before):
    """Refuses to run migrations a second time on the same table: the second run would wait for the first one."""
    if place in before:
        raise Refusal(
            "several databases",
            _SEVERAL % ("env.py runs the migrations twice with the same version table, %s: what it takes for several"
            " databases is one." % place),
        )


def version_table(context):
    """The table in which this context keeps its revisions, with its schema where that is known."""
    connection = context.connection
    schema = context.version_table_schema
    if not schema:
        schema = asked(connection, lambda: product.at(connection).schema_of(connection, context.version_table))
    return (schema + "." if schema else "") + context.version_table
