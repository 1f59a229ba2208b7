"""What a PostgreSQL server says of the transaction that is open on a connection."""

import re

# Asked through a plain cursor, so no event of SQLAlchemy sees it, after every statement: what is asked for is what can be
# had cheaply. Nothing may depend on the session's search_path, and no character may mean something to a driver. Every lock
# on a relation is held until the transaction ends.
_MINE = "pid = pg_catalog.pg_backend_pid() and locktype = 'relation' and granted and relation >= 16384"
# What both questions begin with, by which they are told from the revision's own.
BEGINNING = "select relation::pg_catalog.int8, "
_HELD = (
    BEGINNING + "mode, virtualtransaction, pg_catalog.pg_relation_filenode(relation)::pg_catalog.int8,"
    " pg_catalog.current_setting('lock_timeout'), pg_catalog.current_setting('statement_timeout')"
    " from pg_catalog.pg_locks where " + _MINE
)
_COUNTS = (
    "pg_catalog.pg_stat_get_xact_tuples_inserted(relation),"
    " pg_catalog.pg_stat_get_xact_tuples_updated(relation), pg_catalog.pg_stat_get_xact_tuples_deleted(relation)"
)
# What is held in the end, and the rows written: one question for both.
_LAST = _HELD.replace(" from ", ", " + _COUNTS + "%s from ", 1)
# Of all relations, because nothing is held before a transaction begins.
_EARLIER = BEGINNING + _COUNTS + (
    " from (select oid as relation from pg_catalog.pg_class where oid >= 16384 and relkind in ('r', 'm')) as asked"
)
# The counters of a transaction go on from those of the one before unless the server has put them away meanwhile.
PUT_AWAY = "pg_catalog.pg_stat_force_next_flush()"
_COUNTS_SINCE = (15,)
_LIMIT = re.compile("([0-9]+)(us|ms|s|min|h|d|)")
_MILLISECONDS = {"us": 0.001, "ms": 1, "s": 1000, "min": 60_000, "h": 3_600_000, "d": 86_400_000, "": 1}


def can_sample(connection):
    """Whether the server can be asked."""
    return connection.dialect.name == "postgresql"


def counts_rows(connection):
    """Whether the counters of rows are of one transaction."""
    return can_sample(connection) and (connection.dialect.server_version_info or ()) >= _COUNTS_SINCE


def sample(connection):
    """What is held: for each relation its modes, the transaction, the file, and the limit for waiting in milliseconds, 0 for none."""
    return _held(_all(connection, _HELD))


def last(connection):
    """What is held, and how many rows of each relation the transaction has inserted, updated and deleted, where it has."""
    found = _all(connection, _LAST % (", (select %s)" % PUT_AWAY if counts_rows(connection) else ""))
    return _held(row[:6] for row in found), {row[0]: row[6:9] for row in found if any(row[6:9])}


def _held(rows):
    held = {}
    for relation, mode, transaction, file, *limits in rows:
        held.setdefault(relation, ([], transaction, file, _shortest(limits)))[0].append(mode)
    return sorted((relation, *seen) for relation, seen in held.items())


def earlier(connection):
    """The rows that the session counts by now for each relation: nothing of it is to be counted again."""
    return {relation: counts for relation, *counts in _all(connection, _EARLIER) if any(counts)}


def _shortest(limits):
    """A limit is a number with a unit, or without one where it is 0: https://www.postgresql.org/docs/current/config-setting.html"""
    found = (_LIMIT.fullmatch(limit) for limit in limits)
    return min((int(int(limit[1]) * _MILLISECONDS[limit[2]]) for limit in found if limit and int(limit[1])), default=0)


def _all(connection, question):
    cursor = connection.connection.cursor()
    try:
        cursor.execute(question)
        # The project may have chosen what a row is.
        return [tuple(row.values()) if isinstance(row, dict) else tuple(row) for row in cursor.fetchall()]
    finally:
        cursor.close()
