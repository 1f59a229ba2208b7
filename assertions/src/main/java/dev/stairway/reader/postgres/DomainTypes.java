package dev.stairway.reader.postgres;

/** Domains, with their constraints as properties. */
final class DomainTypes {

    private DomainTypes() {}

    static String sql(Server server) {
        return """
                select 'TYPE', %s, null::text[], t.oid, t.oid::text, 'domain' as "type",
                  format_type(t.typbasetype, t.typtypmod) as "base type",
                  t.typnotnull as "not null",
                  pg_get_expr(t.typdefaultbin, 0) as "default",
                  case when t.typcollation <> b.typcollation then %s end as "collation@",
                  array(select k.conname || ': ' || pg_get_constraintdef(k.oid) from pg_constraint k
                    where k.contypid = t.oid and k.contype = 'c' order by k.conname collate "C") as "checks",
                  array(select k.conname || ': ' || obj_description(k.oid, 'pg_constraint') from pg_constraint k
                    where k.contypid = t.oid and obj_description(k.oid, 'pg_constraint') is not null
                    order by k.conname collate "C") as "check comments",
                  array(select k.conname::text from pg_constraint k
                    where k.contypid = t.oid and k.contype = 'n' and k.conname <> t.typname || '_not_null') as "not null name",
                  %s
                from pg_type t
                join pg_namespace n on n.oid = t.typnamespace
                join pg_type b on b.oid = t.typbasetype
                where t.typtype = 'd' and %s""".formatted(
                        Clauses.name("n", "t.typname"),
                        Clauses.collationName("t.typcollation"),
                        Clauses.owned("pg_type", "t.oid", "t.typowner", "t.typacl", "T"),
                        server.userObject("n", "pg_type", "t.oid"));
    }
}
