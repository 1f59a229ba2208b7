package dev.stairway.reader.postgres;

/** Ordinary, partitioned and foreign tables, without what has an object of its own. */
final class Tables {

    private Tables() {}

    static String sql(Server server) {
        return """
                select case c.relkind when 'f' then 'FOREIGN_TABLE' else 'TABLE' end, %s, null::text[], c.oid, c.oid::text,
                  array(select a.attname::text from pg_attribute a
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as "columns",
                  case c.relpersistence when 'u' then 'unlogged' end as "persistence",
                  case c.relkind when 'p' then pg_get_partkeydef(c.oid) end as "partition by",
                  %s,
                  case when c.reloftype <> 0 then format_type(c.reloftype, null) end as "of type",
                  fs.srvname::text as "server",
                  case when am.amname <> 'heap' then am.amname::text end as "access method",
                  %s as "tablespace",
                  %s as "options",
                  c.relrowsecurity as "row security", c.relforcerowsecurity as "force row security",
                  case c.relreplident when 'f' then 'full' when 'n' then 'nothing' when 'i' then 'index' end
                    as "replica identity",
                  %s
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                left join pg_class t on t.oid = c.reltoastrelid
                left join pg_am am on am.oid = c.relam
                left join pg_foreign_table ft on ft.ftrelid = c.oid
                left join pg_foreign_server fs on fs.oid = ft.ftserver
                where c.relkind in ('r', 'p', 'f') and %s""".formatted(
                        Clauses.name("n", "c.relname"),
                        inheritance(server),
                        Clauses.tablespace("c.reltablespace"),
                        Clauses.sorted(
                                "c.reloptions || ft.ftoptions || array(select 'toast.' || o from unnest(t.reloptions) o)"),
                        Clauses.owned("pg_class", "c.oid", "c.relowner", "c.relacl", "r"),
                        server.userObject("n", "pg_class", "c.oid"));
    }

    private static String inheritance(Server server) {
        String parents = """
                (select array_agg(array[pn.nspname::text, p.relname::text] order by h.inhseqno)
                   from pg_inherits h join pg_class p on p.oid = h.inhparent join pg_namespace pn on pn.oid = p.relnamespace
                  where h.inhrelid = c.oid)""";
        String detaching = server.version() >= 14
                ? "exists (select from pg_inherits h where h.inhrelid = c.oid and h.inhdetachpending)"
                : "false";
        return """
                case when c.relispartition then %1$s end as "partition of@",
                  pg_get_expr(c.relpartbound, c.oid) as "bounds",
                  c.relispartition and %2$s as "detach pending",
                  case when not c.relispartition then %1$s end as "inherits@\"""".formatted(parents, detaching);
    }
}
