package dev.stairway.reader.postgres;

/** Publications with the tables and schemas that they publish. */
final class Publications {

    private Publications() {}

    static String sql(Server server) {
        return """
                select 'PUBLICATION', array[p.pubname::text], null::text[], p.oid, p.oid::text,
                  p.puballtables as "all tables",
                  array_remove(array[case when p.pubinsert then 'insert' end, case when p.pubupdate then 'update' end,
                    case when p.pubdelete then 'delete' end, case when p.pubtruncate then 'truncate' end], null) as "publishes",
                  p.pubviaroot as "via partition root", %s as "generated columns",
                  array(select %s from pg_publication_rel r
                      join pg_class c on c.oid = r.prrelid join pg_namespace n on n.oid = c.relnamespace
                    where r.prpubid = p.oid order by n.nspname collate "C", c.relname collate "C") as "tables",
                  %s as "schemas", %s, %s
                from pg_publication p where %s""".formatted(
                        server.version() >= 18 ? "p.pubgencols = 's'" : "false",
                        table(server.version()),
                        schemas(server.version()),
                        Clauses.owner("p.pubowner"),
                        Clauses.comment("pg_publication", "p.oid"),
                        server.userObject("pg_publication", "p.oid"));
    }

    private static String table(int version) {
        String name = "quote_ident(n.nspname) || '.' || quote_ident(c.relname)";
        if (version < 15) {
            return name;
        }
        return name + """
                 || coalesce(' (' || (select string_agg(quote_ident(a.attname), ', ' order by a.attnum)
                    from pg_attribute a where a.attrelid = c.oid and a.attnum = any (r.prattrs)) || ')', '')
                  || coalesce(' where ' || pg_get_expr(r.prqual, c.oid), '')""";
    }

    private static String schemas(int version) {
        return version < 15 ? "null::text[]" : """
                array(select sn.nspname::text from pg_publication_namespace s join pg_namespace sn on sn.oid = s.pnnspid
                    where s.pnpubid = p.oid order by sn.nspname collate "C")""";
    }
}
