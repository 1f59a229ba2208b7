package dev.stairway.reader.postgres;

/**
 * Triggers that somebody made; those behind a foreign key are told by the constraint.
 *
 * <p>A copy that the server made for a partition is an object only when it is enabled differently from the original.
 */
final class Triggers {

    private static final String DEFINITION = "pg_get_triggerdef(t.oid)";

    private Triggers() {}

    static String sql(Server server) {
        return """
                select 'TRIGGER', array[n.nspname::text, c.relname::text, t.tgname::text], %s, c.oid, t.oid::text,
                  %s as "definition",
                  case when t.tgtype & 2 <> 0 then 'before' when t.tgtype & 64 <> 0 then 'instead of' else 'after' end as "timing",
                  array_remove(array[case when t.tgtype & 4 <> 0 then 'insert' end, case when t.tgtype & 16 <> 0 then 'update' end,
                    case when t.tgtype & 8 <> 0 then 'delete' end, case when t.tgtype & 32 <> 0 then 'truncate' end], null) as "events",
                  array(select a.attname::text from unnest(t.tgattr::int2[]) with ordinality u(num, pos)
                    join pg_attribute a on a.attrelid = t.tgrelid and a.attnum = u.num order by u.pos) as "update columns",
                  case when t.tgtype & 1 <> 0 then 'row' else 'statement' end as "level",
                  %s as "function@",
                  %s as "arguments",
                  %s as "when",
                  case t.tgenabled when 'D' then 'disabled' when 'R' then 'replica' when 'A' then 'always' end as "enabled",
                  t.tgconstraint <> 0 as "constraint", t.tgdeferrable as "deferrable", t.tginitdeferred as "initially deferred",
                  case when t.tgconstrrelid <> 0 then %s end as "from@",
                  t.tgoldtable::text as "old table", t.tgnewtable::text as "new table",
                  %s,
                  %s
                from pg_trigger t
                join pg_class c on c.oid = t.tgrelid
                join pg_namespace n on n.oid = c.relnamespace
                left join pg_trigger u on u.oid = t.tgparentid
                where (not t.tgisinternal and t.tgparentid = 0 or t.tgenabled <> u.tgenabled)
                  and not (t.tgisinternal and t.tgconstraint <> 0) and %s and %s""".formatted(
                        Clauses.name("n", "c.relname"),
                        DEFINITION,
                        Clauses.functionName("t.tgfoid"),
                        arguments(),
                        condition(),
                        Clauses.relationName("t.tgconstrrelid"),
                        server.dependsOnExtensions("pg_trigger", "t.oid"),
                        Clauses.comment("pg_trigger", "t.oid"),
                        server.userObject("n", "pg_class", "c.oid"),
                        server.notOfExtension("pg_trigger", "t.oid"));
    }

    /** Arguments are stored as C strings, one after the other. */
    private static String arguments() {
        return "case when t.tgnargs > 0 then (string_to_array(encode(t.tgargs, 'escape'), '\\000'))[1:t.tgnargs] end";
    }

    /** The stored condition speaks of two rows, which only the whole definition can print. */
    private static String condition() {
        return "case when t.tgqual is not null then substring(%s, ' WHEN \\((.*)\\) EXECUTE FUNCTION ') end"
                .formatted(DEFINITION);
    }
}
