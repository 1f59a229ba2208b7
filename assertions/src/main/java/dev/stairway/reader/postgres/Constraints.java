package dev.stairway.reader.postgres;

/**
 * Constraints of tables, with what the index behind them adds; those of domains are told by the type.
 *
 * <p>Left out are the copies of foreign keys that the server makes for partitions, unless the triggers of one are not as
 * they were made, and not-null constraints with their default name: the column says that it is not null, on every version of the server alike.
 */
final class Constraints {

    private Constraints() {}

    static String sql(Server server) {
        return """
                select 'CONSTRAINT', array[n.nspname::text, c.relname::text, k.conname::text], %s, c.oid, k.oid::text,
                  case k.contype when 'p' then 'primary key' when 'f' then 'foreign key' when 'u' then 'unique'
                    when 'c' then 'check' when 'x' then 'exclude' else 'not null' end as "type",
                  pg_get_constraintdef(k.oid) as "definition",
                  %s as "columns",
                  %s,
                  case k.contype when 'c' then pg_get_expr(k.conbin, k.conrelid) end as "expression",
                  k.condeferrable as "deferrable", k.condeferred as "initially deferred",
                  not k.convalidated as "not valid", %s as "not enforced",
                  k.contype in ('c', 'n') and k.connoinherit as "no inherit",
                  k.contype in ('c', 'n') and not k.conislocal as "inherited",
                  %s,
                  %s,
                  %s
                from pg_constraint k
                join pg_class c on c.oid = k.conrelid
                join pg_namespace n on n.oid = c.relnamespace
                left join pg_index i on i.indexrelid = k.conindid and k.contype in ('p', 'u', 'x')
                left join pg_class ic on ic.oid = i.indexrelid
                where k.contype in ('p', 'f', 'u', 'c', 'x', 'n') and (k.contype <> 'f' or k.conparentid = 0
                    or exists (select from pg_trigger t where t.tgconstraint = k.oid and t.tgenabled <> 'O'))
                  and %s and %s""".formatted(
                        Clauses.name("n", "c.relname"),
                        columns(),
                        foreignKey(),
                        server.version() >= 18 ? "not k.conenforced" : "false",
                        index(server),
                        disabledTriggers(),
                        Clauses.comment("pg_constraint", "k.oid"),
                        notDefaultNotNull(),
                        server.userObject("n", "pg_class", "c.oid"));
    }

    private static String columns() {
        return """
                case when k.contype = 'x' then array(
                    select pg_get_indexdef(i.indexrelid, g, true) from generate_series(1, i.indnkeyatts) g order by g)
                  else %s end""".formatted(attributes("k.conkey", "k.conrelid"));
    }

    private static String foreignKey() {
        return """
                case k.contype when 'f' then %s end as "references@",
                  case k.contype when 'f' then %s end as "referenced columns",
                  %s as "on update",
                  %s as "on delete",
                  case k.confmatchtype when 'f' then 'full' when 'p' then 'partial' end as "match\"""".formatted(
                        Clauses.relationName("k.confrelid"),
                        attributes("k.confkey", "k.confrelid"),
                        action("k.confupdtype"),
                        action("k.confdeltype"));
    }

    private static String action(String code) {
        return """
                case %s when 'r' then 'restrict' when 'c' then 'cascade' when 'n' then 'set null' when 'd' then 'set default' end""".formatted(code);
    }

    private static String index(Server server) {
        return """
                case when i.indnatts > i.indnkeyatts then %s end as "include",
                  %s as "nulls not distinct",
                  not i.indisvalid as "invalid", i.indisclustered as "clustered", i.indisreplident as "replica identity",
                  %s as "tablespace", %s as "options",
                  %s as "partition of@",
                  %s,
                  obj_description(i.indexrelid, 'pg_class') as "index comment\"""".formatted(
                        Indexes.includedColumns(),
                        server.version() >= 15 ? "i.indnullsnotdistinct" : "false",
                        Clauses.tablespace("ic.reltablespace"),
                        Clauses.sorted("ic.reloptions"),
                        Indexes.parent(),
                        server.dependsOnExtensions("pg_class", "i.indexrelid"));
    }

    /** The triggers behind a foreign key have names with OIDs, so they are told by the function that they call. */
    private static String disabledTriggers() {
        return """
                case when k.contype in ('f', 'u', 'p', 'x') then array(
                    select f.proname || case t.tgenabled when 'D' then ' disabled' when 'R' then ' replica' else ' always' end
                      from pg_trigger t join pg_proc f on f.oid = t.tgfoid
                     where t.tgconstraint = k.oid and t.tgenabled <> 'O' order by f.proname collate "C") end as "triggers\"""";
    }

    private static String notDefaultNotNull() {
        return """
                (k.contype <> 'n' or k.conislocal and (k.connoinherit or not k.convalidated
                  or obj_description(k.oid, 'pg_constraint') is not null
                  or k.conname <> c.relname || '_'
                    || (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = k.conkey[1]) || '_not_null'))""";
    }

    /** In the order of the array: an array is unnested in order, and nothing here joins or sorts. */
    private static String attributes(String numbers, String relation) {
        return """
                array(select (select a.attname::text from pg_attribute a where a.attrelid = %s and a.attnum = u.num)
                    from unnest(%s) u(num))""".formatted(relation, numbers);
    }
}
