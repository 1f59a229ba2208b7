"""What is MariaDB's and MySQL's own: their drivers, how a server says who it is, and what its sessions remember."""

import importlib.util
import re

from stairway_worker.transaction import finish

DIALECTS = ("mysql", "mariadb")
DRIVERS = ("pymysql", "mysqldb", "asyncmy", "aiomysql", "mariadbconnector", "mysqlconnector")
ASYNC = ("asyncmy", "aiomysql")

_MODULES = {"mysqldb": "MySQLdb", "mariadbconnector": "mariadb", "mysqlconnector": "mysql.connector"}
_IDENTITY = "select database(), concat(@@hostname, ':', @@port, ':', @@datadir)"
_KEPT = (
    "sql_mode", "time_zone", "foreign_key_checks", "unique_checks", "check_constraint_checks", "default_storage_engine",
    "character_set_client", "character_set_connection", "character_set_results", "collation_connection",
    "explicit_defaults_for_timestamp", "innodb_strict_mode", "innodb_lock_wait_timeout", "lock_wait_timeout",
    "max_statement_time", "sql_safe_updates", "sql_select_limit", "sql_require_primary_key", "sql_notes",
    "auto_increment_increment", "auto_increment_offset", "alter_algorithm", "system_versioning_alter_history",
    "group_concat_max_len", "lc_time_names", "old_mode", "tx_isolation", "transaction_isolation", "max_recursive_iterations",
    "cte_max_recursion_depth", "sql_auto_is_null", "sql_big_selects", "sql_generate_invisible_primary_key",
)  # fmt: skip
_SETTINGS = "show session variables where variable_name in (%s)" % ", ".join("'%s'" % name for name in _KEPT)
_PART = r"(?:`(?:[^`]|``)+`|[\w$]+)"
# Most versions of both products list such tables nowhere.
_TEMPORARY = re.compile(r"\bcreate\s+(?:or\s+replace\s+)?temporary\s+table\s+(?:if\s+not\s+exists\s+)?(%s(?:\.%s)?)" % (_PART, _PART), re.I)


def usable(driver):
    """Whether a driver can be used here."""
    module = _MODULES.get(driver, driver)
    parent = module.partition(".")[0]
    if importlib.util.find_spec(parent) is None or importlib.util.find_spec(module) is None:
        return False
    # The dialect for asyncmy came with SQLAlchemy 1.4.24.
    return importlib.util.find_spec("sqlalchemy.dialects.mysql." + driver) is not None


def scheme(product, own_url):
    """What the URL begins with: a project that does not say mariadb knows such a server as mysql."""
    return "mariadb" if re.match(r"mariadb\b", own_url or "") else "mysql"


def complete_dialects(first):
    """Lets a URL that names no driver mean one that is there, where the one that SQLAlchemy would take is not."""
    from sqlalchemy.dialects import registry

    if first and not usable("mysqldb"):
        registry.register("mysql", "sqlalchemy.dialects.mysql." + first, "dialect")
        if importlib.util.find_spec("sqlalchemy.dialects.mysql.mariadb") is not None:
            from sqlalchemy.dialects.mysql import mariadb

            loader = getattr(mariadb, "loader", None)
            if loader is not None:
                registry.impls["mariadb"] = loader(first)


def elsewhere(connection, expected):
    """What it is connected to instead of the expected database; None when that is it."""
    name, place = connection.exec_driver_sql(_IDENTITY).fetchone()
    if name != expected["name"]:
        return 'the database "%s"' % name if name else "no database"
    if place != expected["place"]:
        return 'a database "%s" on another server' % name
    return None


def is_expected(target, expected):
    """Whether an attempt to connect was meant for the expected database."""
    return target == expected


def schema_of(connection, table):
    """The schema in which a name without one finds the table; there are none within a database."""
    return None


class Beginning:
    """The database session as env.py made it.

    Each of the tool's commands has a session of its own. The steps share one, so what a revision sets in it, and the
    temporary tables that it leaves there, must not reach the next step.
    """

    def __init__(self, connection):
        self._database = connection.exec_driver_sql("select database()").scalar()
        self._values = _settings(connection)
        self._temporary = set()
        self._watch(connection)
        finish(connection, undo=False)

    def _watch(self, connection):
        from sqlalchemy import event

        @event.listens_for(connection, "before_cursor_execute")
        def note(conn, cursor, statement, parameters, context, executemany):
            self._temporary.update(_TEMPORARY.findall(statement))

    def restore(self, connection):
        """Makes the session what it was."""
        if connection.exec_driver_sql("select database()").scalar() != self._database:
            connection.exec_driver_sql("use " + _quoted(self._database))
        for table in sorted(self._temporary):
            connection.exec_driver_sql("drop temporary table if exists " + table)
        self._temporary.clear()
        now = _settings(connection)
        for name, value in self._values.items():
            if now.get(name) != value:
                connection.exec_driver_sql("set session %s = %s" % (name, _literal(value)))
        finish(connection, undo=False)


def _settings(connection):
    return {name: value for name, value in connection.exec_driver_sql(_SETTINGS)}


def _literal(value):
    return value if re.fullmatch(r"\d+(\.\d+)?", value) else "'" + value.replace("'", "''").replace("%", "%%") + "'"


def _quoted(name):
    return "`" + name.replace("`", "``").replace("%", "%%") + "`"
