"""One run of env.py that stays open and takes step after step."""

import logging
import time

from alembic.runtime.migration import HeadMaintainer, RevisionStep

from stairway_worker import failure, product
from stairway_worker.tracing import Trace, told, traced
from stairway_worker.transaction import finish

_log = logging.getLogger("alembic.runtime.migration")


class Stepping:
    """Runs the steps as they are asked for, each in a transaction of its own, until another kind of request comes.

    It goes through Alembic's steps itself, as MigrationContext.run_migrations does, because there an error would end
    the run of env.py.
    """

    destination = "heads"
    one_transaction_each = True
    as_sql = False
    starting = None

    def __init__(self, session, request):
        self._session = session
        self.pending = request

    def hindrance(self, context):
        """Why single commands must be used, or None."""
        if context._in_external_transaction or context.connection.in_transaction():
            return "env.py runs the migrations inside a transaction of its own"
        return None

    def steps(self, heads, context, arguments):
        """Alembic's migration function: has no steps of its own left to run when it returns."""
        maintainer = HeadMaintainer(context, heads)
        self._session.note(context, maintainer.heads)
        finish(context.connection, undo=False)
        self._beginning = product.at(context.connection).Beginning(context.connection)
        while self.pending["do"] in ("step", "heads", "plan"):
            request, self.pending = self.pending, None
            if request["do"] == "plan":
                self.pending = self._session.plan(request)
                continue
            if request["do"] == "step":
                self._step(request, maintainer, arguments)
            else:
                self._look(maintainer)
            self.pending = self._session.receive()
        return ()

    def _look(self, maintainer):
        """Reads the table again: somebody else may have written to it since the last step."""
        context = maintainer.context
        try:
            maintainer.heads = set(context.get_current_heads())
            finish(context.connection, undo=False)
        except Exception as error:
            self._session.reply({"failure": failure.describe(error, fatal=True)})
            raise
        self._session.note(context, maintainer.heads)
        self._session.reply({})

    def _step(self, request, maintainer, arguments):
        context = maintainer.context
        before = set(maintainer.heads)
        trace = Trace() if request.get("trace") else None
        started = time.perf_counter()
        try:
            self._beginning.restore(context.connection)
            step = self._session.step(request)
            self._run(step, maintainer, arguments, trace)
            finish(context.connection, undo=False)
        except Exception as error:
            seconds = time.perf_counter() - started
            lost = not self._undo(context, error)
            maintainer.heads = before
            self._session.note(context, before)
            self._session.reply(dict(told(trace), failure=failure.describe(error, fatal=lost), seconds=seconds))
            if lost:
                raise
            return
        finally:
            getattr(context.impl, "memo", {}).clear()
        self._session.note(context, maintainer.heads)
        self._session.reply(dict(told(trace), seconds=time.perf_counter() - started))

    def _run(self, step, maintainer, arguments, trace):
        context = maintainer.context
        with context.begin_transaction(_per_migration=True):
            _log.info("Running %s", step)
            with traced(trace, context.connection):
                step.migration_fn(**arguments)
            maintainer.update_to_step(step)
            for callback in context.on_version_apply_callbacks:
                callback(ctx=context, step=step.info, heads=set(maintainer.heads), run_args=arguments)

    def _undo(self, context, error):
        """Whether the connection is usable again."""
        if getattr(error, "connection_invalidated", False):
            return False
        try:
            finish(context.connection)
        except Exception:
            return False
        return not context.connection.closed and not context.connection.invalidated


def build(script, request):
    """The step of exactly that script: a target's name would be ambiguous at branches and merges."""
    return RevisionStep(script.revision_map, script.get_revision(request["revision"]), request["direction"] == "upgrade")
