package dev.stairway.reader.postgres;

/** Row security policies. */
final class Policies {

    private Policies() {}

    static String sql(Server server) {
        return """
                select 'POLICY', array[n.nspname::text, c.relname::text, p.polname::text], %s, c.oid, p.oid::text,
                  case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete'
                    else 'all' end as "command",
                  not p.polpermissive as "restrictive",
                  array(select x.role from (
                      select case r when 0 then 'public' else pg_get_userbyid(r)::text end as role from unnest(p.polroles) r) x
                    order by x.role collate "C") as "roles",
                  pg_get_expr(p.polqual, p.polrelid) as "using",
                  pg_get_expr(p.polwithcheck, p.polrelid) as "check",
                  %s
                from pg_policy p
                join pg_class c on c.oid = p.polrelid
                join pg_namespace n on n.oid = c.relnamespace
                where %s""".formatted(
                        Clauses.name("n", "c.relname"),
                        Clauses.comment("pg_policy", "p.oid"),
                        server.userObject("n", "pg_class", "c.oid"));
    }
}
