package dev.stairway.reader.postgres;

/** Columns of tables; those of views and composite types are told by these. */
final class Columns {

    private Columns() {}

    static String sql(Server server) {
        return """
                select 'COLUMN', array[n.nspname::text, c.relname::text, a.attname::text], %s, c.oid, c.oid || '.' || a.attnum,
                  format_type(a.atttypid, a.atttypmod) as "type",
                  a.attnotnull as "not null",
                  case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end as "default",
                  case a.attidentity when 'a' then 'always' when 'd' then 'by default' end as "identity",
                  case when a.attgenerated <> '' then pg_get_expr(d.adbin, d.adrelid) end as "generated",
                  case a.attgenerated when 's' then 'stored' when 'v' then 'virtual' end as "generated kind",
                  case when a.attcollation <> y.typcollation then %s end as "collation@",
                  %s, %s
                from pg_attribute a
                join pg_class c on c.oid = a.attrelid
                join pg_namespace n on n.oid = c.relnamespace
                join pg_type y on y.oid = a.atttypid
                left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                where c.relkind in ('r', 'p', 'f') and a.attnum > 0 and not a.attisdropped and %s""".formatted(
                        Clauses.name("n", "c.relname"),
                        Clauses.collationName("a.attcollation"),
                        storage(server),
                        rights(),
                        server.userObject("n", "pg_class", "c.oid"));
    }

    private static String storage(Server server) {
        return """
                case when a.attstorage <> y.typstorage then case a.attstorage
                    when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main' else 'extended' end end as "storage",
                  %s as "compression",
                  nullif(a.attstattarget, -1)::text as "statistics",
                  %s as "options",
                  not a.attislocal as "inherited\"""".formatted(
                        server.version() >= 14
                                ? "case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end"
                                : "null::text",
                        Clauses.sorted("a.attoptions || a.attfdwoptions"));
    }

    private static String rights() {
        return "col_description(c.oid, a.attnum) as \"comment\",\n"
                + Clauses.grants("a.attacl", Clauses.acldefault("c", "c.relowner"), "c.relowner");
    }
}
