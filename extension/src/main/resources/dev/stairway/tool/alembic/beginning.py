"""What every step has to begin with."""

from sqlalchemy import text

from stairway_worker.guard import finish

_SETTINGS = text(
    "select name, setting from pg_settings where source = 'session' and left(name, 11) <> 'transaction'"
    " union all select 'role', current_setting('role')"
)
_NO_TABLES = text("discard temporary")
_NO_SETTINGS = text("reset all")


class Beginning:
    """The database session as env.py made it.

    Each of the tool's commands has a session of its own. The steps share one, so what a revision sets in it, and the
    temporary tables that it leaves there, must not reach the next step.
    """

    def __init__(self, connection):
        found = list(connection.execute(_SETTINGS))
        self._values = {"%s%d" % (part, i): row[k] for i, row in enumerate(found) for k, part in enumerate(("n", "v"))}
        self._restore = text("select " + ", ".join("set_config(:n%d, :v%d, false)" % (i, i) for i in range(len(found))))
        finish(connection, undo=False)

    def restore(self, connection):
        """Makes the session what it was."""
        connection.execute(_NO_TABLES)
        connection.execute(_NO_SETTINGS)
        connection.execute(self._restore, self._values)
        finish(connection, undo=False)
