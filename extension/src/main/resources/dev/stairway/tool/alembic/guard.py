"""Where env.py is connected to, and whether it may be."""

from sqlalchemy import text

_IDENTITY = (
    "select current_database(), inet_server_port(),"
    " to_char(pg_postmaster_start_time() at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')"
)
_PLACE = text(
    "select coalesce((select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
    " where c.oid = to_regclass(quote_ident(:name))), current_schema())"
)
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
    if connection.dialect.name != "postgresql":
        other = "a %s database" % connection.dialect.name
    else:
        other = _elsewhere(connection, database)
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
        schema = _asked(connection, lambda: connection.execute(_PLACE, {"name": context.version_table}).scalar())
    return (schema + "." if schema else "") + context.version_table


def _elsewhere(connection, expected):
    name, port, started = _asked(connection, lambda: connection.exec_driver_sql(_IDENTITY).fetchone())
    if name != expected["name"]:
        return 'the database "%s"' % name
    if started != expected["started"] or (port is not None and port != expected["port"]):
        return 'a database "%s" on another server' % name
    return None


def _asked(connection, question):
    """The answer; no transaction is open afterwards that was not open before."""
    open_before = connection.in_transaction()
    answer = question()
    if not open_before:
        finish(connection)
    return answer


def finish(connection, undo=True):
    """Ends the transaction that is open on the connection, if there is one."""
    transaction = connection.get_transaction()
    if transaction is not None:
        if undo:
            transaction.rollback()
        else:
            transaction.commit()
