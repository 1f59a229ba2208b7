package dev.stairway.reader.postgres;

/** Sequences, also those behind serial and identity columns; never the current value. */
final class Sequences {

    private Sequences() {}

    static String sql(Server server) {
        return """
                select 'SEQUENCE', %s, case when o.refobjid is not null then %s end, c.oid, c.oid::text,
                  format_type(s.seqtypid, null) as "type", s.seqstart::text as "start", s.seqincrement::text as "increment",
                  case when s.seqmin <> case when s.seqincrement > 0 then 1 else %s end then s.seqmin::text end as "min",
                  case when s.seqmax <> case when s.seqincrement < 0 then -1 else %s end then s.seqmax::text end as "max",
                  case when s.seqcache <> 1 then s.seqcache::text end as "cache",
                  s.seqcycle as "cycle",
                  case when o.refobjid is not null then %s || o.attname::text end as "owned by@",
                  coalesce(o.deptype = 'i', false) as "identity",
                  case c.relpersistence when 'u' then 'unlogged' end as "persistence",
                  %s
                from pg_sequence s
                join pg_class c on c.oid = s.seqrelid
                join pg_namespace n on n.oid = c.relnamespace
                left join (select d.objid, d.refobjid, d.deptype, a.attname
                    from pg_depend d join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
                   where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass
                     and d.objsubid = 0 and d.deptype in ('a', 'i')) o on o.objid = c.oid
                where %s""".formatted(
                        Clauses.name("n", "c.relname"),
                        Clauses.relationName("o.refobjid"),
                        limit("-32768", "-2147483648", "-9223372036854775808"),
                        limit("32767", "2147483647", "9223372036854775807"),
                        Clauses.relationName("o.refobjid"),
                        Clauses.owned("pg_class", "c.oid", "c.relowner", "c.relacl", "s"),
                        server.userObject("n", "pg_class", "c.oid"));
    }

    private static String limit(String small, String normal, String big) {
        return "case s.seqtypid when 21 then %s when 23 then %s else %s end".formatted(small, normal, big);
    }
}
