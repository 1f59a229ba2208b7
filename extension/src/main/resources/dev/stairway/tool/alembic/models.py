"""Alembic's own comparison of the database with the project's models, as `alembic check` makes it."""

import alembic.command
from alembic.autogenerate import RevisionContext

from stairway_worker.difference import lines

_ARGUMENTS = ("message", "sql", "head", "splice", "branch_label", "version_path", "rev_id", "depends_on")
_NO_MODELS = "target_metadata in env.py is None, so there are no models to compare with"


def command_line():
    """The command that says the same; `check` came with Alembic 1.9."""
    return ("check",) if hasattr(alembic.command, "check") else ("revision", "--autogenerate")


def has_models(context):
    """Whether env.py handed in any metadata, be it empty."""
    return context.opts.get("target_metadata") is not None


class Comparison:
    """One run of env.py that migrates nothing: all that env.py configured for autogenerate is heeded."""

    destination = "heads"
    one_transaction_each = False
    as_sql = False
    starting = None

    def __init__(self, session, config, script):
        arguments = dict.fromkeys(_ARGUMENTS)
        arguments.update(autogenerate=True, sql=False, head="head", splice=False)
        self._session = session
        self._revision = RevisionContext(config, script, arguments)
        self._dialect = None
        self._reason = None
        self.asked = False

    def hindrance(self, context):
        """Nothing is in the way of a comparison."""
        return None

    def steps(self, heads, context, arguments):
        """Alembic's migration function: there is nothing to migrate."""
        self.asked = True
        self._session.note(context, heads)
        if not has_models(context):
            self._reason = _NO_MODELS
            return ()
        self._dialect = context.dialect
        self._revision.run_autogenerate(heads, context)
        return ()

    def answer(self):
        """What was found; a project's hook may have thrown away the revision that it was asked about."""
        if self._reason is not None:
            return {"reason": self._reason}
        found = []
        for revision in self._revision.generated_revisions[-1:]:
            for operations in revision.upgrade_ops_list:
                for difference in operations.as_diffs():
                    found += lines(difference, self._dialect)
        return {"differences": found, "command": "alembic " + " ".join(command_line())}
