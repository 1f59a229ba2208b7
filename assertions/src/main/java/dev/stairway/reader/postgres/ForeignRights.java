package dev.stairway.reader.postgres;

/**
 * Changed rights on objects that are not the project's own: those of the server and of extensions.
 *
 * <p>The server remembers the rights with which it and its extensions began; what differs from them was granted or revoked
 * by somebody. Named by the kind and the name of the object. The information schema is left out, as in a dump.
 */
final class ForeignRights {

    private static final String INITIAL = "coalesce(i.initprivs, acldefault(o.acltype, o.owner))";

    private static final String OBJECTS = String.join(
            "\nunion all ",
            object("pg_class", "case o.relkind when 'S' then 'sequence' when 'v' then 'view' else 'table' end", "rel")
                    .formatted("o.relname::text", "case o.relkind when 'S' then 's' else 'r' end"),
            object("pg_proc", "'function'", "pro")
                    .formatted(Functions.signature().replace("p.pro", "o.pro"), "'f'"),
            object("pg_type", "'type'", "typ").formatted("o.typname::text", "'T'"),
            plain("pg_namespace", "schema", "nsp", "n", "oid <> 2200 and o.nspname <> 'information_schema'"),
            plain("pg_language", "language", "lan", "l", "lanispl"),
            plain("pg_foreign_data_wrapper", "foreign data wrapper", "fdw", "F", "oid > 0"),
            plain("pg_foreign_server", "server", "srv", "S", "oid > 0"),
            """
            select 'pg_class'::regclass, c.oid, a.attnum, a.attacl, 'c'::"char", c.relowner,
              array['column', n.nspname::text, c.relname::text, a.attname::text]
            from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
            where a.attacl is not null and n.nspname <> 'information_schema'""");

    private static final String CHANGED = """
            from (%s) o
            left join pg_init_privs i on i.classoid = o.class and i.objoid = o.oid and i.objsubid = o.sub
            where o.acl is distinct from i.initprivs and (o.oid < 16384 or exists (select from pg_depend e
              where e.classid = o.class and e.objid = o.oid and e.objsubid = 0 and e.deptype = 'e'))""".formatted(OBJECTS);

    private ForeignRights() {}

    static CatalogQuery query() {
        return new CatalogQuery(Unit.FOREIGN_RIGHTS.catalog(), "exists (select " + CHANGED + ")", server -> sql());
    }

    /** Rights may be written down differently and yet be those of the beginning. */
    private static String sql() {
        return """
                select x.* from (select 'PRIVILEGES', o.name, null::text[], 0, null::text, %s
                %s) x where cardinality(x.grants) + cardinality(x.revoked) > 0""".formatted(Clauses.grants("o.acl", INITIAL, "o.owner"), CHANGED);
    }

    private static String object(String catalog, String kind, String prefix) {
        return """
                select '%1$s'::regclass as class, o.oid, 0 as sub, o.%3$sacl as acl, (%%2$s)::"char" as acltype, o.%3$sowner as owner,
                  array[%2$s, n.nspname::text, %%1$s] as name
                from %1$s o join pg_namespace n on n.oid = o.%3$snamespace
                where o.%3$sacl is not null and n.nspname <> 'information_schema'""".formatted(catalog, kind, prefix);
    }

    private static String plain(String catalog, String kind, String prefix, String aclType, String condition) {
        return """
                select '%1$s'::regclass, o.oid, 0, o.%3$sacl, '%4$s'::"char", o.%3$sowner, array['%2$s', o.%3$sname::text]
                from %1$s o where o.%3$sacl is not null and o.%5$s""".formatted(catalog, kind, prefix, aclType, condition);
    }
}
