"""One run of env.py for one command, in the project's own transaction mode."""

from stairway_worker.tracing import traced


class Command:
    """A fixed list of steps, all run by Alembic itself in one run of env.py."""

    one_transaction_each = False
    as_sql = False
    starting = None

    def __init__(self, session, destination, choose, trace=None):
        self.trace = trace
        self._session = session
        self._choose = choose
        self.destination = destination
        self.asked = False
        self.finished = False
        self.moved = False
        self.error = None

    def hindrance(self, context):
        """Nothing is in the way of a command."""
        return None

    def steps(self, heads, context, arguments):
        """Alembic's migration function; called once for each database or schema that env.py configures."""
        self.asked = True
        self.finished = False
        self._session.note(context, heads)
        context.on_version_apply_callbacks += (self._applied,)
        for step in self._choose(heads):
            step.migration_fn = self._watched(step.migration_fn, context.connection)
            yield step
        self.finished = True

    def _applied(self, ctx, heads, **_):
        self.moved = True
        self._session.note(ctx, heads)

    def _watched(self, function, connection):
        def run(**arguments):
            try:
                with traced(self.trace, connection):
                    function(**arguments)
            except BaseException as error:
                self.error = error  # kept, for an env.py that swallows it
                raise

        run.__name__ = function.__name__
        return run
