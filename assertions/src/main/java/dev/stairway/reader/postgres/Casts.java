package dev.stairway.reader.postgres;

/** Casts between types, named by them; not the one that the server makes from a range to its multirange. */
final class Casts {

    private Casts() {}

    static String sql(Server server) {
        return """
                select 'CAST', array['(' || format_type(k.castsource, null) || ' as ' || format_type(k.casttarget, null) || ')'],
                  null::text[], k.oid, k.oid::text,
                  case k.castmethod when 'i' then 'inout' when 'b' then 'binary' else 'function' end as "method",
                  %s as "function@",
                  case k.castcontext when 'a' then 'assignment' when 'i' then 'implicit' end as "context",
                  %s
                from pg_cast k where %s
                  and not exists (select from pg_depend i
                    where i.classid = 'pg_cast'::regclass and i.objid = k.oid and i.deptype = 'i')""".formatted(
                        Clauses.functionName("nullif(k.castfunc, 0)"),
                        Clauses.comment("pg_cast", "k.oid"),
                        server.userObject("pg_cast", "k.oid"));
    }
}
