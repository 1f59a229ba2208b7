package dev.stairway.reader.postgres;

/** Composite types that stand alone; the row types of tables and views are not objects. */
final class CompositeTypes {

    private CompositeTypes() {}

    static String sql(Server server) {
        return """
                select 'TYPE', %s, null::text[], t.oid, t.oid::text, 'composite' as "type",
                  array(select quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
                      || case when a.attcollation <> y.typcollation then
                         (select ' collate ' || quote_ident(ln.nspname) || '.' || quote_ident(l.collname)
                            from pg_collation l join pg_namespace ln on ln.oid = l.collnamespace where l.oid = a.attcollation)
                         else '' end
                    from pg_attribute a join pg_type y on y.oid = a.atttypid
                   where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as "attributes",
                  array(select a.attname || ': ' || col_description(c.oid, a.attnum) from pg_attribute a
                   where a.attrelid = c.oid and col_description(c.oid, a.attnum) is not null order by a.attnum)
                    as "attribute comments",
                  %s
                from pg_type t
                join pg_class c on c.oid = t.typrelid and c.relkind = 'c'
                join pg_namespace n on n.oid = t.typnamespace
                where t.typtype = 'c' and %s""".formatted(
                        Clauses.name("n", "t.typname"),
                        Clauses.owned("pg_type", "t.oid", "t.typowner", "t.typacl", "T"),
                        server.userObject("n", "pg_type", "t.oid"));
    }
}
