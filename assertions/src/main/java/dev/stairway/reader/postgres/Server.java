package dev.stairway.reader.postgres;

/**
 * What a query must know of the database that it is for.
 *
 * @param version the server's major version
 * @param extensions whether an extension brought anything; where none did, queries are simpler and much faster
 * @param changes whether only the units are asked for that the settings {@code stairway.<catalog>} list
 */
record Server(int version, boolean extensions, boolean changes) {

    /** The setting that lists the OIDs of a catalog's units. */
    static String setting(String catalog) {
        return "stairway." + catalog;
    }

    /** A condition on an object in a schema: made by a user, not by the server or an extension. */
    String userObject(String namespace, String catalog, String oid) {
        return "left(%1$s.nspname, 3) <> 'pg_' and %1$s.nspname <> 'information_schema' and %2$s"
                .formatted(namespace, userObject(catalog, oid));
    }

    /** A condition on an object outside of schemas: made by a user, not by the server or an extension. */
    String userObject(String catalog, String oid) {
        return oid + " >= 16384 and " + asked(catalog, oid) + " and " + notOfExtension(catalog, oid);
    }

    /** A condition on a unit: it is among those that are asked for. */
    String asked(String catalog, String oid) {
        return changes ? "%s = any (current_setting('%s', true)::oid[])".formatted(oid, setting(catalog)) : "true";
    }

    /** A condition on an object: no extension brought it. */
    String notOfExtension(String catalog, String oid) {
        if (!extensions) {
            return "true";
        }
        return """
                not exists (select from pg_depend e
                  where e.classid = '%s'::regclass and e.objid = %s and e.deptype = 'e')""".formatted(catalog, oid);
    }

    /** The property {@code depends on extensions}: what is dropped with these, although it is not of them. */
    String dependsOnExtensions(String catalog, String oid) {
        String names = """
                array(select x.extname::text from pg_depend e join pg_extension x on x.oid = e.refobjid
                  where e.classid = '%s'::regclass and e.objid = %s and e.refclassid = 'pg_extension'::regclass
                    and e.deptype = 'x' order by x.extname collate "C")""".formatted(catalog, oid);
        return (extensions ? names : "null::text[]") + " as \"depends on extensions\"";
    }
}
