"""What every step has to begin with."""

from sqlalchemy import text

from stairway_worker.environment import finish

_SETTINGS = text(
    "select name, setting from pg_settings where source = 'session' and left(name, 11) <> 'transaction'"
    " union all select 'role', current_setting('role')"
)
_SET = text("select set_config(:name, :value, false)")


class Beginning:
    """The database session as env.py made it.

    Each of the tool's commands has a session of its own. The steps share one, so what a revision sets in it, and the
    temporary tables that it leaves there, must not reach the next step.
    """

    def __init__(self, connection):
        self._settings = [{"name": name, "value": value} for name, value in connection.execute(_SETTINGS)]
        finish(connection, undo=False)

    def restore(self, connection):
        """Makes the session what it was."""
        connection.execute(text("discard temporary"))
        connection.execute(text("reset all"))
        for setting in self._settings:
            connection.execute(_SET, setting)
        finish(connection, undo=False)
