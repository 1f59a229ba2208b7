package dev.stairway.reader.postgres;

/** Views and materialized views, each with its columns. */
final class Views {

    private static final String COLUMNS =
            " from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped";

    private Views() {}

    static String sql(Server server) {
        return """
                select case c.relkind when 'm' then 'MATERIALIZED_VIEW' else 'VIEW' end, %s, null::text[], c.oid, c.oid::text,
                  pg_get_viewdef(c.oid) as "definition",
                  array(select a.attname || ' ' || format_type(a.atttypid, a.atttypmod)%s order by a.attnum) as "columns",
                  %s as "options",
                  c.relkind = 'm' and not c.relispopulated as "not populated",
                  case when am.amname <> 'heap' then am.amname::text end as "access method",
                  %s as "tablespace",
                  case when c.relkind = 'm' then case c.relreplident when 'f' then 'full' when 'n' then 'nothing' when 'i' then 'index' end end
                    as "replica identity",
                  %s,
                  %s,
                  %s
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                left join pg_am am on am.oid = c.relam
                left join pg_class t on t.oid = c.reltoastrelid
                where c.relkind in ('v', 'm') and %s""".formatted(
                        Clauses.name("n", "c.relname"),
                        COLUMNS,
                        Clauses.sorted("c.reloptions || array(select 'toast.' || o from unnest(t.reloptions) o)"),
                        Clauses.tablespace("c.reltablespace"),
                        columnDetails(server),
                        server.dependsOnExtensions("pg_class", "c.oid"),
                        Clauses.owned("pg_class", "c.oid", "c.relowner", "c.relacl", "r"),
                        server.userObject("n", "pg_class", "c.oid"));
    }

    private static String columnDetails(Server server) {
        String compression = server.version() >= 14 ? "a.attcompression" : "''";
        return """
                array(select a.attname || ': ' || pg_get_expr(d.adbin, d.adrelid)
                    from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
                   where d.adrelid = c.oid order by a.attnum) as "column defaults",
                  array(select a.attname || ': ' || col_description(c.oid, a.attnum) %1$s
                    and col_description(c.oid, a.attnum) is not null order by a.attnum) as "column comments",
                  array(select a.attname || ': ' || g.right %1$s and a.attacl is not null order by a.attnum) as "column grants",
                  case c.relkind when 'm' then array(
                    select concat_ws(' ', a.attname || ':', a.attstorage, nullif(%2$s::text, ''), nullif(a.attstattarget, -1))
                      %3$s and (a.attstorage <> y.typstorage or %2$s <> '' or a.attstattarget >= 0) order by a.attnum)
                  end as "column storage\"""".formatted(
                        COLUMNS,
                        compression,
                        COLUMNS.replace("pg_attribute a", "pg_attribute a join pg_type y on y.oid = a.atttypid"))
                .replace(
                        "g.right",
                        "array_to_string("
                                + Clauses.rights("a.attacl", Clauses.acldefault("c", "c.relowner"), "c.relowner")
                                + ", ', ')");
    }
}
