package dev.stairway.reader.postgres;

/**
 * What a query must know of the database that it is for.
 *
 * @param version the server's major version
 * @param extensions whether an extension brought anything; where none did, queries are simpler and much faster
 */
record Server(int version, boolean extensions) {

    /** A condition on an object in a schema: made by a user, not by the server or an extension. */
    String userObject(String namespace, String catalog, String oid) {
        return "%1$s >= 16384 and left(%2$s.nspname, 3) <> 'pg_' and %2$s.nspname <> 'information_schema' and %3$s"
                .formatted(oid, namespace, notOfExtension(catalog, oid));
    }

    /** A condition on an object outside of schemas: made by a user, not by the server or an extension. */
    String userObject(String catalog, String oid) {
        return oid + " >= 16384 and " + notOfExtension(catalog, oid);
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
}
