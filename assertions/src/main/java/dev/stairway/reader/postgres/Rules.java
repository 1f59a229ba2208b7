package dev.stairway.reader.postgres;

/** Rewrite rules of tables and views, without the rule that makes a view. */
final class Rules {

    private Rules() {}

    static String sql(Server server) {
        return """
                select 'RULE', array[n.nspname::text, c.relname::text, r.rulename::text], %s, c.oid, r.oid::text,
                  pg_get_ruledef(r.oid) as "definition",
                  case r.ev_type when '1' then 'select' when '2' then 'update' when '3' then 'insert' else 'delete' end as "event",
                  r.is_instead as "instead",
                  case r.ev_enabled when 'D' then 'disabled' when 'R' then 'replica' when 'A' then 'always' end as "enabled",
                  %s
                from pg_rewrite r
                join pg_class c on c.oid = r.ev_class
                join pg_namespace n on n.oid = c.relnamespace
                where r.rulename <> '_RETURN' and %s and %s""".formatted(
                        Clauses.name("n", "c.relname"),
                        Clauses.comment("pg_rewrite", "r.oid"),
                        server.userObject("n", "pg_class", "c.oid"),
                        server.notOfExtension("pg_rewrite", "r.oid"));
    }
}
