"""The environment in which env.py runs: Alembic's own, guarded."""

from contextlib import contextmanager

from alembic.runtime.environment import EnvironmentContext

from stairway_worker import guard


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
            tag=None,
        )
        self._configure, self._environment.configure = self._environment.configure, self._guarded_configure
        self._run, self._environment.run_migrations = self._environment.run_migrations, self._watched_run
        self._script = script
        self._work = work
        self._database = database
        self._arrived = False
        self._arguments = {}
        self.configured = False
        self.refusal = None
        self.hindrance = None
        self.tables = {}

    def run(self):
        """Runs env.py once, to its end or its error."""
        with self._environment:
            self._script.run_env()

    def _guarded_configure(self, *args, **kw):
        if self._work.one_transaction_each:
            kw["transaction_per_migration"] = True
        connection = args[0] if args else kw.get("connection")
        with self._refusing():
            guard.check_online(connection, self._work.as_sql)
        self._configure(*args, **kw)
        if not self._work.as_sql:
            connection = self._environment.get_context().connection
        # An env.py without an offline branch hands in a real connection also where Alembic only writes.
        if connection is not None:
            with self._refusing():
                guard.check(connection, self._database, self.configured)
        self.configured = True

    def _watched_run(self, **kw):
        self._arguments = kw
        self._arrived = self._may_begin(self._environment.get_context())
        if self._arrived:
            self._run(**kw)

    def _steps(self, heads, context):
        # An env.py may also call the migration context itself.
        if not self._arrived and not self._may_begin(context):
            return ()
        self._arrived = False
        return self._work.steps(heads, context, self._arguments)

    def _may_begin(self, context):
        if self._work.as_sql:
            return True
        place = guard.version_table(context)
        with self._refusing():
            guard.check_table(place, self.tables.values())
        self.tables[context] = place
        self.hindrance = self.hindrance or self._work.hindrance(context)
        return self.hindrance is None

    @contextmanager
    def _refusing(self):
        try:
            yield
        except guard.Refusal as refusal:
            # Even an env.py that goes on after the error finds nothing to run migrations with.
            self._environment._migration_context = None
            self.refusal = refusal
            raise
