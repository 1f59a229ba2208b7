"""What runs while a step runs: each statement, and what it does to relations."""

import time
from collections import Counter
from contextlib import contextmanager

from sqlalchemy import event
from sqlalchemy.engine import Engine

from stairway_worker import beside, past, sampling
from stairway_worker.sampling import can_sample, counts_rows
from stairway_worker.commits import OPEN, state

_LONGEST = 20_000
_MOST = 2_000
_NO_ROWS = (0, 0, 0)
# They read what the server says of itself, or lock nothing.
_HARMLESS = ("SELECT PG_CATALOG.", "SHOW ", "SAVEPOINT ", "RELEASE SAVEPOINT ")

_PAST = "which statement locked what is not known of those that ran past SQLAlchemy"
_ENDED = "a transaction was ended past SQLAlchemy"

# What SQLAlchemy asks through the driver before it changes how a connection commits.
_DIALECT = "show transaction isolation level"


class Trace:
    """Listens from its beginning to its end; one at a time."""

    current = None

    def __init__(self):
        self._statements = []
        self._texts = Counter()
        self._connections = {}
        self._locks = []
        self._files = []
        self._rows = {}
        self._gaps = {}
        self._runs = 0
        self._alone = 0
        self._started = None

    def __enter__(self):
        _listen()
        Trace.current = self
        return self

    def __exit__(self, *error):
        Trace.current = None
        for seen in self._connections.values():
            seen.past.leave()
            for text in seen.past.unseen(self._texts):
                self._statements.append([text, 1, 0, -1, 0, False])
                self.gap("LOCKS", _PAST)
        self._connections.clear()

    def look(self, connection):
        """Listens on a connection from now on, also to what goes past SQLAlchemy."""
        key = _key(connection)
        if key not in self._connections:
            self._connections[key] = _Seen(past.listen(connection, self))
        return self._connections[key]

    def gap(self, part, reason):
        """Something is not known."""
        self._gaps.setdefault((part, reason), None)

    def begin(self):
        """A statement begins; whether nobody has told of it already."""
        first = self._started is None
        if first:
            self._started = time.perf_counter()
        return first

    def ahead(self, connection, asking):
        """A statement is about to begin past SQLAlchemy, unless it has been told of already; whether the server can be asked now."""
        if self._started is None and asking:
            self._sample_new(connection)
        elif self._started is None and self.look(connection).dirty:
            self.gap("LOCKS", _PAST)

    def end(self, text, rows, connection, failed=False):
        """A statement has ended."""
        seconds = time.perf_counter() - (self._started or time.perf_counter())
        self._started = None
        text = text.strip()
        if text.lower() == _DIALECT:
            return
        seen = self.look(connection)
        seen.dirty, seen.failed = True, failed
        run = 0
        if state(connection) == OPEN:
            if not seen.run:
                self._runs += 1
                seen.run = self._runs
            run = seen.run
        else:
            self._alone += 1
        self._add(text, seconds, rows, run, failed)

    def _add(self, text, seconds, rows, run, failed):
        self._texts[text] += 1
        text = text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
        last = self._statements[-1] if self._statements else None
        if last and last[0] == text and last[4] == run and not last[5]:
            last[1] += 1
            last[2] += seconds
            last[3] = last[3] + rows if rows >= 0 and last[3] >= 0 else -1
            last[5] = failed
        else:
            self._statements.append([text, 1, seconds, rows, run, failed])

    def before(self, connection):
        """SQLAlchemy is about to run a statement."""
        seen = self._sample_new(connection)
        if seen.earlier is None and not seen.dirty and not seen.run:
            self._look_back(connection, seen)
        self.begin()

    def after(self, connection, statement, rows):
        """SQLAlchemy has run a statement. One that ran before in its transaction locks nothing new."""
        seen = self.look(connection)
        self.end(statement, rows, connection)
        seen.known = statement in seen.texts or statement.lstrip().upper().startswith(_HARMLESS)
        seen.texts.add(statement)

    def error(self, connection, statement):
        """SQLAlchemy could not run a statement."""
        if self._started is not None:
            self.end(statement, -1, connection, failed=True)

    def commit(self, connection):
        """A transaction, of the revision's own or the one around it, is about to be committed."""
        seen = self._connections.get(_key(connection))
        if seen is not None:
            self._sample_last(connection)
            seen.over()

    def rollback(self, connection):
        """A transaction is about to be taken back."""
        seen = self._connections.get(_key(connection))
        if seen is not None:
            self._sample_new(connection)
            seen.over()

    def _look_back(self, connection, seen):
        seen.earlier = {}
        if can_sample(connection) and not counts_rows(connection):
            seen.earlier = self._ask(seen, sampling.earlier, connection) or {}

    def _sample_new(self, connection):
        """Asks what the last statement locked, as late as that can be told: at the end, one question answers more."""
        seen = self.look(connection)
        if seen.dirty and not seen.known and self._can_ask(connection, seen):
            for relation in self._ask(seen, sampling.sample, connection) or ():
                self._note(seen, *relation)
        return seen

    def _sample_last(self, connection):
        """The server's counters are of the whole transaction, so they are asked at its end."""
        seen = self.look(connection)
        if not self._can_ask(connection, seen):
            return
        held, counted = self._ask(seen, sampling.last, connection) or ((), {})
        for relation in held:
            self._note(seen, *relation)
        for relation, counts in counted.items():
            noted = self._rows.get(relation, _NO_ROWS)
            earlier = (seen.earlier or {}).get(relation, _NO_ROWS)
            self._rows[relation] = [old + now - before for old, now, before in zip(noted, counts, earlier)]

    def _can_ask(self, connection, seen):
        if not seen.run or seen.failed:
            return False
        if state(connection) != OPEN:
            for part in ("LOCKS", "ROWS") if seen.dirty else ():
                self.gap(part, _ENDED)
            return False
        seen.dirty = seen.known = False
        if not can_sample(connection):
            for part in ("LOCKS", "ROWS", "REWRITES"):
                self.gap(part, "only PostgreSQL is asked what a transaction holds")
            return False
        if seen.earlier is None and not counts_rows(connection):
            self.gap("ROWS", "a server before PostgreSQL 15 was not asked for its counters before the transaction")
        return True

    def _ask(self, seen, question, connection):
        seen.past.pause()
        try:
            return question(connection)
        except Exception as error:  # it is the revision's own next statement that has to say so
            seen.failed = True
            for part in ("LOCKS", "ROWS", "REWRITES"):
                self.gap(part, "the server did not answer: %s" % type(error).__name__)
            return None
        finally:
            seen.past.resume()

    def _note(self, seen, relation, modes, transaction, file, limit):
        statement = len(self._statements) - 1
        if seen.transaction not in (None, transaction):
            for part in ("LOCKS", "ROWS"):
                self.gap(part, _ENDED)
        seen.transaction = transaction
        for mode in sorted(modes):
            if (relation, mode) not in seen.locks:
                seen.locks.add((relation, mode))
                self._locks.append([relation, mode, statement, limit])
        if file and seen.files.get(relation) != file:
            seen.files[relation] = file
            self._files.append([relation, file, statement])

    def answer(self):
        """All that was seen."""
        if self._alone:
            alone = "%d of the statements ran outside of a transaction" % self._alone
            self.gap("LOCKS", alone)
            self.gap("ROWS", alone)
        if len(self._statements) > _MOST:
            self.gap("STATEMENTS", "the first %d of %d are kept" % (_MOST, len(self._statements)))
        return {
            "statements": self._statements[:_MOST],
            "locks": self._locks,
            "files": self._files,
            "rows": [[relation, *counts] for relation, counts in self._rows.items() if any(counts)],
            "gaps": [[part, reason] for part, reason in self._gaps],
        }


