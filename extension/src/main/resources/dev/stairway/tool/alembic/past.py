"""Statements that a revision runs on the driver's own connection, past SQLAlchemy."""

import inspect
from collections import Counter

from stairway_worker.sampling import BEGINNING

# What the driver, SQLAlchemy and the trace ask by themselves.
_OTHERS = ("BEGIN", "COMMIT", "ROLLBACK", "SHOW TRANSACTION", "WITH RECURSIVE TYPEINFO", BEGINNING.upper())


def listen(connection, trace):
    """Listens until it leaves; to nothing, with a gap in the trace, where the driver has no place for that."""
    driver = getattr(connection.connection, "driver_connection", None) or connection.connection.dbapi_connection
    module = type(driver).__module__.partition(".")[0]
    if module in ("psycopg2", "psycopg"):
        return _Cursors(driver, connection, trace)
    if hasattr(driver, "add_query_logger"):
        return _Log(driver)
    trace.gap("STATEMENTS", "with the driver %s, statements that go past SQLAlchemy are not seen" % module)
    return _Nothing()


class _Nothing:
    def _nothing(self, *_):
        return []

    pause = resume = leave = unseen = _nothing


class _Cursors(_Nothing):
    """Gives the connection's cursors a class of their own class's kind, which tells what they run."""

    def __init__(self, driver, connection, trace):
        self._driver = driver
        self._before = driver.cursor_factory
        self._watched = _watched(self._before or _plain(), connection, trace)
        self.resume()

    def pause(self):
        self._driver.cursor_factory = self._before

    def resume(self):
        self._driver.cursor_factory = self._watched

    leave = pause


def _plain():
    import psycopg2.extensions

    return psycopg2.extensions.cursor


def _watched(kind, connection, trace):
    names = [name for name in ("execute", "executemany", "copy_expert", "copy") if hasattr(kind, name)]
    return type(kind.__name__, (kind,), {name: _telling(getattr(kind, name), connection, trace) for name in names})


def _telling(function, connection, trace):
    if inspect.iscoroutinefunction(function):

        async def run(self, query, *args, **kw):
            trace.ahead(connection, asking=False)
            first, failed = trace.begin(), True
            try:
                result = await function(self, query, *args, **kw)
                failed = False
                return result
            finally:
                if first:
                    trace.end(_text(self, query), self.rowcount, connection, failed)

    else:

        def run(self, query, *args, **kw):
            trace.ahead(connection, asking=True)
            first, failed = trace.begin(), True
            try:
                result = function(self, query, *args, **kw)
                failed = False
                return result
            finally:
                if first:
                    trace.end(_text(self, query), self.rowcount, connection, failed)

    return run


def _text(cursor, query):
    try:
        if hasattr(query, "as_string"):
            return query.as_string(cursor)
        return query.decode() if isinstance(query, bytes) else str(query)
    except Exception:  # it ran all the same
        return repr(query)


class _Log(_Nothing):
    """Reads the driver's own log, which comes later and has the statements of SQLAlchemy, too."""

    def __init__(self, driver):
        self._driver = driver
        self._logged = Counter()
        self._driver.add_query_logger(self._note)

    def _note(self, record):
        text = record.query.strip()
        if not text.upper().startswith(_OTHERS):
            self._logged[text] += 1

    def unseen(self, seen):
        """What was logged more often than it was seen."""
        return list((self._logged - seen).elements())

    def leave(self):
        if not self._driver.is_closed():
            self._driver.remove_query_logger(self._note)
