package dev.stairway.reader.postgres;

/** Schemas, always with {@code public} where it exists; its owner and rights are told only as far as they were changed. */
final class Schemas {

    private Schemas() {}

    static String sql(Server server) {
        String firstOwner = server.version() >= 15 ? "'pg_database_owner'::regrole::oid" : "10";
        return """
                select 'SCHEMA', array[n.nspname::text], null::text[], n.oid, n.oid::text,
                  case when n.nspname <> 'public' or n.nspowner <> %s then pg_get_userbyid(n.nspowner)::text end as "owner",
                  %s, %s
                from pg_namespace n
                left join pg_init_privs i on n.nspname <> 'public'
                  and i.objoid = n.oid and i.classoid = 'pg_namespace'::regclass and i.objsubid = 0
                where left(n.nspname, 3) <> 'pg_' and n.nspname <> 'information_schema' and %s and %s""".formatted(
                        firstOwner,
                        Clauses.comment("pg_namespace", "n.oid"),
                        Clauses.grants(
                                "coalesce(n.nspacl, acldefault('n', n.nspowner))",
                                "n.nspowner",
                                initial(server),
                                "case when i.objoid is null then n.nspowner else " + firstOwner + " end"),
                        server.asked("pg_namespace", "n.oid"),
                        server.notOfExtension("pg_namespace", "n.oid"));
    }

    /**
     * The rights of a new schema, but for {@code public} those that it has in a new database, in terms of its present owner:
     * so it does not matter whether that schema is still the first one or was dropped and made again.
     */
    private static String initial(Server server) {
        return """
                case n.nspname when 'public' then acldefault('n', n.nspowner) || array(
                    select makeaclitem(0, n.nspowner, x, false) from unnest(%s) x)
                  else coalesce(i.initprivs, acldefault('n', n.nspowner)) end""".formatted(server.version() >= 15 ? "array['USAGE']" : "array['USAGE', 'CREATE']");
    }
}