class _Seen:
    """What was seen on one connection, in the transaction that is open on it."""

    def __init__(self, listening):
        self.past = listening
        self.files = {}
        self.over()

    def over(self):
        """What comes next is another transaction."""
        self.run = 0
        self.earlier = None
        self.transaction = None
        self.dirty = self.known = self.failed = False
        self.texts = set()
        self.locks = set()


@contextmanager
def traced(trace, connection):
    """Lets a trace, if there is one, listen to what a revision does, until what it did is committed."""
    if trace is None:
        yield
        return
    with trace:
        trace.look(connection)
        try:
            yield
        except BaseException:
            trace.rollback(connection)
            raise
        trace.commit(connection)


def told(trace):
    """What a trace adds to a reply."""
    return {} if trace is None else {"trace": trace.answer()}


def _key(connection):
    return None if connection.closed or connection.invalidated else id(connection.connection.dbapi_connection)


def _count(cursor):
    try:
        return int(cursor.rowcount)
    except Exception:  # a driver that does not count
        return -1


def _listen():
    if _listeners:
        for name, listener in _listeners.items():
            event.listen(Engine, name, listener)
        _listeners.clear()
        beside.watch(_unseen)


def _unseen(reason):
    if Trace.current is not None:
        for part in ("STATEMENTS", "LOCKS", "ROWS"):
            Trace.current.gap(part, reason)


def _before(connection, cursor, statement, parameters, context, executemany):
    if Trace.current is not None:
        Trace.current.before(connection)


def _after(connection, cursor, statement, parameters, context, executemany):
    if Trace.current is not None:
        Trace.current.after(connection, statement, _count(cursor))


def _error(context):
    if Trace.current is not None and context.statement is not None and context.connection is not None:
        Trace.current.error(context.connection, context.statement)


def _commit(connection):
    if Trace.current is not None:
        Trace.current.commit(connection)


def _rollback(connection):
    if Trace.current is not None:
        Trace.current.rollback(connection)


_listeners = {
    "before_cursor_execute": _before,
    "after_cursor_execute": _after,
    "handle_error": _error,
    "commit": _commit,
    "rollback": _rollback,
}
