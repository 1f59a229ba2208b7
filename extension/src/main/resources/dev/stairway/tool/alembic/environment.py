"""The environment in which env.py runs: Alembic's own, guarded."""

from alembic.runtime.environment import EnvironmentContext

_IDENTITY = (
    "select current_database(), inet_server_port(),"
    " to_char(pg_postmaster_start_time() at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')"
)


class WrongDatabase(Exception):
    """env.py is connected to another database than the test's own."""


class Environment:
    """Refuses any other database, and hands Alembic the work as its migration function.

    It wraps one environment and is no subclass: Alembic's module `context` speaks with its own class only.
    """

    def __init__(self, config, script, work, database):
        self._environment = EnvironmentContext(
            config,
            script,
            fn=self._steps,
            as_sql=work.as_sql,
            starting_rev=work.starting,
            destination_rev=work.destination,
        )
        self._configure, self._environment.configure = self._environment.configure, self._guarded_configure
        self._run, self._environment.run_migrations = self._environment.run_migrations, self._watched_run
        self._script = script
        self._work = work
        self._database = database
        self.refusal = None
        self.hindrance = None
        self.reached = False
        self.arguments = {}

    def run(self):
        """Runs env.py once, to its end or its error."""
        with self._environment:
            self._script.run_env()

    def _guarded_configure(self, *args, **kw):
        if self._work.one_transaction_each:
            kw["transaction_per_migration"] = True
        self._configure(*args, **kw)
        connection = self._environment.get_context().connection
        if self._work.as_sql:
            # What Alembic has then only writes; an env.py without an offline branch hands in a real one all the same.
            connection = args[0] if args else kw.get("connection")
            if connection is None:
                return
        try:
            self._guard(connection)
        except WrongDatabase as wrong:
            # Even an env.py that goes on after the error finds nothing to run migrations with.
            self._environment._migration_context = None
            self.refusal = str(wrong)
            raise

    def _watched_run(self, **kw):
        self.reached = True
        self.arguments = kw
        self.hindrance = self._work.hindrance(self._environment.get_context())
        if self.hindrance is None:
            self._run(**kw)

    def _steps(self, heads, context):
        if not self.reached:
            self.reached = True
            self.hindrance = self._work.hindrance(context)
            if self.hindrance is not None:
                return ()
        return self._work.steps(heads, context, self.arguments)

    def _guard(self, connection):
        if connection is None:
            raise WrongDatabase("env.py configured Alembic without a connection")
        if connection.dialect.name != "postgresql":
            raise WrongDatabase("env.py is connected to a %s database" % connection.dialect.name)
        open_before = connection.in_transaction()
        name, port, started = connection.exec_driver_sql(_IDENTITY).fetchone()
        if not open_before:
            finish(connection)
        expected = self._database
        if name != expected["name"]:
            raise WrongDatabase('env.py is connected to the database "%s"' % name)
        if started != expected["started"] or (port is not None and port != expected["port"]):
            raise WrongDatabase('env.py is connected to a database "%s" on another server' % name)


def finish(connection, undo=True):
    """Ends the transaction that is open on the connection, if there is one."""
    transaction = connection.get_transaction()
    if transaction is not None:
        if undo:
            transaction.rollback()
        else:
            transaction.commit()
