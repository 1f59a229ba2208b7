package dev.stairway.reader.postgres;

/** Indexes of tables and materialized views, without those that a constraint made. */
final class Indexes {

    private Indexes() {}

    static String sql(Server server) {
        return """
                select 'INDEX', array[n.nspname::text, ic.relname::text], %1$s, c.oid, ic.oid::text,
                  %2$s as "definition",
                  %1$s as "table@",
                  am.amname::text as "method",
                  i.indisunique as "unique",
                  %3$s as "columns",
                  case when i.indnatts > i.indnkeyatts then %4$s end as "include",
                  pg_get_expr(i.indpred, i.indrelid) as "predicate",
                  %5$s as "nulls not distinct",
                  not i.indisvalid as "invalid", i.indisclustered as "clustered", i.indisreplident as "replica identity",
                  array(select a.attnum || ': ' || a.attstattarget from pg_attribute a
                    where a.attrelid = i.indexrelid and a.attstattarget >= 0 order by a.attnum) as "statistics",
                  %6$s as "tablespace", %7$s as "options", %8$s as "partition of@",
                  %9$s
                from pg_index i
                join pg_class ic on ic.oid = i.indexrelid
                join pg_class c on c.oid = i.indrelid
                join pg_namespace n on n.oid = c.relnamespace
                join pg_am am on am.oid = ic.relam
                where c.relkind in ('r', 'p', 'm', 'f')
                  and not exists (select from pg_constraint k
                    where k.conrelid = i.indrelid and k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
                  and %10$s and %11$s""".formatted(
                        Clauses.name("n", "c.relname"),
                        definition(),
                        keyColumns(),
                        includedColumns(),
                        server.version() >= 15 ? "i.indnullsnotdistinct" : "false",
                        Clauses.tablespace("ic.reltablespace"),
                        Clauses.sorted("ic.reloptions"),
                        parent(),
                        server.dependsOnExtensions("pg_class", "ic.oid") + ", " + Clauses.comment("pg_class", "ic.oid"),
                        server.userObject("n", "pg_class", "c.oid"),
                        server.notOfExtension("pg_class", "ic.oid"));
    }

    /** The server prints storage parameters in the order in which they were set, which means nothing: sorted here. */
    private static String definition() {
        String printed = """
                (select 'WITH (' || string_agg(split_part(o, '=', 1) || '=' ||
                    case when quote_ident(v) = v then v else quote_literal(v) end, ', ' order by %s) || ')'
                   from unnest(ic.reloptions) with ordinality u(o, pos), substr(o, strpos(o, '=') + 1) v)""";
        return """
                case when cardinality(ic.reloptions) > 1
                    then replace(pg_get_indexdef(i.indexrelid), %s, %s)
                    else pg_get_indexdef(i.indexrelid) end""".formatted(printed.formatted("pos"), printed.formatted("o collate \"C\""));
    }

    /** A column or expression, and after it what is not the default: collation, operator class with options, order. */
    private static String keyColumns() {
        return """
                array(select pg_get_indexdef(i.indexrelid, g, true)
                      || coalesce((select ' collate ' || case ln.nspname when 'pg_catalog' then '' else quote_ident(ln.nspname) || '.' end
                           || quote_ident(l.collname)
                         from pg_collation l join pg_namespace ln on ln.oid = l.collnamespace
                        where l.oid = i.indcollation[g - 1] and l.oid <> coalesce(
                          (select ca.attcollation from pg_attribute ca
                            where ca.attrelid = i.indrelid and ca.attnum = nullif(i.indkey[g - 1], 0)), 100)), '')
                      || case when oc.opcdefault and ka.attoptions is null then ''
                         else ' ' || case onsp.nspname when 'pg_catalog' then '' else quote_ident(onsp.nspname) || '.' end
                           || quote_ident(oc.opcname) || coalesce(' (' || array_to_string(ka.attoptions, ', ') || ')', '') end
                      || case i.indoption[g - 1] when 1 then ' desc nulls last' when 2 then ' nulls first' when 3 then ' desc' else '' end
                    from generate_series(1, i.indnkeyatts) g
                    join pg_attribute ka on ka.attrelid = i.indexrelid and ka.attnum = g
                    join pg_opclass oc on oc.oid = i.indclass[g - 1]
                    join pg_namespace onsp on onsp.oid = oc.opcnamespace
                   order by g)""";
    }

    /** Columns that are only stored in the index. */
    static String includedColumns() {
        return """
                array(select pg_get_indexdef(i.indexrelid, g, true)
                    from generate_series(i.indnkeyatts + 1, i.indnatts) g order by g)""";
    }

    /** The index of a partitioned table that this one is attached to. */
    static String parent() {
        return """
                (select array[xn.nspname::text, xc.relname::text] from pg_inherits h
                  join pg_class xc on xc.oid = h.inhparent join pg_namespace xn on xn.oid = xc.relnamespace
                 where h.inhrelid = i.indexrelid)""";
    }
}
