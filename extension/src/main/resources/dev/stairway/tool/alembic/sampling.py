"""What a PostgreSQL server says of the transaction that is open on a connection."""

import json

# Asked through a plain cursor, so no event of SQLAlchemy sees it. Nothing may depend on the session's search_path, and no
# character may mean something to a driver. Every lock on a relation is held until the transaction ends.
QUESTION = """
select pg_catalog.json_build_object(
    'limits', pg_catalog.json_build_array(
        extract(epoch from pg_catalog.current_setting('lock_timeout')::pg_catalog.interval),
        extract(epoch from pg_catalog.current_setting('statement_timeout')::pg_catalog.interval)),
    'held', (
        select coalesce(pg_catalog.json_agg(pg_catalog.json_build_array(
            h.relation::pg_catalog.int8, h.modes, h.run, pg_catalog.pg_relation_filenode(h.relation)::pg_catalog.int8,
            pg_catalog.pg_stat_get_xact_tuples_inserted(h.relation),
            pg_catalog.pg_stat_get_xact_tuples_updated(h.relation),
            pg_catalog.pg_stat_get_xact_tuples_deleted(h.relation)) order by h.relation), '[]')
        from (
            select relation, pg_catalog.array_agg(mode) as modes, pg_catalog.min(virtualtransaction) as run
            from pg_catalog.pg_locks
            where pid = pg_catalog.pg_backend_pid() and locktype = 'relation' and granted and relation >= 16384
            group by relation) as h))::pg_catalog.text
"""
# The counters of a session before a transaction of it has done anything. It begins like the other question.
EARLIER = """
select pg_catalog.json_build_object('rows', coalesce(pg_catalog.json_agg(
    pg_catalog.json_build_array(r.oid::pg_catalog.int8, r.inserted, r.updated, r.deleted)), '[]'))::pg_catalog.text
from (
    select oid, pg_catalog.pg_stat_get_xact_tuples_inserted(oid) as inserted,
        pg_catalog.pg_stat_get_xact_tuples_updated(oid) as updated,
        pg_catalog.pg_stat_get_xact_tuples_deleted(oid) as deleted
    from pg_catalog.pg_class where oid >= 16384 and relkind in ('r', 'm')) as r
where r.inserted + r.updated + r.deleted > 0
"""
# The counters of a transaction go on from those of the one before unless the server has put them away meanwhile.
PUT_AWAY = "pg_catalog.pg_stat_force_next_flush()"
_COUNTS_SINCE = (15,)


def can_sample(connection):
    """Whether the server can be asked."""
    return connection.dialect.name == "postgresql"


def counts_rows(connection):
    """Whether the counters of rows are of one transaction."""
    return can_sample(connection) and (connection.dialect.server_version_info or ()) >= _COUNTS_SINCE


def sample(connection):
    """The limits for waiting, in milliseconds, and for each relation what is held and done."""
    answer = json.loads(_first(connection, QUESTION + (" from (select %s) as put_away" % PUT_AWAY if counts_rows(connection) else "")))
    limits = [int(seconds * 1000) for seconds in answer["limits"] if seconds]
    return min(limits, default=0), answer["held"]


def earlier(connection):
    """The rows that the session counts by now for each relation: nothing of it is to be counted again."""
    return {relation: counts for relation, *counts in json.loads(_first(connection, EARLIER))["rows"]}


def _first(connection, question):
    cursor = connection.connection.cursor()
    try:
        cursor.execute(question)
        row = cursor.fetchone()
    finally:
        cursor.close()
    # The project may have chosen what a row is.
    return next(iter(row.values())) if isinstance(row, dict) else row[0]
