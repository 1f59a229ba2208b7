package dev.stairway.reader.postgres;

/** Schemas, always with {@code public} where it exists; its owner and rights are told only as far as they were changed. */
final class Schemas {

    private Schemas() {}

    static String sql(Server server) {
        String initial = "coalesce(i.initprivs, " + Clauses.acldefault("n", "n.nspowner") + ")";
        String firstOwner = server.version() >= 15 ? "'pg_database_owner'::regrole::oid" : "10";
        return """
                select 'SCHEMA', array[n.nspname::text], null::text[], n.oid, n.oid::text,
                  case when n.nspname <> 'public' or n.nspowner <> %s then pg_get_userbyid(n.nspowner)::text end as "owner",
                  %s, %s
                from pg_namespace n
                left join pg_init_privs i
                  on i.objoid = n.oid and i.classoid = 'pg_namespace'::regclass and i.objsubid = 0
                where left(n.nspname, 3) <> 'pg_' and n.nspname <> 'information_schema' and %s and %s""".formatted(
                        firstOwner,
                        Clauses.comment("pg_namespace", "n.oid"),
                        Clauses.grants(
                                "n.nspacl",
                                "n.nspowner",
                                initial,
                                "case when i.objoid is null then n.nspowner else " + firstOwner + " end"),
                        server.asked("pg_namespace", "n.oid"),
                        server.notOfExtension("pg_namespace", "n.oid"));
    }
}
