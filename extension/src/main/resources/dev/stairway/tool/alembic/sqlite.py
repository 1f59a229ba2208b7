"""What is SQLite's own: its drivers, which file is connected to, and what a connection remembers."""

import importlib.util
import os

from stairway_worker.transaction import finish

DIALECTS = ("sqlite",)
DRIVERS = ("pysqlite", "aiosqlite", "pysqlcipher")
ASYNC = ("aiosqlite",)

_MODULES = {"pysqlite": "sqlite3", "pysqlcipher": "sqlcipher3"}
_SETTINGS = (
    "foreign_keys",
    "legacy_alter_table",
    "recursive_triggers",
    "ignore_check_constraints",
    "defer_foreign_keys",
    "writable_schema",
)


def usable(driver):
    """Whether a driver can be used here."""
    return importlib.util.find_spec(_MODULES.get(driver, driver)) is not None


def complete_dialects(first):
    """A URL that names no driver means the one that comes with Python."""


def elsewhere(connection, expected):
    """What it is connected to instead of the expected file; None when that is it."""
    files = {row[1]: row[2] for row in connection.exec_driver_sql("pragma database_list")}
    file = files.get("main") or ""
    if not file:
        return "an SQLite database in memory"
    return None if is_expected(file, expected["name"]) else 'the SQLite file "%s"' % file


def is_expected(target, expected):
    """Whether an attempt to connect was meant for the expected file."""
    return bool(target) and os.path.realpath(_path(target)) == os.path.realpath(expected)


def _path(target):
    return target[len("file:") :].split("?")[0] if target.startswith("file:") else target


def schema_of(connection, table):
    """SQLite has no schemas within a database."""
    return None


class Beginning:
    """The connection as env.py made it.

    Each of the tool's commands has a connection of its own. The steps share one, so what a revision sets in it, and the
    temporary tables that it leaves there, must not reach the next step.
    """

    def __init__(self, connection):
        self._values = self._settings(connection)
        finish(connection, undo=False)

    def restore(self, connection):
        """Makes the connection what it was."""
        temporary = list(connection.exec_driver_sql("select type, name from sqlite_temp_master where type <> 'index'"))
        for kind, name in temporary:
            if not name.startswith("sqlite_"):
                connection.exec_driver_sql('drop %s if exists temp."%s"' % (kind, name.replace('"', '""')))
        for name, value in self._settings(connection).items():
            if value != self._values[name]:
                connection.exec_driver_sql("pragma %s = %s" % (name, self._values[name]))
        finish(connection, undo=False)

    @staticmethod
    def _settings(connection):
        return {name: connection.exec_driver_sql("pragma " + name).scalar() for name in _SETTINGS}
