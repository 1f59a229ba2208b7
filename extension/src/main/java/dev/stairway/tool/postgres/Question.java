package dev.stairway.tool.postgres;

/** What a session is asked between two statements of its transaction: what this one holds by now. */
final class Question {

    /** The name of an answer's first column, by which it is known. */
    static final String HELD = "stairway_held";

    /**
     * The columns: a relation's number, the mode, its file, rows inserted, updated and deleted in it, the lock timeout in
     * milliseconds, the time. The first row has no relation. Nothing in it depends on the session's search_path.
     */
    private static final String ASKING = """
            select l.relation::pg_catalog.int8 as stairway_held, l.mode,
              pg_catalog.pg_relation_filenode(l.relation)::pg_catalog.int8,
              pg_catalog.pg_stat_get_xact_tuples_inserted(l.relation),
              pg_catalog.pg_stat_get_xact_tuples_updated(l.relation),
              pg_catalog.pg_stat_get_xact_tuples_deleted(l.relation),
              extract(epoch from pg_catalog.current_setting('lock_timeout')::pg_catalog.interval) * 1000,
              extract(epoch from pg_catalog.clock_timestamp())
            from (select null::pg_catalog.oid as relation, null::pg_catalog.text as mode
              union all
            """;

    private static final String ORDER = ") as l\norder by l.relation nulls first, l.mode";

    /** Before the first statement: a session counts there, too, what earlier transactions of it wrote a moment ago. */
    static final String FIRST = ASKING + """
              select oid, '' from pg_catalog.pg_class
              where oid >= 16384 and relkind in ('r', 'm') and pg_catalog.pg_stat_get_xact_tuples_inserted(oid)
                + pg_catalog.pg_stat_get_xact_tuples_updated(oid)
                + pg_catalog.pg_stat_get_xact_tuples_deleted(oid) > 0""" + ORDER;

    /** After a statement. */
    static final String NEXT = ASKING + """
              select relation, mode from pg_catalog.pg_locks
              where pid = pg_catalog.pg_backend_pid() and locktype = 'relation' and granted and relation >= 16384""" + ORDER;

    private Question() {}
}
